package org.portolan.importers.script.code;

import java.util.List;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What each kind of node gives, and does.
final class Evaluation {
  /// Nodes inside nodes, over all calls: what nests deeper is no program that a person wrote.
  private static final int DEEPEST = 450;

  private final Machine machine;
  private final Branches branches;
  private final Calls calls;
  private final Targets targets;
  private int depth;

  Evaluation(Machine machine, Calls calls, Targets targets) {
    this.machine = machine;
    this.calls = calls;
    this.targets = targets;
    branches = new Branches(machine);
  }

  Value of(Node node, Frame frame) {
    if (frame.ended() || !machine.run().step()) {
      return Values.UNKNOWN;
    }
    if (depth > DEEPEST) {
      machine.run().cut("What is nested more than " + DEEPEST + " deep was not followed");
      return Values.UNKNOWN;
    }
    depth++;
    try {
      return known(node, frame);
    } finally {
      depth--;
    }
  }

  /// Takes no node to pieces itself: this stands on the stack once for each level that a program nests.
  private Value known(Node node, Frame frame) {
    return switch (node) {
      case Node.Literal literal -> new Value.Text(literal.text(), place(node, frame));
      case Node.Nil _ -> Values.NOTHING;
      case Node.Var _,Node.Field _,Node.My _,Node.Flat _,Node.RefTo _ -> targets.get(node, frame);
      case Node.Concat concat -> Values.concat(concat.parts().stream().map(part -> of(part, frame)).toList());
      case Node.Seq sequence -> sequence(sequence.items(), frame);
      case Node.MakeList list -> list(list.items(), frame);
      case Node.MakeMap map -> map(map.items(), frame);
      case Node.Lambda lambda -> new Value.Code(lambda.unit(), frame.closure());
      case Node.Assign assign -> targets.assign(assign, frame);
      case Node.Call call -> calls.function(call, frame);
      case Node.Method method -> calls.method(method, frame);
      case Node.Apply apply -> calls.apply(apply, frame);
      case Node.And and -> branches.and(and, frame);
      case Node.Or or -> branches.or(or, frame);
      case Node.Choice choice -> branches.choose(choice.condition(), choice.yes(), choice.no(), frame);
      case Node.If choice -> branches.choose(choice.condition(), choice.yes(), choice.no(), frame);
      case Node.Each each -> branches.each(each, frame);
      case Node.While loop -> branches.whilst(loop, frame);
      case Node.Attempt attempt -> branches.attempt(attempt, frame);
      case Node.Not not ->
          Comparisons.truth(machine.dialect().truth(of(not.of(), frame)).not(), place(node, frame));
      case Node.Same same -> Comparisons.same(of(same.left(), frame), of(same.right(), frame), same.negated(),
          place(node, frame));
      case Node.Opaque opaque -> opaque(opaque.parts(), frame);
      case Node.Jump jump -> branches.jump(jump, frame);
      case Node.Block block -> block(block.nodes(), frame);
      case Node.Define define -> new Value.Code(define.unit(), frame.closure());
      case Node.TypeDef type -> type(type, frame);
      case Node.Package home -> home(home.name(), frame);
      case Node.Import taken -> load(taken, frame);
      case Node.Named named -> of(named.value(), frame);
    };
  }

  private static Place place(Node node, Frame frame) {
    return new Place(frame.path(), Math.max(1, node.line()));
  }

  Value.Seq sequence(List<Node> items, Frame frame) {
    var gathered = new Gathered();
    items.forEach(item -> gathered.add(of(item, frame)));
    return gathered.list();
  }

  private Value list(List<Node> items, Frame frame) {
    var sequence = sequence(items, frame);
    return machine.list(sequence.items(), sequence.open());
  }

  private Value map(List<Node> items, Frame frame) {
    var thing = machine.thing();
    targets.fill(thing, sequence(items, frame));
    return new Value.Ref(thing);
  }

  private Value opaque(List<Node> parts, Frame frame) {
    parts.forEach(part -> of(part, frame));
    return Values.UNKNOWN;
  }

  private static Value home(String name, Frame frame) {
    frame.home(name);
    return Values.NOTHING;
  }

  private Value load(Node.Import taken, Frame frame) {
    machine.load(taken.module(), frame.path(), machine.arguments(taken.names(), frame), frame.home());
    return Values.NOTHING;
  }

  /// Functions are there before the first statement is done.
  private Value block(List<Node> nodes, Frame frame) {
    for (var node : nodes) {
      if (node instanceof Node.Package(_, var name)) {
        frame.home(name);
      } else if (node instanceof Node.Define(_, var unit) && !unit.name().isEmpty()) {
        machine.symbols().define(unit.name(), new Value.Code(unit, frame.closure()));
      }
    }
    Value last = Values.NOTHING;
    for (var node : nodes) {
      last = of(node, frame);
      if (frame.ended()) {
        break;
      }
    }
    return last;
  }

  private Value type(Node.TypeDef type, Frame frame) {
    var symbols = machine.symbols();
    symbols.type(type.name());
    for (var base : type.bases()) {
      Values.exact(of(base, frame)).ifPresent(parent -> symbols.parent(type.name(), parent));
    }
    var inner = frame.type(type.name());
    of(type.body(), inner);
    inner.scope().cells().forEach((name, cell) -> symbols.globals().alias(type.name() + "::" + name, cell));
    machine.dialect().defined(machine, type.name());
    return new Value.Type(type.name());
  }
}
