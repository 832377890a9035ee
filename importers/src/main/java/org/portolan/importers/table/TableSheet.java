package org.portolan.importers.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One sheet of a workbook, or a whole CSV file.
///
/// @param name how evidence names it: the file, and behind `#` the sheet
record TableSheet(String name, List<Row> rows) {
  private static final int HEAD_IS_WITHIN = 25;

  /// @param number as the spreadsheet counts it, from 1
  /// @param cells  as they are shown; empty where nothing stands
  /// @param trouble what could not be told of a cell, one sentence each
  record Row(int number, List<String> cells, List<String> trouble) {
    Row {
      cells = List.copyOf(cells);
      trouble = List.copyOf(trouble);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }
  }

  TableSheet {
    rows = List.copyOf(rows);
  }

  /// Which row has the columns' names: the one with the most names that say something; titles may stand above it.
  /// -1 where the sheet has none.
  int head(Columns columns) {
    return IntStream.range(0, Math.min(rows.size(), HEAD_IS_WITHIN)).boxed()
        .filter(row -> columns.known(rows.get(row).cells()) > 0)
        .max(Comparator.<Integer>comparingLong(row -> columns.known(rows.get(row).cells()))
            .thenComparing(Comparator.reverseOrder()))
        .orElse(-1);
  }

  /// What each column below that head means.
  List<Meaning> meanings(int head, Columns columns) {
    return Headings.of(rows.get(head).cells(), columns);
  }

  /// The first of the rows with the most cells filled: what a reader would take for the head. -1 where all are blank.
  int fullest() {
    return IntStream.range(0, Math.min(rows.size(), HEAD_IS_WITHIN)).boxed().filter(row -> !rows.get(row).isBlank())
        .max(Comparator.<Integer>comparingLong(this::filled).thenComparing(Comparator.reverseOrder())).orElse(-1);
  }

  private long filled(int row) {
    return rows.get(row).cells().stream().filter(cell -> !cell.isBlank()).count();
  }
}
