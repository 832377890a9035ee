package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// Elements, slices and method calls behind a term.
final class PerlSubscripts {
  private final PerlTokens tokens;
  private final PerlExpressions expressions;

  PerlSubscripts(PerlTokens tokens, PerlExpressions expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /// `$x`, `$x[0]` of `@x`, `$x{a}` of `%x`, `@x{…}`, `&x(…)`.
  Node variable(PerlToken token) {
    int line = token.line();
    var name = token.text();
    var plain = name.substring(1);
    if (name.startsWith("*")) {
      return new Node.Call(line, "*", List.of(new Node.Literal(line, plain)));
    }
    if (name.startsWith("$#")) {
      return new Node.Call(line, PerlNumbers.LAST, List.of(new Node.Var(line, "@" + name.substring(2))));
    }
    if (name.startsWith("&")) {
      if (tokens.accept("(")) {
        var inner = tokens.is(")") ? new Node.Seq(line, List.of()) : expressions.whole();
        tokens.expect(")");
        return new Node.Call(line, plain, List.of(inner));
      }
      // without brackets it is called with the arguments of the function that it stands in
      return onlyNamed(-1) ? new Node.Var(line, name)
          : new Node.Call(line, plain, List.of(new Node.Var(line, "@_")));
    }
    if (name.startsWith("$") && tokens.is("[") && !tokens.peek().spaced()) {
      return element(new Node.Var(line, "@" + plain));
    }
    if (name.startsWith("$") && tokens.is("{") && tokens.line() == line) {
      return element(new Node.Var(line, "%" + plain));
    }
    if (name.startsWith("@") && tokens.is("{") && !tokens.peek().spaced()) {
      return slice(new Node.Var(line, "%" + plain));
    }
    if (name.startsWith("%") && tokens.is("{") && !tokens.peek().spaced()) {
      return pairs(new Node.Var(line, "%" + plain));
    }
    if (name.startsWith("@") && tokens.is("[") && !tokens.peek().spaced()) {
      return slice(new Node.Var(line, "@" + plain));
    }
    return new Node.Var(line, name);
  }

  /// `\&x`, `defined &x`, `exists(&x)`: the function is meant itself.
  ///
  /// @param at its token, counted from the next one
  boolean onlyNamed(int at) {
    var before = tokens.peek(tokens.peek(at - 1).is("(") ? at - 2 : at - 1);
    return tokens.peek(at - 1).is("\\") || before.is("defined") || before.is("exists");
  }

  /// `[…]` or `{…}` of what `container` refers to.
  Node element(Node container) {
    int line = tokens.line();
    boolean positional = tokens.is("[");
    tokens.next();
    var key = positional ? expressions.whole() : key();
    tokens.expect(positional ? "]" : "}");
    return new Node.Field(line, container, key, positional);
  }

  private Node key() {
    var token = tokens.peek();
    if (token.kind() == Kind.NAME && tokens.peek(1).is("}")) {
      tokens.next();
      return new Node.Literal(token.line(), token.text());
    }
    if (token.text().startsWith("-") && token.kind() == Kind.SIGN && tokens.peek(1).kind() == Kind.NAME
        && tokens.peek(2).is("}")) {
      tokens.next();
      return new Node.Literal(token.line(), "-" + tokens.next().text());
    }
    return expressions.whole();
  }

  /// Several elements at once.
  Node slice(Node container) {
    int line = tokens.line();
    boolean positional = tokens.is("[");
    tokens.next();
    var keys = tokens.is("]") || tokens.is("}") ? new Node.Seq(line, List.of()) : expressions.whole();
    tokens.expect(positional ? "]" : "}");
    if (keys instanceof Node.Seq(_, var items)) {
      var fields = new ArrayList<Node>();
      items.forEach(key -> fields.add(new Node.Field(line, container, key, positional)));
      return new Node.Seq(line, fields);
    }
    return new Node.Field(line, container, keys, positional);
  }

  /// Several elements with their keys: `%h{…}`, `$r->%{…}`.
  Node pairs(Node container) {
    var values = slice(container);
    var both = new ArrayList<Node>();
    for (var field : values instanceof Node.Seq(_, var fields) ? fields : List.of(values)) {
      if (field instanceof Node.Field(_, _, var key, _)) {
        both.add(key);
      }
      both.add(field);
    }
    return new Node.Seq(values.line(), both);
  }

  Node chain(Node term) {
    var node = term;
    while (true) {
      boolean subscript = (tokens.is("[") || tokens.is("{")) && node instanceof Node.Field;
      if (subscript) {
        node = element(node);
      } else if (tokens.is("(") && (node instanceof Node.Field || node instanceof Node.Apply)) {
        node = new Node.Apply(tokens.line(), node, parenthesised());
      } else if (tokens.is("->")) {
        tokens.next();
        node = arrow(node);
      } else {
        return node;
      }
    }
  }

  private Node arrow(Node node) {
    var token = tokens.peek();
    int line = token.line();
    if (token.is("[") || token.is("{")) {
      return element(node);
    }
    if (token.is("(")) {
      return new Node.Apply(line, node, parenthesised());
    }
    if (token.is("@") || token.is("%") || token.is("$")) {
      tokens.next();
      if (tokens.is("[") || tokens.is("{")) {
        return token.is("%") ? pairs(node) : slice(node);
      }
      tokens.accept("*");
      return token.is("$") ? new Node.Field(line, node, new Node.Literal(line, "$"), false)
          : new Node.Flat(line, node, token.is("%"));
    }
    if (token.kind() == Kind.CAST && (token.text().equals("@") || token.text().equals("%"))) {
      tokens.next();
      return token.text().equals("@") ? slice(node) : pairs(node);
    }
    if (token.kind() == Kind.VARIABLE && token.text().startsWith("$*")) {
      tokens.next();
      return new Node.Field(line, node, new Node.Literal(line, "$"), false);
    }
    if (token.kind() == Kind.CAST && token.text().equals("$")) {
      var computed = expressions.binary(PerlExpressions.TIGHTEST);
      return new Node.Method(line, node, computed, tokens.is("(") ? parenthesised() : List.of());
    }
    tokens.next();
    Node name = token.kind() == Kind.VARIABLE ? new Node.Var(line, token.text()) : new Node.Literal(line, token.text());
    return new Node.Method(line, node, name, tokens.is("(") ? parenthesised() : List.of());
  }

  private List<Node> parenthesised() {
    tokens.expect("(");
    List<Node> arguments = List.of();
    if (!tokens.is(")")) {
      var inner = expressions.whole();
      arguments = inner instanceof Node.Seq(_, var items) ? items : List.of(inner);
    }
    tokens.expect(")");
    return arguments;
  }
}
