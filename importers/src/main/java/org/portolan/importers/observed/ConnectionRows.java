package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Connections between servers as Azure Migrate (dependency analysis) and AWS Application Discovery (agents) export them:
/// one row for each source, destination and port. Written from the vendors' documentation; told by their headers.
final class ConnectionRows {
  private ConnectionRows() {}

  static boolean recognises(List<String> head) {
    var names = Rows.header(head).stream().map(ConnectionRows::plain).collect(Collectors.toSet());
    return names.contains("destinationport")
        && (names.contains("sourceip") || names.contains("sourceservername") || names.contains("sourceserverip"))
        && (names.contains("destinationip") || names.contains("destinationservername")
            || names.contains("destinationserverip"));
  }

  static RecordReader reader(List<String> head) {
    return (record, ledger) -> read(record, head, ledger);
  }

  private static void read(Record record, List<String> head, Ledger ledger) throws IOException {
    var moments = new Moments(ledger.viewpoint().zone());
    Rows.each(record, head, ledger, written -> {
      var values = new HashMap<String, String>();
      written.values().forEach((name, value) -> values.putIfAbsent(plain(name), value));
      var row = new Rows.Row(values, written.line());
      var from = row.any("sourceservername", "sourceip", "sourceserverip");
      var to = row.any("destinationservername", "destinationip", "destinationserverip");
      var port = row.any("destinationport");
      if (from.isEmpty() || to.isEmpty() || !port.matches("\\d{1,5}")) {
        ledger.lost(UnreadKind.UNPARSED, written.line(), "A row without source, destination or port");
        return;
      }
      var at = Optional.of(row.any("timeslot", "timestamp", "time")).flatMap(moments::at);
      ledger.at(at);
      var program = row.any("sourceprocess", "sourceprocessname", "sourceapplication", "processname");
      ledger.used(new Client("", from, true, "", program),
          Ports.target(ledger.viewpoint().host(), to, Integer.parseInt(port)),
          1, written.line(), at);
    });
    ledger.watched(Form.COUNTED, Engine.UNKNOWN);
  }

  private static String plain(String name) {
    return name.replaceAll("[^a-z0-9]", "");
  }
}
