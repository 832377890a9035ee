package org.portolan.importers.observed;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.model.intake.UnreadKind;

/// PostgreSQL's `csvlog`; its columns have the same order in every version, newer ones have more of them.
final class PostgresqlCsvLog {
  private static final Pattern FIRST =
      Pattern.compile(
          "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ [A-Z0-9+:-]{1,6},(?:\"[^\"]*\"|[^,\"]*),(?:\"[^\"]*\"|[^,\"]*),\\d*,.*");
  private static final int COLUMNS = 23;

  private PostgresqlCsvLog() {}

  static boolean recognises(List<String> head) {
    return !head.isEmpty() && FIRST.matcher(head.getFirst()).matches();
  }

  static void read(Record record, Ledger ledger) throws IOException {
    var sessions = new PostgresqlSessions(ledger);
    var moments = new Moments(ledger.viewpoint().zone());
    Rows.separated(record, ',', ledger, row -> {
      if (row.size() < COLUMNS - 1) {
        ledger.lost(UnreadKind.UNPARSED, record.line(), "A row with fewer columns than csvlog has");
        return;
      }
      var session = row.get(5).isEmpty() ? row.get(3) : row.get(5);
      var application = row.size() > 22 ? row.get(22) : "";
      var at = moments.at(row.get(0));
      sessions.hear(new PostgresqlEvent(at, record.line(), session, row.get(1), row.get(2), row.get(4), application,
          row.get(11), row.get(13)));
      if (!row.get(19).isEmpty()) {
        sessions.hear(new PostgresqlEvent(at, record.line(), session, row.get(1), row.get(2), row.get(4), application,
            "STATEMENT", row.get(19)));
      }
    });
    sessions.end();
  }
}
