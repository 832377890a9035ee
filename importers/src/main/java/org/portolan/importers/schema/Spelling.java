package org.portolan.importers.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.sql.Token;
import org.portolan.model.intake.Engine;

/// How an engine spells names and types in its catalog, whatever a statement's spelling.
record Spelling(Engine engine) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
  private static final Pattern SIGNED = Pattern.compile("\\s+signed\\b");
  private static final Pattern SIZED = Pattern.compile("^(\\w+)(\\([^)]*\\))?(.*)$");

  /// Folded unless it is quoted.
  String kept(Token token) {
    if (token.kind() == Token.Kind.QUOTED) {
      return token.text();
    }
    return switch (engine) {
      case POSTGRESQL -> token.text().toLowerCase(Locale.ROOT);
      case ORACLE, H2, DERBY, HSQLDB -> token.text().toUpperCase(Locale.ROOT);
      case MARIADB, SQLSERVER, SQLITE, DUCKDB, UNKNOWN -> token.text();
    };
  }

  /// The schema of an unqualified name in a fresh session; empty where there is none.
  String defaultSchema() {
    return switch (engine) {
      case POSTGRESQL -> "public";
      case H2, HSQLDB -> "PUBLIC";
      case SQLSERVER -> "dbo";
      case DERBY -> "APP";
      case DUCKDB -> "main";
      case MARIADB, ORACLE, SQLITE, UNKNOWN -> "";
    };
  }

  /// Whether what stands before the dot is a database and not a schema.
  boolean schemaIsDatabase() {
    return engine == Engine.MARIADB;
  }

  /// Names as a catalog lists them: PostgreSQL's in quotes where they need some.
  String listed(List<String> names) {
    return names.stream().map(name -> engine == Engine.POSTGRESQL && !PLAIN.matcher(name).matches()
        ? "\"" + name.replace("\"", "\"\"") + "\""
        : name).collect(Collectors.joining(", "));
  }

  String type(String written) {
    var plain =
        BLANKS.matcher(written.strip()).replaceAll(" ").replace(" (", "(").replace("( ", "(").replace(" )", ")");
    return switch (engine) {
      case POSTGRESQL -> postgresql(COMMA.matcher(unquoted(plain)).replaceAll(","));
      case MARIADB -> mariadb(COMMA.matcher(plain).replaceAll(","));
      case SQLSERVER -> plain.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
      case H2, ORACLE, SQLITE, DERBY, HSQLDB, DUCKDB, UNKNOWN -> plain.toLowerCase(Locale.ROOT);
    };
  }

  private static String unquoted(String type) {
    return type.startsWith("pg_catalog.") ? type.substring("pg_catalog.".length()) : type;
  }

  private static String postgresql(String type) {
    var lower = type.indexOf('"') >= 0 ? type : type.toLowerCase(Locale.ROOT);
    int open = lower.indexOf('(');
    int array = lower.indexOf('[');
    int end = open >= 0 ? open : array >= 0 ? array : lower.length();
    var base = lower.substring(0, end).strip();
    var rest = lower.substring(end);
    return switch (base) {
      case "int", "int4", "serial", "serial4" -> "integer" + rest;
      case "int8", "bigserial", "serial8" -> "bigint" + rest;
      case "int2", "smallserial", "serial2" -> "smallint" + rest;
      case "bool" -> "boolean" + rest;
      case "varchar" -> "character varying" + rest;
      case "char", "character", "bpchar" -> "character" + (open < 0 ? "(1)" : "") + rest;
      case "decimal" -> "numeric" + rest;
      case "float", "float8", "double precision" -> "double precision" + (open < 0 ? rest : "");
      case "float4" -> "real" + rest;
      case "varbit" -> "bit varying" + rest;
      case "timestamptz" -> "timestamp" + rest + " with time zone";
      case "timetz" -> "time" + rest + " with time zone";
      case "timestamp", "time" -> rest.contains("time zone") || rest.startsWith("[") ? base + rest
          : base + rest + " without time zone";
      default -> lower;
    };
  }

  private static String mariadb(String type) {
    var lower = type.toLowerCase(Locale.ROOT);
    var words = SIGNED.matcher(lower).replaceAll("");
    var match = SIZED.matcher(words);
    if (!match.matches()) {
      return lower;
    }
    var size = match.group(2) == null ? "" : match.group(2);
    var rest = match.group(3);
    boolean unsigned = rest.contains("unsigned");
    return switch (match.group(1)) {
      case "int", "integer" -> "int" + or(size, unsigned ? "(10)" : "(11)") + rest;
      case "bigint" -> "bigint" + or(size, "(20)") + rest;
      case "serial" -> "bigint(20) unsigned";
      case "smallint" -> "smallint" + or(size, unsigned ? "(5)" : "(6)") + rest;
      case "mediumint" -> "mediumint" + or(size, unsigned ? "(8)" : "(9)") + rest;
      case "tinyint" -> "tinyint" + or(size, unsigned ? "(3)" : "(4)") + rest;
      case "bool", "boolean" -> "tinyint(1)";
      case "decimal", "numeric", "dec", "fixed" -> "decimal" + or(size.contains(",") || size.isEmpty() ? size
          : size.replace(")", ",0)"), "(10,0)") + rest;
      case "double", "real" -> "double" + size + rest.replace(" precision", "");
      case "char", "character" -> rest.startsWith(" varying") ? "varchar" + rest.replace(" varying", "") : "char"
          + or(size, "(1)") + rest;
      case "year" -> "year" + or(size, "(4)");
      case "bit" -> "bit" + or(size, "(1)");
      case "json" -> "longtext";
      default -> type.startsWith("enum") || type.startsWith("set") ? type
          : match.group(1).matches("enum|set") ? match.group(1) + type.substring(match.group(1).length()) : words;
    };
  }

  private static String or(String size, String usual) {
    return size.isEmpty() ? usual : size;
  }
}
