package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portolan.model.asset.Asset;

/// What is asked about one table, as soon as it is known how many rows it has.
final class TablePlan {
  /// A statement has no more columns than any database bears.
  private static final int COLUMNS_AT_ONCE = 50;

  private TablePlan() {}

  static List<Question> of(Asset table, long rows, ProfileRequest request, Spelling spelling) {
    double share = spelling.samples() ? request.limits().share(rows) : 1;
    var questions = new ArrayList<Question>();
    var columns = table.columns();
    for (int from = 0; from < columns.size(); from += COLUMNS_AT_ONCE) {
      questions.add(new ColumnsQuestion(table,
          columns.subList(from, Math.min(columns.size(), from + COLUMNS_AT_ONCE)), share, rows, from == 0, spelling));
    }
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

  private static int oneIn(long rows, Limits limits, Spelling spelling) {
    if (limits.share(rows) >= 1 || spelling.thin("x", 2).isEmpty()) {
      return 1;
    }
    long parts = Math.min(rows / limits.sampleRows(), 1 << 20);
    return Math.max(1, Math.toIntExact(Long.highestOneBit(Math.max(1, parts))));
  }
}
