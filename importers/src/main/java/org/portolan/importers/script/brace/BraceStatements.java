package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.script.brace.BraceToken.Kind;
import org.portolan.importers.script.code.Node;

/// Statements and blocks.
final class BraceStatements {
  private static final Set<String> CLASSES = Set.of("class", "interface", "trait", "enum");

  private final BraceParser parser;
  private final BraceCursor cursor;
  private final BraceLoops loops;
  private final BraceImports imports;

  BraceStatements(BraceParser parser) {
    this.parser = parser;
    cursor = parser.cursor();
    loops = new BraceLoops(parser, this);
    imports = new BraceImports(parser, this);
  }

  /// What is declared further down can be used above.
  static List<Node> hoisted(List<Node> nodes) {
    var first = new ArrayList<Node>();
    var rest = new ArrayList<Node>();
    for (var node : nodes) {
      boolean function = declares(node);
      (function || node instanceof Node.TypeDef ? first : rest).add(node);
    }
    first.addAll(rest);
    return first;
  }

  private static boolean declares(Node node) {
    return node instanceof Node.Assign(var line, Node.My _, _, Node.Lambda lambda) && lambda.line() == line;
  }

  Node block() {
    int line = cursor.line();
    if (!cursor.deeper()) {
      cursor.skip();
      cursor.leave();
      return new Node.Opaque(line, List.of());
    }
    cursor.expect("{");
    var nodes = new ArrayList<Node>();
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      int before = cursor.at();
      nodes.add(one());
      if (cursor.at() == before) {
        cursor.trouble("A statement expected");
        cursor.skip();
      }
    }
    cursor.expect("}");
    cursor.leave();
    return new Node.Block(line, hoisted(nodes));
  }

  /// A block, or PHP's `: … endif`, or a single statement.
  Node body(String... ends) {
    if (cursor.is("{")) {
      return block();
    }
    if (!parser.language().isPhp() || !cursor.accept(":")) {
      return one();
    }
    int line = cursor.line();
    var nodes = new ArrayList<Node>();
    while (!cursor.peek().isEnd() && !List.of(ends).contains(cursor.peek().text().toLowerCase(Locale.ROOT))) {
      int before = cursor.at();
      nodes.add(one());
      if (cursor.at() == before) {
        cursor.next();
      }
    }
    return new Node.Block(line, nodes);
  }

  Node one() {
    var token = cursor.peek();
    int line = token.line();
    if (token.is("{")) {
      return block();
    }
    if (cursor.accept(";")) {
      return new Node.Nil(line);
    }
    if (token.is("#[") || token.is("@") && !parser.language().isPhp()) {
      parser.classes().annotations();
      return one();
    }
    if (!parser.language().isPhp() && token.isName() && cursor.peek(1).is(":")) {
      // a label, or the key of an object that was taken for a block
      cursor.next();
      cursor.next();
      return one();
    }
    if (token.isName() && !continuesAsName()) {
      var known = worded(line, token);
      if (known.isPresent()) {
        return known.get();
      }
    }
    var node = parser.expressions().all();
    end();
    return node;
  }

  /// `class: 'x'` in an object that was taken for a block, `if.x`, `type = …`.
  private boolean continuesAsName() {
    var next = cursor.peek(1);
    return next.is(".") || next.is("=") || next.is("->") || next.is("=>") || next.is(",")
        || next.is(":") && !cursor.peek().isWord("default") && !cursor.peek().isWord("else");
  }

  void end() {
    if (!cursor.accept(";") && parser.language().isPhp() && !cursor.is("}") && !cursor.peek().isEnd()) {
      cursor.trouble("';' expected");
      while (!cursor.peek().isEnd() && !cursor.is(";") && !cursor.is("}")) {
        cursor.skip();
      }
      cursor.accept(";");
    }
  }

  private Optional<Node> worded(int line, BraceToken token) {
    var word = parser.language().isPhp() ? token.text().toLowerCase(Locale.ROOT) : token.text();
    return loops.read(line, word).or(() -> imports.read(line, word)).or(() -> Optional.ofNullable(switch (word) {
      case "function" -> cursor.peek(1).isName() || cursor.peek(1).is("*") || cursor.peek(1).is("&")
          && cursor.peek(2).isName() ? function(line, 1) : null;
      case "async" -> cursor.peek(1).is("function") && (cursor.peek(2).isName() || cursor.peek(2).is("*"))
          ? function(line, 2) : null;
      case "abstract", "final", "readonly", "declare" -> cursor.peek(1).isName() ? modified() : declare(line, word);
      case "class", "interface", "trait", "enum" -> cursor.peek(1).isName() ? typed(line, word) : null;
      case "const", "let", "var" -> parser.language().isPhp() ? constant(line, word) : variables(line);
      case "return" -> jump(line, Node.Way.RETURN, true);
      case "throw" -> jump(line, Node.Way.DIE, true);
      case "break" -> jump(line, Node.Way.LAST, false);
      case "continue" -> jump(line, Node.Way.NEXT, false);
      case "try" -> attempt(line);
      case "echo" -> echo(line);
      case "global" -> global(line);
      case "static" -> cursor.peek(1).kind() == Kind.VARIABLE ? kept() : null;
      case "type" -> !parser.language().isPhp() && cursor.peek(1).isName() ? alias(line) : null;
      default -> null;
    }));
  }

  private Node function(int line, int words) {
    for (int i = 0; i < words; i++) {
      cursor.next();
    }
    return parser.functions().declared(line);
  }

  private Node modified() {
    cursor.next();
    return one();
  }

  private Node typed(int line, String word) {
    if (!parser.language().isPhp() && !word.equals("class")) {
      while (!cursor.is("{") && !cursor.peek().isEnd()) {
        cursor.next();
      }
      cursor.skip();
      return new Node.Nil(line);
    }
    return parser.classes().declared(line);
  }

  /// `declare(strict_types=1);`
  private @Nullable Node declare(int line, String word) {
    if (!word.equals("declare") || !cursor.peek(1).is("(")) {
      return null;
    }
    cursor.next();
    cursor.skip();
    cursor.accept(";");
    return new Node.Nil(line);
  }

  private Node alias(int line) {
    cursor.next();
    cursor.next();
    BraceTypes.generic(cursor);
    cursor.accept("=");
    BraceTypes.skip(cursor);
    cursor.accept(";");
    return new Node.Nil(line);
  }

  /// PHP's `const X = 1;` outside of classes.
  private @Nullable Node constant(int line, String word) {
    if (!word.equals("const")) {
      return null;
    }
    cursor.next();
    var name = cursor.next().text();
    cursor.expect("=");
    var value = parser.expressions().one();
    end();
    return new Node.Call(line, "::define", List.of(new Node.Literal(line, name), value));
  }

  /// `const a = 1, { b } = c;`
  Node variables(int line) {
    cursor.next();
    var nodes = new ArrayList<Node>();
    do {
      nodes.add(variable(line));
    } while (cursor.accept(","));
    cursor.accept(";");
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Block(line, nodes);
  }

  private Node variable(int line) {
    boolean pattern = cursor.is("{") || cursor.is("[");
    var token = cursor.peek();
    var shape = pattern ? parser.expressions().pattern() : new Node.Var(line, cursor.next().text());
    cursor.accept("!");
    var said = cursor.accept(":") ? BraceTypes.skip(cursor) : BraceTypes.Said.NOTHING;
    Node value = new Node.Nil(token.line());
    if (cursor.accept("=")) {
      value = parser.expressions().one();
      var typed = parser.functions().typed(line, said);
      value = typed.isPresent() ? new Node.Call(line, "<known>", List.of(value, typed.get())) : value;
    }
    return pattern ? BraceAssignments.apart(parser, line, shape, value, true)
        : new Node.Assign(line, new Node.My(line, List.of(shape), false), Node.Op.SET, value);
  }

  private Node jump(int line, Node.Way way, boolean value) {
    cursor.next();
    boolean bare = !value || cursor.is(";") || cursor.is("}") || cursor.peek().isEnd()
        || !parser.language().isPhp() && cursor.peek().begins();
    Optional<Node> handed = bare ? Optional.empty() : Optional.of(parser.expressions().all());
    if (!value && !cursor.is(";") && !cursor.is("}") && !cursor.peek().begins()) {
      cursor.next();
    }
    end();
    return new Node.Jump(line, way, handed);
  }

  private Node attempt(int line) {
    cursor.next();
    var body = block();
    var handlers = new ArrayList<Node>();
    while (cursor.acceptWord("catch")) {
      if (cursor.is("(")) {
        cursor.skip();
      }
      handlers.add(block());
    }
    return new Node.Attempt(line, body, handlers,
        cursor.acceptWord("finally") ? Optional.of(block()) : Optional.empty());
  }

  private @Nullable Node echo(int line) {
    if (!parser.language().isPhp()) {
      return null;
    }
    cursor.next();
    var shown = parser.expressions().all();
    end();
    return new Node.Opaque(line, List.of(shown));
  }

  private @Nullable Node global(int line) {
    if (!parser.language().isPhp()) {
      return null;
    }
    cursor.next();
    var names = new ArrayList<Node>();
    while (cursor.peek().kind() == Kind.VARIABLE) {
      names.add(parser.names().variable(line, cursor.next().text()));
      cursor.accept(",");
    }
    end();
    return new Node.Block(line, List.of(new Node.My(line, names, true), new Node.Call(line, "<global>", names)));
  }

  private Node kept() {
    cursor.next();
    var node = parser.expressions().all();
    end();
    return node;
  }

  boolean beginsClass() {
    return CLASSES.contains(cursor.peek().text());
  }
}
