package org.portolan.importers.sql;

import java.util.List;
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
        text.append(FORMAT.matcher(token.text()).replaceAll(Hole.TEXT));
      } else if (token.isName() && !token.is("FORMAT") && !token.is("INTO")) {
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
        .add(new Access(access.kind(), access.schema(), access.name(), line, access.certainty() * 0.9)));
    reading.doubts().forEach(doubt -> doubts.add(new Doubt(line, doubt.kind(), doubt.reason())));
    if (!literal && reading.accesses().isEmpty() && reading.doubts().isEmpty()) {
      doubts.add(
          new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time: " + Hole.shown(text.toString())));
    }
  }
}
