package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// `jq -r .export.table job.json`, `yq '.tables[]' job.yaml`: how scripts take their settings out of a document that
/// is known. Only ways through it are, not what else such programs can do.
final class DocumentQueries {
  private static final int LONGEST = 100_000;
  private static final int MOST = 200;
  private static final String STEP = "\\.?([A-Za-z_]\\w*)|\\.?\"([^\"]+)\"|\\.?\\[\"([^\"]+)\"\\]|\\.?\\[(\\d{0,3})\\]";
  private static final Pattern ONE_STEP = Pattern.compile(STEP);
  private static final Pattern WAY = Pattern.compile("\\.|(?:\\.(?!\\.)(?:" + STEP + ")(?:" + STEP + ")*+)");
  private static final Pattern TAKES_TWO = Pattern.compile("--arg|--argjson|--slurpfile|--rawfile");

  private DocumentQueries() {}

  static Value of(List<Value> words, Value input, UnaryOperator<Value> files) {
    var operands = new ArrayList<Value>();
    for (int i = 1; i < words.size(); i++) {
      var text = Values.asText(words.get(i)).text();
      if (TAKES_TWO.matcher(text).matches()) {
        i += 2;
      } else if (!text.startsWith("-") && !text.matches("e|eval|r|read")) {
        operands.add(words.get(i));
      }
    }
    var way = operands.isEmpty() ? Optional.<String>empty() : Values.exact(operands.getFirst());
    var document = operands.size() == 2 ? files.apply(operands.get(1)) : input;
    return way.isEmpty() || operands.size() > 2 || !(document instanceof Value.Text text) || !text.isWhole()
        || text.text().length() > LONGEST ? Values.UNKNOWN : picked(way.get(), text);
  }

  private static Value picked(String filter, Value.Text document) {
    var nodes = YamlReader.lenient(document.from().path(), document.text()).documents().stream().limit(1).toList();
    for (var part : filter.strip().split("\\|", MOST)) {
      if (!WAY.matcher(part.strip()).matches()) {
        return Values.UNKNOWN;
      }
      var step = ONE_STEP.matcher(part.strip());
      while (step.find()) {
        var key = IntStream.of(1, 2, 3).mapToObj(step::group).filter(named -> named != null).findFirst();
        var place = Optional.ofNullable(step.group(4));
        nodes = nodes.stream().flatMap(node -> inside(node, key, place).stream()).limit(MOST).toList();
      }
    }
    return nodes.isEmpty() ? Values.UNKNOWN
        : new Value.Text(nodes.stream().map(node -> node.text().orElseGet(() -> compact(node)))
            .collect(Collectors.joining("\n")), Place.NOWHERE);
  }

  /// As `jq -c` prints it, for another one to read.
  private static String compact(YamlNode node) {
    return switch (node) {
      case YamlNode.Text text ->
          "\"" + text.value().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
      case YamlNode.Sequence sequence ->
          sequence.items().stream().map(DocumentQueries::compact).collect(Collectors.joining(",", "[", "]"));
      case YamlNode.Mapping mapping -> mapping.entries().stream()
          .map(entry -> compact(entry.key()) + ":" + compact(entry.value())).collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static List<YamlNode> inside(YamlNode node, Optional<String> key, Optional<String> place) {
    return switch (node) {
      case YamlNode.Mapping mapping -> mapping.entries().stream()
          .filter(entry -> key.map(entry.key().value()::equals).orElse(place.filter(String::isEmpty).isPresent()))
          .map(YamlNode.Entry::value).toList();
      case YamlNode.Sequence sequence when place.isPresent() -> place.get().isEmpty() ? sequence.items()
          : sequence.items().stream().skip(Integer.parseInt(place.get())).limit(1).toList();
      case YamlNode.Sequence _,YamlNode.Text _ -> List.of();
    };
  }
}
