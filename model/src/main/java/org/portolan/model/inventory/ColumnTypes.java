package org.portolan.model.inventory;

import java.util.Locale;

/// Whether values of one column can be those of another.
final class ColumnTypes {
  private ColumnTypes() {}

  /// What is left of the confidence: 1 for the same type, less where only the kind is the same, 0 where it differs or
  /// nobody refers by such values.
  static double agreement(String one, String other) {
    var family = family(one);
    if (family.isEmpty() || !family.equals(family(other))) {
      return 0;
    }
    return plain(one).equals(plain(other)) ? 1 : 0.9;
  }

  private static String plain(String type) {
    return type.toLowerCase(Locale.ROOT).replaceAll("\\b(big|small|medium|tiny)?serial\\d?\\b", "$1int")
        .replaceAll("\\b(unsigned|signed|zerofill|auto_increment|identity|integer)\\b", "int").replaceAll(
            "int\\s*\\(\\d+\\)", "int")
        .replaceAll("(\\bint\\b\\s*)+$", "int").replaceAll("\\s+", "");
  }

  private static String family(String type) {
    var plain = type.toLowerCase(Locale.ROOT).strip();
    if (plain.matches("(big|small|medium|tiny)?(int|integer|serial)\\d?\\b.*|int[248]\\b.*|"
        + "(number|numeric|decimal)\\s*(\\(\\s*\\d+\\s*(,\\s*0\\s*)?\\))?")) {
      return "number";
    }
    if (plain.startsWith("uuid") || plain.startsWith("uniqueidentifier")) {
      return "uuid";
    }
    return plain.matches("n?(var)?char2?\\b.*|character\\b.*|text|citext") ? "text" : "";
  }
}
