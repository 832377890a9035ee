package org.portolan.model.inventory;

import java.util.Locale;
import java.util.Optional;
import org.portolan.model.intake.Engine;

/// How engines read names: folded, unless they are quoted.
final class Identifiers {
  private Identifiers() {}

  /// The name as the engine keeps it: PostgreSQL in lower case, Oracle and the Java engines in upper case, the others as written;
  /// what stands in quotes always as written.
  static String kept(Engine engine, String written) {
    return unquoted(written).orElseGet(() -> switch (engine) {
      case POSTGRESQL -> written.toLowerCase(Locale.ROOT);
      case ORACLE, H2, DERBY, HSQLDB -> written.toUpperCase(Locale.ROOT);
      case MARIADB, SQLSERVER, SQLITE, DUCKDB, UNKNOWN -> written;
    });
  }

  /// The letters alone, for finding all names that differ in case only.
  static String key(String written) {
    return unquoted(written).orElse(written).toLowerCase(Locale.ROOT);
  }

  /// The schema that an unqualified name means unless somebody set a search path; empty where there is none.
  static String defaultSchema(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "public";
      case H2, HSQLDB -> "PUBLIC";
      case DERBY -> "APP";
      case DUCKDB -> "main";
      case SQLSERVER -> "dbo";
      case MARIADB, ORACLE, SQLITE, UNKNOWN -> "";
    };
  }

  /// Whether the schema holds the engine's own catalog, which is nobody's to move.
  static boolean isCatalog(Engine engine, String schema, String name) {
    var in = key(schema);
    var itself = key(name);
    return in.equals("information_schema") || switch (engine) {
      case POSTGRESQL -> in.equals("pg_catalog") || in.isEmpty() && itself.startsWith("pg_");
      case MARIADB ->
          in.equals("mysql") || in.equals("performance_schema") || in.equals("sys") || itself.equals("dual");
      case ORACLE -> in.equals("sys") || itself.equals("dual");
      case SQLSERVER -> in.equals("sys");
      case SQLITE -> itself.startsWith("sqlite_");
      case H2 -> itself.equals("dual");
      case DERBY -> in.startsWith("sys") || in.equals("sqlj");
      case HSQLDB -> in.equals("system_lobs");
      case DUCKDB -> in.equals("pg_catalog") || itself.startsWith("duckdb_") || itself.startsWith("sqlite_");
      case UNKNOWN -> in.equals("pg_catalog") || itself.equals("dual");
    };
  }

  private static Optional<String> unquoted(String written) {
    if (written.length() < 2) {
      return Optional.empty();
    }
    char open = written.charAt(0);
    char close = written.charAt(written.length() - 1);
    boolean quoted = open == '"' && close == '"' || open == '`' && close == '`' || open == '[' && close == ']';
    return quoted ? Optional.of(written.substring(1, written.length() - 1)) : Optional.empty();
  }
}
