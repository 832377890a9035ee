package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `mapfile -t names < list` and `read -r a b <<< "$line"`: variables from text that is known.
final class ReadInput {
  private static final int MOST_LINES = 300;
  private static final Set<String> LISTS = Set.of("mapfile", "readarray");

  private ReadInput() {}

  /// A single `read` takes the first line only of what it is given itself: of anything else it may be a later one.
  static boolean isKnown(String name, Command.Simple simple, List<Value> rest, Value input) {
    boolean own = simple.redirects().stream().anyMatch(redirect -> redirect.sign().startsWith("<"));
    boolean known = input instanceof Value.Text text && text.isWhole() && text.text().lines().count() <= MOST_LINES;
    return known && own && (LISTS.contains(name) || name.equals("read")) && !names(rest).isEmpty();
  }

  static void take(String name, Command.Simple simple, List<Value> rest, Value.Text input, ShellState state) {
    var names = names(rest);
    if (LISTS.contains(name)) {
      state.set(names.getLast(), new Value.Seq(lines(input), false));
      return;
    }
    boolean list = rest.stream().anyMatch(word -> Values.exact(word).orElse("").matches("-\\w*a"));
    var line = input.text().lines().findFirst().orElse("").strip();
    var words = line.split(separator(simple).orElse("\\s+"), list ? -1 : names.size());
    if (list) {
      state.set(names.getLast(), new Value.Seq(
          List.of(words).stream().<Value>map(word -> new Value.Text(word, input.from())).toList(), false));
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      state.set(names.get(i), new Value.Text(i < words.length ? words[i].strip() : "", input.from()));
    }
  }

  private static List<String> names(List<Value> rest) {
    return rest.stream().map(word -> Values.exact(word).orElse("")).filter(word -> word.matches("[A-Za-z_]\\w*"))
        .toList();
  }

  /// What `IFS` says before the command, as a pattern.
  static Optional<String> separator(Command.Simple simple) {
    return simple.settings().stream().filter(setting -> setting.name().equals("IFS"))
        .map(setting -> setting.value().plain()).filter(signs -> !signs.isBlank()).findFirst()
        .map(signs -> "[" + signs.replaceAll("[\\[\\]\\\\^-]", "\\\\$0") + "]");
  }

  private static List<Value> lines(Value.Text input) {
    var lines = new ArrayList<Value>();
    int number = 0;
    for (var line : input.text().lines().toList()) {
      lines.add(new Value.Text(line, input.from().equals(Place.NOWHERE) ? input.from()
          : input.from().at(input.from().line() + number)));
      number++;
    }
    return lines;
  }
}
