package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Paths;

/// Values that begin with a word: conditions, loops, declarations, calls of one's own methods.
final class RubyWords {
  private final RubyParser parser;
  private final RubyExpressions expressions;
  private final RubyOperands operands;
  private final RubyCursor cursor;
  private int heads;

  RubyWords(RubyParser parser, RubyExpressions expressions, RubyOperands operands) {
    this.parser = parser;
    this.expressions = expressions;
    this.operands = operands;
    cursor = parser.cursor();
  }

  /// `while x do … end`: the `do` belongs to the loop.
  boolean blocksAllowed() {
    return heads == 0;
  }

  Node read(int line) {
    return switch (cursor.peek().text()) {
      case "if" -> condition(line, false);
      case "unless" -> condition(line, true);
      case "case" -> cases(line);
      case "while", "until" -> loop(line);
      case "for" -> each(line);
      case "begin" -> begun();
      case "def" -> parser.declarations().method(line);
      case "class" -> parser.declarations().type(line, false);
      case "module" -> parser.declarations().type(line, true);
      case "return" -> jump(line, Node.Way.RETURN);
      case "next" -> jump(line, Node.Way.RETURN);
      case "break" -> jump(line, Node.Way.LAST);
      case "yield" -> yielded(line);
      case "super" -> inherited(line);
      case "nil" -> taken(new Node.Nil(line));
      case "true" -> taken(new Node.Literal(line, "1"));
      case "false" -> taken(new Node.Nil(line));
      case "self" -> taken(new Node.Call(line, "<self>", List.of(RubyParser.self(line))));
      case "__FILE__" -> taken(new Node.Literal(line, "/" + parser.path()));
      case "__dir__" -> taken(new Node.Literal(line, "/" + Paths.directory(parser.path())));
      case "alias", "undef" -> passed(line);
      case "raise", "fail" -> raised(line);
      case "exit", "abort", "exit!" -> ended(line);
      default -> name(line);
    };
  }

  private Node taken(Node node) {
    cursor.next();
    return node;
  }

  private Node passed(int line) {
    while (!cursor.isNewline() && !cursor.peek().isEnd()) {
      cursor.next();
    }
    return new Node.Nil(line);
  }

  private Node head() {
    heads++;
    var node = expressions.statementless();
    heads--;
    while (cursor.is("and") || cursor.is("or")) {
      int line = cursor.line();
      boolean and = cursor.next().is("and");
      heads++;
      var right = expressions.statementless();
      heads--;
      node = and ? new Node.And(line, node, right) : new Node.Or(line, node, right, false);
    }
    return node;
  }

  private Node inner(Supplier<Node> work) {
    int outer = heads;
    heads = 0;
    var node = work.get();
    heads = outer;
    return node;
  }

  private Node condition(int line, boolean negated) {
    cursor.next();
    var first = head();
    cursor.accept("then");
    return inner(() -> {
      var yes = parser.blocks().body();
      var arms = new ArrayList<Arm>();
      while (cursor.is("elsif")) {
        int at = cursor.next().line();
        var fits = head();
        cursor.accept("then");
        arms.add(new Arm(at, fits, parser.blocks().body()));
      }
      var no = otherwise(line, arms);
      return negated ? new Node.If(line, first, no, yes) : new Node.If(line, first, yes, no);
    });
  }

  /// One of several ways, and when it is taken.
  private record Arm(int line, Node fits, Node body) {}

  /// What is done where nothing before fits, up to the `end` of the whole.
  private Node otherwise(int line, List<Arm> arms) {
    Node otherwise = cursor.accept("else") ? parser.blocks().body() : new Node.Nil(line);
    cursor.expect("end");
    for (var arm : arms.reversed()) {
      otherwise = new Node.If(arm.line(), arm.fits(), arm.body(), otherwise);
    }
    return otherwise;
  }

  private Node cases(int line) {
    cursor.next();
    var subject = cursor.isNewline() ? Optional.<Node>empty() : Optional.of(head());
    cursor.newlines();
    return inner(() -> {
      var arms = new ArrayList<Arm>();
      while (cursor.is("when") || cursor.is("in")) {
        int at = cursor.next().line();
        Node fits = new Node.Nil(at);
        do {
          cursor.newlines();
          var value = expressions.one();
          Node one = subject.<Node>map(of -> value instanceof Node.Literal ? new Node.Same(at, of, value, false)
              : new Node.Opaque(at, List.of(value))).orElse(value);
          fits = fits instanceof Node.Nil ? one : new Node.Or(at, fits, one, false);
        } while (cursor.accept(","));
        cursor.accept("then");
        arms.add(new Arm(at, fits, parser.blocks().body()));
      }
      return otherwise(line, arms);
    });
  }

  private Node loop(int line) {
    cursor.next();
    var condition = head();
    cursor.accept("do");
    return inner(() -> {
      var body = parser.blocks().body();
      cursor.expect("end");
      return new Node.While(line, new Node.Opaque(line, List.of(condition)), body);
    });
  }

  private Node each(int line) {
    cursor.next();
    var names = new ArrayList<Node>();
    do {
      cursor.declare(cursor.peek().text());
      names.add(new Node.Var(line, cursor.next().text()));
    } while (cursor.accept(","));
    cursor.accept("in");
    var list = head();
    cursor.accept("do");
    return inner(() -> {
      var body = parser.blocks().body();
      cursor.expect("end");
      return new Node.Each(line, names.size() == 1 ? names.getFirst() : new Node.MakeList(line, names),
          new Node.Call(line, "<iterate>", List.of(list)), body);
    });
  }

  private Node begun() {
    cursor.next();
    return inner(() -> parser.blocks().guarded());
  }

  private boolean bare() {
    var token = cursor.peek();
    return cursor.isNewline() || token.isEnd() || token.is("if") || token.is("unless") || token.is("}") || token.is(";")
        || token.is("end") || token.is(")") || token.is("and") || token.is("or");
  }

  private Node jump(int line, Node.Way way) {
    cursor.next();
    if (bare()) {
      return new Node.Jump(line, way, Optional.empty());
    }
    var values = new ArrayList<>(List.of(expressions.one()));
    while (cursor.accept(",")) {
      values.add(expressions.one());
    }
    return new Node.Jump(line, way,
        Optional.of(values.size() == 1 ? values.getFirst() : new Node.MakeList(line, values)));
  }

  private Node raised(int line) {
    cursor.next();
    var said = bare() ? List.<Node>of() : given().orElseGet(operands::bare);
    return new Node.Jump(line, Node.Way.DIE, Optional.of(new Node.Seq(line, said)));
  }

  /// `exit(main)` does its work first.
  private Node ended(int line) {
    cursor.next();
    return new Node.Jump(line, Node.Way.EXIT, Optional.of(new Node.Seq(line, arguments())));
  }

  private Node yielded(int line) {
    cursor.next();
    return new Node.Call(line, "<yield>", bare() ? List.of() : arguments());
  }

  private Optional<List<Node>> given() {
    return cursor.is("(") && !cursor.peek().spaced() ? Optional.of(operands.arguments()) : Optional.empty();
  }

  private List<Node> arguments() {
    return given().orElseGet(() -> operands.bareFollows(false) ? operands.bare() : List.of());
  }

  private Node inherited(int line) {
    cursor.next();
    var arguments = arguments();
    return new Node.Method(line, RubyParser.self(line),
        new Node.Literal(line, "SUPER::" + parser.declarations().current()), arguments);
  }

  private Node name(int line) {
    var name = cursor.peek().text();
    boolean variable = cursor.isVariable(name);
    cursor.next();
    if (variable && !(cursor.is("(") && !cursor.peek().spaced())) {
      return new Node.Var(line, name);
    }
    if (name.equals("lambda") || name.equals("proc")) {
      var block = parser.blocks().block(true);
      if (block.isPresent()) {
        return block.get();
      }
    }
    return operands.called(line, RubyParser.self(line), name);
  }
}
