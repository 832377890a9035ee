package org.portolan.importers.script.perl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.portolan.importers.script.code.Node;

/// Labels of loops (perlsyn, Loop Control). What leaves a loop around the innermost one becomes steps that need no labels:
/// the inner loop notes where to go and ends, and behind it stands a jump that is only taken where that was noted.
final class PerlLabels {
  /// Of the loops around, the innermost first; empty for one without.
  private final Deque<String> loops = new ArrayDeque<>();
  private final Set<Leap> leaps = new LinkedHashSet<>();
  private String next = "";

  private record Leap(String label, Node.Way way) {
    Node.Var note(int line) {
      return new Node.Var(line, "$<" + way + " " + label + ">");
    }
  }

  /// The statement that follows has a label.
  void label(String name) {
    next = name;
  }

  Node loop(Supplier<Node> read) {
    loops.push(next);
    next = "";
    try {
      var loop = read.get();
      leaps.removeIf(leap -> leap.label().equals(loops.peek()));
      return loop;
    } finally {
      loops.pop();
    }
  }

  /// A loop with what has to stand around it for the jumps that leave it for a loop further out.
  Node around(Node loop) {
    if (leaps.isEmpty()) {
      return loop;
    }
    int line = loop.line();
    var nodes = new ArrayList<Node>();
    leaps.forEach(leap -> nodes.add(new Node.Assign(line, leap.note(line), Node.Op.SET, new Node.Nil(line))));
    nodes.add(loop);
    for (var leap : leaps) {
      var way = leap.label().equals(loops.peek()) ? leap.way() : Node.Way.LAST;
      nodes.add(new Node.If(line, leap.note(line), new Node.Jump(line, way, Optional.empty()), new Node.Nil(line)));
    }
    return new Node.Block(line, nodes);
  }

  /// `next`, `last`, with the label behind it, empty without.
  Node jump(int line, Node.Way way, String label) {
    var jump = new Node.Jump(line, way, Optional.empty());
    if (label.isEmpty() || label.equals(loops.peek()) || !loops.contains(label)) {
      return jump;
    }
    var leap = new Leap(label, way);
    leaps.add(leap);
    return new Node.Block(line, List.of(
        new Node.Assign(line, leap.note(line), Node.Op.SET, new Node.Literal(line, "1")),
        new Node.Jump(line, Node.Way.LAST, Optional.empty())));
  }
}
