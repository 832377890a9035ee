package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.OptionalInt;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `argv[1:]`, `sql[:-1]`: a part of a list or text, where its ends are known; else the whole, which has all of it.
final class PythonSlices {
  private PythonSlices() {}

  static Value of(Call call) {
    var whole = call.value(0);
    if (call.size() < 3) {
      return whole;
    }
    var from = end(call.value(1));
    var to = end(call.value(2));
    if (from.isEmpty() || to.isEmpty()) {
      return whole;
    }
    return Values.join(whole.choices().stream().map(one -> part(call, one, from.get(), to.get())).toList());
  }

  /// Empty where it is only known at run time, and without a number where the list itself ends.
  private static Optional<OptionalInt> end(Value value) {
    if (value instanceof Value.Nothing) {
      return Optional.of(OptionalInt.empty());
    }
    return Values.exact(value).filter(text -> text.matches("-?\\d{1,6}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)));
  }

  private static Value part(Call call, Value whole, OptionalInt from, OptionalInt to) {
    return switch (whole) {
      case Value.Ref(var thing) when thing.type().isEmpty() && !thing.items().open() -> {
        var items = thing.items().items();
        int start = at(from, 0, items.size());
        var made = call.machine().thing().cutOut();
        made.items(call.machine().run().journal(),
            items.subList(start, Math.max(start, at(to, items.size(), items.size()))), false);
        yield new Value.Ref(made);
      }
      case Value.Ref(var thing) when thing.type().isEmpty() && to.isEmpty() && from.orElse(0) >= 0 -> call.machine()
          .list(thing.items().items().stream().skip(from.orElse(0)).toList(), true);
      case Value.Text text when text.isWhole() -> {
        int length = text.text().length();
        int start = at(from, 0, length);
        yield new Value.Text(text.text().substring(start, Math.max(start, at(to, length, length))), text.from());
      }
      case Value.Ref _,Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ ->
          whole;
    };
  }

  private static int at(OptionalInt said, int unsaid, int size) {
    int at = said.orElse(unsaid);
    return Math.clamp(at < 0 ? size + at : at, 0, size);
  }
}
