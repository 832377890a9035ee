package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Node;

/// What a file takes from others and gives to them.
final class BraceImports {
  private final BraceParser parser;
  private final BraceStatements statements;
  private final BraceCursor cursor;

  BraceImports(BraceParser parser, BraceStatements statements) {
    this.parser = parser;
    this.statements = statements;
    cursor = parser.cursor();
  }

  Optional<Node> read(int line, String word) {
    return Optional.ofNullable(switch (word) {
      case "namespace" -> parser.language().isPhp() ? namespace(line) : null;
      case "use" -> parser.language().isPhp() ? use(line) : null;
      case "import" -> parser.language().isPhp() || cursor.peek(1).is("(") || cursor.peek(1).is(".") ? null
          : taken(line);
      case "export" -> parser.language().isPhp() ? null : given(line);
      default -> null;
    });
  }

  private Node namespace(int line) {
    cursor.next();
    parser.names().namespace(cursor.peek().isName() ? cursor.next().text() : "");
    if (cursor.is("{")) {
      return statements.block();
    }
    cursor.accept(";");
    return new Node.Nil(line);
  }

  private Node use(int line) {
    cursor.next();
    boolean other = cursor.acceptWord("function") || cursor.acceptWord("const");
    do {
      var full = cursor.next().text();
      if (cursor.is("{") || cursor.accept("\\")) {
        group(full.replaceFirst("\\\\$", ""));
      } else {
        named(full, other);
      }
    } while (cursor.accept(","));
    cursor.accept(";");
    return new Node.Nil(line);
  }

  private void group(String head) {
    cursor.expect("{");
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      if (!cursor.accept(",")) {
        named(head + "\\" + cursor.next().text(), false);
      }
    }
    cursor.expect("}");
  }

  private void named(String full, boolean other) {
    var alias = cursor.acceptWord("as") ? cursor.next().text() : full.substring(full.lastIndexOf('\\') + 1);
    if (!other) {
      parser.names().use(alias, full);
    }
  }

  /// `import a, { b as c } from './d'`, `import * as e from 'f'`.
  private Node taken(int line) {
    cursor.next();
    if (cursor.peek().isWord("type") && !cursor.peek(1).is(",") && !cursor.peek(1).isWord("from")) {
      cursor.next();
    }
    if (cursor.peek().kind() == Kind.TEXT) {
      var alone = required(line);
      cursor.accept(";");
      return alone;
    }
    var asked = new ArrayList<String[]>();
    while (!cursor.peek().isWord("from") && !cursor.peek().isEnd() && !cursor.is(";")) {
      if (cursor.accept("*")) {
        cursor.acceptWord("as");
        asked.add(new String[]{"*", cursor.next().text()});
      } else if (cursor.is("{")) {
        names(asked);
      } else if (cursor.peek().isName()) {
        asked.add(new String[]{"default", cursor.next().text()});
        if (cursor.accept("=")) {
          return new Node.Assign(line, my(line, asked.getFirst()[1]), Node.Op.SET, parser.expressions().one());
        }
      } else {
        cursor.next();
      }
    }
    cursor.acceptWord("from");
    var module = required(line);
    cursor.accept(";");
    var nodes = new ArrayList<Node>();
    for (var one : asked) {
      nodes.add(new Node.Assign(line, my(line, one[1]), Node.Op.SET,
          new Node.Call(line, "<taken>", List.of(module, new Node.Literal(line, one[0])))));
    }
    return new Node.Block(line, nodes);
  }

  private static Node my(int line, String name) {
    return new Node.My(line, List.of(new Node.Var(line, name)), false);
  }

  private Node required(int line) {
    var from = cursor.peek().kind() == Kind.TEXT ? parser.string(cursor.next()) : new Node.Nil(line);
    if (cursor.acceptWord("with") || cursor.acceptWord("assert")) {
      cursor.skip();
    }
    return new Node.Call(line, "<require>", List.of(from));
  }

  private void names(List<String[]> asked) {
    cursor.expect("{");
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      if (cursor.accept(",")) {
        continue;
      }
      if (cursor.peek().isWord("type") && cursor.peek(1).isName() && !cursor.peek(1).isWord("as")) {
        cursor.next();
      }
      var name = cursor.next().text();
      asked.add(new String[]{name, cursor.acceptWord("as") ? cursor.next().text() : name});
    }
    cursor.expect("}");
  }

  private Node given(int line) {
    cursor.next();
    cursor.acceptWord("type");
    if (cursor.accept("default")) {
      return givenAlone(line);
    }
    if (cursor.accept("*")) {
      var alias = cursor.acceptWord("as") ? cursor.next().text() : "";
      cursor.acceptWord("from");
      var module = required(line);
      cursor.accept(";");
      return alias.isEmpty() ? new Node.Call(line, "<hand on>", List.of(exports(line), module))
          : give(line, alias, module);
    }
    if (cursor.is("{")) {
      return list(line);
    }
    if (cursor.is("=")) {
      cursor.next();
      var value = parser.expressions().one();
      cursor.accept(";");
      return new Node.Assign(line, exports(line), Node.Op.SET, value);
    }
    var declared = statements.one();
    var nodes = new ArrayList<Node>(List.of(declared));
    give(line, declared, nodes);
    return new Node.Block(line, nodes);
  }

  private Node givenAlone(int line) {
    parser.classes();
    if (statements.beginsClass() && cursor.peek(1).isName() || cursor.is("function") && cursor.peek(1).isName()
        || cursor.is("async") && cursor.peek(2).isName() || cursor.is("abstract")) {
      var declared = statements.one();
      var nodes = new ArrayList<Node>(List.of(declared));
      if (declared instanceof Node.Assign(_, Node.My(_, var names, _), _, _)
          && names.getFirst() instanceof Node.Var(_, var name)) {
        nodes.add(give(line, "default", new Node.Var(line, name)));
      }
      return new Node.Block(line, nodes);
    }
    var value = parser.expressions().one();
    cursor.accept(";");
    return give(line, "default", value);
  }

  private Node list(int line) {
    var asked = new ArrayList<String[]>();
    names(asked);
    boolean from = cursor.acceptWord("from");
    var module = from ? required(line) : new Node.Nil(line);
    cursor.accept(";");
    var nodes = new ArrayList<Node>();
    for (var one : asked) {
      nodes.add(give(line, one[1], from
          ? new Node.Call(line, "<taken>", List.of(module, new Node.Literal(line, one[0])))
          : new Node.Var(line, one[0])));
    }
    return new Node.Block(line, nodes);
  }

  /// Everything that a declaration declares.
  private void give(int line, Node declared, List<Node> nodes) {
    switch (declared) {
      case Node.Assign(_, Node.My(_, var names, _), _, _) -> {
        if (names.getFirst() instanceof Node.Var(_, var name) && !name.startsWith("<")) {
          nodes.add(give(line, name, new Node.Var(line, name)));
        }
      }
      case Node.Block(_, var several) -> several.forEach(one -> give(line, one, nodes));
      default -> {
        // a type, which no program is left of
      }
    }
  }

  private static Node give(int line, String name, Node value) {
    return new Node.Assign(line, new Node.Field(line, exports(line), new Node.Literal(line, name), false),
        Node.Op.SET, value);
  }

  private static Node exports(int line) {
    return new Node.Field(line, new Node.Var(line, "module"), new Node.Literal(line, "exports"), false);
  }
}
