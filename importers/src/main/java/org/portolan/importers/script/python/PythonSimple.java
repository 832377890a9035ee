package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.python.PythonToken.Kind;

/// Statements of one line: assignments, imports, jumps.
final class PythonSimple {
  private final PythonTokens tokens;
  private final PythonExpressions expressions;

  PythonSimple(PythonTokens tokens, PythonExpressions expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Node statement() {
    var token = tokens.peek();
    int line = token.line();
    if (token.kind() == Kind.NAME) {
      switch (token.text()) {
        case "pass" -> {
          tokens.next();
          return new Node.Block(line, List.of());
        }
        case "global", "nonlocal" -> {
          tokens.next();
          return new Node.My(line, names(), true);
        }
        case "break", "continue" -> {
          tokens.next();
          return new Node.Jump(line, token.is("break") ? Node.Way.LAST : Node.Way.NEXT, Optional.empty());
        }
        case "return" -> {
          tokens.next();
          return new Node.Jump(line, Node.Way.RETURN, ends() ? Optional.empty() : Optional.of(expressions.whole()));
        }
        case "raise" -> {
          tokens.next();
          var said = ends() ? Optional.<Node>empty() : Optional.of(expressions.whole());
          toEnd();
          return said.flatMap(PythonAtoms::left).orElseGet(() -> new Node.Jump(line, Node.Way.DIE, said));
        }
        case "import" -> {
          tokens.next();
          return imports(line);
        }
        case "from" -> {
          if (!tokens.peek(1).is("=") && !tokens.peek(1).is(".") || tokens.peek(1).is(".")) {
            tokens.next();
            return importFrom(line);
          }
        }
        case "del", "assert" -> {
          tokens.next();
          return new Node.Opaque(line, List.of(expressions.whole()));
        }
        case "print", "exec" -> {
          if (!tokens.peek(1).is("(") && !tokens.peek(1).is("=") && !tokens.peek(1).is(".")) {
            tokens.next();
            toEnd();
            return new Node.Block(line, List.of());
          }
        }
        default -> {
          // an expression or assignment
        }
      }
    }
    return assignment(line);
  }

  private List<Node> names() {
    var names = new ArrayList<Node>();
    do {
      names.add(new Node.Var(tokens.line(), tokens.next().text()));
    } while (tokens.accept(","));
    return names;
  }

  private boolean ends() {
    return tokens.is(Kind.NEWLINE) || tokens.is(Kind.END) || tokens.is(";");
  }

  private void toEnd() {
    while (!ends()) {
      tokens.next();
    }
  }

  private Node assignment(int line) {
    var first = expressions.whole();
    if (tokens.accept(":")) {
      var type = expressions.whole();
      if (tokens.inType() && !isOfClass(type) && first instanceof Node.Var(_, var name)) {
        var listed = fields(line, List.of(new Node.Literal(line, name)));
        return tokens.accept("=")
            ? new Node.Block(line, List.of(listed, new Node.Assign(line, first, Node.Op.SET, expressions.whole())))
            : listed;
      }
    }
    var sign = tokens.peek();
    if (sign.is("=")) {
      var targets = new ArrayList<Node>(List.of(first));
      Node value = first;
      while (tokens.accept("=")) {
        value = expressions.whole();
        targets.add(value);
      }
      Node assigned = value;
      for (int i = targets.size() - 2; i >= 0; i--) {
        assigned = new Node.Assign(line, targets.get(i), Node.Op.SET, assigned);
      }
      return assigned;
    }
    if (sign.kind() == Kind.SIGN && sign.text().length() > 1 && sign.text().endsWith("=")
        && !sign.text().matches("[=!<>]=")) {
      tokens.next();
      boolean counts = sign.is("+=") && tokens.peek().kind() == Kind.NUMBER && first instanceof Node.Var;
      if (counts) {
        return new Node.Assign(line, first, Node.Op.SET, new Node.Call(line, "+", List.of(first, expressions.whole())));
      }
      return new Node.Assign(line, first, sign.is("+=") ? Node.Op.APPEND : Node.Op.CHANGE, expressions.whole());
    }
    return first;
  }

  /// `ClassVar[str]`: what a class keeps for all of its objects is no field of them.
  private static boolean isOfClass(Node type) {
    return switch (type) {
      case Node.Var(_, var name) -> name.equals("ClassVar");
      case Node.Field(_, var of, var key, _) ->
          isOfClass(of) || key instanceof Node.Literal(_, var name) && name.equals("ClassVar");
      default -> false;
    };
  }

  /// Adds to the names of a class's fields, or begins with none.
  static Node fields(int line, List<Node> names) {
    return new Node.Assign(line, new Node.Var(line, "__fields__"), names.isEmpty() ? Node.Op.SET : Node.Op.APPEND,
        new Node.MakeList(line, names));
  }

  private Node imports(int line) {
    var nodes = new ArrayList<Node>();
    do {
      var name = dotted();
      var loaded = new Node.Call(line, "import", List.of(new Node.Literal(line, name)));
      if (tokens.accept("as")) {
        nodes.add(new Node.Assign(line, new Node.Var(line, tokens.next().text()), Node.Op.SET, loaded));
      } else {
        var first = name.contains("::") ? name.substring(0, name.indexOf("::")) : name;
        nodes.add(loaded);
        nodes.add(new Node.Assign(line, new Node.Var(line, first), Node.Op.SET,
            new Node.Call(line, "module", List.of(new Node.Literal(line, first)))));
      }
    } while (tokens.accept(","));
    return new Node.Block(line, nodes);
  }

  private Node importFrom(int line) {
    var dots = new StringBuilder();
    while (tokens.is(".") || tokens.is("...")) {
      dots.append(tokens.next().text());
    }
    var module = dots + (tokens.is("import") ? "" : dotted());
    tokens.expect("import");
    boolean parentheses = tokens.accept("(");
    var nodes = new ArrayList<Node>();
    do {
      if (tokens.is(")")) {
        break;
      }
      var name = tokens.next().text();
      var as = tokens.accept("as") ? tokens.next().text() : name;
      var from =
          new Node.Call(line, "from import", List.of(new Node.Literal(line, module), new Node.Literal(line, name)));
      nodes.add(name.equals("*") ? from : new Node.Assign(line, new Node.Var(line, as), Node.Op.SET, from));
    } while (tokens.accept(","));
    if (parentheses) {
      tokens.accept(")");
    }
    return new Node.Block(line, nodes);
  }

  private String dotted() {
    var name = new StringBuilder(tokens.next().text());
    while (tokens.accept(".")) {
      name.append("::").append(tokens.next().text());
    }
    return name.toString();
  }
}
