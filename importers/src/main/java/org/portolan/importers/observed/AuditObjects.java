package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Audit logs of MySQL that are objects, one in each line: MySQL Enterprise Audit's JSON and Percona's. Which database a
/// statement is in, Enterprise says when the session begins. Written from both documentations, not tried on real servers.
final class AuditObjects {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  /// `etl[etl] @ app7 [10.0.0.21]`
  private static final Pattern WHO = Pattern.compile("^(?<user>[^\\[@\\s]*).*$");
  private static final int MOST_SESSIONS = 20_000;

  private final Ledger ledger;
  private final Moments moments;
  private final Map<String, String> databases = new HashMap<>();
  private boolean statementsWritten;

  AuditObjects(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    return head.stream().filter(line -> !line.isBlank() && !line.strip().equals("[")).findFirst()
        .filter(line -> line.contains("\"audit_record\"") || line.contains("\"connection_id\"")
            && line.contains("\"class\"") && line.contains("\"event\""))
        .isPresent();
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var text = record.text().strip();
      if (text.isEmpty() || text.equals("[") || text.equals("]")) {
        continue;
      }
      try {
        var entry = MAPPER.readTree(text.endsWith(",") ? text.substring(0, text.length() - 1) : text);
        hear(entry.path("audit_record").isObject() ? entry.get("audit_record") : entry, record.line());
      } catch (JacksonException _) {
        ledger.lost(UnreadKind.UNPARSED, record.line(), "A line that is no JSON object");
      }
    }
    ledger.watched(statementsWritten ? Form.LOG : Form.CONNECTIONS, Engine.MARIADB);
  }

  private void hear(JsonNode entry, int line) {
    var at = moments.at(said(entry, "timestamp"));
    ledger.at(at);
    var session = said(entry, "connection_id");
    var database = first(said(entry.path("connection_data"), "db"), said(entry, "db"),
        databases.getOrDefault(session, ""));
    if (said(entry, "event").equals("disconnect") || said(entry, "name").equals("Quit")) {
      databases.remove(session);
      return;
    }
    if (!database.isEmpty() && databases.size() < MOST_SESSIONS) {
      databases.put(session, database);
    }
    var who = WHO.matcher(said(entry, "user"));
    var user = first(said(entry.path("account"), "user"), who.matches() ? who.group("user") : "");
    if (user.isEmpty()) {
      return;
    }
    var from = first(said(entry.path("login"), "ip"), said(entry, "ip"), said(entry.path("account"), "host"),
        said(entry, "host"));
    var client = Client.of(user, Client.local(from), "");
    var in = ledger.viewpoint().database(Engine.MARIADB, database);
    var statement = first(said(entry.path("general_data"), "query"), said(entry.path("query_data"), "query"),
        said(entry, "sqltext"));
    if (statement.isEmpty()) {
      ledger.used(client, in, 1, line, at);
    } else {
      statementsWritten = true;
      ledger.ran(client, in, statement, 1, line, at);
    }
  }

  private static String said(JsonNode entry, String name) {
    var value = entry.path(name);
    return value.isString() || value.isNumber() ? value.asString("") : "";
  }

  private static String first(String... values) {
    for (var value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
