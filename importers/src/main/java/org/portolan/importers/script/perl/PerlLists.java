package org.portolan.importers.script.perl;

import java.util.ArrayList;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `shift` and `pop`.
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
}
