package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.python.PythonToken.Kind;
import org.portolan.importers.script.value.Place;

/// Operators of Python by precedence; what stands between them is [PythonAtoms].
final class PythonExpressions {
  private static final Map<String,
      Integer> BINARY = Map.ofEntries(Map.entry("|", 1), Map.entry("^", 2), Map.entry("&", 3),
          Map.entry("<<", 4), Map.entry(">>", 4), Map.entry("+", 5), Map.entry("-", 5), Map.entry("*", 6),
          Map.entry("/", 6),
          Map.entry("//", 6), Map.entry("%", 6), Map.entry("@", 6));
  private static final Set<String> COMPARES = Set.of("<", ">", "<=", ">=", "==", "!=", "<>");

  private final PythonTokens tokens;
  private final PythonAtoms atoms;

  PythonExpressions(PythonTokens tokens) {
    this.tokens = tokens;
    atoms = new PythonAtoms(tokens, this);
  }

  /// With commas: several make a tuple.
  Node whole() {
    int line = tokens.line();
    int before = tokens.at();
    var items = several();
    boolean tuple = items.size() > 1 || tokens.at() > before && tokens.peek(-1).is(",");
    return tuple ? new Node.MakeList(line, items) : items.getFirst();
  }

  /// What stands between commas.
  List<Node> several() {
    var items = new ArrayList<Node>(List.of(starred()));
    while (tokens.accept(",")) {
      if (!startsExpression()) {
        break;
      }
      items.add(starred());
    }
    return items;
  }

  private boolean startsExpression() {
    var token = tokens.peek();
    return switch (token.kind()) {
      case NAME -> !token.is("in") && !token.is("if") && !token.is("for") && !token.is("else") && !token.is("as");
      case NUMBER, STRING -> true;
      case SIGN -> "([{-+~*.".contains(token.text().substring(0, 1));
      case NEWLINE, INDENT, DEDENT, END -> false;
    };
  }

  private Node starred() {
    int line = tokens.line();
    if (tokens.accept("*")) {
      return new Node.Flat(line, one(), false);
    }
    return one();
  }

  /// One expression without commas.
  Node one() {
    tokens.enter();
    try {
      int line = tokens.line();
      if (tokens.is("lambda")) {
        return lambda(line);
      }
      if (tokens.is("yield")) {
        return yielded(line);
      }
      var value = or();
      if (tokens.accept("if")) {
        var asked = or();
        tokens.expect("else");
        return new Node.Choice(line, asked, value, one());
      }
      if (tokens.accept(":=")) {
        return new Node.Assign(line, value, Node.Op.SET, one());
      }
      return value;
    } finally {
      tokens.leave();
    }
  }

  /// A generator's value is the list of what it yields, a context manager's the one thing.
  private Node yielded(int line) {
    tokens.next();
    boolean all = tokens.accept("from");
    Node value = startsExpression() ? whole() : new Node.Nil(line);
    return new Node.Jump(line, Node.Way.YIELD,
        Optional.of(all || tokens.inManager() ? value : new Node.MakeList(line, List.of(value))));
  }

  private Node lambda(int line) {
    tokens.next();
    var parameters = parameters(":");
    tokens.expect(":");
    var body = new Node.Jump(line, Node.Way.RETURN, Optional.of(one()));
    return new Node.Lambda(line, new Unit("", parameters, body, new Place(tokens.path(), line), tokens.module()));
  }

  /// Without `a if b else c`, whose `if` would be a comprehension's.
  Node or() {
    tokens.enter();
    var left = and();
    while (tokens.is("or")) {
      int line = tokens.next().line();
      left = new Node.Or(line, left, and(), false);
    }
    tokens.leave();
    return left;
  }

  private Node and() {
    var left = not();
    while (tokens.is("and")) {
      int line = tokens.next().line();
      left = new Node.And(line, left, not());
    }
    return left;
  }

  private Node not() {
    if (tokens.is("not")) {
      int line = tokens.next().line();
      tokens.enter();
      var of = not();
      tokens.leave();
      return new Node.Not(line, of);
    }
    return compared();
  }

  private Node compared() {
    var left = binary(1);
    while (true) {
      int line = tokens.line();
      if (tokens.is("==") || tokens.is("!=")) {
        boolean negated = tokens.next().is("!=");
        left = new Node.Same(line, left, binary(1), negated);
      } else if (tokens.peek().kind() == Kind.SIGN && COMPARES.contains(tokens.peek().text())) {
        var sign = tokens.next().text();
        left = PythonCounts.compared(line, sign, left, binary(1));
      } else if (tokens.is("is")) {
        tokens.next();
        boolean negated = tokens.accept("not");
        boolean none = tokens.is("None");
        var right = binary(1);
        var same = none ? new Node.Call(line, "is None", List.of(left)) : new Node.Same(line, left, right, false);
        left = negated ? new Node.Not(line, same) : same;
      } else if (tokens.is("in") || tokens.is("not") && tokens.peek(1).is("in")) {
        boolean negated = tokens.next().is("not");
        if (negated) {
          tokens.next();
        }
        var contains = new Node.Call(line, "in", List.of(left, binary(1)));
        left = negated ? new Node.Not(line, contains) : contains;
      } else {
        return left;
      }
    }
  }

  private Node binary(int level) {
    var left = unary();
    while (true) {
      var sign = tokens.peek();
      var found = sign.kind() == Kind.SIGN ? BINARY.get(sign.text()) : null;
      if (found == null || found < level) {
        return left;
      }
      tokens.next();
      tokens.enter();
      var right = binary(found + 1);
      tokens.leave();
      left = switch (sign.text()) {
        case "+" -> added(sign.line(), left, right);
        case "%" -> new Node.Call(sign.line(), "%", List.of(left, right));
        case "/" -> new Node.Call(sign.line(), "/", List.of(left, right));
        default -> new Node.Opaque(sign.line(), List.of(left, right));
      };
    }
  }

  /// A long sum is one call, not a deep nest.
  private static Node added(int line, Node left, Node right) {
    if (left instanceof Node.Call(var first, var name, var parts) && name.equals("+")
        && parts instanceof ArrayList<Node> chain) {
      chain.add(right);
      return new Node.Call(first, name, chain);
    }
    return new Node.Call(line, "+", new ArrayList<>(List.of(left, right)));
  }

  private Node unary() {
    int line = tokens.line();
    if (tokens.is("-") || tokens.is("+") || tokens.is("~")) {
      var sign = tokens.next();
      tokens.enter();
      var of = unary();
      tokens.leave();
      return sign.is("-") && of instanceof Node.Literal(_, var digits) ? new Node.Literal(line, "-" + digits)
          : new Node.Opaque(line, List.of(of));
    }
    tokens.accept("await");
    var base = atoms.atom();
    if (tokens.accept("**")) {
      return new Node.Opaque(line, List.of(base, unary()));
    }
    return base;
  }

  /// `x`, `(a, b)`, `self.x` in `with … as`.
  Node postfixTarget() {
    return atoms.atom();
  }

  /// What stands between `for` and `in`.
  Node targets() {
    int line = tokens.line();
    var items = new ArrayList<Node>();
    do {
      if (tokens.is("in")) {
        break;
      }
      tokens.accept("*");
      items.add(atoms.atom());
    } while (tokens.accept(","));
    return items.size() == 1 ? items.getFirst() : new Node.MakeList(line, items);
  }

  List<Unit.Parameter> parameters(String end) {
    var parameters = new ArrayList<Unit.Parameter>();
    while (!tokens.is(end) && !tokens.is(Kind.END)) {
      int line = tokens.line();
      if (tokens.accept("/")) {
        tokens.accept(",");
        continue;
      }
      boolean rest = tokens.is("*") || tokens.is("**");
      boolean named = tokens.is("**");
      if (rest) {
        tokens.next();
      }
      if (tokens.accept(",")) {
        continue;
      }
      var name = tokens.next().text();
      if (tokens.is(":") && !end.equals(":")) {
        tokens.next();
        one();
      }
      Node fallback = tokens.accept("=") ? one() : new Node.Nil(line);
      var takes = named ? Unit.Takes.NAMED : rest ? Unit.Takes.REST : Unit.Takes.ONE;
      parameters.add(new Unit.Parameter(name, fallback, takes));
      if (!tokens.accept(",")) {
        break;
      }
    }
    return parameters.isEmpty() ? List.of(new Unit.Parameter("", new Node.Nil(tokens.line()), Unit.Takes.ONE))
        : parameters;
  }

  /// Up to the closing parenthesis, which is left.
  List<Node> arguments() {
    var arguments = new ArrayList<Node>();
    while (!tokens.is(")") && !tokens.is(Kind.END)) {
      int line = tokens.line();
      if (tokens.accept("**")) {
        arguments.add(new Node.Named(line, "**", one()));
      } else if (tokens.accept("*")) {
        arguments.add(new Node.Flat(line, one(), false));
      } else if (tokens.peek().kind() == Kind.NAME && tokens.peek(1).is("=")) {
        var name = tokens.next().text();
        tokens.next();
        arguments.add(new Node.Named(line, name, one()));
      } else {
        var value = one();
        arguments.add(tokens.is("for") || tokens.is("async") ? atoms.comprehension(value, line) : value);
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    return arguments;
  }
}
