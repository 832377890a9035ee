package org.portolan.importers.table;

import java.util.HashSet;
import java.util.List;

/// What a table looks like before it is imported: the names of its columns, what they are taken for, and its first rows.
/// People confirm it once.
public record TablePreview(List<Sheet> sheets) {
  public TablePreview {
    sheets = List.copyOf(sheets);
  }

  /// @param name       the file, and behind `#` the sheet
  /// @param recognised whether a row has names that are known; otherwise its first full row is taken for the head
  /// @param rows       how many follow the head
  public record Sheet(String name, boolean recognised, List<Column> columns, int rows) {
    public Sheet {
      columns = List.copyOf(columns);
    }
  }

  /// @param values of the first rows, secrets masked; blank where a cell is empty
  public record Column(String name, Meaning meaning, List<String> values) {
    public Column {
      values = List.copyOf(values);
    }
  }

  /// Every column once, in order; one of the same name in another sheet means the same.
  public List<Column> columns() {
    var seen = new HashSet<String>();
    return sheets.stream().flatMap(sheet -> sheet.columns().stream())
        .filter(column -> seen.add(Columns.key(column.name()))).toList();
  }

  /// How many rows there are in all.
  public int rows() {
    return sheets.stream().mapToInt(Sheet::rows).sum();
  }
}
