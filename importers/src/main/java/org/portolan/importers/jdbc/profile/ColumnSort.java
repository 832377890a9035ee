package org.portolan.importers.jdbc.profile;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// What can be asked of a column, by its type.
enum ColumnSort {
  TEXT,
  /// Text that may fill a page: asked for little, because each character costs.
  LONG_TEXT,
  INTEGER,
  NUMBER,
  /// A date, with or without a time.
  MOMENT,
  /// Is there or is not.
  OTHER;

  private static final Pattern TEXTS = Pattern.compile(
      "(n?(var)?char(acter)?2?( varying)?|bpchar|citext|text|tinytext|string|varchar_ignorecase|longvarchar)\\b.*");
  private static final Pattern LONG_TEXTS =
      Pattern.compile("(mediumtext|longtext|n?clob|ntext|character large object|long varchar)\\b.*");
  private static final Pattern INTEGERS = Pattern.compile("((tiny|small|medium|big)?int(eger)?|(big|small)?serial|int[248])\\b.*");
  private static final Pattern NUMBERS =
      Pattern.compile("(numeric|decimal|dec|number|real|float[48]?|double( precision)?|double)\\b.*");
  private static final Pattern MOMENTS =
      Pattern.compile("(date|datetime2?|datetimeoffset|smalldatetime|timestamp(tz)?)\\b.*");

  static ColumnSort of(String type, Engine engine) {
    var plain = type.toLowerCase(Locale.ROOT).strip();
    if (plain.endsWith("[]") || plain.endsWith(" array")) {
      return OTHER;
    }
    if (LONG_TEXTS.matcher(plain).matches()) {
      return LONG_TEXT;
    }
    if (TEXTS.matcher(plain).matches()) {
      return engine == Engine.SQLSERVER && plain.equals("text") ? LONG_TEXT : TEXT;
    }
    if (INTEGERS.matcher(plain).matches()) {
      return INTEGER;
    }
    if (NUMBERS.matcher(plain).matches()) {
      return NUMBER;
    }
    // SQLite has no dates: what is called so holds text.
    return !MOMENTS.matcher(plain).matches() ? OTHER : engine == Engine.SQLITE ? TEXT : MOMENT;
  }

  /// Whether the type fills short values up with blanks by itself.
  static boolean fillsUp(String type) {
    return type.toLowerCase(Locale.ROOT).strip().matches("n?char(acter)?\\s*(\\(.*|)|bpchar.*");
  }
}
