package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.importers.script.code.Node;

/// Values that begin with a word: `new`, `function`, `match`, a class, a constant, a function that is called.
final class BraceWords {
  /// Marks an element that has a key.
  static final String PAIR = "=>";

  private final BraceParser parser;
  private final BraceExpressions expressions;
  private final BraceCursor cursor;

  BraceWords(BraceParser parser, BraceExpressions expressions) {
    this.parser = parser;
    this.expressions = expressions;
    cursor = parser.cursor();
  }

  Node read(BraceOperands operands) {
    var token = cursor.peek();
    int line = token.line();
    var included = operands.included(line);
    if (included.isPresent()) {
      return included.get();
    }
    boolean key = cursor.peek(1).is(":") && !parser.language().isPhp();
    return (key ? Optional.<Node>empty() : parser.language().isPhp() ? php(line, token) : script(line, token))
        .orElseGet(() -> name(line));
  }

  private Optional<Node> php(int line, BraceToken token) {
    return Optional.ofNullable(switch (token.text().toLowerCase(Locale.ROOT)) {
      case "new" -> made(line);
      case "function", "fn" -> parser.functions().expression(line);
      case "static" -> cursor.peek(1).isWord("function") || cursor.peek(1).isWord("fn") ? skipStatic(line) : null;
      case "match" -> cursor.peek(1).is("(") ? match(line) : null;
      case "throw" -> ended(line, Node.Way.DIE);
      case "exit", "die" -> ended(line, Node.Way.EXIT);
      case "yield" -> yielded(line);
      case "clone", "print" -> prefixed();
      case "null" -> nothing(line);
      case "true" -> literal(line, "1");
      case "false" -> literal(line, "0");
      case "array", "list" -> cursor.peek(1).is("(") ? array(line) : null;
      case "isset" -> new Node.Call(line, taken("<isset>"), expressions.arguments());
      case "empty" -> opaque(line);
      case "__dir__" -> here(line, "directory");
      case "__file__" -> here(line, "file");
      case "__class__" -> literal(line, parser.names().type());
      case "__namespace__", "__function__", "__method__", "__line__" -> literal(line, "");
      default -> null;
    });
  }

  private Optional<Node> script(int line, BraceToken token) {
    return Optional.ofNullable(switch (token.text()) {
      case "new" -> made(line);
      case "function" -> parser.functions().expression(line);
      case "async" -> cursor.peek(1).isWord("function")
          || (cursor.peek(1).is("(") || cursor.peek(1).is("<")) && arrowBehind()
          || cursor.peek(1).isName() && cursor.peek(2).is("=>") ? skipStatic(line) : null;
      case "class" -> parser.classes().expression();
      case "await" -> prefixed();
      case "typeof", "void", "delete" -> opaque(line);
      case "throw" -> ended(line, Node.Way.DIE);
      case "yield" -> yielded(line);
      case "null", "undefined" -> nothing(line);
      case "true" -> literal(line, "1");
      case "false" -> literal(line, "0");
      case "__dirname" -> here(line, "directory");
      case "__filename" -> here(line, "file");
      case "import" -> cursor.peek(1).is("(") ? loaded(line) : null;
      case "super" -> new Node.Call(line, taken("<parent>"), List.of());
      default -> cursor.peek(1).is("=>") ? parser.functions().arrow(line) : null;
    });
  }

  private boolean arrowBehind() {
    int at = cursor.at();
    cursor.next();
    BraceTypes.generic(cursor);
    boolean arrow = cursor.is("(") && parser.functions().arrowFollows();
    cursor.back(at);
    return arrow;
  }

  private String taken(String word) {
    cursor.next();
    return word;
  }

  private Node skipStatic(int line) {
    cursor.next();
    BraceTypes.generic(cursor);
    return cursor.is("function") || cursor.is("fn") ? parser.functions().expression(line)
        : parser.functions().arrow(line);
  }

  private Node nothing(int line) {
    cursor.next();
    return new Node.Nil(line);
  }

  private Node literal(int line, String text) {
    cursor.next();
    return new Node.Literal(line, text);
  }

  private Node here(int line, String what) {
    cursor.next();
    return new Node.Call(line, "<here>", List.of(new Node.Literal(line, what)));
  }

  private Node prefixed() {
    cursor.next();
    return expressions.one();
  }

  private Node loaded(int line) {
    cursor.next();
    return new Node.Call(line, "<require>", expressions.arguments());
  }

  private Node ended(int line, Node.Way way) {
    cursor.next();
    boolean bare = cursor.is(";") || cursor.is(")") || cursor.is(",") || cursor.is("}");
    return new Node.Jump(line, way, bare ? Optional.empty() : Optional.of(expressions.one()));
  }

  private Node yielded(int line) {
    cursor.next();
    boolean from = cursor.accept("*") || cursor.acceptWord("from");
    boolean bare = !from && (cursor.is(";") || cursor.is(")"));
    var value = bare ? Optional.<Node>empty() : Optional.of(expressions.one());
    return new Node.Jump(line, Node.Way.YIELD, value.map(one -> from ? one : new Node.MakeList(line,
        List.of(one instanceof Node.Named(_, _, Node.Seq(_, var pair)) ? pair.getLast() : one))));
  }

  private Node opaque(int line) {
    cursor.next();
    return cursor.is("(") ? new Node.Opaque(line, expressions.arguments())
        : new Node.Opaque(line, List.of(expressions.one()));
  }

  private Node array(int line) {
    cursor.next();
    return BraceOperands.array(line, expressions.arguments(), true);
  }

  /// An object of a class, which may be one without a name.
  private Node made(int line) {
    cursor.next();
    if (cursor.is("#[")) {
      cursor.skip();
    }
    if (cursor.peek().isWord("class")) {
      return parser.classes().anonymous(line);
    }
    var type = cursor.peek().isName() ? dotted(line)
        : cursor.is("(") ? expressions.one() : parser.names().variable(line, cursor.next().text());
    BraceTypes.generic(cursor);
    var all = new ArrayList<>(List.of(type));
    if (cursor.is("(")) {
      all.addAll(expressions.arguments());
    }
    return new Node.Call(line, "<new>", all);
  }

  private Node dotted(int line) {
    var type = parser.names().reference(line, cursor.next().text());
    while (cursor.is(".") && cursor.peek(1).isName()) {
      cursor.next();
      type = new Node.Field(line, type, new Node.Literal(line, cursor.next().text()), false);
    }
    return type;
  }

  private Node match(int line) {
    cursor.next();
    cursor.expect("(");
    var subject = expressions.one();
    cursor.expect(")");
    cursor.expect("{");
    var arms = new ArrayList<Node[]>();
    Node otherwise = new Node.Nil(line);
    while (!cursor.is("}") && !cursor.peek().isEnd()) {
      int before = cursor.at();
      if (cursor.acceptWord("default")) {
        cursor.expect("=>");
        otherwise = expressions.one();
      } else {
        arm(subject, arms);
      }
      cursor.accept(",");
      if (cursor.at() == before) {
        cursor.next();
      }
    }
    cursor.expect("}");
    for (var arm : arms.reversed()) {
      otherwise = new Node.Choice(line, arm[0], arm[1], otherwise);
    }
    return otherwise;
  }

  /// `1, 2 => $x`: the last of the values carries what it is mapped to.
  private void arm(Node subject, List<Node[]> arms) {
    Node fits = new Node.Nil(cursor.line());
    while (true) {
      var value = expressions.one();
      boolean last = value instanceof Node.Named;
      var pair = value instanceof Node.Named(_, _, Node.Seq(_, var items)) ? items : List.of(value);
      var same = new Node.Same(value.line(), subject, pair.getFirst(), false);
      fits = fits instanceof Node.Nil ? same : new Node.Or(value.line(), fits, same, false);
      if (last) {
        arms.add(new Node[]{fits, pair.getLast()});
        return;
      }
      if (cursor.accept(PAIR)) {
        arms.add(new Node[]{fits, expressions.one()});
        return;
      }
      if (!cursor.accept(",")) {
        return;
      }
    }
  }

  /// A function that is called, a class, a constant or, in JavaScript, any variable.
  private Node name(int line) {
    var name = cursor.next().text();
    if (!parser.language().isPhp()) {
      return new Node.Var(line, name);
    }
    if (cursor.is("(")) {
      return new Node.Call(line, parser.names().function(name), expressions.arguments());
    }
    if (cursor.is("::") && name.equalsIgnoreCase("parent")) {
      return new Node.Call(line, "<parent>", List.of());
    }
    return cursor.is("::") || cursor.is("instanceof") ? parser.names().reference(line, name)
        : cursor.before().text().contains("\\") ? new Node.Literal(line, parser.names().full(name))
            : new Node.Call(line, "<constant>", List.of(new Node.Literal(line, name)));
  }
}
