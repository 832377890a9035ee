package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.shell.ShellMachine.Result;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `echo` and `printf`: what they print, each line where it is written.
final class Echoes {
  /// Of a text that is broken into more lines, the places of the rest are counted on.
  private static final int MOST_LINES = 20;

  private Echoes() {}

  /// `echo -e "BEGIN;\nDELETE …"`. The echo of some shells breaks lines there without being told, and no statement has a
  /// backslash to lose.
  static Value echo(List<Value> words) {
    var parts = new ArrayList<Value>();
    for (var word : words) {
      if (parts.isEmpty() && Values.exact(word).orElse("").matches("-[neE]+")) {
        continue;
      }
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(" ", Place.NOWHERE));
      }
      parts.add(broken(word));
    }
    parts.add(new Value.Text("\n", Place.NOWHERE));
    return Values.concat(parts);
  }

  /// Every line that it is broken into stands where it is written.
  private static Value broken(Value word) {
    if (!(word instanceof Value.Text(var text, var from)) || !text.contains("\\n")) {
      return word;
    }
    var seams = new ArrayList<Place.Seam>();
    int written = 0;
    int broken = 0;
    for (var line : text.split("\n", -1)) {
      var at = from.below(written++);
      for (int pieces = line.split("\\\\n", -1).length; pieces > 0 && broken < MOST_LINES; pieces--) {
        seams.add(new Place.Seam(broken++, at.path(), at.line()));
      }
    }
    return new Value.Text(text.replace("\\n", "\n"), new Place(from.path(), from.line(), seams));
  }

  /// `printf -v name …` prints into a variable.
  static Result printed(List<Value> words, ShellState state) {
    if (words.size() > 2 && Values.exact(words.getFirst()).orElse("").equals("-v")) {
      Values.exact(words.get(1)).ifPresent(name -> state.set(name, printf(words.subList(2, words.size()))));
      return Result.FINE;
    }
    return new Result(printf(words), Truth.YES);
  }

  private static Value printf(List<Value> words) {
    var format = words.isEmpty() ? Values.NOTHING : broken(words.getFirst());
    var rest = words.subList(Math.min(1, words.size()), words.size());
    int each = Math.max(1, Values.asText(format).text().replace("%%", "").split("%[^%]", -1).length - 1);
    var made = new ArrayList<Value>();
    for (int from = 0; from == 0 || from < rest.size(); from += each) {
      var all = new ArrayList<Value>(List.of(format));
      all.addAll(rest.subList(from, Math.min(rest.size(), from + each)));
      made.add(Formats.sprintf(all));
    }
    return Values.concat(made);
  }
}
