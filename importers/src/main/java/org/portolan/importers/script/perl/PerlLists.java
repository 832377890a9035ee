package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `shift`, `pop` and `splice`.
final class PerlLists {
  private PerlLists() {}

  /// Without an operand they take from `@_`, outside of functions from `@ARGV`.
  static Value take(Call call, boolean first) {
    var of = call.size() > 0 ? call.nodes().getFirst()
        : new Node.Var(0, call.variable("@_").isPresent() ? "@_" : "@ARGV");
    var taken = new ArrayList<Value>();
    for (var thing : call.things(of)) {
      var now = thing.items();
      if (now.items().isEmpty()) {
        taken.add(now.open() ? Values.UNKNOWN : Values.NOTHING);
        continue;
      }
      int last = now.items().size() - 1;
      taken.add(first ? now.items().getFirst() : now.open() ? Values.UNKNOWN : now.items().get(last));
      thing.items(call.machine().run().journal(),
          first ? now.items().subList(1, last + 1) : now.items().subList(0, last),
          now.open());
    }
    return taken.isEmpty() ? Values.UNKNOWN : Values.join(taken);
  }

  /// `splice(@list, 0, 2)`: the elements that are taken out, and others in their place.
  static Value splice(Call call) {
    var things = call.size() == 0 ? List.<Thing>of() : call.things(call.nodes().getFirst());
    var more = call.size() < 4 ? List.<Value>of()
        : Values.list(call.eval(new Node.Seq(0, call.nodes().subList(3, call.size())))).items();
    var from = call.size() > 1 ? number(call.value(1)) : OptionalInt.of(0);
    var count = call.size() > 2 ? number(call.value(2)) : OptionalInt.of(Integer.MAX_VALUE);
    if (things.size() != 1 || from.isEmpty() || count.isEmpty() || things.getFirst().items().open()) {
      return Values.UNKNOWN;
    }
    var now = things.getFirst().items().items();
    int start = Math.clamp(from.getAsInt() < 0 ? now.size() + from.getAsInt() : from.getAsInt(), 0, now.size());
    int end = count.getAsInt() < 0 ? Math.max(start, now.size() + count.getAsInt())
        : (int) Math.min(now.size(), (long) start + count.getAsInt());
    var left = new ArrayList<>(now.subList(0, start));
    left.addAll(more);
    left.addAll(now.subList(end, now.size()));
    things.getFirst().items(call.machine().run().journal(), left, false);
    return new Value.Seq(now.subList(start, end), false);
  }

  private static OptionalInt number(Value value) {
    return Values.exact(value).filter(text -> text.matches("-?\\d{1,6}")).map(text -> OptionalInt.of(
        Integer.parseInt(text))).orElse(OptionalInt.empty());
  }
}
