package org.portolan.app.document.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of a question sheet, in order. Whoever fills it in may move them; their names tell them apart.
enum SheetColumn {
  ID("Id", 18),
  QUESTION("Question", 60),
  WHERE("Where", 36),
  WHY("Why it matters", 44),
  ANSWER("Answer", 50),
  FOLLOWS("What follows", 34),
  FROM("From whom", 20),
  DATE("Date", 13);

  private final String title;
  private final int width;

  SheetColumn(String title, int width) {
    this.title = title;
    this.width = width;
  }

  String title() {
    return title;
  }

  /// In characters.
  int width() {
    return width;
  }

  /// Whether whoever gets the sheet writes into it.
  boolean filledIn() {
    return compareTo(ANSWER) >= 0;
  }

  static Optional<SheetColumn> titled(String words) {
    var wanted = words.replaceAll("[*_`\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.title.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
  }
}
