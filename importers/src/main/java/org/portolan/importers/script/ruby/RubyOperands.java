package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.ruby.RubyToken.Kind;

/// What operators work on: values, names, calls with or without brackets, elements.
final class RubyOperands {
  private static final Set<String> NO_ARGUMENT =
      Set.of("if", "unless", "while", "until", "and", "or", "do", "then", "rescue",
          "end", "in", "when", "else", "elsif", "ensure");

  private final RubyParser parser;
  private final RubyExpressions expressions;
  private final RubyCursor cursor;
  private final RubyWords words;

  RubyOperands(RubyParser parser, RubyExpressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    cursor = parser.cursor();
    words = new RubyWords(parser, expressions, this);
  }

  Node first() {
    var token = cursor.peek();
    int line = token.line();
    return switch (token.kind()) {
      case TEXT -> texts();
      case COMMAND -> new Node.Call(line, "<shell>", List.of(parser.string(cursor.next())));
      case PATTERN -> {
        cursor.next();
        yield new Node.Opaque(line, List.of());
      }
      case SYMBOL, NUMBER -> new Node.Literal(line, cursor.next().text());
      case WORDS -> listed(line, cursor.next().text());
      case VARIABLE -> variable(line, cursor.next().text());
      case CONSTANT -> constant(line);
      case LABEL -> new Node.MakeMap(line, pairs());
      case NAME -> words.read(line);
      case MARK -> mark(line, token.text());
      case NEWLINE, END -> new Node.Nil(line);
    };
  }

  /// Strings that stand side by side are one.
  private Node texts() {
    int line = cursor.line();
    var parts = new ArrayList<Node>(List.of(parser.string(cursor.next())));
    while (cursor.peek().kind() == Kind.TEXT) {
      parts.add(parser.string(cursor.next()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Concat(line, parts);
  }

  private static Node listed(int line, String text) {
    var items = new ArrayList<Node>();
    for (var word : text.strip().split("\\s+", 200)) {
      items.add(new Node.Literal(line, word));
    }
    return new Node.MakeList(line, items);
  }

  private static Node variable(int line, String name) {
    return name.startsWith("@") ? new Node.Field(line, RubyParser.self(line),
        new Node.Literal(line, name.replaceFirst("^@+", "@")), false)
        : new Node.Var(line, name.startsWith("$") ? "$::" + name.substring(1) : name);
  }

  private Node constant(int line) {
    var name = new StringBuilder(cursor.next().text());
    boolean method = cursor.is("(") && !cursor.peek().spaced();
    if (method) {
      return new Node.Method(line, RubyParser.self(line), new Node.Literal(line, name.toString()), arguments());
    }
    while (cursor.is("::") && cursor.peek(1).kind() == Kind.CONSTANT && !cursor.peek(2).is("(")) {
      cursor.next();
      name.append("::").append(cursor.next().text());
    }
    return new Node.Call(line, "<constant>", List.of(new Node.Literal(line, name.toString())));
  }

  private Node mark(int line, String mark) {
    switch (mark) {
      case "(" -> {
        cursor.next();
        var nodes = parser.blocks().until();
        cursor.expect(")");
        return nodes.size() == 1 ? nodes.getFirst() : new Node.Block(line, nodes);
      }
      case "[" -> {
        cursor.next();
        return new Node.MakeList(line, list("]"));
      }
      case "{" -> {
        cursor.next();
        var pairs = pairs();
        cursor.expect("}");
        return new Node.MakeMap(line, pairs);
      }
      case "->" -> {
        cursor.next();
        return parser.blocks().arrow(line);
      }
      case "::" -> {
        cursor.next();
        return first();
      }
      case ")", "]", "}", ",", ";", "|" -> {
        return new Node.Nil(line);
      }
      default -> {
        cursor.next();
        return new Node.Opaque(line, List.of());
      }
    }
  }

  /// `a: 1, 'b' => 2, **c`, with or without braces.
  private List<Node> pairs() {
    var pairs = new ArrayList<Node>();
    cursor.newlines();
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      int line = cursor.line();
      if (cursor.accept("**")) {
        pairs.add(new Node.Flat(line, expressions.one(), true));
      } else {
        var label = cursor.peek().kind() == Kind.LABEL;
        var key = label ? new Node.Literal(line, cursor.next().text()) : expressions.one();
        if (!label && !cursor.accept("=>")) {
          return pairs;
        }
        cursor.newlines();
        boolean bare = label && (cursor.is(",") || cursor.is("}"));
        pairs.add(key);
        pairs.add(bare ? name(line, ((Node.Literal) key).text()) : expressions.one());
      }
      cursor.newlines();
      if (!cursor.accept(",")) {
        return pairs;
      }
      cursor.newlines();
    }
    return pairs;
  }

  Node name(int line, String name) {
    return cursor.isVariable(name) ? new Node.Var(line, name)
        : new Node.Method(line, RubyParser.self(line), new Node.Literal(line, name), List.of());
  }

  List<Node> arguments() {
    cursor.next();
    return list(")");
  }

  /// Elements up to the bracket that closes them.
  List<Node> list(String close) {
    var items = new ArrayList<Node>();
    var pairs = new ArrayList<Node>();
    cursor.newlines();
    while (!cursor.is(close) && !cursor.peek().isEnd()) {
      int before = cursor.at();
      if (!cursor.accept(",")) {
        item(items, pairs);
      }
      cursor.newlines();
      if (cursor.at() == before) {
        break;
      }
    }
    cursor.expect(close);
    return closed(items, pairs);
  }

  private static List<Node> closed(List<Node> items, List<Node> pairs) {
    if (!pairs.isEmpty()) {
      items.add(new Node.MakeMap(pairs.getFirst().line(), pairs));
    }
    return items;
  }

  private void item(List<Node> items, List<Node> pairs) {
    int line = cursor.line();
    if (cursor.peek().kind() == Kind.LABEL) {
      var name = cursor.next().text();
      cursor.newlines();
      boolean bare = cursor.is(",") || cursor.is(")") || cursor.isNewline();
      items.add(new Node.Named(line, name, bare ? name(line, name) : expressions.one()));
      return;
    }
    if (cursor.is("&") && !cursor.peek(1).is(",")) {
      cursor.next();
      items.add(new Node.Named(line, RubyDeclarations.BLOCK, cursor.is(")") ? RubyDeclarations.given(line)
          : expressions.one()));
      return;
    }
    var value = expressions.statementless();
    if (cursor.accept("=>")) {
      cursor.newlines();
      pairs.add(value);
      pairs.add(expressions.one());
    } else {
      items.add(value);
    }
  }

  /// Arguments without brackets: `has_many :items, dependent: :destroy`.
  List<Node> bare() {
    var items = new ArrayList<Node>();
    var pairs = new ArrayList<Node>();
    do {
      cursor.newlines();
      item(items, pairs);
    } while (cursor.accept(","));
    return closed(items, pairs);
  }

  boolean bareFollows(boolean variable) {
    var token = cursor.peek();
    if (!token.spaced() || token.begins() || variable) {
      return false;
    }
    return switch (token.kind()) {
      case TEXT, COMMAND, SYMBOL, WORDS, VARIABLE, CONSTANT, LABEL, NUMBER, PATTERN -> true;
      case NAME -> !NO_ARGUMENT.contains(token.text());
      case MARK -> token.is("->") || (token.is("[") || token.is("*") || token.is("&") || token.is("::") || token.is("-")
          || token.is("!") || token.is("**") || token.is(":")) && !cursor.peek(1).spaced() && !cursor.peek(1).is("=");
      case NEWLINE, END -> false;
    };
  }

  /// Calls, elements and members of what stands before.
  Node after(Node before) {
    var node = before;
    while (true) {
      var token = cursor.peek();
      int line = token.line();
      if (token.is(".") || token.is("&.")) {
        cursor.next();
        node = member(line, node);
      } else if (token.is("::") && !token.spaced()) {
        cursor.next();
        node = member(line, node);
      } else if (token.is("[") && !token.spaced()) {
        cursor.next();
        var keys = list("]");
        node = keys.size() == 1 || !keys.isEmpty() && isStatement(keys.getFirst())
            ? new Node.Call(line, "<element>", List.of(node, keys.getFirst()))
            : new Node.Opaque(line, List.of(node));
      } else if (token.kind() == Kind.NEWLINE && (leadsOn(1))) {
        while (cursor.isNewline()) {
          cursor.next();
        }
      } else {
        return node;
      }
    }
  }

  /// A chain goes on in the next line.
  private boolean leadsOn(int from) {
    int i = from;
    while (cursor.peek(i).kind() == Kind.NEWLINE && i < 6) {
      i++;
    }
    return (cursor.peek(i).is(".") || cursor.peek(i).is("&.")) && cursor.peek(i + 1).kind() != Kind.NEWLINE;
  }

  private Node member(int line, Node of) {
    cursor.newlines();
    if (cursor.is("(")) {
      return called(line, of, "call");
    }
    var token = cursor.next();
    if (token.is("[") && cursor.accept("]")) {
      return called(line, of, "[]");
    }
    if (token.kind() == Kind.LABEL) {
      return new Node.Method(line, of, new Node.Literal(line, token.text()), List.of());
    }
    return called(line, of, token.text());
  }

  Node called(int line, Node receiver, String name) {
    var all = new ArrayList<Node>();
    if (cursor.is("(") && !cursor.peek().spaced()) {
      all.addAll(arguments());
    } else if (bareFollows(false)) {
      all.addAll(bare());
    }
    Optional<Node> block = parser.blocks().block(words.blocksAllowed());
    block.ifPresent(given -> all.add(new Node.Named(line, RubyDeclarations.BLOCK, given)));
    return new Node.Method(line, receiver, new Node.Literal(line, name), all);
  }

  /// `db['SELECT … WHERE id = ?', id]`: a statement with its values, and no part of a list.
  private static boolean isStatement(Node key) {
    var first = key instanceof Node.Concat(_, var parts) && !parts.isEmpty() ? parts.getFirst() : key;
    return first instanceof Node.Literal(_, var text)
        && text.strip().matches("(?is)(?:select|insert|update|delete|with)\\s.*");
  }
}
