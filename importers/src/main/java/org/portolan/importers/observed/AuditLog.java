package org.portolan.importers.observed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// The log of MariaDB's audit plugin (also on RDS, which writes the same lines): who came, with which statements, and, where
/// that is switched on, which tables each of them touched. Which events are written is the server's choice.
final class AuditLog {
  private static final Pattern ENTRY =
      Pattern.compile("^(?<at>\\d{8} \\d\\d:\\d\\d:\\d\\d|[A-Z][a-z]{2} [ \\d]\\d [\\d:]{8} \\S+"
          + " mysql-server_auditing: ?)?,?(?<server>[^,\\s]*),(?<user>[^,]*),(?<host>[^,]*),\\d+,\\d+,"
          + "(?<event>CONNECT|DISCONNECT|FAILED_CONNECT|CHANGEUSER|QUERY(?:_\\w+)?|READ|WRITE|CREATE|ALTER|RENAME|DROP),"
          + "(?<db>[^,]*),(?<object>.*?)(?:,\\d*)?$");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([bnrt'\"\\\\])");
  private static final Set<String> WRITES = Set.of("WRITE", "CREATE", "ALTER", "RENAME", "DROP");

  private final Ledger ledger;
  private final Moments moments;
  private final StringBuilder statement = new StringBuilder();
  private Client client = Client.named("", "");
  private Target.Database in;
  private Optional<Instant> now = Optional.empty();
  private int begunAt;
  private boolean statementsWritten;

  AuditLog(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
    in = ledger.viewpoint().database(Engine.MARIADB, "");
  }

  static boolean recognises(List<String> head) {
    return head.stream().anyMatch(line -> ENTRY.matcher(line).matches());
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var entry = ENTRY.matcher(record.text());
      if (entry.matches()) {
        flush();
        var at = Optional.ofNullable(entry.group("at")).filter(time -> Character.isDigit(time.charAt(0)));
        // The century is left out, as in the server's other logs.
        now = at.flatMap(time -> moments.at(time.substring(2)));
        ledger.at(now);
        client = Client.of(entry.group("user"), Client.local(entry.group("host")), "");
        in = ledger.viewpoint().database(Engine.MARIADB, entry.group("db"));
        hear(entry.group("event"), entry.group("object"), record.line());
      } else if (begunAt > 0) {
        if (statement.length() < TextDecoder.LONGEST_LINE) {
          statement.append('\n').append(record.text());
        }
      } else if (!record.text().isBlank()) {
        ledger.lost(UnreadKind.UNPARSED, record.line(), "A line that is no entry of an audit log");
      }
    }
    flush();
    ledger.watched(statementsWritten ? Form.LOG : Form.CONNECTIONS, Engine.MARIADB);
  }

  private void hear(String event, String object, int line) {
    if (client.user().isEmpty()) {
      return;
    }
    if (event.equals("CONNECT") || event.equals("CHANGEUSER")) {
      ledger.used(client, in, 1, line, now);
    } else if (event.startsWith("QUERY")) {
      begunAt = line;
      statement.append(object);
    } else if (!event.endsWith("CONNECT") && !isOwn(in.database())) {
      statementsWritten = true;
      var touched = object.replaceFirst(",.*$", "").split("\\|", 2);
      touched(event, in, touched[0], line);
      if (touched.length > 1) {
        // `orders|archive.orders`: what a table is called from then on, with its database
        int dot = touched[1].indexOf('.');
        touched(event, dot < 0 ? in : ledger.viewpoint().database(Engine.MARIADB, touched[1].substring(0, dot)),
            touched[1].substring(dot + 1), line);
      }
    }
  }

  private void touched(String event, Target.Database database, String table, int line) {
    ledger.touched(client, new Target.Relation(database, "", table, List.of()), WRITES.contains(event), line, now);
  }

  /// Tables that the server reads for itself.
  private static boolean isOwn(String database) {
    return Set.of("mysql", "information_schema", "performance_schema", "sys")
        .contains(database.toLowerCase(Locale.ROOT));
  }

  /// Within a quoted statement the plugin marks quotes, ends of lines and the like by a backslash.
  private static String written(String quoted) {
    return ESCAPED.matcher(quoted)
        .replaceAll(sign -> Matcher.quoteReplacement("bnrt".contains(sign.group(1)) ? " " : sign.group(1)));
  }

  private void flush() {
    if (begunAt > 0) {
      statementsWritten = true;
      var text = statement.toString().replaceFirst("'?(?:,\\d*)?$", "").replaceFirst("^'", "");
      ledger.ran(client, in, written(text), 1, begunAt, now);
    }
    begunAt = 0;
    statement.setLength(0);
  }
}
