package org.portolan.importers.observed;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// The general query log of MySQL and MariaDB: every connection and every statement.
final class MysqlLog {
  private static final int MOST_OPEN = 20_000;
  private static final Pattern ENTRY =
      Pattern.compile("^(?<at>\\d{4}-\\d\\d-\\d\\dT\\S+|\\d{6}\\s+\\d{1,2}:\\d\\d:\\d\\d)?"
          + "\\s+(?<id>\\d+) (?<command>Connect|Query|Init DB|Quit|Execute|Prepare|Field List|Statistics|Ping|Change user"
          + "|Close stmt|Reset stmt|Fetch|Create DB|Drop DB|Binlog Dump|Register Slave|Refresh|Shutdown|Kill|Debug|Reset Connection)\\b(?:\\t|\\s{2,}|$)?(?<rest>.*)$");
  private static final Pattern LOGIN = Pattern
      .compile("(?<user>\\S*?)@(?<host>\\S*)(?: as \\S+)?(?: on(?: (?<db>(?!using\\b)\\S+))?)?(?: using .*)?");
  private static final Pattern HEADER =
      Pattern.compile("^(?:Time\\s+Id\\s+Command\\s+Argument|Tcp port: .*|.*, Version: .* started with:)\\s*$");

  private static final class Session {
    Client client = Client.named("", "");
    String database = "";
  }

  private final Ledger ledger;
  private final Moments moments;
  private final Map<String, Session> open = new LinkedHashMap<>(256, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
      return size() > MOST_OPEN;
    }
  };
  private Optional<Instant> now = Optional.empty();
  private final StringBuilder statement = new StringBuilder();
  private Optional<Session> running = Optional.empty();
  private int begunAt;

  MysqlLog(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    return head.stream().filter(line -> ENTRY.matcher(line).matches()).count() > 0
        || head.stream().anyMatch(line -> line.matches("Time\\s+Id\\s+Command\\s+Argument\\s*"));
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var entry = ENTRY.matcher(record.text());
      if (entry.matches()) {
        flush();
        if (entry.group("at") != null) {
          now = moments.at(entry.group("at"));
          ledger.at(now);
        }
        hear(entry.group("id"), entry.group("command"), entry.group("rest"), record.line());
      } else if (running.isPresent()) {
        if (statement.length() < TextDecoder.LONGEST_LINE) {
          statement.append('\n').append(record.text());
        }
      } else if (!record.text().isBlank() && !HEADER.matcher(record.text()).matches()) {
        ledger.lost(UnreadKind.UNPARSED, record.line(), "A line that is no entry of a general query log");
      }
    }
    flush();
    ledger.watched(Form.LOG, Engine.MARIADB);
  }

  private void hear(String id, String command, String rest, int line) {
    switch (command) {
      case "Connect", "Change user" -> connect(id, rest, line);
      case "Init DB" -> session(id).database = rest.strip();
      case "Quit" -> open.remove(id);
      case "Query", "Execute" -> {
        running = Optional.of(session(id));
        begunAt = line;
        statement.append(rest);
      }
      default -> {}
    }
  }

  private Session session(String id) {
    return open.computeIfAbsent(id, _ -> new Session());
  }

  private void connect(String id, String rest, int line) {
    var login = LOGIN.matcher(rest.strip());
    if (!login.matches()) {
      // `Access denied for user 'x'@'h'`: nobody came in.
      return;
    }
    var session = new Session();
    session.client = Client.of(login.group("user"), Client.local(login.group("host")), "");
    session.database = Optional.ofNullable(login.group("db")).orElse("");
    open.put(id, session);
    ledger.used(session.client, ledger.viewpoint().database(Engine.MARIADB, session.database), 1, line, now);
  }

  private void flush() {
    running.ifPresent(session -> {
      if (session.client.isNobody()) {
        ledger.lost(UnreadKind.ABSENT, begunAt, "A statement of a session that began before the log, so that it does"
            + " not tell who ran it");
      }
      var sql = statement.toString();
      if (sql.regionMatches(true, 0, "use ", 0, 4)) {
        session.database = sql.substring(4).strip().replaceAll("[`;]", "");
      }
      ledger.ran(session.client, ledger.viewpoint().database(Engine.MARIADB, session.database), sql, 1, begunAt, now);
    });
    running = Optional.empty();
    statement.setLength(0);
  }
}
