package org.portolan.importers.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `FOR part IN SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'log%' LOOP`: nobody knows which
/// tables the database has that day, but what chooses them stands there.
final class CatalogLoop {
  private static final Set<String> CATALOGS = Set.of("PG_TABLES", "PG_CLASS", "PG_INHERITS", "PG_MATVIEWS", "PG_VIEWS",
      "PG_STAT_USER_TABLES", "PG_PARTITIONS", "INFORMATION_SCHEMA", "PG_NAMESPACE", "PG_INDEXES", "PG_SEQUENCES");
  private static final int FARTHEST = 400;
  private static final int LONGEST = 120;

  private CatalogLoop() {}

  /// What chooses the tables of the loop around a place, to be said behind a reason; empty where no catalog does.
  static String choosing(List<Token> tokens, int at) {
    int loop = at;
    while (loop > 0 && at - loop < FARTHEST && !tokens.get(loop).is("LOOP")) {
      loop--;
    }
    int first = loop;
    while (first > 0 && at - first < FARTHEST && !tokens.get(first).is("FOR") && !tokens.get(first).is(";")) {
      first--;
    }
    return tokens.get(loop).is("LOOP") && tokens.get(first).is("FOR") ? choosing(tokens.subList(first, loop)) : "";
  }

  /// What chooses rows of a catalog in a query over one.
  static String choosing(List<Token> query) {
    int where = 0;
    boolean catalog = false;
    for (int i = 0; i < query.size(); i++) {
      catalog |= CATALOGS.contains(query.get(i).upper());
      where = where == 0 && query.get(i).is("WHERE") ? i : where;
    }
    if (!catalog || where == 0) {
      return "";
    }
    var said = query.subList(where + 1, query.size()).stream().limit(LONGEST).map(CatalogLoop::shown)
        .collect(Collectors.joining(" ")).replace(" . ", ".").replace("( ", "(").replace(" )", ")");
    return ", for those of the catalog where " + (said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
  }

  private static String shown(Token token) {
    return token.kind() == Token.Kind.STRING ? "'" + token.text() + "'" : Hole.shown(token.text());
  }
}
