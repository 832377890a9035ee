package org.portolan.app.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;

/// A view of the map that was given a name: what was asked of it, and where somebody looked.
record SavedView(String name, MapOptions options, Optional<Sight> sight) {
  /// Ids may hold any other character that a line may hold.
  private static final String BETWEEN = "\t";

  /// As lines of a file.
  SortedMap<String, String> lines() {
    var lines = new TreeMap<String, String>();
    var filter = options.filter();
    options.open().ifPresent(open -> lines.put("open", join(open)));
    lines.put("named", join(options.named().stream().map(AssetId::value).toList()));
    lines.put("by", word(options.by()));
    options.focus().ifPresent(asset -> lines.put("focus", asset.value()));
    lines.put("not-read", options.unread() ? "yes" : "");
    lines.put("kinds", join(filter.kinds().stream().map(SavedView::word).toList()));
    lines.put("host", filter.host().orElse(""));
    lines.put("wave", filter.wave().map(String::valueOf).orElse(""));
    lines.put("confidence", Double.toString(filter.confidence()));
    lines.put("evidence", join(filter.standings().stream().map(SavedView::word).toList()));
    lines.put("decision", filter.decision().map(SavedView::word).orElse(""));
    lines.put("silent", filter.silentOnly() ? "yes" : "");
    lines.entrySet().removeIf(line -> line.getValue().isEmpty() && !line.getKey().equals("open"));
    sight.ifPresent(at -> lines.put("looks-at", at.scale() + " " + at.x() + " " + at.y()));
    return lines;
  }

  /// What a line does not say, or says wrongly, is as usual.
  static SavedView of(String name, SortedMap<String, String> lines) {
    var filter = new Filter(Set.copyOf(constants(AssetKind.values(), lines, "kinds")), text(lines, "host"),
        number(lines, "wave").map(Double::intValue), number(lines, "confidence").orElse(Filter.USUAL.confidence()),
        Set.copyOf(constants(EvidenceKind.values(), lines, "evidence")),
        constants(Decided.values(), lines, "decision").stream().findFirst(), text(lines, "silent").isPresent());
    var options = new MapOptions(lines.containsKey("open") ? Optional.of(Set.copyOf(words(lines, "open")))
        : Optional.empty(),
        words(lines, "named").stream().map(AssetId::new).collect(Collectors.toSet()),
        constants(GroupBy.values(), lines, "by").stream().findFirst().orElse(MapOptions.USUAL.by()), filter,
        text(lines, "focus").map(AssetId::new), text(lines, "not-read").isPresent());
    return new SavedView(name, options, sight(lines));
  }

  private static Optional<Sight> sight(SortedMap<String, String> lines) {
    var numbers = text(lines, "looks-at").map(words -> Arrays.stream(words.split(" ", -1))
        .flatMap(word -> parsed(word, Double::valueOf).stream()).toList()).orElse(List.of());
    return numbers.size() == 3 ? Optional.of(new Sight(numbers.get(0), numbers.get(1), numbers.get(2)))
        : Optional.empty();
  }

  private static String join(Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(BETWEEN));
  }

  private static List<String> words(SortedMap<String, String> lines, String line) {
    return text(lines, line).map(words -> List.of(words.split(BETWEEN, -1))).orElse(List.of());
  }

  private static Optional<String> text(SortedMap<String, String> lines, String line) {
    return Optional.ofNullable(lines.get(line)).filter(words -> !words.isEmpty());
  }

  private static Optional<Double> number(SortedMap<String, String> lines, String line) {
    return text(lines, line).flatMap(word -> parsed(word, Double::valueOf)).filter(Double::isFinite);
  }

  private static <T> Optional<T> parsed(String word, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(word));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> List<E> constants(E[] all, SortedMap<String, String> lines, String line) {
    var wanted = words(lines, line);
    return Arrays.stream(all).filter(one -> wanted.contains(word(one))).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
