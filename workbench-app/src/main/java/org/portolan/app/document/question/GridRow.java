package org.portolan.app.document.question;

import java.util.List;

/// A row of cells as it stands in a file.
///
/// @param number of its line or row, counting from 1
record GridRow(int number, List<String> cells) {
  GridRow {
    cells = List.copyOf(cells);
  }

  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }
}
