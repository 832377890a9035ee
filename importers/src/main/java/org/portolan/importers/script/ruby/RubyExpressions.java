package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.ruby.RubyToken.Kind;

/// Operators by how tightly they bind, and what may stand behind a statement.
final class RubyExpressions {
  private static final Map<String, Integer> TIGHTNESS = Map.ofEntries(Map.entry("..", 2), Map.entry("...", 2),
      Map.entry("||", 3), Map.entry("&&", 4), Map.entry("<=>", 6), Map.entry("==", 6), Map.entry("===", 6),
      Map.entry("!=", 6), Map.entry("=~", 6), Map.entry("!~", 6), Map.entry("<", 7), Map.entry("<=", 7),
      Map.entry(">", 7), Map.entry(">=", 7), Map.entry("|", 8), Map.entry("^", 8), Map.entry("&", 9),
      Map.entry("<<", 10), Map.entry(">>", 10), Map.entry("+", 11), Map.entry("-", 11), Map.entry("*", 12),
      Map.entry("/", 12), Map.entry("%", 12), Map.entry("**", 14));
  private static final Set<String> ASSIGNS =
      Set.of("=", "||=", "&&=", "+=", "-=", "*=", "/=", "<<=", "%=", "|=", "&=", "**=");

  private final RubyCursor cursor;
  private final RubyOperands operands;

  RubyExpressions(RubyParser parser) {
    cursor = parser.cursor();
    operands = new RubyOperands(parser, this);
  }

  /// A statement with what stands behind it: `x if y`, `a and b`.
  Node statement() {
    var node = chained();
    while (true) {
      int line = cursor.line();
      if (cursor.accept("if")) {
        node = new Node.If(line, chained(), node, new Node.Nil(line));
      } else if (cursor.accept("unless")) {
        node = new Node.If(line, chained(), new Node.Nil(line), node);
      } else if (cursor.accept("while") || cursor.accept("until")) {
        node = new Node.While(line, new Node.Opaque(line, List.of(chained())), node);
      } else if (cursor.accept("rescue")) {
        node = new Node.Attempt(line, node, List.of(chained()));
      } else {
        return node;
      }
    }
  }

  private Node chained() {
    var left = cursor.is("not") ? not() : several();
    while (cursor.is("and") || cursor.is("or")) {
      int line = cursor.line();
      boolean and = cursor.next().is("and");
      cursor.newlines();
      var right = cursor.is("not") ? not() : several();
      left = and ? new Node.And(line, left, right) : new Node.Or(line, left, right, false);
    }
    return left;
  }

  private Node not() {
    int line = cursor.next().line();
    return new Node.Not(line, several());
  }

  /// `a, b = c, d`.
  private Node several() {
    int line = cursor.line();
    boolean splat = cursor.is("*") && cursor.peek(1).kind() == Kind.NAME;
    if (splat) {
      cursor.next();
    }
    var first = one();
    if (!cursor.is(",") || !mayBeSet(first) || !assigned()) {
      return first;
    }
    var targets = new ArrayList<Node>(List.of(target(first)));
    while (cursor.accept(",")) {
      cursor.accept("*");
      targets.add(target(operands.after(operands.first())));
    }
    if (!cursor.accept("=")) {
      return new Node.Opaque(line, targets);
    }
    cursor.newlines();
    var values = new ArrayList<>(List.of(one()));
    while (cursor.accept(",")) {
      values.add(one());
    }
    return new Node.Assign(line, new Node.MakeList(line, targets), Node.Op.SET,
        values.size() == 1 ? values.getFirst() : new Node.MakeList(line, values));
  }

  /// A name that nothing is known of yet looks like a call.
  private static boolean mayBeSet(Node node) {
    return node instanceof Node.Var || node instanceof Node.Field
        || node instanceof Node.Call(_, var name, _) && name.equals("<element>")
        || node instanceof Node.Method(_, Node.Var self, Node.Literal _, var arguments) && self.name().equals("self")
            && arguments.isEmpty();
  }

  private boolean assigned() {
    for (int i = 0; i < 40; i++) {
      var token = cursor.peek(i);
      if (token.is("=")) {
        return true;
      }
      if (token.kind() == Kind.NEWLINE || token.isEnd() || token.is("do") || token.is("{")) {
        return false;
      }
    }
    return false;
  }

  private Node target(Node node) {
    if (node instanceof Node.Var(_, var name)) {
      cursor.declare(name);
    }
    if (node instanceof Node.Call(var line, var name, var parts) && name.equals("<element>")) {
      return new Node.Field(line, parts.get(0), parts.get(1), false);
    }
    if (node instanceof Node.Call(var line, var name, var parts) && name.equals("<constant>")
        && parts.getFirst() instanceof Node.Literal(_, var constant)) {
      return new Node.Var(line, constant);
    }
    return node instanceof Node.Method(var line, Node.Var self, Node.Literal(_, var name), var arguments)
        && self.name().equals("self") && arguments.isEmpty() ? variable(line, name) : node;
  }

  private Node variable(int line, String name) {
    cursor.declare(name);
    return new Node.Var(line, name);
  }

  Node one() {
    return binary(0);
  }

  /// An expression that may begin with `not`, and nothing behind it.
  Node statementless() {
    return cursor.is("not") ? not() : one();
  }

  /// What may stand where a bar closes a list.
  Node tight() {
    return binary(9);
  }

  private Node binary(int least) {
    try {
      if (!cursor.deeper()) {
        cursor.next();
        return new Node.Opaque(cursor.line(), List.of());
      }
      return rest(unary(), least);
    } finally {
      cursor.leave();
    }
  }

  private Node rest(Node first, int least) {
    var left = first;
    while (true) {
      var token = cursor.peek();
      int line = token.line();
      if (token.kind() != Kind.MARK) {
        return left;
      }
      if (ASSIGNS.contains(token.text()) && least <= 1) {
        left = assigned(line, left);
      } else if (token.is("?") && least <= 1) {
        left = ternary(left, line);
      } else {
        int tight = TIGHTNESS.getOrDefault(token.text(), 0);
        if (tight == 0 || tight < least) {
          return left;
        }
        cursor.next();
        cursor.newlines();
        left = joined(token.text(), line, left, binary(tight + 1));
      }
    }
  }

  private Node assigned(int line, Node left) {
    var operator = cursor.next().text();
    cursor.newlines();
    boolean outer = left instanceof Node.Var(_, var name) && cursor.isOuter(name)
        || left instanceof Node.Method(_, Node.Var _, Node.Literal(_, var called), _) && cursor.isOuter(called);
    var target = target(left);
    var value = one();
    var where = outer && target instanceof Node.Var ? new Node.My(line, List.of(target), true) : target;
    if (target instanceof Node.Method(_, var receiver, var name, var arguments)) {
      return arguments.isEmpty() ? new Node.Call(line, "<set>", List.of(receiver, name, value))
          : new Node.Opaque(line, List.of(receiver, value));
    }
    return switch (operator) {
      case "=" -> new Node.Assign(line, where, Node.Op.SET, value);
      case "||=" -> where == target ? new Node.Assign(line, target, Node.Op.DEFAULT, value)
          : new Node.Assign(line, where, Node.Op.SET, new Node.Or(line, target, value, false));
      case "+=" -> new Node.Assign(line, where, Node.Op.SET, new Node.Call(line, "<plus>", List.of(target, value)));
      case "<<=" -> new Node.Assign(line, where, Node.Op.SET, new Node.Concat(line, List.of(target, value)));
      default -> new Node.Assign(line, target, Node.Op.CHANGE, value);
    };
  }

  private Node ternary(Node condition, int line) {
    cursor.next();
    cursor.newlines();
    var yes = binary(1);
    cursor.newlines();
    if (!cursor.accept(":")) {
      if (cursor.peek().kind() == Kind.SYMBOL) {
        return new Node.Choice(line, condition, yes, new Node.Var(line, cursor.next().text()));
      }
      cursor.expect(":");
    }
    cursor.newlines();
    return new Node.Choice(line, condition, yes, binary(1));
  }

  private static Node joined(String operator, int line, Node left, Node right) {
    return switch (operator) {
      case "+" -> new Node.Call(line, "<plus>", List.of(left, right));
      case "<<" -> new Node.Call(line, RubyCore.SHOVEL, List.of(left, right));
      case "%" -> new Node.Call(line, "<percent>", List.of(left, right));
      case "||" -> new Node.Or(line, left, right, false);
      case "&&" -> new Node.And(line, left, right);
      case "==" -> new Node.Same(line, left, right, false);
      case "!=" -> new Node.Same(line, left, right, true);
      default -> new Node.Opaque(line, List.of(left, right));
    };
  }

  private Node unary() {
    var token = cursor.peek();
    int line = token.line();
    if (token.is("!")) {
      cursor.next();
      return new Node.Not(line, binary(15));
    }
    if (token.is("+")) {
      // a string that may be changed: +'…'
      cursor.next();
      return binary(15);
    }
    if (token.kind() == Kind.MARK && Set.of("-", "~", "&", "..", "...").contains(token.text())) {
      cursor.next();
      return new Node.Opaque(line, List.of(binary(15)));
    }
    if (token.is("*") || token.is("**")) {
      cursor.next();
      return new Node.Flat(line, binary(15), token.is("**"));
    }
    if (token.is("defined?")) {
      cursor.next();
      binary(3);
      return new Node.Opaque(line, List.of());
    }
    return operands.after(operands.first());
  }

  RubyOperands operands() {
    return operands;
  }
}
