package org.portolan.app.document.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.inquiry.QuestionSheet;

/// A question sheet as a Markdown table, which any editor opens.
final class MarkdownSheet {
  private MarkdownSheet() {}

  static String write(QuestionSheet sheet) {
    var lines = new ArrayList<String>();
    lines.add("# " + oneLine(sheet.title()));
    lines.add("");
    SheetWords.INTRODUCTION.forEach(sentence -> {
      lines.add(sentence);
      lines.add("");
    });
    lines.add(row(Arrays.stream(SheetColumn.values()).map(SheetColumn::title).toList()));
    lines.add(row(Arrays.stream(SheetColumn.values()).map(_ -> "---").toList()));
    for (var question : sheet.questions()) {
      lines.add(row(Arrays.stream(SheetColumn.values())
          .map(column -> escaped(SheetWords.cell(sheet, question, column))).toList()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String escaped(String cell) {
    return oneLine(cell).replace("\\", "\\\\").replace("|", "\\|");
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  /// The rows of every table, each with the number of its line; what is no table is left out.
  static List<GridRow> rows(String text) {
    var rows = new ArrayList<GridRow>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (line.strip().startsWith("|")) {
        rows.add(new GridRow(number, cells(line.strip())));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    for (int at = 1; at < line.length(); at++) {
      char unit = line.charAt(at);
      if (unit == '\\' && at + 1 < line.length() && "\\|".indexOf(line.charAt(at + 1)) >= 0) {
        at++;
        cell.append(line.charAt(at));
      } else if (unit == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(unit);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
