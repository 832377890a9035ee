package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.importers.script.code.Node;

/// Conditions and loops.
final class BraceLoops {
  private final BraceParser parser;
  private final BraceStatements statements;
  private final BraceCursor cursor;

  BraceLoops(BraceParser parser, BraceStatements statements) {
    this.parser = parser;
    this.statements = statements;
    cursor = parser.cursor();
  }

  Optional<Node> read(int line, String word) {
    return Optional.ofNullable(switch (word) {
      case "if" -> condition(line);
      case "for" -> loop(line);
      case "foreach" -> parser.language().isPhp() ? each(line) : null;
      case "while" -> whilst(line);
      case "do" -> until(line);
      case "switch" -> cases(line);
      default -> null;
    });
  }

  private Node bracketed() {
    cursor.expect("(");
    var node = cursor.is(")") ? new Node.Nil(cursor.line()) : parser.expressions().all();
    cursor.expect(")");
    return node;
  }

  private Node condition(int line) {
    var arms = new ArrayList<Node.If>();
    Node otherwise = new Node.Nil(line);
    int at = line;
    cursor.next();
    while (true) {
      var condition = bracketed();
      arms.add(new Node.If(at, condition, statements.body("elseif", "else", "endif"), otherwise));
      at = cursor.line();
      if (cursor.peek().isWord("else") && cursor.peek(1).isWord("if")) {
        cursor.next();
        cursor.next();
      } else if (!cursor.acceptWord("elseif")) {
        break;
      }
    }
    if (cursor.acceptWord("else")) {
      otherwise = statements.body("endif");
    }
    closed("endif");
    for (var arm : arms.reversed()) {
      otherwise = new Node.If(arm.line(), arm.condition(), arm.yes(), otherwise);
    }
    return otherwise;
  }

  private void closed(String word) {
    if (cursor.acceptWord(word)) {
      cursor.accept(";");
    }
  }

  private Node loop(int line) {
    cursor.next();
    cursor.acceptWord("await");
    cursor.expect("(");
    boolean declares = !parser.language().isPhp()
        && (cursor.is("const") || cursor.is("let") || cursor.is("var"));
    if (!parser.language().isPhp()) {
      var over = over(line, declares);
      if (over.isPresent()) {
        return over.get();
      }
    }
    var first = cursor.is(";") ? new Node.Nil(line) : declares ? statements.variables(line)
        : parser.expressions().all();
    cursor.accept(";");
    var condition = cursor.is(";") ? new Node.Literal(line, "1") : parser.expressions().all();
    cursor.expect(";");
    var step = cursor.is(")") ? new Node.Nil(line) : parser.expressions().all();
    cursor.expect(")");
    var body = statements.body("endfor");
    closed("endfor");
    return new Node.Block(line, List.of(first,
        new Node.While(line, new Node.Opaque(line, List.of(condition)), new Node.Block(line, List.of(body, step)))));
  }

  /// `for (const order of orders)`, `for (const key in map)`.
  private Optional<Node> over(int line, boolean declares) {
    int at = cursor.at();
    if (declares) {
      cursor.next();
    }
    boolean pattern = cursor.is("{") || cursor.is("[");
    Node target = pattern ? parser.expressions().pattern() : new Node.Var(line, cursor.next().text());
    boolean of = cursor.is("of");
    if (!of && !cursor.is("in")) {
      cursor.back(at);
      return Optional.empty();
    }
    cursor.next();
    var list = parser.expressions().all();
    cursor.expect(")");
    var body = statements.body();
    var elements = new Node.Call(line, of ? "<iterate>" : "<keys>", List.of(list));
    if (!pattern) {
      return Optional.of(new Node.Each(line, new Node.My(line, List.of(target), false), elements, body));
    }
    var item = new Node.Var(line, cursor.fresh());
    return Optional.of(new Node.Each(line, new Node.My(line, List.of(item), false), elements,
        new Node.Block(line, List.of(BraceAssignments.apart(parser, line, target, item, true), body))));
  }

  private Node each(int line) {
    cursor.next();
    cursor.expect("(");
    var list = parser.expressions().one();
    if (!cursor.acceptWord("as")) {
      cursor.trouble("'as' expected");
    }
    cursor.accept("&");
    var first = parser.expressions().one();
    cursor.expect(")");
    var body = statements.body("endforeach");
    closed("endforeach");
    if (first instanceof Node.Named(_, _, Node.Seq(_, var pair)) && pair.size() == 2) {
      return new Node.Each(line, new Node.MakeList(line, pair), new Node.Call(line, "<pairs>", List.of(list)), body);
    }
    var elements = new Node.Call(line, "<iterate>", List.of(list));
    if (first instanceof Node.MakeList || first instanceof Node.MakeMap) {
      var item = new Node.Var(line, cursor.fresh());
      return new Node.Each(line, item, elements,
          new Node.Block(line, List.of(BraceAssignments.apart(parser, line, first, item, false), body)));
    }
    return new Node.Each(line, first, elements, body);
  }

  private Node whilst(int line) {
    cursor.next();
    var condition = bracketed();
    var body = statements.body("endwhile");
    closed("endwhile");
    return new Node.While(line, condition, body);
  }

  private Node until(int line) {
    cursor.next();
    var body = statements.body();
    Node condition = new Node.Nil(line);
    if (cursor.acceptWord("while")) {
      condition = bracketed();
    }
    cursor.accept(";");
    return new Node.While(line, new Node.Literal(line, "1"), new Node.Block(line, List.of(body, condition)));
  }

  /// One case after the other; what falls through belongs to all of its cases. `break` leaves a loop of one round.
  private Node cases(int line) {
    cursor.next();
    var subject = bracketed();
    boolean words = !cursor.accept("{") && cursor.accept(":");
    var conditions = new ArrayList<Node>();
    var bodies = new ArrayList<Node>();
    while (!cursor.peek().isEnd() && !cursor.is("}") && !cursor.peek().isWord("endswitch")) {
      int at = cursor.line();
      int before = cursor.at();
      var fits = labels(subject);
      var nodes = new ArrayList<Node>();
      while (!cursor.peek().isEnd() && !cursor.is("}") && !label()
          && !cursor.peek().text().toLowerCase(Locale.ROOT).equals("endswitch")) {
        int inner = cursor.at();
        nodes.add(statements.one());
        if (cursor.at() == inner) {
          cursor.skip();
        }
      }
      conditions.add(fits);
      bodies.add(new Node.Block(at, nodes));
      if (cursor.at() == before) {
        cursor.skip();
      }
    }
    if (words) {
      closed("endswitch");
    } else {
      cursor.expect("}");
    }
    Node chain = new Node.Nil(line);
    for (int i = bodies.size() - 1; i >= 0; i--) {
      chain = new Node.If(line, conditions.get(i), bodies.get(i), chain);
    }
    return new Node.Each(line, new Node.Var(line, cursor.fresh()), new Node.Literal(line, "1"), chain);
  }

  private boolean label() {
    return cursor.peek().isWord("case") || cursor.peek().isWord("default") && (cursor.peek(1).is(":")
        || cursor.peek(1).is(";"));
  }

  private Node labels(Node subject) {
    Node fits = new Node.Nil(cursor.line());
    while (label()) {
      int line = cursor.line();
      Node one = new Node.Literal(line, "1");
      if (cursor.next().isWord("case")) {
        one = new Node.Same(line, subject, parser.expressions().one(), false);
      }
      if (!cursor.accept(":")) {
        cursor.accept(";");
      }
      fits = fits instanceof Node.Nil ? one : new Node.Or(line, fits, one, false);
    }
    return fits;
  }
}
