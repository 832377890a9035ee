package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `before`, `after` and `around` a method: code that runs whenever the method is called, also in the classes that
/// take the role it stands in.
final class PerlModifiers {
  private final Map<String, List<Modifier>> byPackage = new HashMap<>();
  private int made;

  private record Modifier(String kind, String method, Value code, Place place) {}

  Value add(Call call, String kind) {
    var values = call.values();
    if (values.size() < 2 || !(values.getLast() instanceof Value.Code)) {
      return Values.NOTHING;
    }
    for (var name : values.subList(0, values.size() - 1)) {
      for (var one : name instanceof Value.Ref(var thing) ? thing.items().items() : List.of(name)) {
        Values.exact(one).ifPresent(method -> {
          var modifier = new Modifier(kind, method, values.getLast(), call.place());
          byPackage.computeIfAbsent(call.home(), _ -> new ArrayList<>()).add(modifier);
          wrap(call.machine(), call.home(), modifier);
        });
      }
    }
    return Values.NOTHING;
  }

  /// A class takes a role: its methods are wrapped by what the role, and the roles of the role, hang on them.
  void take(Machine machine, String type, String role) {
    for (var ancestor : machine.ancestry(role)) {
      List.copyOf(byPackage.getOrDefault(ancestor, List.of())).forEach(modifier -> {
        byPackage.computeIfAbsent(type, _ -> new ArrayList<>()).add(modifier);
        wrap(machine, type, modifier);
      });
    }
  }

  private void wrap(Machine machine, String home, Modifier modifier) {
    made++;
    int line = modifier.place().line();
    var code = new Node.Var(line, "modifier " + made);
    machine.globals().declare(code.name(), modifier.code());
    var all = new Node.Var(line, "@_");
    var calls = new ArrayList<Node>();
    var wrapped = machine.ancestry(home).stream().map(type -> machine.find(type + "::" + modifier.method()))
        .flatMap(Optional::stream).findFirst();
    var original = new Node.Var(line, "wrapped " + made);
    machine.globals().declare(original.name(), wrapped.map(Value.class::cast)
        .orElseGet(() -> new Value.Code(ofLibrary(home, modifier), machine.globals())));
    if (modifier.kind().equals("around")) {
      calls.add(
          new Node.Apply(line, code, List.of(original, all)));
    } else {
      calls.add(new Node.Apply(line, code, List.of(all)));
      calls.add(new Node.Apply(line, original, List.of(all)));
    }
    machine.define(
        new Unit(home + "::" + modifier.method(), List.of(), new Node.Block(line, calls), modifier.place(), home));
  }

  /// A method that no file of the tree defines is its parent's, in a library.
  private static Unit ofLibrary(String home, Modifier modifier) {
    int line = modifier.place().line();
    var self = new Node.Var(line, "$self");
    var body = new Node.Block(line, List.of(
        new Node.Assign(line, new Node.My(line, List.of(self), false), Node.Op.SET,
            new Node.Call(line, "shift", List.of())),
        new Node.Method(line, self, new Node.Literal(line, "SUPER::" + modifier.method()),
            List.of(new Node.Var(line, "@_")))));
    return new Unit("", List.of(), body, modifier.place(), home);
  }
}
