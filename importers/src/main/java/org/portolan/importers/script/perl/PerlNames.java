package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Functions that are meant by a text with their name, and the pairs that `each` gives one by one.
final class PerlNames {
  /// `\&{"name"}`, `*{"name"}{CODE}`, `defined &$name`
  static final String CODE = "<code>";
  private static final String PAIRS = "<pairs>";
  private static final int MOST_PAIRS = 200;

  private PerlNames() {}

  static Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case CODE -> Values.join(call.value(0).choices().stream().map(choice -> code(call, choice)).toList());
      case PAIRS -> pairs(call);
      default -> null;
    });
  }

  private static Value code(Call call, Value choice) {
    return choice instanceof Value.Text
        ? Values.exact(choice)
            .flatMap(name -> call.machine().find(name.contains("::") ? name : call.home() + "::" + name))
            .<Value>map(code -> code)
            .orElse(Values.UNKNOWN)
        : choice;
  }

  /// `while (my ($key, $value) = each %h) …`: once for each pair; empty where the condition is none of these.
  static Optional<Node> loop(int line, Node condition, Node body) {
    return condition instanceof Node.Assign(_, var target, var op, var value) && op == Node.Op.SET
        && PerlExpressions.single(value) instanceof Node.Call(_, var name, var of) && name.equals("each")
            ? Optional.of(new Node.Each(line, new Node.My(line, List.of(new Node.Var(line, "$ pair")), false),
                new Node.Call(line, PAIRS, of), new Node.Block(line, List.of(bound(line, target), body))))
            : Optional.empty();
  }

  /// A single variable takes the key.
  private static Node bound(int line, Node target) {
    var pair = new Node.Var(line, "$ pair");
    boolean both = target instanceof Node.Seq || target instanceof Node.My(_, var names, _) && names.size() > 1;
    return new Node.Assign(line, target, Node.Op.SET,
        both ? new Node.Flat(line, pair, false) : new Node.Field(line, pair, new Node.Literal(line, "0"), true));
  }

  private static Value pairs(Call call) {
    var all = Values.list(call.size() == 0 ? Values.UNKNOWN : call.value(0));
    var pairs = new ArrayList<Value>();
    for (int i = 0; i + 1 < all.items().size() && pairs.size() < MOST_PAIRS; i += 2) {
      pairs.add(call.machine().list(List.of(all.items().get(i), all.items().get(i + 1)), false));
    }
    return new Value.Seq(pairs, all.open());
  }
}
