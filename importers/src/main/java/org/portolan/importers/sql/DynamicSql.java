package org.portolan.importers.sql;

import java.util.List;
import org.portolan.model.intake.UnreadKind;

/// `EXECUTE '…' || x` in a body: what its literal pieces and the variables with known texts say, the rest as unknown.
final class DynamicSql {
  private final List<Token> tokens;
  private final boolean body;
  private final BodyValues values;

  DynamicSql(List<Token> tokens, boolean body, BodyValues values) {
    this.tokens = tokens;
    this.body = body;
    this.values = values;
  }

  /// Reads the statement that the expression at `start` makes.
  void read(int start, List<Access> found, List<Doubt> doubts) {
    int line = tokens.get(start).line();
    var texts = texts(start);
    var chosen = CatalogLoop.choosing(tokens, start);
    if (texts.stream().allMatch(text -> text.isBlank() || text.chars().allMatch(c -> c == Hole.MARK))) {
      doubts.add(new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time" + chosen));
      return;
    }
    for (var text : texts) {
      var reading = new Clauses(Tokens.of(text), body).read();
      reading.accesses().forEach(access -> found.add(access.at(line).withCertainty(access.certainty() * 0.9)));
      reading.doubts().forEach(doubt -> doubts.add(new Doubt(line, doubt.kind(), doubt.reason() + chosen)));
      if (Hole.in(text) && reading.accesses().isEmpty() && reading.doubts().isEmpty()) {
        doubts.add(
            new Doubt(line, UnreadKind.DYNAMIC, "The statement is built at run time: " + Hole.shown(text) + chosen));
      }
    }
  }

  /// What the expression that begins at `start` may give; a hole for what is no literal.
  List<String> texts(int start) {
    return new TextExpression(tokens, values).texts(start);
  }

  /// What a routine is called with, behind its name; a hole for what is not known.
  List<String> callArguments(int open) {
    return new TextExpression(tokens, values).arguments(open).stream()
        .map(texts -> texts.size() == 1 ? texts.getFirst() : Hole.TEXT).toList();
  }
}
