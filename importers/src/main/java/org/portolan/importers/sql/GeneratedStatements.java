package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.model.intake.UnreadKind;

/// `SELECT 'DROP TABLE ' || tablename FROM pg_tables`: a query whose rows are statements, for `\gexec` or a second client.
public final class GeneratedStatements {
  private static final Set<String> ENDS = Set.of("FROM", "WHERE", "GROUP", "ORDER", "LIMIT", "UNION", ";");
  private static final int MOST_COLUMNS = 20;

  private GeneratedStatements() {}

  /// What the columns of a query may hold, each with holes for what its rows say; none where it is no query.
  public static List<String> texts(String query) {
    var tokens = Tokens.of(query);
    if (tokens.isEmpty() || !tokens.getFirst().is("SELECT")) {
      return List.of();
    }
    int end = end(tokens);
    var columns = tokens.subList(0, end);
    var texts = new ArrayList<String>();
    int depth = 0;
    for (int i = 0; i + 1 < end && texts.size() < MOST_COLUMNS; i++) {
      depth += columns.get(i).is("(") ? 1 : columns.get(i).is(")") ? -1 : 0;
      if (i == 0 || depth == 0 && columns.get(i).is(",")) {
        texts.addAll(new DynamicSql(columns, false, BodyValues.NONE).texts(i + 1));
      }
    }
    return texts;
  }

  /// What the statements touch that a query makes.
  static Reading run(String query) {
    var tokens = Tokens.of(query);
    var chosen = CatalogLoop.choosing(tokens);
    var found = new ArrayList<Access>();
    var doubts = new ArrayList<Doubt>();
    for (var text : texts(query)) {
      var reading = new Clauses(Tokens.of(text), false).read();
      reading.accesses().forEach(access -> found.add(access.at(1)));
      reading.doubts().forEach(doubt -> doubts.add(new Doubt(1, doubt.kind(), doubt.reason() + chosen)));
      if (Hole.in(text) && reading.accesses().isEmpty() && reading.doubts().isEmpty()) {
        doubts.add(new Doubt(1, UnreadKind.DYNAMIC,
            "The statements are what a query finds: " + Hole.shown(text) + chosen));
      }
    }
    return new Reading(found, doubts, true);
  }

  private static int end(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0 && ENDS.contains(tokens.get(i).upper())) {
        return i;
      }
    }
    return tokens.size();
  }
}
