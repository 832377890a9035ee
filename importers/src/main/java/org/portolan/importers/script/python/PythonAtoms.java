package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.StrictCursor;
import org.portolan.importers.script.python.PythonToken.Kind;

/// Names, literals, displays, comprehensions, and what is called or taken out of them.
final class PythonAtoms {
  private final PythonTokens tokens;
  private final PythonExpressions expressions;

  PythonAtoms(PythonTokens tokens, PythonExpressions expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Node atom() {
    var node = first();
    while (true) {
      int line = tokens.line();
      if (tokens.accept(".")) {
        node = new Node.Field(line, node, new Node.Literal(line, tokens.next().text()), false);
      } else if (tokens.accept("(")) {
        var arguments = expressions.arguments();
        tokens.expect(")");
        node = called(node, arguments, line);
      } else if (tokens.accept("[")) {
        node = subscript(node, line);
      } else {
        return node;
      }
    }
  }

  private static Node called(Node callee, List<Node> arguments, int line) {
    return switch (callee) {
      case Node.Var(_, var name) when name.equals("exit") || name.equals("quit") -> left(line, arguments);
      case Node.Field(_, Node.Var(_, var module), Node.Literal(_, var name), _) when module.equals("sys")
          && name.equals("exit") || module.equals("os") && name.equals("_exit") -> left(line, arguments);
      case Node.Var(_, var name) -> new Node.Call(line, name, arguments);
      case Node.Field(var at, Node.Call(_, var parent, _), Node.Literal(_, var name), _) when parent.equals("super") ->
          new Node.Method(at, new Node.Call(at, parent, List.of()), new Node.Literal(at, "SUPER::" + name), arguments);
      case Node.Field(var at, var receiver, var name, _) -> new Node.Method(at, receiver, name, arguments);
      default -> new Node.Apply(line, callee, arguments);
    };
  }

  /// The program's end: with a message or an error's number it dies.
  private static Node left(int line, List<Node> arguments) {
    boolean dies = arguments.size() == 1 && (arguments.getFirst() instanceof Node.Literal(_, var text)
        ? !text.equals("0") : arguments.getFirst() instanceof Node.Concat || isFormatted(arguments.getFirst()));
    return new Node.Jump(line, dies ? Node.Way.DIE : Node.Way.EXIT, Optional.of(new Node.Seq(line, arguments)));
  }

  /// `raise SystemExit(main())`
  static Optional<Node> left(Node raised) {
    return raised instanceof Node.Call(var line, var name, var arguments) && name.equals("SystemExit")
        ? Optional.of(left(line, arguments)) : Optional.empty();
  }

  private static boolean isFormatted(Node node) {
    return node instanceof Node.Call(_, var name, _) && (name.equals("%") || name.equals("+"))
        || node instanceof Node.Method(_, Node.Literal _, _, _);
  }

  private Node subscript(Node node, int line) {
    boolean slice = tokens.is(":");
    var key = slice ? new Node.Nil(line) : expressions.whole();
    Node to = new Node.Nil(line);
    int cuts = 0;
    while (!tokens.is("]") && !tokens.is(Kind.END)) {
      slice = true;
      if (tokens.accept(":") || tokens.accept(",")) {
        cuts++;
      } else {
        to = expressions.one();
      }
    }
    tokens.expect("]");
    return !slice ? new Node.Field(line, node, key, false)
        : new Node.Call(line, "slice", cuts == 1 ? List.of(node, key, to) : List.of(node));
  }

  private Node first() {
    var token = tokens.next();
    int line = token.line();
    return switch (token.kind()) {
      case NUMBER -> new Node.Literal(line, token.text());
      case STRING -> strings(token);
      case NAME -> switch (token.text()) {
        case "None" -> new Node.Nil(line);
        case "True" -> new Node.Literal(line, "1");
        case "False" -> new Node.Literal(line, "0");
        default -> new Node.Var(line, token.text());
      };
      case SIGN -> bracketed(token);
      case NEWLINE, INDENT, DEDENT, END ->
          throw new StrictCursor.Unexpected(line, "The line ends where a value is expected");
    };
  }

  /// Strings side by side are one.
  private Node strings(PythonToken first) {
    var parts = new ArrayList<Node>();
    parts.add(PythonStrings.node(first, tokens));
    while (tokens.is(Kind.STRING)) {
      parts.add(PythonStrings.node(tokens.next(), tokens));
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Concat(first.line(), parts);
  }

  private Node bracketed(PythonToken token) {
    int line = token.line();
    switch (token.text()) {
      case "(" -> {
        if (tokens.accept(")")) {
          return new Node.MakeList(line, List.of());
        }
        var inner = expressions.whole();
        var node = tokens.is("for") || tokens.is("async") ? comprehension(inner, line) : inner;
        tokens.expect(")");
        return node;
      }
      case "[" -> {
        return display("]", line);
      }
      case "{" -> {
        return braces(line);
      }
      case "..." -> {
        return new Node.Nil(line);
      }
      default -> throw new StrictCursor.Unexpected(line, "`" + token.text() + "` where a value is expected");
    }
  }

  private Node display(String end, int line) {
    if (tokens.accept(end)) {
      return new Node.MakeList(line, List.of());
    }
    var items = expressions.several();
    if (tokens.is("for") || tokens.is("async")) {
      var made = comprehension(items.getFirst(), line);
      tokens.expect(end);
      return new Node.MakeList(line, List.of(new Node.Flat(line, made, false)));
    }
    tokens.expect(end);
    return new Node.MakeList(line, items);
  }

  private Node braces(int line) {
    var items = new ArrayList<Node>();
    boolean map = tokens.is("}");
    while (!tokens.is("}") && !tokens.is(Kind.END)) {
      if (tokens.accept("**")) {
        map = true;
        items.add(new Node.Flat(line, expressions.one(), true));
      } else {
        tokens.accept("*");
        items.add(expressions.one());
        if (tokens.accept(":")) {
          map = true;
          items.add(expressions.one());
        }
        if (tokens.is("for") || tokens.is("async")) {
          var made = comprehension(new Node.Seq(line, items), line);
          tokens.expect("}");
          return map ? new Node.MakeMap(line, List.of(new Node.Flat(line, made, false)))
              : new Node.MakeList(line, List.of(new Node.Flat(line, made, false)));
        }
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect("}");
    return map ? new Node.MakeMap(line, items) : new Node.MakeList(line, items);
  }

  /// `element for target in over if condition …`; only the first loop is followed, inner ones see unknown elements.
  Node comprehension(Node element, int line) {
    var parts = new ArrayList<Node>();
    var made = element;
    while (tokens.is("for") || tokens.is("async") || tokens.is("if")) {
      tokens.accept("async");
      if (tokens.accept("if")) {
        parts.add(expressions.or());
      } else {
        tokens.next();
        var target = expressions.targets();
        tokens.expect("in");
        var over = expressions.or();
        if (parts.isEmpty() || !(parts.getFirst() instanceof Node.Named)) {
          parts.add(0, new Node.Named(line, "over", over));
          parts.add(1, target);
        } else {
          parts.add(over);
        }
      }
    }
    var all = new ArrayList<Node>(List.of(made));
    all.addAll(parts);
    return new Node.Call(line, "comprehension", all);
  }
}
