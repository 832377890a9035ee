package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.code.Module;

/// Where the reader stands among the tokens.
final class BraceCursor {
  private static final int DEEPEST = 180;
  private static final Set<String> OPENS = Set.of("(", "[", "{", "#[");
  private static final Set<String> CLOSES = Set.of(")", "]", "}");

  private final List<BraceToken> tokens;
  private final List<Module.Trouble> troubles;
  private int at;
  private int depth;
  private int made;

  BraceCursor(List<BraceToken> tokens, List<Module.Trouble> troubles) {
    this.tokens = tokens;
    this.troubles = troubles;
  }

  List<Module.Trouble> troubles() {
    return troubles;
  }

  BraceToken now() {
    return ahead(0);
  }

  BraceToken ahead(int by) {
    return tokens.get(Math.max(0, Math.min(at + by, tokens.size() - 1)));
  }

  BraceToken before() {
    return tokens.get(Math.max(0, at - 1));
  }

  BraceToken take() {
    var token = now();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  int line() {
    return now().line();
  }

  boolean is(String mark) {
    return now().is(mark);
  }

  boolean accept(String mark) {
    if (!is(mark)) {
      return false;
    }
    take();
    return true;
  }

  boolean acceptWord(String word) {
    if (!now().isWord(word)) {
      return false;
    }
    take();
    return true;
  }

  /// Goes past a mark that has to come, past what is not understood before it, too.
  void expect(String mark) {
    if (accept(mark)) {
      return;
    }
    int from = at;
    trouble("'" + mark + "' expected");
    while (!now().isEnd() && !is(mark) && !is(";") && !CLOSES.contains(now().text())) {
      skip();
    }
    if (!accept(mark) && at == from && !now().isEnd() && !CLOSES.contains(now().text()) && !is(";")) {
      take();
    }
  }

  /// Past one token, or past all that stands in brackets from here on.
  void skip() {
    if (now().kind() != BraceToken.Kind.MARK || !OPENS.contains(now().text())) {
      take();
      return;
    }
    int open = 0;
    do {
      var token = take();
      boolean mark = token.kind() == BraceToken.Kind.MARK;
      open += mark && OPENS.contains(token.text()) ? 1 : mark && CLOSES.contains(token.text()) ? -1 : 0;
    } while (open > 0 && !now().isEnd());
  }

  void trouble(String reason) {
    if (troubles.size() < 20) {
      troubles.add(new Module.Trouble(line(), reason + ", found '" + now().text() + "'"));
    }
  }

  /// False where programs nest deeper than a person writes.
  boolean deeper() {
    depth++;
    return depth < DEEPEST;
  }

  void shallower() {
    depth--;
  }

  /// A name that no program has.
  String fresh() {
    made++;
    return "<" + made + ">";
  }

  /// The words that stand before something, such as `public static`.
  List<String> words(Set<String> known) {
    var words = new ArrayList<String>();
    while (now().isName() && known.contains(now().text().toLowerCase(java.util.Locale.ROOT))
        && !Set.of("(", "=", ";", ",", ":", "?", ")").contains(ahead(1).text())) {
      words.add(take().text().toLowerCase(java.util.Locale.ROOT));
    }
    return words;
  }
}
