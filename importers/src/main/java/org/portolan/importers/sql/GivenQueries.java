package org.portolan.importers.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `query_to_xml('SELECT …')`, `crosstab('SELECT …', 'SELECT …')`: functions of PostgreSQL that run the queries they
/// are given as texts.
final class GivenQueries {
  private static final Set<String> NAMES = Set.of("query_to_xml", "query_to_xmlschema", "query_to_xml_and_xmlschema",
      "crosstab", "crosstab2", "crosstab3", "crosstab4", "ts_stat");

  private GivenQueries() {}

  /// Reads the queries of the function whose name stands at `at`, if one does.
  static void read(List<Token> tokens, int at, List<Access> found, List<Doubt> doubts) {
    var name = tokens.get(at);
    if (!name.isName() || !NAMES.contains(name.text().toLowerCase(Locale.ROOT)) || at + 1 >= tokens.size()
        || !tokens.get(at + 1).is("(")) {
      return;
    }
    for (var text : RemoteQuery.texts(tokens, at + 2)) {
      if (SqlReader.startsLikeSql(text.text())) {
        within(text, false, found, doubts);
      }
    }
  }

  /// Reads a text that is a statement, or a body of several, where it stands.
  static void within(Token text, boolean body, List<Access> found, List<Doubt> doubts) {
    var reading = new Clauses(Tokens.of(text.text()), body).read();
    int before = text.line() - 1;
    reading.accesses().forEach(access -> found.add(access.at(access.line() + before)));
    reading.doubts().forEach(doubt -> doubts.add(doubt.at(doubt.line() + before)));
  }
}
