package org.portolan.importers.script.brace;

import java.util.Set;

/// Declared types: passed over, but for the class that they name.
final class BraceTypes {
  private static final Set<String> PREFIX = Set.of("readonly", "keyof", "typeof", "unique", "infer", "asserts", "new");

  private BraceTypes() {}

  /// The first class that the type names, with the class it is of: `Repository`, and `Order` for `Repository<Order>`.
  record Said(String name, String of) {
    static final Said NOTHING = new Said("", "");
  }

  static Said skip(BraceCursor cursor) {
    var said = Said.NOTHING;
    boolean more = true;
    boolean conditional = false;
    while (more && !cursor.peek().isEnd()) {
      // `(line: string) => void` is a type; behind any other, the arrow is the function's own.
      boolean grouped = cursor.is("(");
      var one = single(cursor);
      said = said.name().isEmpty() || said.name().equals("null") || said.name().equals("Promise") ? one : said;
      more = cursor.accept("|") || cursor.is("&") && !cursor.peek(1).is("$") && cursor.accept("&")
          || conditional && (cursor.accept("?") || cursor.accept(":")) || grouped && cursor.accept("=>")
          || cursor.acceptWord("is");
      // `T extends string[] ? A : B`
      boolean chosen = !more && cursor.acceptWord("extends");
      conditional |= chosen;
      more |= chosen;
    }
    return said;
  }

  private static Said single(BraceCursor cursor) {
    cursor.accept("?");
    cursor.accept("|");
    while (cursor.peek().isName() && PREFIX.contains(cursor.peek().text())
        && (cursor.peek(1).isName() || cursor.peek(1).is("(") || cursor.peek(1).is("["))) {
      cursor.next();
    }
    if (cursor.is("(") || cursor.is("{") || cursor.is("[")) {
      cursor.skip();
      suffix(cursor);
      return Said.NOTHING;
    }
    if (!cursor.peek().isName() && cursor.peek().kind() != BraceToken.Kind.TEXT
        && cursor.peek().kind() != BraceToken.Kind.NUMBER) {
      return Said.NOTHING;
    }
    var name = cursor.next().text();
    while (cursor.is(".") && cursor.peek(1).isName()) {
      cursor.next();
      name = cursor.next().text();
    }
    var of = generic(cursor);
    suffix(cursor);
    return new Said(name, of);
  }

  private static void suffix(BraceCursor cursor) {
    while (cursor.is("[") && !cursor.peek().begins()) {
      cursor.skip();
    }
  }

  /// Past `<…>`; the first name in it.
  static String generic(BraceCursor cursor) {
    if (!cursor.is("<")) {
      return "";
    }
    var first = "";
    int depth = 0;
    do {
      var token = cursor.peek();
      depth += token.is("<") ? 1 : token.is("<<") ? 2 : token.is(">") ? -1 : token.is(">=") ? -1 : 0;
      first = first.isEmpty() && token.isName() ? token.text() : first;
      if (token.is("<") || token.is(">")) {
        cursor.next();
      } else {
        cursor.skip();
      }
    } while (depth > 0 && !cursor.peek().isEnd() && !cursor.is(";"));
    return first;
  }

  /// Whether a `<` begins type arguments of a call rather than a comparison.
  static boolean callFollows(BraceCursor cursor) {
    int i = 0;
    int depth = 0;
    do {
      var token = cursor.peek(i);
      boolean fits = token.isName() || token.kind() == BraceToken.Kind.TEXT
          || Set.of("<", ">", ",", ".", "|", "[", "]", "{", "}", ":", "&").contains(token.text());
      if (!fits || i > 40) {
        return false;
      }
      depth += token.is("<") ? 1 : token.is(">") ? -1 : 0;
      i++;
    } while (depth > 0);
    // `keyOf<Order>`, handed over by itself
    return cursor.peek(i).is("(") || cursor.peek(i).is(",") || cursor.peek(i).is(")");
  }
}
