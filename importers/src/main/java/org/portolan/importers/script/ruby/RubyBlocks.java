package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.ruby.RubyToken.Kind;
import org.portolan.importers.script.value.Place;

/// Rows of statements, what ends them, and the blocks that calls are handed.
final class RubyBlocks {
  private static final Set<String> ENDS = Set.of("end", "else", "elsif", "when", "in", "rescue", "ensure", "}", ")");
  /// The parameter of a block that names none.
  static final String IT = "it";

  private final RubyParser parser;
  private final RubyCursor cursor;

  RubyBlocks(RubyParser parser) {
    this.parser = parser;
    cursor = parser.cursor();
  }

  /// Statements up to a word that ends them.
  List<Node> until() {
    var nodes = new ArrayList<Node>();
    cursor.newlines();
    if (!cursor.deeper()) {
      cursor.next();
      cursor.leave();
      return nodes;
    }
    while (!cursor.peek().isEnd() && !(ENDS.contains(cursor.peek().text()) && stops())) {
      int before = cursor.at();
      nodes.add(parser.expressions().statement());
      if (cursor.at() == before) {
        cursor.trouble("A statement expected");
        cursor.next();
      }
      cursor.newlines();
    }
    cursor.leave();
    return nodes;
  }

  private boolean stops() {
    return cursor.peek().kind() == Kind.NAME || cursor.peek().kind() == Kind.MARK;
  }

  Node body() {
    int line = cursor.line();
    return new Node.Block(line, until());
  }

  /// A body with its `rescue`, `else` and `ensure`, up to its `end`.
  Node guarded() {
    int line = cursor.line();
    var body = body();
    var handlers = new ArrayList<Node>();
    var last = Optional.<Node>empty();
    while (cursor.is("rescue") || cursor.is("else") || cursor.is("ensure")) {
      boolean ensures = cursor.next().is("ensure");
      while (!cursor.isNewline() && !cursor.is("then") && !cursor.is(";") && !cursor.peek().isEnd()) {
        if (cursor.accept("=>")) {
          cursor.declare(cursor.peek().text());
        }
        cursor.next();
      }
      cursor.accept("then");
      var inner = body();
      if (ensures) {
        last = Optional.of(inner);
      } else {
        handlers.add(inner);
      }
    }
    cursor.expect("end");
    return handlers.isEmpty() && last.isEmpty() ? body : new Node.Attempt(line, body, handlers, last);
  }

  /// `do |x| … end`, `{ |x| … }`; empty where none stands here.
  Optional<Node> block(boolean words) {
    int line = cursor.line();
    if (cursor.is("do") && words) {
      cursor.next();
      return Optional.of(block(line, true));
    }
    if (cursor.is("{")) {
      cursor.next();
      return Optional.of(block(line, false));
    }
    return Optional.empty();
  }

  private Node block(int line, boolean words) {
    cursor.open(true);
    var first = new ArrayList<Node>();
    var parameters = new ArrayList<Unit.Parameter>();
    if (cursor.accept("|")) {
      parameters.addAll(parser.declarations().parameters("|", first));
    } else if (cursor.accept("||")) {
      parameters.clear();
    }
    if (parameters.isEmpty()) {
      parameters.add(new Unit.Parameter(IT, new Node.Nil(line), Unit.Takes.ONE));
      cursor.parameter(IT);
      cursor.parameter("_1");
      first.add(new Node.Assign(line, new Node.Var(line, "_1"), Node.Op.SET, new Node.Var(line, IT)));
    }
    var body = words ? guarded() : braced();
    cursor.close();
    first.add(body);
    return new Node.Lambda(line, new Unit("", parameters, new Node.Block(line, first), new Place(parser.path(), line),
        parser.type()));
  }

  private Node braced() {
    var body = body();
    cursor.expect("}");
    return body;
  }

  /// `->(x) { … }`.
  Node arrow(int line) {
    cursor.open(true);
    var first = new ArrayList<Node>();
    var parameters = new ArrayList<Unit.Parameter>();
    if (cursor.accept("(")) {
      parameters.addAll(parser.declarations().parameters(")", first));
    } else if (cursor.peek().kind() == Kind.NAME && !cursor.is("do")) {
      while (cursor.peek().kind() == Kind.NAME && !cursor.is("do")) {
        cursor.parameter(cursor.peek().text());
        parameters.add(new Unit.Parameter(cursor.next().text(), new Node.Nil(line), Unit.Takes.ONE));
        cursor.accept(",");
      }
    }
    if (parameters.isEmpty()) {
      parameters.add(new Unit.Parameter(IT, new Node.Nil(line), Unit.Takes.ONE));
    }
    Node body = new Node.Nil(line);
    if (cursor.accept("do")) {
      body = guarded();
    } else if (cursor.accept("{")) {
      body = braced();
    }
    cursor.close();
    first.add(body);
    return new Node.Lambda(line, new Unit("", parameters, new Node.Block(line, first), new Place(parser.path(), line),
        parser.type()));
  }
}
