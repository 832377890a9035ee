package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.ruby.RubyToken.Part;

/// Reads a file of Ruby. Nothing stops the reader: what it does not know is passed over.
final class RubyParser {
  private static final int DEEPEST_STRING = 4;
  /// What a program's own functions belong to.
  static final String TOP = "Object";

  private final RubyCursor cursor;
  private final String path;
  private final RubyExpressions expressions;
  private final RubyBlocks blocks;
  private final RubyDeclarations declarations;
  private final int nested;
  private String type = TOP;

  private RubyParser(List<RubyToken> tokens, String path, List<Module.Trouble> troubles, int nested, String type) {
    this.path = path;
    this.nested = nested;
    this.type = type;
    cursor = new RubyCursor(tokens, troubles);
    blocks = new RubyBlocks(this);
    declarations = new RubyDeclarations(this);
    expressions = new RubyExpressions(this);
  }

  static Module parse(String text, String path, int line) {
    var troubles = new ArrayList<Module.Trouble>();
    var parser = new RubyParser(RubyLexer.cut(text, line, troubles), path, troubles, 0, TOP);
    return new Module(path, parser.program(), troubles);
  }

  private Node program() {
    var nodes = new ArrayList<Node>();
    while (!cursor.peek().isEnd()) {
      nodes.addAll(blocks.until());
      if (!cursor.peek().isEnd()) {
        cursor.trouble("A statement expected");
        cursor.next();
      }
    }
    return new Node.Block(1, nodes);
  }

  Node string(RubyToken token) {
    var parts = new ArrayList<Node>();
    for (var part : token.parts()) {
      parts.add(part.code() ? code(part) : new Node.Literal(part.line(), part.text()));
    }
    return parts.size() == 1 && !token.parts().getFirst().code() ? parts.getFirst()
        : new Node.Concat(token.line(), parts);
  }

  private Node code(Part part) {
    if (nested >= DEEPEST_STRING || part.text().isBlank()) {
      return new Node.Opaque(part.line(), List.of());
    }
    var inner = new RubyParser(RubyLexer.cut(part.text(), part.line(), cursor.troubles()), path, cursor.troubles(),
        nested + 1, type);
    inner.cursor.open(false);
    knownNames(part.text()).forEach(inner.cursor::parameter);
    return inner.expressions.statement();
  }

  /// The variables of the string's surroundings that it speaks of.
  private List<String> knownNames(String text) {
    return List.of(text.split("\\W+", 60)).stream().filter(cursor::isVariable).toList();
  }

  RubyCursor cursor() {
    return cursor;
  }

  String path() {
    return path;
  }

  RubyExpressions expressions() {
    return expressions;
  }

  RubyBlocks blocks() {
    return blocks;
  }

  RubyDeclarations declarations() {
    return declarations;
  }

  /// The class or module whose body is read.
  String type() {
    return type;
  }

  void type(String name) {
    type = name;
  }

  static Node self(int line) {
    return new Node.Var(line, "self");
  }
}
