package org.portolan.importers.observed;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// pgbouncer's log: who logs in at the pooler, and which servers it goes to.
final class PgbouncerLog {
  private static final int PORT = 6432;
  private static final Pattern LOGIN = Pattern.compile(
      "\\bLOG C-0x[0-9a-f]+: [^ ]*@(?<from>[^ ]+?)(?::\\d+)? login attempt: db=(?<db>\\S+) user=(?<user>\\S+).*");
  private static final Pattern SERVER = Pattern
      .compile(
          "\\bLOG S-0x[0-9a-f]+: (?<db>[^/ ]+)/(?<user>[^@ ]+)@(?<host>\\S+):(?<port>\\d+) new connection to server.*");
  private static final Pattern SOCKET = Pattern.compile("unix.*");

  private PgbouncerLog() {}

  static boolean recognises(List<String> head) {
    return head.stream().anyMatch(line -> line.matches(".*\\bLOG (?:[CS]-0x[0-9a-f]+:|stats:).*"));
  }

  static void read(Record record, Ledger ledger) throws IOException {
    var moments = new Moments(ledger.viewpoint().zone());
    var here = ledger.viewpoint().host();
    while (record.next()) {
      var at = moments.at(record.text());
      ledger.at(at);
      var login = LOGIN.matcher(record.text());
      if (login.find()) {
        var from = SOCKET.matcher(login.group("from")).matches() ? "" : Client.local(login.group("from"));
        ledger.used(Client.of(login.group("user"), from, ""),
            new Target.Database(Engine.POSTGRESQL, here, "", PORT, login.group("db")), 1, record.line(), at);
        continue;
      }
      var server = SERVER.matcher(record.text());
      if (server.find()) {
        var host = SOCKET.matcher(server.group("host")).matches() ? "" : server.group("host");
        ledger.used(new Client(server.group("user"), "", true, "", "pgbouncer"),
            new Target.Database(Engine.POSTGRESQL, here, host, Integer.parseInt(server.group("port")),
                server.group("db")),
            1, record.line(), at);
      }
    }
    ledger.watched(Form.CONNECTIONS, Engine.POSTGRESQL);
  }
}
