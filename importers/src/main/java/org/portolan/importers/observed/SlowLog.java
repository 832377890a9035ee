package org.portolan.importers.observed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.Engine;

/// The slow query log of MySQL and MariaDB. It has who ran each statement from where; quick ones are missing.
final class SlowLog {
  private static final Pattern WHO =
      Pattern.compile("^# User@Host: (?<user>[^\\[\\s]*)\\[[^\\]]*] @ (?<name>\\S*) \\[(?<address>[^\\]]*)].*");
  private static final Pattern SCHEMA = Pattern.compile("^# .*\\bSchema: (?<schema>\\S+).*");
  private static final Pattern STAMP = Pattern.compile("(?i)^SET timestamp=(\\d{9,11})(?:\\.\\d+)?;\\s*$");
  private static final Pattern USE = Pattern.compile("(?i)^use `?([^`;]+)`?;\\s*$");

  private final Ledger ledger;
  private final Moments moments;
  private Client client = Client.named("", "");
  private String database = "";
  private Optional<Instant> now = Optional.empty();
  private final StringBuilder statement = new StringBuilder();
  private int begunAt;

  SlowLog(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    return head.stream().anyMatch(line -> WHO.matcher(line).matches());
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var text = record.text();
      if (text.startsWith("# ")) {
        comment(text);
      } else if (STAMP.matcher(text).matches()) {
        now = Optional.of(Instant.ofEpochSecond(Long.parseLong(STAMP.matcher(text).replaceFirst("$1"))));
        ledger.at(now);
      } else if (USE.matcher(text).matches()) {
        database = USE.matcher(text).replaceFirst("$1");
      } else if (statement.length() < TextDecoder.LONGEST_LINE) {
        begunAt = statement.isEmpty() ? record.line() : begunAt;
        statement.append(text).append('\n');
        if (text.endsWith(";")) {
          flush();
        }
      }
    }
    flush();
    ledger.watched(Form.PARTLY, Engine.MARIADB);
  }

  private void comment(String text) {
    if (text.startsWith("# Time: ")) {
      flush();
      now = moments.at(text.substring("# Time: ".length()));
      ledger.at(now);
    }
    var who = WHO.matcher(text);
    if (who.matches()) {
      flush();
      var address = who.group("address").isEmpty() ? who.group("name") : who.group("address");
      client = Client.of(who.group("user"), Client.local(address), "");
    }
    var schema = SCHEMA.matcher(text);
    if (schema.matches()) {
      database = schema.group("schema");
    }
  }

  private void flush() {
    if (!statement.isEmpty() && !client.isNobody()) {
      ledger.ran(client, ledger.viewpoint().database(Engine.MARIADB, database), statement.toString().strip(), 1,
          begunAt,
          now);
    }
    statement.setLength(0);
  }
}
