package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// What PgBouncer's console shows: who is connected to it (`SHOW CLIENTS`), where it is connected to (`SHOW SERVERS`), and for
/// which accounts it keeps pools (`SHOW POOLS`, which does not tell where they come from).
final class PoolerRows {
  private static final Set<String> SOCKETS = Set.of("type", "user", "database", "addr", "local_addr");
  private static final Set<String> POOLS = Set.of("database", "user", "cl_active", "cl_waiting");
  private static final String CONSOLE = "pgbouncer";
  private static final int PORT = 6432;

  private final Ledger ledger;
  private final Moments moments;

  private PoolerRows(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    var names = new HashSet<>(Rows.header(head));
    return names.containsAll(SOCKETS) || names.containsAll(POOLS);
  }

  static RecordReader reader(List<String> head) {
    return (record, ledger) -> new PoolerRows(ledger).read(record, head);
  }

  private void read(Record record, List<String> head) throws IOException {
    Rows.each(record, head, ledger, row -> {
      if (!row.any("database").equals(CONSOLE)) {
        hear(row);
      }
    });
    ledger.watched(Form.MOMENT, Engine.POSTGRESQL);
  }

  private void hear(Rows.Row row) {
    var seen = moments.at(row.any("request_time", "connect_time"));
    var user = row.any("user");
    if (!row.has("addr")) {
      ledger.used(Client.named(user, ""), pooled(row, PORT), clients(row), row.line(), seen);
    } else if (row.any("type").startsWith("S")) {
      ledger.used(new Client(user, "", true, "", CONSOLE), new Target.Database(Engine.POSTGRESQL,
          ledger.viewpoint().host(), address(row), port(row, "port"), row.any("database")), 1, row.line(), seen);
    } else {
      ledger.used(Client.of(user, address(row), row.any("application_name")), pooled(row, port(row, "local_port")), 1,
          row.line(), seen);
    }
  }

  /// A database by the name that the pooler gives it.
  private Target pooled(Rows.Row row, int port) {
    return new Target.Database(Engine.POSTGRESQL, ledger.viewpoint().host(), "", port, row.any("database"));
  }

  private static long clients(Rows.Row row) {
    return (long) number(row, "cl_active") + number(row, "cl_waiting");
  }

  private static String address(Rows.Row row) {
    var written = row.any("addr");
    return written.startsWith("unix") ? "" : Client.local(written);
  }

  private static int port(Rows.Row row, String column) {
    int port = number(row, column);
    return port > 0 && port < 65_536 ? port : PORT;
  }

  private static int number(Rows.Row row, String column) {
    var written = row.any(column);
    return written.matches("\\d{1,8}") ? Integer.parseInt(written) : 0;
  }
}
