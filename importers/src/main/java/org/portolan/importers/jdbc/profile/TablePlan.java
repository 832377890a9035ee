package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Column;

/// What is asked about one table, as soon as it is known how many rows it has.
final class TablePlan {
  /// A statement has no more columns than any database bears.
  private static final int COLUMNS_AT_ONCE = 50;
  /// Expected; a busy server takes several times as long, and a minute is the end.
  private static final double NANOS_AT_ONCE = 10e9;

  private TablePlan() {}

  static List<Question> of(Asset table, long rows, ProfileRequest request, Spelling spelling) {
    double share = spelling.samples() ? request.limits().share(rows) : 1;
    var questions = new ArrayList<Question>();
    columns(table, rows * share, spelling).forEach(columns -> questions
        .add(new ColumnsQuestion(table, columns, share, rows, questions.isEmpty(), spelling)));
    var refer = KeyCandidates.referring(request, table);
    for (var candidate : KeyCandidates.of(table, refer, spelling.engine())) {
      int oneIn = oneIn(rows, request.limits(), spelling);
      if (candidate.columns().size() == 1 || share >= 1) {
        questions.add(new TwinsQuestion(table, candidate.columns(), oneIn, candidate.certain(), spelling));
      }
    }
    request.lookupsOf(table).forEach(lookup -> questions.add(new LookupQuestion(table,
        Objects.requireNonNull(request.known().get(lookup.other())), lookup, share, spelling)));
    return questions;
  }

  /// The columns of each statement: all of them, unless that would take longer than a statement may.
  private static List<List<Column>> columns(Asset table, double looked, Spelling spelling) {
    var statements = new ArrayList<List<Column>>();
    var columns = new ArrayList<Column>();
    double nanos = 0;
    for (var column : table.columns()) {
      double price = looked * Price.ofRow(column, spelling.engine());
      if (!columns.isEmpty() && (columns.size() == COLUMNS_AT_ONCE || nanos + price > NANOS_AT_ONCE)) {
        statements.add(List.copyOf(columns));
        columns.clear();
        nanos = 0;
      }
      columns.add(column);
      nanos += price;
    }
    statements.add(columns);
    return statements;
  }

  private static int oneIn(long rows, Limits limits, Spelling spelling) {
    if (limits.share(rows) >= 1 || spelling.thin("x", 2).isEmpty()) {
      return 1;
    }
    long parts = Math.min(rows / limits.sampleRows(), 1 << 20);
    return Math.max(1, Math.toIntExact(Long.highestOneBit(Math.max(1, parts))));
  }
}
