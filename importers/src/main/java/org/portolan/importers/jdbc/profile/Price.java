package org.portolan.importers.jdbc.profile;

import java.time.Duration;
import java.util.Objects;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Engine;

/// What a table is likely to cost, before anything is asked: rows by the catalog's own guess, times what was measured on
/// an ordinary machine. Servers differ; it is a guess, and called one.
final class Price {
  /// Nanoseconds for each row that is gone past, each column that is looked at, each row that is grouped or looked up.
  private static final double ROW = 150;
  private static final double TEXT = 2_500;
  private static final double NUMBER = 350;
  private static final double OTHER = 60;
  private static final double GROUPED = 2_500;
  private static final double LOOKED_UP = 900;
  private static final double EACH_STATEMENT = 3_000_000;

  private Price() {}

  /// By the catalog's guess; negative where it has none.
  static long rows(Asset table) {
    return table.attribute(Attribute.ROWS).filter(rows -> rows.matches("\\d{1,18}")).map(Long::valueOf).orElse(-1L);
  }

  /// Nanoseconds for looking at a column in one row.
  static double ofRow(Column column, Engine engine) {
    return switch (ColumnSort.of(column.type(), engine)) {
      case TEXT, LONG_TEXT -> TEXT;
      case INTEGER, NUMBER, MOMENT -> NUMBER;
      case OTHER -> OTHER;
    };
  }

  /// @param samplesPages whether a part of the rows costs only that part
  static Duration of(Asset table, long rows, ProfileRequest request, Engine engine,
      boolean samplesPages) {
    double share = request.limits().share(rows);
    double looked = rows * share;
    double passed = samplesPages ? looked : rows;
    double nanos = EACH_STATEMENT + passed * ROW;
    for (var column : table.columns()) {
      nanos += looked * ofRow(column, engine);
    }
    for (var _ : KeyCandidates.of(table, KeyCandidates.referring(request, table), engine)) {
      nanos += EACH_STATEMENT + rows * ROW + Math.min(rows, looked * 2) * GROUPED;
    }
    for (var lookup : request.lookupsOf(table)) {
      long others = Math.max(0, rows(Objects.requireNonNull(request.known().get(lookup.other()))));
      nanos += EACH_STATEMENT + passed * ROW + looked * LOOKED_UP + others * LOOKED_UP / 2;
    }
    return Duration.ofMillis((long) (nanos / 1_000_000));
  }
}
