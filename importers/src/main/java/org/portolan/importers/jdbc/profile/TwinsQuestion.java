package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.jdbc.Row;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;

/// Counts rows that say the same in the columns of a key. Text is the same whatever its case and the blanks around it.
///
/// @param oneIn   only one key in so many is looked at, a power of two; a part of the rows would hide nearly all twins
/// @param certain whether these columns have to tell all rows apart; else many twins only show that they are no key
record TwinsQuestion(Asset table, List<Column> key, int oneIn, boolean certain, Spelling spelling)
    implements Question {
  /// A column in which so many rows are twins was never meant to tell them apart.
  private static final double NO_KEY = 0.2;

  @Override
  public String about() {
    return "duplicates of " + key.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  @Override
  public String sql() {
    var conditions = key.stream().map(column -> spelling.quoted(column.name()) + " is not null");
    var thinned = oneIn == 1 ? Stream.<String>empty()
        : spelling.thin(folded(key.getFirst()), oneIn).stream();
    var columns = key.stream().map(this::folded).toList();
    var inner = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      inner.add(columns.get(i) + " as k" + i);
    }
    var names = inner.stream().map(one -> one.substring(one.lastIndexOf(' ') + 1)).collect(Collectors.joining(", "));
    return "select sum(rows_alike) as n, sum(rows_alike - 1) as twins from (select count(*) as rows_alike\n  from (select "
        + String.join(", ", inner) + " from " + spelling.table(table) + "\n  where "
        + Stream.concat(conditions, thinned).collect(Collectors.joining(" and ")) + ") k group by " + names + ") g";
  }

  private String folded(Column column) {
    var x = spelling.quoted(column.name());
    return ColumnSort.of(column.type(), spelling.engine()) == ColumnSort.TEXT ? "lower(" + spelling.trim(x) + ")" : x;
  }

  @Override
  public List<Fact> read(Row answer) {
    long rows = answer.number("n");
    long twins = answer.number("twins");
    boolean told = twins > 0 && (certain || twins < NO_KEY * rows);
    return told
        ? List.of(new Fact.Counted(table.id(), key.stream().map(Column::name).toList(), Trait.DUPLICATE, twins, rows))
        : List.of();
  }
}
