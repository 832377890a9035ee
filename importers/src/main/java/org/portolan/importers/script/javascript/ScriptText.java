package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Methods of JavaScript's strings, and those of lists that take parts of them by their places.
final class ScriptText {
  private static final Value TRUE = new Value.Text("1", Place.NOWHERE);
  private static final Value FALSE = new Value.Text("", Place.NOWHERE);

  private ScriptText() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    return Optional.ofNullable(switch (name) {
      case "toLowerCase" -> Values.map(receiver, text -> text.toLowerCase(Locale.ROOT));
      case "toUpperCase" -> Values.map(receiver, text -> text.toUpperCase(Locale.ROOT));
      case "concat" -> {
        var all = new ArrayList<Value>(List.of(receiver));
        all.addAll(call.values());
        yield Values.concat(all);
      }
      case "replace", "replaceAll" -> {
        var from = Values.exact(call.value(0)).orElse("");
        var to = Values.asText(call.value(1)).text();
        yield from.isEmpty() ? receiver : Values.join(receiver.choices().stream()
            .<Value>map(choice -> choice instanceof Value.Text(var text, var at)
                ? Values.replaced(new Value.Text(text, at), from, to) : choice)
            .toList());
      }
      case "startsWith", "endsWith", "includes" -> asked(call, receiver, name);
      case "split" -> split(call, receiver);
      case "slice", "substring", "substr" -> part(call, receiver, name);
      default -> null;
    });
  }

  private static Value asked(Call call, Value receiver, String name) {
    var text = Values.exact(receiver);
    var other = Values.exact(call.value(0));
    if (text.isEmpty() || other.isEmpty()) {
      return Values.UNKNOWN;
    }
    boolean holds = switch (name) {
      case "startsWith" -> text.get().startsWith(other.get());
      case "endsWith" -> text.get().endsWith(other.get());
      default -> text.get().contains(other.get());
    };
    return holds ? TRUE : FALSE;
  }

  private static Value split(Call call, Value receiver) {
    var text = Values.exact(receiver);
    var by = Values.exact(call.value(0));
    if (text.isEmpty() || by.isEmpty() || by.get().isEmpty()) {
      return Values.UNKNOWN;
    }
    var parts = List.of(text.get().split(Pattern.quote(by.get()), Thing.MOST_ITEMS));
    return call.machine().list(parts.stream().<Value>map(part -> new Value.Text(part, call.place())).toList(), false);
  }

  private static Value part(Call call, Value receiver, String name) {
    var text = Values.exact(receiver);
    var from = number(call.value(0));
    if (text.isEmpty()) {
      return receiver;
    }
    if (from.isEmpty()) {
      return Values.UNKNOWN;
    }
    int length = text.get().length();
    int begin = from.getAsInt() < 0 ? Math.max(0, length + from.getAsInt()) : Math.min(length, from.getAsInt());
    int end = length;
    if (call.size() > 1) {
      var to = number(call.value(1));
      if (to.isEmpty()) {
        return Values.UNKNOWN;
      }
      int said = name.equals("substr") ? begin + to.getAsInt() : to.getAsInt() < 0 ? length + to.getAsInt()
          : to.getAsInt();
      end = Math.clamp(said, begin, length);
    }
    return new Value.Text(text.get().substring(begin, end), call.place());
  }

  /// `process.argv.slice(2)`: the list without as many elements at its beginning.
  static Optional<Value> rest(Call call, Value list) {
    var from = number(call.value(0));
    if (!(list instanceof Value.Ref(var thing)) || call.size() != 1 || from.isEmpty() || from.getAsInt() < 0
        || thing.items().items().isEmpty()) {
      return Optional.empty();
    }
    var items = thing.items().items();
    return Optional.of(call.machine().list(items.subList(Math.min(items.size(), from.getAsInt()), items.size()),
        thing.items().open()));
  }

  private static OptionalInt number(Value value) {
    var said = Values.exact(value).filter(text -> text.matches("-?\\d{1,6}"));
    return said.isPresent() ? OptionalInt.of(Integer.parseInt(said.get())) : OptionalInt.empty();
  }
}
