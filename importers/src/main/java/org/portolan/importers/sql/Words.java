package org.portolan.importers.sql;

import java.util.Locale;
import java.util.Set;

/// Words of SQL that are no names.
final class Words {
  /// What may follow a table's name without being its alias.
  private static final Set<String> RESERVED = Set.of("SELECT", "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT",
      "OFFSET", "FETCH", "UNION", "INTERSECT", "EXCEPT", "MINUS", "ON", "USING", "JOIN", "INNER", "LEFT", "RIGHT",
      "FULL", "CROSS", "NATURAL", "OUTER", "SET", "VALUES", "RETURNING", "WINDOW", "FOR", "INTO", "AS", "AND", "OR",
      "NOT", "IN", "IS", "NULL", "EXISTS", "CASE", "WHEN", "THEN", "ELSE", "END", "WITH", "INSERT", "UPDATE", "DELETE",
      "MERGE", "STRAIGHT_JOIN", "LATERAL", "TABLESAMPLE", "ONLY", "BETWEEN", "LIKE", "ILIKE", "BY", "ASC", "DESC",
      "LOOP", "DO", "BEGIN", "IF", "DISTINCT", "ALL", "DEFAULT", "PARTITION", "FORCE", "USE", "IGNORE", "LOCK",
      "QUALIFY", "APPLY", "PIVOT", "UNPIVOT", "CONNECT", "START", "OPTION", "TABLE", "EXECUTE", "GO", "OF", "TO");

  /// Functions whose arguments hold a FROM that names no table.
  private static final Set<String> FROM_INSIDE = Set.of("EXTRACT", "SUBSTRING", "TRIM", "OVERLAY", "POSITION");

  private static final Set<String> NO_ROUTINES = Set.of("COUNT", "EXTRACT", "SUBSTRING", "TRIM", "OVERLAY", "POSITION",
      "SUM", "MIN", "MAX", "AVG", "COALESCE", "NULLIF",
      "CAST", "CONVERT", "NOW", "CURRENT_DATE", "CURRENT_TIMESTAMP", "LOWER", "UPPER", "LENGTH", "CHAR_LENGTH",
      "SUBSTR",
      "CONCAT", "CONCAT_WS", "ROUND", "FLOOR", "CEIL", "CEILING", "ABS", "MOD", "REPLACE", "IFNULL", "ISNULL", "NVL",
      "IF",
      "GREATEST", "LEAST", "DATE_TRUNC", "DATE_PART", "TO_CHAR", "TO_DATE", "TO_TIMESTAMP", "DATE", "YEAR", "MONTH",
      "DAY", "HOUR", "DATEDIFF", "DATE_ADD", "DATE_SUB", "DATE_FORMAT", "UNIX_TIMESTAMP", "FROM_UNIXTIME", "CURDATE",
      "STR_TO_DATE", "GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG", "ARRAY", "ROW_NUMBER", "RANK", "DENSE_RANK", "LAG",
      "LEAD", "FIRST_VALUE", "LAST_VALUE", "NTILE", "EXISTS", "IN", "ANY", "ALL", "SOME", "NOT", "AND", "OR", "VALUES",
      "LEFT", "RIGHT", "LPAD", "RPAD", "LTRIM", "RTRIM", "BTRIM", "SPLIT_PART", "REGEXP_REPLACE", "REGEXP_MATCHES",
      "GENERATE_SERIES", "UNNEST", "NEXTVAL", "CURRVAL", "SETVAL", "LASTVAL", "LAST_INSERT_ID", "RANDOM", "RAND", "MD5",
      "SHA1", "SHA2", "ROW", "FORMAT", "QUOTE_IDENT", "QUOTE_LITERAL", "PG_SLEEP", "SLEEP", "VERSION", "USER",
      "DATABASE", "CURRENT_SETTING", "SET_CONFIG", "PG_ADVISORY_LOCK", "PG_TRY_ADVISORY_LOCK", "PG_ADVISORY_UNLOCK",
      "GET_LOCK", "RELEASE_LOCK", "PG_RELATION_SIZE", "PG_DATABASE_SIZE", "PG_TOTAL_RELATION_SIZE", "PG_SIZE_PRETTY",
      "AGE", "JUSTIFY_DAYS", "JSON_AGG", "JSON_BUILD_OBJECT", "JSONB_BUILD_OBJECT", "ROW_TO_JSON", "TO_JSON",
      "JSON_EXTRACT", "CHAR", "VARCHAR", "NUMERIC", "DECIMAL", "INTERVAL", "TIMESTAMP", "TIME", "OVER", "FILTER",
      "WITHIN", "KEY", "INDEX", "PRIMARY", "REFERENCES", "CHECK", "UNIQUE", "BOOL_OR", "BOOL_AND", "EVERY", "GETDATE",
      "DATEADD", "SYSDATE", "TRUNC", "DECODE", "TIMESTAMPDIFF", "CLOCK_TIMESTAMP", "TIMEOFDAY", "CURRENT_USER", "SIGN",
      "POWER", "SQRT", "EXP", "LN", "LOG", "ASCII", "CHR", "INITCAP", "STRPOS", "INSTR", "LOCATE", "REVERSE", "REPEAT",
      "TRANSLATE", "ARRAY_LENGTH", "ARRAY_TO_STRING", "STRING_TO_ARRAY", "UUID", "GEN_RANDOM_UUID", "WEEK", "QUARTER",
      "WEEKDAY", "DAYOFWEEK", "LAST_DAY", "STDDEV", "VARIANCE", "BIT_AND", "BIT_OR", "PERCENTILE_CONT", "USING", "ON",
      "AS", "FROM", "JOIN", "SELECT", "WHERE", "SET", "BY", "CASE", "WHEN", "THEN", "ELSE", "INTO", "TABLE", "DISTINCT",
      "UNION", "HAVING", "BETWEEN", "LIKE", "IS", "RETURNING", "PG_TERMINATE_BACKEND", "PG_CANCEL_BACKEND",
      "TXID_CURRENT", "TIMESTAMPADD", "ADDDATE", "SUBDATE", "ADDTIME", "TIMEDIFF", "TO_DAYS", "FROM_DAYS",
      "SEC_TO_TIME", "TIME_TO_SEC", "UTC_TIMESTAMP", "UTC_DATE", "CURTIME", "FIND_IN_SET", "ELT", "INET_ATON",
      "INET_NTOA", "SUBSTRING_INDEX", "LCASE", "UCASE", "MINUTE", "SECOND", "DAYOFMONTH", "DAYOFYEAR", "MONTHNAME",
      "DAYNAME", "SYSTEM", "BERNOULLI", "CHANGES", "TOTAL_CHANGES", "LAST_INSERT_ROWID", "YEARWEEK", "ROW_COUNT",
      "FOUND_ROWS", "CONNECTION_ID", "QUERY_TO_XML", "QUERY_TO_XMLSCHEMA", "QUERY_TO_XML_AND_XMLSCHEMA", "CROSSTAB",
      "CROSSTAB2", "CROSSTAB3", "CROSSTAB4", "TS_STAT");

  private Words() {}

  static boolean reserved(Token token) {
    return token.kind() == Token.Kind.WORD && RESERVED.contains(token.upper());
  }

  static boolean takesFrom(Token token) {
    return token.kind() == Token.Kind.WORD && FROM_INSIDE.contains(token.upper());
  }

  /// Whether `name(` may be a routine that somebody wrote.
  static boolean mayBeRoutine(String name) {
    return !NO_ROUTINES.contains(name.toUpperCase(Locale.ROOT)) && !name.toLowerCase(Locale.ROOT).startsWith("pg_")
        && !name.toLowerCase(Locale.ROOT).startsWith("json");
  }
}
