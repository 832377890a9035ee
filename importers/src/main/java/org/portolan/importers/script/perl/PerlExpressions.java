package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// Operators of Perl by precedence (perlop), from `or` down to unary signs; terms are [PerlTerms].
final class PerlExpressions {
  private static final Map<String, Integer> BINARY = Map.ofEntries(Map.entry("..", 1), Map.entry("...", 1),
      Map.entry("||", 2), Map.entry("//", 2), Map.entry("&&", 3), Map.entry("|", 4), Map.entry("^", 4),
      Map.entry("&", 5),
      Map.entry("==", 6), Map.entry("!=", 6), Map.entry("<=>", 6), Map.entry("eq", 6), Map.entry("ne", 6),
      Map.entry("cmp", 6), Map.entry("~~", 6), Map.entry("<", 7), Map.entry(">", 7), Map.entry("<=", 7),
      Map.entry(">=", 7), Map.entry("lt", 7), Map.entry("gt", 7), Map.entry("le", 7), Map.entry("ge", 7),
      Map.entry("isa", 7), Map.entry("<<", 9), Map.entry(">>", 9), Map.entry("+", 10), Map.entry("-", 10),
      Map.entry(".", 10), Map.entry("*", 11), Map.entry("/", 11), Map.entry("%", 11), Map.entry("x", 11),
      Map.entry("=~", 12), Map.entry("!~", 12), Map.entry("**", 14));
  /// Tighter than comparison: the operand of `defined`, `lc`, `-e`.
  static final int NAMED_UNARY = 8;
  /// A single term.
  static final int TIGHTEST = 15;
  private static final Set<String> ENDS = Set.of(")", "]", "}", ";", ":", "or", "and", "xor", "if", "unless", "while",
      "until", "for", "foreach", "=>");

  private final PerlTokens tokens;
  private final PerlTerms terms;

  PerlExpressions(PerlTokens tokens, PerlParser parser) {
    this.tokens = tokens;
    terms = new PerlTerms(tokens, this, parser);
  }

  /// The loosest: `a or b`, with commas inside.
  Node whole() {
    tokens.enter();
    try {
      var left = lowAnd();
      while (tokens.is("or") || tokens.is("xor")) {
        int line = tokens.next().line();
        left = new Node.Or(line, single(left), single(lowAnd()), false);
      }
      return left;
    } finally {
      tokens.leave();
    }
  }

  private Node lowAnd() {
    var left = lowNot();
    while (tokens.is("and")) {
      int line = tokens.next().line();
      left = new Node.And(line, single(left), single(lowNot()));
    }
    return left;
  }

  private Node lowNot() {
    if (tokens.peek().isName("not") && !tokens.peek(1).is("=>")) {
      int line = tokens.next().line();
      return new Node.Not(line, single(lowNot()));
    }
    return list();
  }

  /// Elements between commas; a single one stays itself.
  Node list() {
    int line = tokens.line();
    var items = new ArrayList<Node>();
    boolean several = false;
    while (!atEnd()) {
      items.add(assignment());
      if (!tokens.is(",") && !tokens.is("=>")) {
        break;
      }
      several = true;
      while (tokens.accept(",") || tokens.accept("=>")) {
        // `,,` and a trailing comma are fine
      }
    }
    return items.size() == 1 && !several ? items.getFirst() : new Node.Seq(line, items);
  }

  boolean atEnd() {
    var token = tokens.peek();
    return token.kind() == Kind.END
        || (token.kind() == Kind.SIGN || token.kind() == Kind.NAME && !tokens.peek(1).is("=>"))
            && ENDS.contains(token.text());
  }

  Node assignment() {
    tokens.enter();
    try {
      var target = ternary();
      var sign = tokens.peek();
      if (sign.kind() == Kind.SIGN || sign.isName("x") && tokens.peek(1).is("=") && !tokens.peek(1).spaced()) {
        var op = switch (sign.text()) {
          case "=" -> Optional.of(Node.Op.SET);
          case ".=" -> Optional.of(Node.Op.APPEND);
          case "||=", "//=" -> Optional.of(Node.Op.DEFAULT);
          case "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=", "&&=" ->
              Optional.of(Node.Op.CHANGE);
          default -> Optional.<Node.Op>empty();
        };
        if (op.isPresent()) {
          tokens.next();
          return sign.text().equals("+=") || sign.text().equals("-=")
              ? PerlNumbers.changed(sign.line(), target, sign.text(), assignment())
              : new Node.Assign(sign.line(), target, op.get(), PerlListContext.assigned(target, assignment()));
        }
      }
      return target;
    } finally {
      tokens.leave();
    }
  }

  private Node ternary() {
    var condition = binary(1);
    if (!tokens.is("?")) {
      return condition;
    }
    int line = tokens.next().line();
    var yes = assignment();
    tokens.expect(":");
    var no = assignment();
    return new Node.Choice(line, single(condition), yes, no);
  }

  /// Precedence climbing from `level` on.
  Node binary(int level) {
    var left = terms.unary();
    while (true) {
      var sign = tokens.peek();
      var found = sign.kind() == Kind.SIGN || sign.kind() == Kind.NAME ? BINARY.get(sign.text()) : null;
      if (found == null || found < level || sign.kind() == Kind.NAME && tokens.peek(1).is("=>")) {
        return left;
      }
      tokens.next();
      tokens.enter();
      left = combined(sign, left, sign.text().equals("**") ? binary(found) : binary(found + 1));
      tokens.leave();
    }
  }

  /// A long chain of dots is one string, not a deep nest.
  private static Node joined(int line, Node left, Node right) {
    if (left instanceof Node.Concat(var first, var parts) && parts instanceof ArrayList<Node> chain) {
      chain.add(right);
      return new Node.Concat(first, chain);
    }
    return new Node.Concat(line, new ArrayList<>(List.of(left, right)));
  }

  /// Parentheses around one value only group: `next if ($type eq 'rss')`.
  static Node single(Node node) {
    return node instanceof Node.Seq(_, var items) && items.size() == 1 ? single(items.getFirst()) : node;
  }

  /// What is not defined is as good as an empty text.
  private static Node asText(Node node) {
    return node instanceof Node.Var || node instanceof Node.Field
        ? new Node.Concat(node.line(), new ArrayList<>(List.of(node))) : node;
  }

  private static Node combined(PerlToken sign, Node first, Node second) {
    int line = sign.line();
    boolean list = sign.is("x") || sign.isName("x");
    var left = list ? first : single(first);
    var right = list ? second : single(second);
    return switch (sign.text()) {
      case "." -> joined(line, left, right);
      case "||" -> new Node.Or(line, left, right, false);
      case "//" -> new Node.Or(line, left, right, true);
      case "&&" -> new Node.And(line, left, right);
      case "==" -> new Node.Same(line, left, right, false);
      case "!=" -> new Node.Same(line, left, right, true);
      case "eq" -> new Node.Same(line, asText(left), asText(right), false);
      case "ne" -> new Node.Same(line, asText(left), asText(right), true);
      case "=~" -> PerlMatches.applied(line, left, right);
      case "!~" -> new Node.Not(line, PerlMatches.applied(line, left, right));
      case "<", ">", "<=", ">=", "+", "-", ".." -> new Node.Call(line, sign.text(), List.of(left, right));
      case "x" -> left instanceof Node.Seq ? new Node.Call(line, "x", List.of(left, right))
          : new Node.Opaque(line, List.of(left, right));
      default -> new Node.Opaque(line, List.of(left, right));
    };
  }
}
