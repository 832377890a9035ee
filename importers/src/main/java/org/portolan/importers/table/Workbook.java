package org.portolan.importers.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads a workbook: each sheet, each cell as it is shown.
final class Workbook {
  private static final long MOST_UNPACKED = 500_000_000;
  private static final Pattern DATE = Pattern.compile(
      "(?i)^(?:\\[[^\\]]*])?(?:[dmyhs/.,:;@ _\\\\\"-]|am/pm|\\[h]|\\[\\$[^\\]]*])*[dmyh](?:[dmyhs0/.,:;@ _\\\\\"-]|am/pm|\\[\\$[^\\]]*])*$");

  private Workbook() {}

  static List<TableSheet> read(Path file) throws IOException {
    refuseBomb(file);
    var sheets = new ArrayList<TableSheet>();
    try (var stream = new BufferedInputStream(Files.newInputStream(file));
        var workbook = new ReadableWorkbook(stream, new ReadingOptions(true, false))) {
      for (var sheet : workbook.getSheets().toList()) {
        sheets.add(new TableSheet(file.getFileName() + "#" + sheet.getName(), rows(sheet)));
      }
    } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException
        | IndexOutOfBoundsException broken) {
      throw new IOException("it is no workbook that can be read: " + broken.getMessage(), broken);
    }
    return sheets;
  }

  private static void refuseBomb(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      long unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      if (unpacked > MOST_UNPACKED) {
        throw new IOException("it grows to more than " + MOST_UNPACKED / 1_000_000 + " MB when unpacked");
      }
    }
  }

  private static List<TableSheet.Row> rows(Sheet sheet) throws IOException {
    var rows = new ArrayList<TableSheet.Row>();
    try (var stream = sheet.openStream()) {
      for (var row : (Iterable<Row>) stream::iterator) {
        if (rows.size() == TableFile.MOST_ROWS) {
          rows.add(new TableSheet.Row(row.getRowNum(), List.of(),
              List.of("more than " + TableFile.MOST_ROWS + " rows; the rest was not read")));
          break;
        }
        var cells = new ArrayList<String>();
        var trouble = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
          var at = column;
          cells.add(row.getOptionalCell(column).map(cell -> shown(cell, at, trouble)).orElse(""));
        }
        rows.add(new TableSheet.Row(row.getRowNum(), cells, trouble));
      }
    }
    return rows;
  }

  private static String shown(Cell cell, int column, List<String> trouble) {
    var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    if (cell.getType() == CellType.ERROR || raw.startsWith("#")) {
      trouble.add("column " + letter(column) + " shows an error (" + raw + ")");
      return "";
    }
    if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
      trouble.add("column " + letter(column) + " is a formula whose result is not in the file");
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return number(cell, raw);
    }
    return cell.getType() == CellType.EMPTY ? "" : cell.getText();
  }

  private static String number(Cell cell, String raw) {
    var format = cell.getDataFormatString();
    try {
      if (format != null && DATE.matcher(format).matches() && !format.toLowerCase(Locale.ROOT).equals("general")) {
        var date = cell.asDate();
        return date.toLocalTime().toSecondOfDay() == 0 ? date.toLocalDate().toString() : date.toString();
      }
      return cell.asNumber().stripTrailingZeros().toPlainString();
    } catch (DateTimeException | ArithmeticException | ExcelReaderException _) {
      return raw;
    }
  }

  /// `A`, `Z`, `AA`
  static String letter(int column) {
    return (column >= 26 ? letter(column / 26 - 1) : "") + (char) ('A' + column % 26);
  }
}
