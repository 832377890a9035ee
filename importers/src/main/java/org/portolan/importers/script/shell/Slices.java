package org.portolan.importers.script.shell;

import java.util.List;
import java.util.OptionalInt;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `${name:2:4}` and `${list[@]:1}`: a part of a text or of a list, by its place and length.
final class Slices {
  private Slices() {}

  /// @param said what stands behind the first colon
  static Value of(Value now, Value said, ShellState state) {
    return Values.map(now, text -> {
      int from = from(said, text.length(), state).orElse(-1);
      int to = to(said, text.length(), from, state).orElse(-1);
      return from < 0 || to < from ? "\0" : text.substring(from, to);
    }) instanceof Value.Text(var made, var place) && !made.equals("\0") ? new Value.Text(made, place) : Values.UNKNOWN;
  }

  /// Of the script's own words the first has the number one.
  static Value.Seq of(Value.Seq list, Value said, boolean words, ShellState state) {
    if (list.open()) {
      return new Value.Seq(List.of(), true);
    }
    int size = list.items().size();
    int from = from(said, words ? size + 1 : size, state).orElse(-1);
    int start = words ? Math.max(1, from) - 1 : from;
    int to = from < 0 ? -1 : to(said, size, Math.min(size, start), state).orElse(-1);
    return from < 0 || to < 0 ? new Value.Seq(list.items(), true)
        : new Value.Seq(list.items().subList(Math.min(start, size), Math.max(Math.min(start, size), to)), false);
  }

  private static OptionalInt from(Value said, int size, ShellState state) {
    var number = number(said, 0, state);
    return number.isEmpty() ? number
        : OptionalInt.of(Math.clamp(number.getAsInt() < 0 ? size + number.getAsInt() : number.getAsInt(), 0, size));
  }

  private static OptionalInt to(Value said, int size, int from, ShellState state) {
    var parts = Values.exact(said).orElse("?").split(":", 3);
    if (parts.length == 1) {
      return OptionalInt.of(size);
    }
    var number = number(said, 1, state);
    return number.isEmpty() ? number
        : OptionalInt.of(Math.min(size, number.getAsInt() < 0 ? size + number.getAsInt() : from + number.getAsInt()));
  }

  private static OptionalInt number(Value said, int part, ShellState state) {
    var parts = Values.exact(said).orElse("?").split(":", 3);
    var sum = part < parts.length ? parts[part].isBlank() ? "0" : parts[part] : "?";
    var text = Values.exact(Calculations.value(sum, state)).orElse("");
    return text.matches("-?\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
