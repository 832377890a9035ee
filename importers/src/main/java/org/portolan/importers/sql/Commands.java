package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portolan.importers.sql.Access.Kind;

/// Statements that name their object behind a fixed head: TRUNCATE, COPY, LOCK, CREATE, ALTER, DROP, REFRESH, and what
/// keeps tables in order: VACUUM, ANALYZE, OPTIMIZE and the like.
final class Commands {
  private final List<Token> tokens;
  private final List<Access> found = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final Set<String> local;
  private int at;

  Commands(List<Token> tokens, int start, Set<String> local) {
    this.tokens = tokens;
    this.local = local;
    at = start + 1;
    switch (tokens.get(start).upper()) {
      case "TRUNCATE" -> several(Kind.WRITE, "TABLE", "ONLY");
      case "LOCK" -> lock();
      case "COPY" -> copy();
      case "CREATE" -> create();
      case "ALTER" -> changed();
      case "DROP" -> changed();
      case "REFRESH" -> several(Kind.REFRESH, "MATERIALIZED", "VIEW", "CONCURRENTLY");
      case "VACUUM", "CLUSTER" -> kept(Kind.WRITE);
      case "ANALYZE", "ANALYSE" -> kept(Kind.READ);
      case "OPTIMIZE", "REPAIR", "REINDEX" -> keptTable(Kind.WRITE);
      case "CHECKSUM" -> keptTable(Kind.READ);
      case "GRANT", "REVOKE", "COMMENT", "SHOW", "USE", "DESCRIBE", "DESC" -> toEnd();
      case "RENAME" -> renamed();
      case "EXCHANGE" -> exchanged();
      default -> at = start + 1;
    }
  }

  List<Access> found() {
    return found;
  }

  List<Doubt> doubts() {
    return doubts;
  }

  int end() {
    return at;
  }

  private void several(Kind kind, String... skipped) {
    skip(skipped);
    do {
      skip("ONLY");
      take(kind);
    } while (comma());
    toEnd();
  }

  /// `VACUUM FULL orders`, `ANALYZE TABLE orders, lines`: whoever runs it needs the table. Without a name it is all of
  /// them, or none in particular.
  private void kept(Kind kind) {
    options();
    skip("FULL", "FREEZE", "VERBOSE", "ANALYZE", "ANALYSE", "SKIP_LOCKED", "NO_WRITE_TO_BINLOG", "LOCAL", "TABLE",
        "TABLES",
        "ONLY",
        "CONCURRENTLY");
    do {
      take(kind);
      options();
    } while (comma());
    toEnd();
  }

  private void keptTable(Kind kind) {
    options();
    skip("NO_WRITE_TO_BINLOG", "LOCAL", "VERBOSE");
    if (is("TABLE") || is("TABLES")) {
      kept(kind);
    } else {
      toEnd();
    }
  }

  /// `(VERBOSE, ANALYZE)` before the names, `(column, column)` behind one.
  private void options() {
    if (is("(")) {
      while (at < tokens.size() && !is(")") && !is(";")) {
        at++;
      }
      skip(")");
    }
  }

  /// `LOCK TABLE a, b IN …` (PostgreSQL), `LOCK TABLES a READ, b WRITE` (MySQL): a lock reads nothing by itself.
  private void lock() {
    toEnd();
  }

  private void copy() {
    if (at < tokens.size() && tokens.get(at).is("(")) {
      return;
    }
    if (is("INTO") && at + 1 < tokens.size() && tokens.get(at + 1).text().startsWith("@")) {
      unloaded();
      return;
    }
    skip("INTO");
    var name = Name.at(tokens, at);
    if (name.isEmpty() && (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.DYNAMIC)) {
      return;
    }
    int behind = name.map(Name::end).orElse(at + 1);
    int direction = behind;
    while (direction < tokens.size() && !tokens.get(direction).is("FROM") && !tokens.get(direction).is("TO")) {
      direction++;
    }
    if (direction < tokens.size()) {
      boolean written = tokens.get(direction).is("FROM");
      take(written ? Kind.WRITE : Kind.READ);
      toEnd();
    }
  }

  /// Snowflake's `COPY INTO @stage FROM orders`.
  private void unloaded() {
    while (at < tokens.size() && !is("FROM") && !is(";")) {
      at++;
    }
    if (is("FROM") && Name.at(tokens, at + 1).isPresent()) {
      skip("FROM");
      take(Kind.READ);
      toEnd();
    }
  }

  private void create() {
    skip("OR", "REPLACE", "GLOBAL", "LOCAL", "UNLOGGED", "RECURSIVE", "FORCE", "ALGORITHM", "=", "UNDEFINED", "MERGE",
        "DEFINER", "SQL", "SECURITY", "INVOKER", "UNIQUE");
    if (is("TEMP") || is("TEMPORARY")) {
      skip("TEMP", "TEMPORARY", "TABLE", "VIEW", "IF", "NOT", "EXISTS");
      at = Name.at(tokens, at).map(Name::end).orElse(at);
      like();
      skipDefinition(false);
    } else if (is("TABLE") || is("VIEW") || is("MATERIALIZED")) {
      skip("TABLE", "VIEW", "MATERIALIZED", "IF", "NOT", "EXISTS");
      take(Kind.WRITE);
      if (is("PARTITION") && at + 1 < tokens.size() && tokens.get(at + 1).is("OF")) {
        skip("PARTITION", "OF");
        take(Kind.WRITE);
      }
      like();
      skipDefinition(true);
    } else if (is("INDEX")) {
      while (at < tokens.size() && !is("ON") && !is(";")) {
        at++;
      }
      skip("ON", "ONLY");
      take(Kind.WRITE);
      toEnd();
    } else {
      routine();
    }
  }

  /// Columns name no relation but by REFERENCES and LIKE; a query behind AS or inside the view does.
  private void skipDefinition(boolean columns) {
    while (at < tokens.size() && !is("AS") && !is(";") && !is("SELECT") && !(is("WITH") && columns)) {
      boolean begins = tokens.get(at - 1).is("(") || tokens.get(at - 1).is(",");
      if (begins && is("LIKE")) {
        like();
      } else {
        at++;
      }
    }
  }

  /// `(LIKE other)`, `LIKE other`: it is made with the columns of another one.
  private void like() {
    if (at < tokens.size() && is("LIKE")) {
      at++;
      take(Kind.READ);
    }
  }

  /// A definition runs nothing: its body counts when the routine is called, and belongs to the routine.
  private void routine() {
    while (at < tokens.size() && !is("FUNCTION") && !is("PROCEDURE") && !is("TRIGGER") && !is("EVENT") && !is("RULE")
        && !is(";") && !is("PACKAGE")) {
      at++;
    }
    if (at < tokens.size() && !is(";")) {
      at = tokens.size();
    }
  }

  private void changed() {
    if (!is("TABLE") && !is("VIEW") && !is("MATERIALIZED") && !is("FOREIGN") && !is("INDEX")) {
      toEnd();
      return;
    }
    boolean index = is("INDEX");
    skip("TABLE", "VIEW", "MATERIALIZED", "FOREIGN", "IF", "EXISTS", "ONLY", "IGNORE", "INDEX");
    if (!index) {
      do {
        take(Kind.WRITE);
      } while (comma());
    }
    if (is("RENAME") && at + 1 < tokens.size() && tokens.get(at + 1).is("TO")) {
      at += 2;
      take(Kind.WRITE);
    } else if (is("ATTACH")) {
      skip("ATTACH", "PARTITION");
      take(Kind.WRITE);
    }
    toEnd();
  }

  /// `RENAME TABLE new TO current, old TO spare`: what takes another's name is that one from here on.
  private void renamed() {
    if (is("TABLE") || is("TABLES")) {
      at++;
      do {
        take(Kind.WRITE);
        skip("TO");
        take(Kind.WRITE);
      } while (comma());
    }
    toEnd();
  }

  /// ClickHouse's `EXCHANGE TABLES new AND current`: each has the other's rows from then on.
  private void exchanged() {
    if (is("TABLES")) {
      at++;
      take(Kind.WRITE);
      skip("AND");
      take(Kind.WRITE);
    }
    toEnd();
  }

  private void take(Kind kind) {
    if (at >= tokens.size()) {
      return;
    }
    int line = tokens.get(at).line();
    Name.at(tokens, at).ifPresent(name -> {
      var doubt = name.doubt(line);
      doubt.ifPresent(doubts::add);
      if (!name.isUnknown() && !local.contains(name.name().toLowerCase(Locale.ROOT))) {
        found.add(new Access(kind, name, line, 0.85));
      }
      at = name.end();
    });
  }

  private boolean comma() {
    if (is(",")) {
      at++;
      return true;
    }
    return false;
  }

  private boolean is(String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  private void skip(String... words) {
    while (at < tokens.size() && List.of(words).contains(tokens.get(at).upper())) {
      at++;
    }
  }

  private void toEnd() {
    while (at < tokens.size() && !is(";")) {
      at++;
    }
  }
}
