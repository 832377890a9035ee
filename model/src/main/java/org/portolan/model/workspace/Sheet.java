package org.portolan.model.workspace;

import java.util.ArrayList;
import java.util.List;

/// Rows of words as one text: a line for each row, tabs between words, both escaped with `\` where they stand in a word.
final class Sheet {
  private Sheet() {}

  static String row(List<String> words) {
    return write(List.of(words));
  }

  static List<String> row(String text) {
    var rows = read(text);
    return rows.isEmpty() ? List.of() : rows.getFirst();
  }

  /// No rows at all are the empty text; a row has at least one word.
  static String write(List<List<String>> rows) {
    var text = new StringBuilder();
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          text.append('\t');
        }
        escape(text, row.get(i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void escape(StringBuilder text, String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\\' -> text.append("\\\\");
        default -> text.append(c);
      }
    }
  }

  static List<List<String>> read(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        word.append(unescaped(text.charAt(i)));
      } else if (c == '\t' || c == '\n') {
        row.add(word.toString());
        word.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        word.append(c);
      }
    }
    return rows;
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      default -> c;
    };
  }
}
