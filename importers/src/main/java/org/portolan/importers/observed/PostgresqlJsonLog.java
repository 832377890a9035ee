package org.portolan.importers.observed;

import java.io.IOException;
import java.util.List;
import org.portolan.model.intake.UnreadKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// PostgreSQL's `jsonlog`: one object in each line.
final class PostgresqlJsonLog {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PostgresqlJsonLog() {}

  static boolean recognises(List<String> head) {
    return !head.isEmpty() && head.getFirst().startsWith("{") && head.getFirst().contains("\"error_severity\"");
  }

  static void read(Record record, Ledger ledger) throws IOException {
    var sessions = new PostgresqlSessions(ledger);
    var moments = new Moments(ledger.viewpoint().zone());
    while (record.next()) {
      try {
        var entry = MAPPER.readTree(record.text());
        hear(entry, record.line(), sessions, moments, "error_severity", "message");
        if (entry.hasNonNull("statement")) {
          hear(entry, record.line(), sessions, moments, "", "statement");
        }
      } catch (JacksonException _) {
        ledger.lost(UnreadKind.UNPARSED, record.line(), "A line that is no JSON object");
      }
    }
    sessions.end();
  }

  private static void hear(JsonNode entry, int line, PostgresqlSessions sessions, Moments moments, String level,
      String message) {
    var session = text(entry, "session_id").isEmpty() ? text(entry, "pid") : text(entry, "session_id");
    sessions.hear(new PostgresqlEvent(moments.at(text(entry, "timestamp")), line, session, text(entry, "user"),
        text(entry, "dbname"), text(entry, "remote_host"), text(entry, "application_name"),
        level.isEmpty() ? "STATEMENT" : text(entry, level), text(entry, message)));
  }

  private static String text(JsonNode entry, String name) {
    var value = entry.get(name);
    return value == null || value.isNull() ? "" : value.asString("");
  }
}
