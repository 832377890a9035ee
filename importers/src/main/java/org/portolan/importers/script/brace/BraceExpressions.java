package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Node;

/// Operators by how tightly they bind.
final class BraceExpressions {
  private static final int TERNARY = 2;
  private static final int UNARY = 14;
  private static final Map<String, Integer> TIGHTNESS = Map.ofEntries(Map.entry("or", 1), Map.entry("and", 1),
      Map.entry("xor", 1), Map.entry("??", 3), Map.entry("||", 4), Map.entry("&&", 5), Map.entry("|", 6),
      Map.entry("^", 7), Map.entry("&", 8), Map.entry("==", 9), Map.entry("!=", 9), Map.entry("===", 9),
      Map.entry("!==", 9), Map.entry("<=>", 9), Map.entry("<", 10), Map.entry(">", 10), Map.entry("<=", 10),
      Map.entry(">=", 10), Map.entry("instanceof", 10), Map.entry("in", 10), Map.entry("<<", 11), Map.entry("+", 12),
      Map.entry("-", 12), Map.entry("*", 13), Map.entry("/", 13), Map.entry("%", 13), Map.entry("**", 13));
  private static final Set<String> ASSIGNS =
      Set.of("=", ".=", "+=", "-=", "*=", "/=", "%=", "**=", "??=", "||=", "&&=", "&=", "|=", "^=", "<<=", ">>=");
  private static final Set<String> PREFIX = Set.of("!", "-", "+", "~", "++", "--", "&", "@");

  private final BraceParser parser;
  private final BraceCursor cursor;
  private final BraceOperands operands;

  BraceExpressions(BraceParser parser) {
    this.parser = parser;
    cursor = parser.cursor();
    operands = new BraceOperands(parser, this);
  }

  /// One expression, without commas.
  Node one() {
    return binary(0);
  }

  /// Several behind one another, of which the last one counts.
  Node all() {
    var nodes = new ArrayList<>(List.of(one()));
    while (cursor.accept(",")) {
      nodes.add(one());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Block(nodes.getFirst().line(), nodes);
  }

  private Node binary(int least) {
    try {
      if (!cursor.deeper()) {
        cursor.skip();
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
      int tight = tightness(token);
      if (token.kind() == Kind.MARK && ASSIGNS.contains(token.text()) && least <= TERNARY) {
        cursor.next();
        cursor.accept("&");
        left = BraceAssignments.assign(parser, line, left, token.text(), binary(TERNARY));
      } else if (token.is("?") && least <= TERNARY) {
        left = ternary(left, line);
      } else if (token.isWord("as") && !parser.language().isPhp() || token.isWord("satisfies")) {
        cursor.next();
        BraceTypes.skip(cursor);
      } else if (token.is("!") && !parser.language().isPhp() && !token.begins() && cursor.peek(1).is(".")) {
        cursor.next();
        left = operands.after(left);
      } else if (least == 0 && isPair()) {
        return pair(left);
      } else if (tight > 0 && tight >= least) {
        cursor.next();
        while (token.is(">") && cursor.is(">")) {
          cursor.next();
        }
        left = joined(token.text(), line, left, binary(tight + 1));
      } else {
        return left;
      }
    }
  }

  /// A class that another one is made from: a name, its members, calls, without operators.
  Node heritage() {
    return operands.after(operands.first());
  }

  /// The shape of something that is taken apart.
  Node pattern() {
    var first = operands.first();
    return isPair() ? pair(first) : first;
  }

  private boolean isPair() {
    return cursor.is(BraceWords.PAIR) && parser.language().isPhp();
  }

  /// `'key' => $value`
  private Node pair(Node key) {
    int line = cursor.next().line();
    return new Node.Named(line, BraceWords.PAIR, new Node.Seq(line, List.of(key, one())));
  }

  private int tightness(BraceToken token) {
    if (token.kind() == Kind.MARK && token.text().equals(parser.language().joins())) {
      return 12;
    }
    if (token.kind() == Kind.NAME && parser.language().isPhp()) {
      return TIGHTNESS.getOrDefault(token.text().toLowerCase(Locale.ROOT), 0);
    }
    boolean word = token.kind() == Kind.NAME && Set.of("instanceof", "in").contains(token.text());
    return token.kind() == Kind.MARK || word ? TIGHTNESS.getOrDefault(token.text(), 0) : 0;
  }

  private Node ternary(Node condition, int line) {
    cursor.next();
    if (cursor.accept(":")) {
      return new Node.Or(line, condition, binary(TERNARY), false);
    }
    var yes = binary(TERNARY);
    cursor.expect(":");
    return new Node.Choice(line, condition, yes, binary(TERNARY));
  }

  private Node joined(String operator, int line, Node left, Node right) {
    if (operator.equals(parser.language().joins())) {
      var parts = new ArrayList<Node>();
      if (left instanceof Node.Concat(_, var before)) {
        parts.addAll(before);
      } else {
        parts.add(left);
      }
      parts.add(right);
      return new Node.Concat(left.line(), parts);
    }
    return switch (operator.toLowerCase(Locale.ROOT)) {
      case "??" -> new Node.Or(line, left, right, true);
      case "||", "or" -> new Node.Or(line, left, right, false);
      case "&&", "and" -> new Node.And(line, left, right);
      case "==", "===" -> new Node.Same(line, left, right, false);
      case "!=", "!==" -> new Node.Same(line, left, right, true);
      default -> new Node.Opaque(line, List.of(left, right));
    };
  }

  private Node unary() {
    var token = cursor.peek();
    int line = token.line();
    if (token.kind() == Kind.MARK && PREFIX.contains(token.text())) {
      cursor.next();
      var of = binary(UNARY);
      return switch (token.text()) {
        case "!" -> new Node.Not(line, of);
        case "@", "&" -> of;
        case "++", "--" -> BraceAssignments.changed(line, of, new Node.Nil(line));
        default -> token.is("-") && of instanceof Node.Literal(_, var text) && text.matches("\\d+")
            ? new Node.Literal(line, "-" + text) : new Node.Opaque(line, List.of(of));
      };
    }
    return operands.after(operands.first());
  }

  /// Arguments in brackets, from the opening one on.
  List<Node> arguments() {
    cursor.expect("(");
    return list(")");
  }

  /// Elements up to the bracket that closes them.
  List<Node> list(String close) {
    var items = new ArrayList<Node>();
    while (!cursor.is(close) && !cursor.peek().isEnd()) {
      int before = cursor.at();
      if (!cursor.accept(",")) {
        items.add(item());
      }
      if (cursor.at() == before) {
        break;
      }
    }
    cursor.expect(close);
    return items;
  }

  private Node item() {
    int line = cursor.line();
    if (cursor.accept("...")) {
      return cursor.is(")") ? new Node.Opaque(line, List.of()) : new Node.Flat(line, one(), false);
    }
    if (parser.language().isPhp() && cursor.peek().isName() && cursor.peek(1).is(":") && !cursor.peek(2).is(":")) {
      var name = cursor.next().text();
      cursor.next();
      return new Node.Named(line, parser.names().local(name), one());
    }
    return one();
  }
}
