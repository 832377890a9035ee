package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Folded;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.model.unit.Spoken;

/// Lists that stay readable however much there is: the first rows, how many more there are, and where those stand.
final class LongLists {
  /// As many rows as are read one after the other.
  static final int READABLE = 60;
  /// As many as a list holds in which somebody looks something up.
  static final int FOLDED = 1_000;

  private LongLists() {}

  /// @param elsewhere where all of them are: `portolan unknowns`
  static <T> List<Row> rows(List<T> all, int most, Function<T, Row> row, Text elsewhere) {
    var rows = new ArrayList<>(all.stream().limit(most).map(row).toList());
    if (all.size() > most) {
      rows.add(new Row(List.of(Text.strong("and " + Spoken.count(all.size() - most) + " more").and("; all of them: ")
          .and(elsewhere)), false));
    }
    return rows;
  }

  /// A table, folded behind one line where it is longer than can be read.
  static <T> Block table(List<Column> columns, List<T> all, Function<T, Row> row, Text elsewhere) {
    return all.size() <= READABLE ? new Table("", columns, all.stream().map(row).toList())
        : new Folded(Text.of("All " + Spoken.count(all.size())), false,
            List.of(new Table("", columns, rows(all, FOLDED, row, elsewhere))));
  }

  /// `a, b, and 12 more`
  static Text codes(List<String> all, int most) {
    var text = Text.NONE;
    for (int i = 0; i < Math.min(all.size(), most); i++) {
      text = (i == 0 ? text : text.and(", ")).and(Text.code(all.get(i)));
    }
    return all.size() > most ? text.and(", and " + Spoken.count(all.size() - most) + " more") : text;
  }

  /// Numbers in a row as one: `S-1, S-4 to S-19 and 12 more`, where more than some runs are counted only.
  static String numbers(String letter, List<Integer> ascending, int mostRuns) {
    var runs = new ArrayList<String>();
    int told = 0;
    for (int from = 0; from < ascending.size() && runs.size() < mostRuns;) {
      int to = from;
      while (to + 1 < ascending.size() && ascending.get(to + 1) == ascending.get(to) + 1) {
        to++;
      }
      if (to == from + 1) {
        to = from;
      }
      runs.add(letter + ascending.get(from) + (to == from ? "" : " to " + letter + ascending.get(to)));
      from = to + 1;
      told = from;
    }
    var more = ascending.size() - told;
    return String.join(", ", runs) + (more == 0 ? "" : ", and " + Spoken.count(more) + " more");
  }
}
