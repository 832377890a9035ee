package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Node;

/// What operators work on: values, names, calls, elements.
final class BraceOperands {
  private static final Set<String> CASTS =
      Set.of("int", "integer", "string", "bool", "boolean", "float", "double", "array", "object");
  private static final Set<String> INCLUDES = Set.of("require", "require_once", "include", "include_once");

  private final BraceParser parser;
  private final BraceExpressions expressions;
  private final BraceCursor cursor;
  private final BraceWords words;

  BraceOperands(BraceParser parser, BraceExpressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    cursor = parser.cursor();
    words = new BraceWords(parser, expressions);
  }

  Node first() {
    var token = cursor.peek();
    int line = token.line();
    return switch (token.kind()) {
      case TEXT -> parser.string(cursor.next());
      case NUMBER -> new Node.Literal(line, cursor.next().text());
      case VARIABLE -> parser.names().variable(line, cursor.next().text());
      case NAME -> words.read(this);
      case MARK -> mark(line, token.text());
      case END -> new Node.Nil(line);
    };
  }

  private Node mark(int line, String mark) {
    switch (mark) {
      case "(" -> {
        return bracketed(line);
      }
      case "[" -> {
        cursor.next();
        return array(line, expressions.list("]"), parser.language().isPhp());
      }
      case "{" -> {
        return parser.language().isPhp() ? skipped(line) : new BraceObjects(parser, expressions).read();
      }
      case "#[" -> {
        cursor.skip();
        return first();
      }
      case "$" -> {
        cursor.next();
        var name = cursor.is("{") ? braced() : first();
        return new Node.Opaque(line, List.of(name));
      }
      case "<" -> {
        // a type in front of an arrow function, or of a value
        if (!parser.language().isPhp()) {
          BraceTypes.generic(cursor);
          return cursor.is("(") ? first() : expressions.one();
        }
        return skipped(line);
      }
      case ")", "]", "}", ";", ",", ":" -> {
        return new Node.Nil(line);
      }
      default -> {
        return skipped(line);
      }
    }
  }

  private Node skipped(int line) {
    cursor.skip();
    return new Node.Opaque(line, List.of());
  }

  private Node braced() {
    cursor.expect("{");
    var inner = expressions.all();
    cursor.expect("}");
    return inner;
  }

  private Node bracketed(int line) {
    if (!parser.language().isPhp() && parser.functions().arrowFollows()) {
      return parser.functions().arrow(line);
    }
    cursor.next();
    if (parser.language().isPhp() && cursor.peek().isName() && cursor.peek(1).is(")")
        && CASTS.contains(cursor.peek().text().toLowerCase(Locale.ROOT))) {
      cursor.next();
      cursor.next();
      return after(first());
    }
    if (cursor.accept(")")) {
      return new Node.Nil(line);
    }
    var inner = expressions.all();
    if (cursor.accept(":")) {
      BraceTypes.skip(cursor);
    }
    cursor.expect(")");
    return inner;
  }

  /// Elements with keys, without, or mixed.
  static Node array(int line, List<Node> items, boolean php) {
    boolean keyed = php && items.stream().anyMatch(item -> item instanceof Node.Named(_, var name, _)
        && name.equals(BraceWords.PAIR));
    if (!keyed) {
      return new Node.MakeList(line, items);
    }
    var pairs = new ArrayList<Node>();
    int next = 0;
    for (var item : items) {
      if (item instanceof Node.Named(_, var name, Node.Seq(_, var pair)) && name.equals(BraceWords.PAIR)) {
        pairs.addAll(pair);
      } else if (item instanceof Node.Flat(_, var of, _)) {
        pairs.add(new Node.Flat(item.line(), of, true));
      } else {
        pairs.add(new Node.Literal(item.line(), String.valueOf(next++)));
        pairs.add(item);
      }
    }
    return new Node.MakeMap(line, pairs);
  }

  /// Calls, elements and members of what stands before.
  Node after(Node before) {
    var node = before;
    while (true) {
      var token = cursor.peek();
      int line = token.line();
      if (token.is("(")) {
        node = called(line, node);
      } else if (token.is("[") && !(token.begins() && !parser.language().isPhp())) {
        node = element(line, node);
      } else if (token.is("{") && !token.begins() && parser.language().isPhp() && isName(node)) {
        // `$names{$key}`, as it was written before PHP 8
        node = new Node.Field(line, node, braced(), false);
      } else if (token.is("->") || token.is("?->") || token.is("::")
          || !parser.language().isPhp() && (token.is(".") || token.is("?."))) {
        cursor.next();
        node = member(line, node, token.text());
      } else if ((token.is("++") || token.is("--")) && !token.begins()) {
        cursor.next();
        node = BraceAssignments.changed(line, node, new Node.Nil(line));
      } else if (token.is("<") && !parser.language().isPhp() && BraceTypes.callFollows(cursor)) {
        BraceTypes.generic(cursor);
      } else if (token.kind() == Kind.TEXT && !parser.language().isPhp() && !token.begins() && isName(node)) {
        node = new Node.Call(line, "<tagged>", List.of(node, parser.string(cursor.next())));
      } else {
        return node;
      }
    }
  }

  private static boolean isName(Node node) {
    return node instanceof Node.Var || node instanceof Node.Field;
  }

  private Node element(int line, Node of) {
    cursor.next();
    if (cursor.accept("]")) {
      return new Node.Call(line, "<last>", List.of(of));
    }
    var key = expressions.all();
    cursor.expect("]");
    return new Node.Field(line, of, key, false);
  }

  private Node called(int line, Node node) {
    var arguments = expressions.arguments();
    return switch (node) {
      case Node.Field(var at, Node.Call(_, var word, _), var key, _) when word.equals("<parent>") ->
          new Node.Method(at, new Node.Var(at, "this"), inherited(key), arguments);
      case Node.Call(var at, var word, _) when word.equals("<parent>") ->
          new Node.Method(at, new Node.Var(at, "this"), new Node.Literal(at, "SUPER::__init__"), arguments);
      case Node.Field(var at, var of, var key, _) -> new Node.Method(at, of, key, arguments);
      case Node.Var(var at, var name) when !parser.language().isPhp() -> new Node.Call(at, name, arguments);
      default -> new Node.Apply(line, node, arguments);
    };
  }

  private static Node inherited(Node key) {
    return key instanceof Node.Literal(var line, var name)
        ? new Node.Literal(line, "SUPER::" + (name.equals("__construct") ? "__init__" : name)) : key;
  }

  private Node member(int line, Node of, String mark) {
    var token = cursor.peek();
    if (token.is("(") && mark.equals("?.")) {
      return of;
    }
    if (token.is("[") && mark.equals("?.")) {
      return element(line, of);
    }
    if (token.is("{")) {
      return new Node.Field(line, of, braced(), false);
    }
    if (token.kind() == Kind.VARIABLE) {
      cursor.next();
      var name = mark.equals("::") ? new Node.Literal(line, token.text())
          : parser.names().variable(line, token.text());
      return new Node.Field(line, of, name, false);
    }
    if (token.isName()) {
      cursor.next();
      if (mark.equals("::") && token.isWord("class")) {
        return of instanceof Node.Call(_, var word, var named) && word.equals("<class>") ? named.getFirst() : of;
      }
      var field = new Node.Field(line, of, new Node.Literal(line, plain(token.text())), false);
      return mark.equals("::") && !cursor.is("(") && isSelf(of)
          ? new Node.Call(line, "<own>", List.of(new Node.Var(line, token.text()), field)) : field;
    }
    cursor.trouble("A name expected");
    return of;
  }

  /// A class that is still being declared knows its own constants by their bare names only.
  private boolean isSelf(Node of) {
    return of instanceof Node.Call(_, var word, var named) && word.equals("<class>")
        && named.getFirst() instanceof Node.Literal(_, var type) && type.equals(parser.names().type());
  }

  private static String plain(String name) {
    return name.startsWith("#") ? name.substring(1) : name;
  }

  /// `require 'x.php'`, with or without brackets.
  Optional<Node> included(int line) {
    if (!INCLUDES.contains(cursor.peek().text().toLowerCase(Locale.ROOT)) || !parser.language().isPhp()) {
      return Optional.empty();
    }
    cursor.next();
    return Optional.of(new Node.Call(line, "<include>", List.of(expressions.one())));
  }
}
