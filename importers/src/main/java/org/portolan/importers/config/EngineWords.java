package org.portolan.importers.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// Tells an engine by the words that settings use for it: class names, libraries of drivers, names of products.
final class EngineWords {
  private record Words(Engine engine, List<String> words) {}

  private static final List<Words> ALL = List.of(
      new Words(Engine.POSTGRESQL,
          List.of("postgres", "pgsql", "psycopg", "psqlodbc", "npgsql", "postgis", "pgbouncer", "timescale")),
      new Words(Engine.MARIADB,
          List.of("mysql", "mariadb", "myodbc", "maodbc", "trilogy", "innodb", "wordpress_db", "wordpressdb")),
      new Words(Engine.ORACLE, List.of("oracle", "oci8", "sqora", "godror")),
      new Words(Engine.SQLSERVER, List.of("sqlserver", "mssql", "sqlsrv", "sql server", "sqlclient", "tdsodbc",
          "msodbcsql", "freetds", "sql_server")),
      new Words(Engine.SQLITE, List.of("sqlite")));

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:pdo_)?(?:postgres(?:ql)?|pgsql|mysqli?|mariadb|mssql|sqlserver|sqlsrv|oracle|oci8?|sqlite3?)");

  private EngineWords() {}

  /// Whether it is what an engine is called, and nothing besides.
  static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }

  static Engine in(String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    if (lower.startsWith("pg_") || lower.startsWith("pg:") || lower.equals("pg") || lower.contains("_pg_")) {
      return Engine.POSTGRESQL;
    }
    return ALL.stream().filter(each -> each.words.stream().anyMatch(lower::contains)).map(Words::engine).findFirst()
        .orElse(Engine.UNKNOWN);
  }

  /// Products whose configuration only ever means one engine, and maps of mail servers, which are called after theirs.
  static Engine ofFile(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    // `postfix/mysql/aliases.cf`: the name and the folder it lies in
    var near = lower.replaceFirst("^.*/(?=[^/]*/[^/]*$)", "");
    return lower.substring(lower.lastIndexOf('/') + 1).startsWith("wp-config") ? Engine.MARIADB
        : lower.matches(".*\\.(?:cf|cfg|conf|ext)") ? in(near) : Engine.UNKNOWN;
  }
}
