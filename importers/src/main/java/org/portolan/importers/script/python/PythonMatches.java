package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.python.PythonToken.Kind;

/// `match` with its patterns (Python's language reference, "The match statement"). Plain values are compared; whether a
/// list, mapping or object fits is left open, and what its pattern names is bound where it can be told.
final class PythonMatches {
  private final PythonTokens tokens;
  private final PythonExpressions expressions;
  private final Supplier<Node> block;

  /// @param condition empty where it always fits
  /// @param names     what is bound once it fits
  private record Fit(Optional<Node> condition, List<Node> names) {
    static Fit when(Node condition) {
      return new Fit(Optional.of(condition), List.of());
    }

    static Fit always(List<Node> names) {
      return new Fit(Optional.empty(), names);
    }
  }

  /// @param block reads `:` and what hangs on it
  PythonMatches(PythonTokens tokens, PythonExpressions expressions, Supplier<Node> block) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.block = block;
  }

  /// `match` is a name like any other where no block with cases follows.
  boolean begins() {
    int at = 1;
    while (!Kind.NEWLINE.equals(tokens.peek(at).kind()) && !Kind.END.equals(tokens.peek(at).kind())) {
      at++;
    }
    return at > 1 && tokens.peek(at - 1).is(":") && tokens.peek(at + 1).kind() == Kind.INDENT
        && tokens.peek(at + 2).is("case");
  }

  Node statement() {
    int line = tokens.next().line();
    var subject = new Node.Var(line, "<match " + line + ">");
    var value = expressions.whole();
    tokens.expect(":");
    tokens.next();
    tokens.next();
    tokens.enter();
    var nodes = List.of(new Node.Assign(line, subject, Node.Op.SET, value), cases(subject));
    tokens.leave();
    if (tokens.is(Kind.DEDENT)) {
      tokens.next();
    }
    return new Node.Block(line, nodes);
  }

  private Node cases(Node subject) {
    int line = tokens.line();
    if (!tokens.accept("case")) {
      return new Node.Nil(line);
    }
    tokens.enter();
    var fit = open(subject);
    var guard = tokens.accept("if") ? Optional.of(guard(line, fit)) : Optional.<Node>empty();
    var does = new ArrayList<Node>(fit.names());
    does.add(block.get());
    var body = new Node.Block(line, does);
    var others = cases(subject);
    tokens.leave();
    var condition = fit.condition().isPresent() && guard.isPresent()
        ? Optional.<Node>of(new Node.And(line, fit.condition().get(), guard.get()))
        : fit.condition().or(() -> guard);
    return condition.isEmpty() ? body : new Node.If(line, condition.get(), body, others);
  }

  /// What stands behind `if` knows the names that the pattern binds.
  private Node guard(int line, Fit fit) {
    var nodes = new ArrayList<Node>(fit.names());
    nodes.add(expressions.whole());
    return new Node.Block(line, nodes);
  }

  /// `case a, b:` needs no brackets.
  private Fit open(Node subject) {
    int line = tokens.line();
    var first = either(subject);
    if (!tokens.is(",")) {
      return first;
    }
    var items = new ArrayList<Fit>(List.of(first));
    while (tokens.accept(",") && !tokens.is(":") && !tokens.is("if")) {
      items.add(either(unknown(line)));
    }
    return some(line, items);
  }

  /// `"a" | "b" as kind`
  private Fit either(Node subject) {
    int line = tokens.line();
    tokens.enter();
    boolean rest = tokens.accept("*");
    var fit = closed(subject);
    while (tokens.accept("|")) {
      var other = closed(subject);
      var names = new ArrayList<>(fit.names());
      names.addAll(other.names());
      fit = new Fit(fit.condition().flatMap(one -> other.condition().map(two -> new Node.Or(line, one, two, false))),
          names);
    }
    tokens.leave();
    if (tokens.accept("as")) {
      var names = new ArrayList<>(fit.names());
      names.add(bound(tokens.next(), subject));
      fit = new Fit(fit.condition(), names);
    }
    return rest ? Fit.always(List.of()) : fit;
  }

  private Fit closed(Node subject) {
    var token = tokens.peek();
    int line = token.line();
    boolean number = token.kind() == Kind.NUMBER || token.is("-");
    if (number || token.kind() == Kind.STRING || token.is("None") || token.is("True") || token.is("False")) {
      boolean negative = tokens.accept("-");
      var value = expressions.postfixTarget();
      return Fit.when(negative ? unknown(line) : new Node.Same(line, subject, value, false));
    }
    if (token.kind() == Kind.NAME) {
      return named(subject, line);
    }
    return switch (token.text()) {
      case "(", "[" -> listed(subject, token.is("(") ? ")" : "]", line);
      case "{" -> mapping(subject, line);
      default -> throw new StrictCursor.Unexpected(line, "`" + token.text() + "` where a pattern is expected");
    };
  }

  /// A name takes whatever it is; a dotted one is a value, one with brackets a class.
  private Fit named(Node subject, int line) {
    var name = tokens.next();
    Node value = new Node.Var(line, name.text());
    boolean dotted = tokens.is(".");
    while (tokens.accept(".")) {
      value = new Node.Field(line, value, new Node.Literal(line, tokens.next().text()), false);
    }
    if (!tokens.accept("(")) {
      return dotted ? Fit.when(new Node.Same(line, subject, value, false))
          : Fit.always(name.is("_") ? List.of() : List.of(bound(name, subject)));
    }
    var parts = new ArrayList<Fit>();
    while (!tokens.is(")")) {
      boolean keyed = tokens.peek().kind() == Kind.NAME && tokens.peek(1).is("=");
      var part = keyed ? new Node.Field(line, subject, new Node.Literal(line, tokens.next().text()), false)
          : unknown(line);
      if (keyed) {
        tokens.next();
      }
      parts.add(either(part));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(")");
    // `str(name)` is the value itself
    boolean plain = parts.size() == 1 && name.text().matches("str|int|float|bytes|bool|list|dict|tuple|set");
    return plain && parts.getFirst().names().size() == 1
        ? new Fit(Optional.of(unknown(line)),
            parts.getFirst().names().stream().map(node -> rebound(node, subject)).toList())
        : some(line, parts);
  }

  private static Node rebound(Node node, Node subject) {
    return node instanceof Node.Assign(var line, var target, var op, _) ? new Node.Assign(line, target, op, subject)
        : node;
  }

  private Fit listed(Node subject, String end, int line) {
    tokens.next();
    var parts = new ArrayList<Fit>();
    boolean single = end.equals(")");
    while (!tokens.is(end)) {
      var element = new Node.Field(line, subject, new Node.Literal(line, String.valueOf(parts.size())), true);
      boolean alone = single && parts.isEmpty() && isAlone();
      parts.add(either(alone ? subject : element));
      if (!tokens.accept(",")) {
        break;
      }
      single = false;
    }
    tokens.expect(end);
    return single && parts.size() == 1 ? parts.getFirst() : each(line, parts);
  }

  /// Fits only if each part does; whether there are as many is left open.
  private static Fit each(int line, List<Fit> parts) {
    Node condition = unknown(line);
    for (var part : parts.reversed()) {
      var after = condition;
      condition = part.condition().<Node>map(one -> new Node.And(line, one, after)).orElse(condition);
    }
    return new Fit(Optional.of(condition), some(line, parts).names());
  }

  /// Whether the parentheses hold no comma of their own, and are no tuple.
  private boolean isAlone() {
    int depth = 0;
    for (int at = 0;; at++) {
      var token = tokens.peek(at);
      depth += token.is("(") || token.is("[") || token.is("{") ? 1 : 0;
      depth -= token.is(")") || token.is("]") || token.is("}") ? 1 : 0;
      if (depth < 0 || token.kind() == Kind.NEWLINE || token.kind() == Kind.END) {
        return true;
      }
      if (depth == 0 && token.is(",")) {
        return false;
      }
    }
  }

  private Fit mapping(Node subject, int line) {
    tokens.next();
    var parts = new ArrayList<Fit>();
    while (!tokens.is("}")) {
      if (tokens.accept("**")) {
        parts.add(Fit.always(List.of(bound(tokens.next(), unknown(line)))));
      } else {
        var key = expressions.postfixTarget();
        tokens.expect(":");
        parts.add(either(new Node.Field(line, subject, key, false)));
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect("}");
    return some(line, parts);
  }

  private static Fit some(int line, List<Fit> parts) {
    return new Fit(Optional.of(unknown(line)), parts.stream().flatMap(part -> part.names().stream()).toList());
  }

  private static Node unknown(int line) {
    return new Node.Opaque(line, List.of());
  }

  private static Node bound(PythonToken name, Node value) {
    return new Node.Assign(name.line(), new Node.Var(name.line(), name.text()), Node.Op.SET, value);
  }
}
