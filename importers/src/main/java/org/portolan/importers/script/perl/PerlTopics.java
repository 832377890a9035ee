package org.portolan.importers.script.perl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.perl.PerlToken.Kind;

/// `given (…) { when (…) { … } default { … } }`, and `switch (…) { case … { … } else { … } }` of Switch: the first
/// arm that fits is taken, and what stands behind it is not.
final class PerlTopics {
  private static final int LONGEST_HEAD = 500;

  private final PerlTokens tokens;
  private final PerlExpressions expressions;
  private final PerlParser parser;
  private final Deque<Node> topics = new ArrayDeque<>();
  private final Set<Node> arms = Collections.newSetFromMap(new IdentityHashMap<>());

  PerlTopics(PerlTokens tokens, PerlExpressions expressions, PerlParser parser) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.parser = parser;
  }

  /// Whether the word that comes next begins one: `switch(…)` may be a call.
  boolean begins() {
    return switch (tokens.peek().text()) {
      case "given" -> tokens.peek(1).is("(");
      case "when" -> tokens.peek(1).is("(") && isHead();
      case "switch" -> tokens.peek(1).is("(") && isHead();
      case "case" -> !topics.isEmpty();
      default -> tokens.peek(1).is("{") && (tokens.is("default") || !topics.isEmpty());
    };
  }

  private boolean isHead() {
    int depth = 0;
    for (int i = 1; i < LONGEST_HEAD; i++) {
      var token = tokens.peek(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 || token.kind() == Kind.END) {
        return depth == 0 && tokens.peek(i + 1).is("{");
      }
    }
    return false;
  }

  Node read() {
    return switch (tokens.peek().text()) {
      case "given", "switch" -> topic();
      case "when", "case" -> arm();
      default -> {
        tokens.next();
        yield parser.block();
      }
    };
  }

  private Node topic() {
    int line = tokens.next().line();
    tokens.expect("(");
    var asked = PerlExpressions.single(expressions.whole());
    tokens.expect(")");
    topics.push(asked);
    try {
      var body = (Node.Block) parser.block();
      return new Node.Block(line, List.of(asked, chained(body.line(), body.nodes())));
    } finally {
      topics.pop();
    }
  }

  /// What stands behind an arm runs only where the arm is not taken.
  private Node chained(int line, List<Node> nodes) {
    Node rest = new Node.Block(line, List.of());
    for (int i = nodes.size() - 1; i >= 0; i--) {
      var node = nodes.get(i);
      rest = arms.contains(node) && node instanceof Node.If(var at, var asked, var yes, _)
          ? new Node.If(at, asked, yes, rest)
          : new Node.Block(node.line(), List.of(node, rest));
    }
    return rest;
  }

  private Node arm() {
    int line = tokens.next().line();
    var asked = fits(line, said(line));
    var arm = new Node.If(line, asked, parser.block(), new Node.Nil(line));
    arms.add(arm);
    return arm;
  }

  private Node said(int line) {
    if (tokens.accept("(")) {
      var inner = expressions.whole();
      tokens.expect(")");
      return PerlExpressions.single(inner);
    }
    if (tokens.accept("[")) {
      var inner = tokens.is("]") ? new Node.Seq(line, List.of()) : expressions.whole();
      tokens.expect("]");
      return new Node.MakeList(line, List.of(inner));
    }
    if (tokens.is("{")) {
      return new Node.Opaque(line, List.of(parser.block()));
    }
    boolean variable = tokens.peek().kind() == Kind.VARIABLE && tokens.peek(1).is("{");
    return variable ? new Node.Var(line, tokens.next().text()) : expressions.assignment();
  }

  /// Only plain values and lists of them are held against the topic; anything else may be so or not.
  private Node fits(int line, Node said) {
    var topic = topics.isEmpty() ? new Node.Var(line, "$_") : topics.peek();
    if (!(topic instanceof Node.Var || topic instanceof Node.Field)) {
      return new Node.Opaque(line, List.of(said));
    }
    return switch (said) {
      case Node.Literal _,Node.Concat _,Node.Var _ -> new Node.Same(line, topic, said, false);
      case Node.Call(_, var name, var of) when name.equals(PerlPatterns.MATCH) && of.size() == 2 -> {
        var against = new ArrayList<>(of);
        against.add(topic);
        yield new Node.Call(line, name, against);
      }
      case Node.MakeList(_, var items) -> any(line, topic, items);
      default -> new Node.Opaque(line, List.of(said));
    };
  }

  private Node any(int line, Node topic, List<Node> items) {
    var each = items.size() == 1 && items.getFirst() instanceof Node.Seq(_, var several) ? several : items;
    if (each.isEmpty() || !each.stream().allMatch(Node.Literal.class::isInstance)) {
      return new Node.Opaque(line, items);
    }
    return each.stream().<Node>map(item -> new Node.Same(line, topic, item, false))
        .reduce((left, right) -> new Node.Or(line, left, right, false)).orElseThrow();
  }
}
