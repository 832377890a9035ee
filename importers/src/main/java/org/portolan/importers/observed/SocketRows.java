package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What PowerShell's `Get-NetTCPConnection` tells of sockets, printed as a table, as a list, or exported as CSV. States are
/// words or the numbers behind them.
final class SocketRows {
  private static final Set<String> SHAPE = Set.of("localaddress", "localport", "remoteaddress", "remoteport", "state");
  private static final Set<String> LISTENING = Set.of("listen", "2");
  private static final Set<String> ESTABLISHED = Set.of("established", "5");

  private SocketRows() {}

  static boolean recognises(List<String> head) {
    return new HashSet<>(Rows.header(head)).containsAll(SHAPE);
  }

  static RecordReader reader(List<String> head) {
    return (record, ledger) -> read(record, head, ledger);
  }

  private static void read(Record record, List<String> head, Ledger ledger) throws IOException {
    var sockets = new Sockets(ledger);
    Rows.each(record, head, ledger, row -> {
      var state = Rows.name(row.any("state"));
      if (LISTENING.contains(state) || ESTABLISHED.contains(state)) {
        sockets
            .add(new Socket(LISTENING.contains(state), Socket.address(row.any("localaddress")), port(row, "localport"),
                Socket.address(row.any("remoteaddress")), port(row, "remoteport"),
                row.any("processname", "process", "owningprocessname")), row.line());
      }
    });
    sockets.end();
  }

  private static int port(Rows.Row row, String column) {
    var port = row.any(column);
    return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
  }
}
