package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.model.intake.UnreadKind;

/// `EXECUTE '…' || x` in a body: what its literal pieces say for certain, the rest as unknown.
final class DynamicSql {
  private static final Pattern FORMAT = Pattern.compile("%(?:\\d+\\$)?[-\\d]*[sIL]");

  private final List<Token> tokens;
  private final int start;
  private final boolean body;

  DynamicSql(List<Token> tokens, int start, boolean body) {
    this.tokens = tokens;
    this.start = start;
    this.body = body;
  }

  /// What `format` is given behind its first argument; a hole for what is no literal.
  private List<String> arguments(int from) {
    var given = new ArrayList<String>();
    int depth = 0;
    for (int i = from; i < tokens.size() && depth >= 0 && !tokens.get(i).is(";"); i++) {
      var token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is(",")) {
        boolean literal = i + 2 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.STRING
            && (tokens.get(i + 2).is(",") || tokens.get(i + 2).is(")"));
        given.add(literal ? tokens.get(i + 1).text() : Hole.TEXT);
      }
    }
    return given;
  }

  void read(List<Access> found, List<Doubt> doubts) {
    var text = new StringBuilder();
    boolean literal = true;
    int line = tokens.get(start).line();
    boolean format = tokens.get(start).is("FORMAT");
    for (int i = start; i < tokens.size() && !tokens.get(i).is(";") && !tokens.get(i).is("USING"); i++) {
      var token = tokens.get(i);
      if (format && !text.isEmpty()) {
        break;
      }
      if (token.kind() == Token.Kind.STRING) {
        var given = format ? arguments(i + 1).iterator() : List.<String>of().iterator();
        text.append(FORMAT.matcher(token.text())
            .replaceAll(_ -> Matcher.quoteReplacement(given.hasNext() ? given.next() : Hole.TEXT)));
      } else if (token.kind() == Token.Kind.PARAMETER
          || token.isName() && !token.is("FORMAT") && !token.is("INTO")) {
        literal = false;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != Hole.MARK) {
          text.append(Hole.MARK);
        }
      }
    }
    if (text.isEmpty() || text.toString().isBlank() || text.chars().allMatch(c -> c == Hole.MARK)) {
      doubts.add(new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time"));
      return;
    }
    var reading = new Clauses(Tokens.of(text.toString()), body).read();
    reading.accesses().forEach(access -> found
        .add(new Access(access.kind(), access.database(), access.schema(), access.name(), line,
            access.certainty() * 0.9)));
    reading.doubts().forEach(doubt -> doubts.add(new Doubt(line, doubt.kind(), doubt.reason())));
    if (!literal && reading.accesses().isEmpty() && reading.doubts().isEmpty()) {
      doubts.add(
          new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time: " + Hole.shown(text.toString())));
    }
  }
}
