package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Node;

/// JavaScript's objects: `{ table: 'orders', async run() { … }, ...others, [key]: value }`.
final class BraceObjects {
  private final BraceParser parser;
  private final BraceExpressions expressions;
  private final BraceCursor cursor;

  BraceObjects(BraceParser parser, BraceExpressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    cursor = parser.cursor();
  }

  Node read() {
    int line = cursor.line();
    cursor.expect("{");
    var pairs = new ArrayList<Node>();
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      int before = cursor.at();
      if (cursor.accept("...")) {
        pairs.add(new Node.Flat(cursor.line(), expressions.one(), true));
      } else {
        entry(pairs);
      }
      cursor.accept(",");
      if (cursor.at() == before) {
        cursor.skip();
      }
    }
    cursor.expect("}");
    return new Node.MakeMap(line, pairs);
  }

  private void entry(List<Node> pairs) {
    boolean prefixed = cursor.peek().isName() && (cursor.is("async") || cursor.is("get") || cursor.is("set"))
        && !List.of(":", "(", ",", "}", "=").contains(cursor.peek(1).text());
    if (prefixed) {
      cursor.next();
    }
    cursor.accept("*");
    int line = cursor.line();
    var token = cursor.peek();
    var key = key(line);
    pairs.add(key);
    BraceTypes.generic(cursor);
    if (cursor.is("(")) {
      pairs.add(parser.functions().member(line));
    } else if (cursor.accept(":")) {
      pairs.add(expressions.one());
    } else {
      var variable = new Node.Var(line, token.text());
      pairs.add(cursor.accept("=") ? new Node.Assign(line, variable, Node.Op.SET, expressions.one()) : variable);
    }
  }

  private Node key(int line) {
    if (cursor.accept("[")) {
      var key = expressions.one();
      cursor.expect("]");
      return key;
    }
    var token = cursor.next();
    return token.kind() == Kind.TEXT ? parser.string(token) : new Node.Literal(line, token.text());
  }
}
