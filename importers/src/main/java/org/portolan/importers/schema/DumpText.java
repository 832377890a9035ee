package org.portolan.importers.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// What the text of a dump says of itself: who wrote it, for which engine, of which database.
record DumpText(String text) {
  private static final int HEAD = 200_000;
  private static final Pattern CREATES = Pattern.compile(
      "(?im)^\\s*(?:/\\*!\\d*\\s*)?create\\s+(?:unlogged\\s+|foreign\\s+|external\\s+|column\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?"
          + "[\\w\"`\\[\\].$]+\\s*(?:\\([^;]{0,4000}|partition\\s+of)");
  private static final Pattern OTHER_WORK = Pattern.compile(
      "(?im)^\\s*(?:select|update|delete|truncate|merge|call|exec(?:ute)?|with|declare|do|copy\\s+\\()\\b(?!.*set_config)(?!.*setval)"
          + "(?!.*sp_\\w+)");
  private static final Pattern DATABASE =
      Pattern.compile("(?im)^(?:--\\s*(?:host:.*?)?(?:current )?database:?\\s*[`'\"]?([\\w$-]+)[`'\"]?\\s*$"
          + "|\\\\c(?:onnect)?\\s+\"?([\\w$-]+)|use\\s+[`\\[\"]?([\\w$-]+)[`\\]\"]?\\s*;?\\s*$)");

  private String head() {
    return text.length() > HEAD ? text.substring(0, HEAD) : text;
  }

  /// The engine, as far as the text leaves no doubt.
  Engine engine() {
    var head = head();
    var lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("postgresql database dump") || lower.contains("postgresql database cluster dump")) {
      return Engine.POSTGRESQL;
    }
    if (lower.startsWith("-- mysql dump") || lower.contains("-- mariadb dump")
        || lower.contains("-- phpmyadmin sql dump")
        || lower.contains("-- mysql dump")) {
      return Engine.MARIADB;
    }
    if (has(lower, "(?m)^go\\s*$") || has(lower, "\\[dbo\\]\\.|\\bnvarchar\\s*\\(|\\bidentity\\s*\\(\\s*1\\s*,")) {
      return Engine.SQLSERVER;
    }
    if (has(lower, "\\bvarchar2\\s*\\(|\\bnumber\\s*\\(|\\bpctfree\\b|\\bnvarchar2\\b|editionable")) {
      return Engine.ORACLE;
    }
    if (has(lower, "\\bautoincrement\\b|^pragma\\s|\\npragma\\s|\\bsqlite_sequence\\b|\\bwithout rowid\\b")) {
      return Engine.SQLITE;
    }
    if (has(lower, "`\\w+`\\s*\\(|\\bauto_increment\\b|\\bengine\\s*=|\\bmediumint\\b|\\blongtext\\b|\\bunsigned\\b")) {
      return Engine.MARIADB;
    }
    if (has(lower,
        "\\bplpgsql\\b|\\bbytea\\b|\\bjsonb\\b|\\btimestamptz\\b|\\b(?:big)?serial\\b|\\bowner to\\b|\\bnextval\\s*\\("
            + "|::\\w|\\bsearch_path\\b|\\$\\$|\\bcharacter varying\\b|\\bcreate extension\\b")) {
      return Engine.POSTGRESQL;
    }
    return Engine.UNKNOWN;
  }

  private static boolean has(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  /// The database that it was dumped from, where it says so.
  Optional<String> database() {
    return DATABASE.matcher(head()).results().map(found -> found.group(1) != null ? found.group(1)
        : found.group(2) != null ? found.group(2) : found.group(3)).filter(name -> !name.equalsIgnoreCase("database"))
        .findFirst();
  }

  /// Whether it describes a schema, rather than doing a night's work that also makes a table or two.
  boolean isSchema() {
    long tables = CREATES.matcher(head()).results().count();
    if (tables == 0) {
      return false;
    }
    boolean signed = text.contains("PostgreSQL database dump") || text.startsWith("-- MySQL dump")
        || text.startsWith("-- MariaDB dump") || text.contains("/*M!999999\\- enable the sandbox mode */");
    return signed || tables >= 2 && OTHER_WORK.matcher(head()).results().count() * 4 <= tables;
  }
}
