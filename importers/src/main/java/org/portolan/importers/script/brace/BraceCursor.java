package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portolan.importers.script.code.LenientCursor;
import org.portolan.importers.script.code.Module;

/// Where the reader stands among the tokens.
final class BraceCursor extends LenientCursor<BraceToken> {
  private static final int DEEPEST = 180;
  private static final Set<String> OPENS = Set.of("(", "[", "{", "#[");
  private static final Set<String> CLOSES = Set.of(")", "]", "}");

  private int made;

  BraceCursor(List<BraceToken> tokens, List<Module.Trouble> troubles) {
    super(tokens, DEEPEST, troubles);
  }

  BraceToken before() {
    return peek(-1);
  }

  boolean acceptWord(String word) {
    if (!peek().isWord(word)) {
      return false;
    }
    next();
    return true;
  }

  /// Goes past a mark that has to come, past what is not understood before it, too.
  void expect(String mark) {
    if (accept(mark)) {
      return;
    }
    int from = at();
    trouble("'" + mark + "' expected");
    while (!peek().isEnd() && !is(mark) && !is(";") && !CLOSES.contains(peek().text())) {
      skip();
    }
    if (!accept(mark) && at() == from && !peek().isEnd() && !CLOSES.contains(peek().text()) && !is(";")) {
      next();
    }
  }

  /// Past one token, or past all that stands in brackets from here on.
  void skip() {
    if (peek().kind() != BraceToken.Kind.MARK || !OPENS.contains(peek().text())) {
      next();
      return;
    }
    int open = 0;
    do {
      var token = next();
      boolean mark = token.kind() == BraceToken.Kind.MARK;
      open += mark && OPENS.contains(token.text()) ? 1 : mark && CLOSES.contains(token.text()) ? -1 : 0;
    } while (open > 0 && !peek().isEnd());
  }

  /// A name that no program has.
  String fresh() {
    made++;
    return "<" + made + ">";
  }

  /// The words that stand before something, such as `public static`.
  List<String> words(Set<String> known) {
    var words = new ArrayList<String>();
    while (peek().isName() && known.contains(peek().text().toLowerCase(Locale.ROOT))
        && !Set.of("(", "=", ";", ",", ":", "?", ")").contains(peek(1).text())) {
      words.add(next().text().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
