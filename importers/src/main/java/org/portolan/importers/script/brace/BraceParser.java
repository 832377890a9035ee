package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;

/// Reads a file of PHP, JavaScript or TypeScript.
public final class BraceParser {
  private static final int DEEPEST_STRING = 4;

  private final BraceLanguage language;
  private final BraceCursor cursor;
  private final BraceNames names;
  private final String path;
  private final int nested;
  private final BraceExpressions expressions;
  private final BraceStatements statements;
  private final BraceFunctions functions;
  private final BraceClasses classes;

  private BraceParser(BraceLanguage language, List<BraceToken> tokens, String path, BraceNames names,
      List<Module.Trouble> troubles, int nested) {
    this.language = language;
    this.path = path;
    this.names = names;
    this.nested = nested;
    cursor = new BraceCursor(tokens, troubles);
    functions = new BraceFunctions(this);
    classes = new BraceClasses(this);
    expressions = new BraceExpressions(this);
    statements = new BraceStatements(this);
  }

  /// @param module the name under which the file is loaded
  public static Module parse(String text, BraceLanguage language, String path, String module) {
    var troubles = new ArrayList<Module.Trouble>();
    var parser =
        new BraceParser(language, BraceLexer.file(text, language, troubles), path, new BraceNames(language, module),
            troubles, 0);
    return new Module(path, parser.program(), troubles);
  }

  /// A program on a command line, which has no marks around it.
  public static Module inline(String text, BraceLanguage language, String path, String module, int line) {
    var troubles = new ArrayList<Module.Trouble>();
    var parser = new BraceParser(language, BraceLexer.inner(text, language, line, troubles), path,
        new BraceNames(language, module), troubles, 0);
    return new Module(path, parser.program(), troubles);
  }

  private Node program() {
    var nodes = new ArrayList<Node>();
    while (!cursor.peek().isEnd()) {
      int before = cursor.at();
      nodes.add(statements.one());
      if (cursor.at() == before) {
        cursor.trouble("A statement expected");
        cursor.next();
      }
    }
    return new Node.Block(1, BraceStatements.hoisted(nodes));
  }

  /// What a string is put together from.
  Node string(BraceToken token) {
    var parts = new ArrayList<Node>();
    for (var part : token.parts()) {
      parts.add(part.code() ? code(part) : new Node.Literal(part.line(), part.text()));
    }
    return parts.isEmpty() ? new Node.Literal(token.line(), "")
        : parts.size() == 1 && !token.parts().getFirst().code() ? parts.getFirst()
            : new Node.Concat(token.line(), parts);
  }

  private Node code(BraceToken.Part part) {
    if (nested >= DEEPEST_STRING || part.text().isBlank()) {
      return new Node.Opaque(part.line(), List.of());
    }
    return new BraceParser(language, BraceLexer.inner(part.text(), language, part.line(), cursor.troubles()), path,
        names,
        cursor.troubles(), nested + 1).expressions.one();
  }

  BraceLanguage language() {
    return language;
  }

  BraceCursor cursor() {
    return cursor;
  }

  BraceNames names() {
    return names;
  }

  String path() {
    return path;
  }

  BraceExpressions expressions() {
    return expressions;
  }

  BraceStatements statements() {
    return statements;
  }

  BraceFunctions functions() {
    return functions;
  }

  BraceClasses classes() {
    return classes;
  }
}
