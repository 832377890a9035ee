package org.portolan.app.document.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.portolan.model.inquiry.QuestionSheet;

/// A question sheet as a workbook for spreadsheets.
final class WorkbookSheet {
  /// The day before the first day of spreadsheets, which believe in a 29 February 1900.
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final String HEAD = "E3E8ED";
  /// Light enough to print, so that one sees where to write.
  private static final String TO_FILL_IN = "FCF3D9";
  private static final int MOST_ROWS = 100_000;
  private static final int MOST_LETTERS = 32_000;

  private WorkbookSheet() {}

  static void write(QuestionSheet sheet, OutputStream to) throws IOException {
    try (var workbook = new Workbook(to, "Portolan", null)) {
      var page = workbook.newWorksheet("Questions");
      int row = 0;
      page.value(row, 0, sheet.title());
      page.style(row++, 0).bold().fontSize(14).set();
      for (var sentence : SheetWords.INTRODUCTION) {
        page.value(row++, 0, sentence);
      }
      row++;
      for (var column : SheetColumn.values()) {
        page.value(row, column.ordinal(), column.title());
        page.width(column.ordinal(), column.width());
      }
      int head = row;
      int last = SheetColumn.values().length - 1;
      page.range(head, 0, head, last).style().bold().fillColor(HEAD).set();
      page.freezePane(0, head + 1);
      onPaper(page, head);
      for (var question : sheet.questions()) {
        row++;
        for (var column : SheetColumn.values()) {
          var words = SheetWords.cell(sheet, question, column);
          page.value(row, column.ordinal(), words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) : words);
          var style = page.style(row, column.ordinal()).wrapText(true).verticalAlignment("top").borderStyle("thin");
          (column.filledIn() ? style.fillColor(TO_FILL_IN) : style).set();
        }
      }
      page.setAutoFilter(head, 0, row, last);
    }
  }

  /// Across, as wide as the page and with its head on each; as many pages down as it takes.
  private static void onPaper(Worksheet page, int head) {
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation("landscape");
    page.setFitToPage(true);
    page.fitToWidth((short) 1);
    page.fitToHeight((short) 0);
    page.repeatRows(head);
  }

  /// The rows of every page, each with its number.
  static List<GridRow> rows(InputStream from) throws IOException {
    var rows = new ArrayList<GridRow>();
    try (var workbook = new ReadableWorkbook(from)) {
      for (var page : workbook.getSheets().toList()) {
        try (var all = page.openStream()) {
          all.limit(MOST_ROWS).forEach(row -> rows.add(row(row)));
        }
      }
    }
    return rows;
  }

  private static GridRow row(Row row) {
    var cells = new ArrayList<String>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(WorkbookSheet::words).orElse(""));
    }
    return new GridRow(row.getRowNum(), cells);
  }

  /// A number in the column of dates is a day, as spreadsheets count them.
  private static String words(Cell cell) {
    return cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText().strip();
  }

  static String day(String words) {
    if (!words.matches("[0-9]{5}(\\.[0-9]+)?")) {
      return words;
    }
    return DAY_ZERO.plusDays(new BigDecimal(words).intValue()).toString();
  }
}
