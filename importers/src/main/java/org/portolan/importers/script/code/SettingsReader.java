package org.portolan.importers.script.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Reads a file of settings as libraries hand it over to a program: hashes of sections, which hold hashes.
///
/// The importer of configurations has a reader of its own, which looks for databases in any file: it takes more for a
/// setting than these libraries do, and knows nothing of values that a program goes on with.
public final class SettingsReader {
  private static final Pattern SECTION = Pattern.compile("\\[([^\\]]+)\\]");
  private static final Pattern BLOCK = Pattern.compile("<\\s*+([\\w-]++)(?:\\s++\"?([^>\"]++)\"?)?\\s*+>");
  private static final Pattern BLOCK_END = Pattern.compile("</\\s*+[\\w-]++\\s*+>");
  private static final Pattern SETTING =
      Pattern.compile("([\\w.@-][\\w.@ -]*+)\\s*+(?:=>|[=:])(.*)|([\\w.-]++)\\s(.*)", Pattern.DOTALL);
  private static final int MOST_LINES = 2_000;
  private static final int DEEPEST = 20;

  private final Machine machine;

  public SettingsReader(Machine machine) {
    this.machine = machine;
  }

  /// Empty for a file that is no settings.
  public Optional<Thing> read(TextFile file) {
    if (file.lines().size() > MOST_LINES) {
      tooLong(new Place(file.path(), 1));
      return Optional.empty();
    }
    return file.path().matches(".*\\.ya?ml") ? yaml(file) : Optional.of(lines(whole(file)));
  }

  private static Value.Text whole(TextFile file) {
    return new Value.Text(file.text(), new Place(file.path(), 1));
  }

  /// Sections with their settings, line by line.
  public Thing lines(Value.Text text) {
    var lines = text.text().lines().toList();
    var whole = machine.thing();
    var open = new ArrayDeque<Thing>();
    open.push(whole);
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
        line(line, open, whole, text.from().at(text.from().line() + i));
      }
    }
    if (lines.size() > MOST_LINES) {
      tooLong(text.from().at(text.from().line() + MOST_LINES));
    }
    return whole;
  }

  private void line(String line, Deque<Thing> open, Thing whole, Place place) {
    var section = SECTION.matcher(line);
    var block = BLOCK.matcher(line);
    if (section.matches() && !section.group(1).isBlank()) {
      open.clear();
      open.push(whole);
      open.push(inner(whole, section.group(1).strip()));
    } else if (block.matches() && open.size() < DEEPEST) {
      var named = inner(open.getFirst(), block.group(1));
      open.push(block.group(2) == null ? named : inner(named, block.group(2).strip()));
    } else if (BLOCK_END.matcher(line).matches()) {
      if (open.size() > 1) {
        open.pop();
      }
    } else {
      set(open.getFirst(), line, place);
    }
  }

  private void tooLong(Place place) {
    machine.run().unread(place, UnreadKind.TOO_LARGE,
        "These settings have more than " + MOST_LINES + " lines; the rest was not read for the program");
  }

  private Thing inner(Thing of, String key) {
    return of.existing(key).map(cell -> cell.value()).filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).thing()).orElseGet(() -> {
          var made = machine.thing();
          put(of, key, new Value.Ref(made));
          return made;
        });
  }

  private void set(Thing in, String line, Place place) {
    var setting = SETTING.matcher(line);
    if (setting.matches()) {
      boolean signed = setting.group(1) != null;
      var value = setting.group(signed ? 2 : 4).strip().replaceFirst("^([\"'])(.*)\\1$", "$2");
      put(in, setting.group(signed ? 1 : 3).strip(), new Value.Text(value, place));
    }
  }

  private void put(Thing in, String key, Value value) {
    machine.run().journal().set(in.field(key), value);
  }

  private Optional<Thing> yaml(TextFile file) {
    return decoded(whole(file)).filter(Value.Ref.class::isInstance)
        .map(value -> ((Value.Ref) value).thing());
  }

  /// A text in YAML, or in JSON, which is YAML, too.
  public Optional<Value> decoded(Value.Text text) {
    return YamlReader.lenient(text.from().path(), text.text()).documents().stream().findFirst()
        .map(node -> value(node, text.from(), 0));
  }

  private Value value(YamlNode node, Place from, int depth) {
    if (depth > DEEPEST) {
      return Values.UNKNOWN;
    }
    return switch (node) {
      case YamlNode.Text scalar ->
          scalar.nothing() || scalar.plain() && scalar.value().equals("false") ? Values.NOTHING
              : new Value.Text(scalar.value(), from.at(from.line() + scalar.span().line() - 1));
      case YamlNode.Sequence sequence ->
          machine.list(sequence.items().stream().map(item -> value(item, from, depth + 1)).toList(), false);
      case YamlNode.Mapping mapping -> {
        var made = machine.thing();
        mapping.entries().forEach(entry -> put(made, entry.key().value(), value(entry.value(), from, depth + 1)));
        yield new Value.Ref(made);
      }
    };
  }
}
