package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Node;

/// Sets variables, elements, and what is taken apart: `const { id, name: called } = order`.
final class BraceAssignments {
  private BraceAssignments() {}

  static Node assign(BraceParser parser, int line, Node target, String operator, Node value) {
    boolean php = parser.language().isPhp();
    if (target instanceof Node.MakeMap || target instanceof Node.MakeList) {
      return apart(parser, line, target, value, false);
    }
    if (target instanceof Node.Call(_, var name, var arguments) && name.equals("<last>")) {
      return new Node.Call(line, "<push>", List.of(arguments.getFirst(), value));
    }
    var where = !php && target instanceof Node.Var ? outer(line, target) : target;
    return switch (operator) {
      case "=" -> new Node.Assign(line, where, Node.Op.SET, value);
      case "??=", "||=" -> php || where == target ? new Node.Assign(line, target, Node.Op.DEFAULT, value)
          : new Node.Assign(line, where, Node.Op.SET, new Node.Or(line, target, value, operator.equals("??=")));
      default -> !operator.equals(parser.language().joins() + "=") ? changed(line, target, value)
          : where == target ? new Node.Assign(line, target, Node.Op.APPEND, value)
              : new Node.Assign(line, where, Node.Op.SET, new Node.Concat(line, List.of(target, value)));
    };
  }

  /// The variable of whatever function declared it.
  private static Node outer(int line, Node variable) {
    return new Node.My(line, List.of(variable), true);
  }

  /// @param by what it is changed with: `$done += $this->close($order)` calls a function
  static Node changed(int line, Node target, Node by) {
    return target instanceof Node.Var || target instanceof Node.Field
        ? new Node.Assign(line, target, Node.Op.CHANGE, by) : new Node.Opaque(line, List.of(target, by));
  }

  /// @param declares whether the names are new
  static Node apart(BraceParser parser, int line, Node pattern, Node value, boolean declares) {
    var whole = new Node.Var(line, parser.cursor().fresh());
    var steps = new ArrayList<Node>();
    steps.add(new Node.Assign(line, new Node.My(line, List.of(whole), false), Node.Op.SET, value));
    take(line, pattern, whole, declares, steps, 0);
    return new Node.Block(line, steps);
  }

  private static void take(int line, Node pattern, Node from, boolean declares, List<Node> steps, int depth) {
    if (depth > 8) {
      return;
    }
    if (pattern instanceof Node.MakeMap(_, var items)) {
      for (int i = 0; i + 1 < items.size(); i += 2) {
        element(line, items.get(i + 1), new Node.Field(line, from, items.get(i), false), declares, steps, depth);
      }
    } else if (pattern instanceof Node.MakeList(_, var items)) {
      for (int i = 0; i < items.size(); i++) {
        element(line, items.get(i),
            new Node.Field(line, from, new Node.Literal(line, String.valueOf(i)), true), declares, steps, depth);
      }
    }
  }

  private static void element(int line, Node target, Node value, boolean declares, List<Node> steps, int depth) {
    var said = fallback(target);
    var given = said.<Node>map(node -> new Node.Or(line, value, node, true)).orElse(value);
    var plain = plain(target);
    if (plain instanceof Node.MakeMap || plain instanceof Node.MakeList) {
      take(line, plain, given, declares, steps, depth + 1);
    } else if (plain instanceof Node.Var && declares) {
      steps.add(new Node.Assign(line, new Node.My(line, List.of(plain), false), Node.Op.SET, given));
    } else if (plain instanceof Node.Var || plain instanceof Node.Field) {
      steps.add(new Node.Assign(line, plain, Node.Op.SET, given));
    }
  }

  private static Node plain(Node target) {
    return target instanceof Node.Assign(_, var of, _, _) ? plain(of)
        : target instanceof Node.My(_, var names, _) && names.size() == 1 ? names.getFirst() : target;
  }

  /// `{ limit = 100 }` was read as an assignment.
  private static Optional<Node> fallback(Node target) {
    return target instanceof Node.Assign(_, _, _, var value) ? Optional.of(value) : Optional.empty();
  }
}
