package org.portolan.importers.observed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Follows sessions through PostgreSQL's log: what one line says of a process holds for the lines after it.
final class PostgresqlSessions {
  private static final int MOST_OPEN = 20_000;
  private static final int LABELS_LOOKED_AT = 160;
  private static final Pattern PORT = Pattern.compile("(?:[:(]|\\s*port=)[0-9]{1,5}\\)?$");

  /// What is known of one process.
  private static final class Session {
    String user = "";
    String database = "";
    String written = "";
    String address = "";
    boolean placed;
    String application = "";
    /// Made once, because a session has many lines.
    Optional<Client> client = Optional.empty();

    Client client() {
      var known = client.orElseGet(() -> new Client(user, address, placed, application, ""));
      client = Optional.of(known);
      return known;
    }
  }

  private final Ledger ledger;
  private final Map<String, Session> open = new LinkedHashMap<>(256, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
      return size() > MOST_OPEN;
    }
  };
  private boolean connectionsWritten;
  private boolean statementsWritten;

  PostgresqlSessions(Ledger ledger) {
    this.ledger = ledger;
  }

  void hear(PostgresqlEvent event) {
    ledger.at(event.at());
    var session = event.process().isEmpty() ? new Session()
        : open.computeIfAbsent(event.process(), _ -> new Session());
    learn(session, event.user(), event.database(), event.address(), event.application());
    var message = event.message();
    if (event.level().equals("LOG") && message.startsWith("connection ")) {
      connection(session, event, message);
    } else if (event.level().equals("LOG") && message.startsWith("disconnection: ")) {
      learn(session, value(message, "user="), value(message, "database="), value(message, "host="), "");
      open.remove(event.process());
    } else if (event.level().equals("STATEMENT")) {
      ran(session, event, message);
    } else if (event.level().equals("LOG")) {
      statement(message).ifPresent(sql -> {
        statementsWritten |= message.startsWith("statement: ") || message.startsWith("AUDIT: ");
        ran(session, event, sql);
      });
    }
  }

  /// Says what kind of record it was, once all is read.
  void end() {
    ledger.watched(statementsWritten ? Form.LOG : connectionsWritten ? Form.CONNECTIONS : Form.PARTLY,
        Engine.POSTGRESQL);
  }

  private void connection(Session session, PostgresqlEvent event, String message) {
    if (message.startsWith("connection received: ")) {
      // A process number is used again, by somebody else.
      var fresh = new Session();
      learn(fresh, "", "", value(message, "host="), "");
      if (!event.process().isEmpty()) {
        open.put(event.process(), fresh);
      }
    } else if (message.startsWith("connection authorized: ")) {
      learn(session, value(message, "user="), value(message, "database="), "", value(message, "application_name="));
      connectionsWritten = true;
      used(session, event.line(), event.at());
    }
  }

  private static void learn(Session session, String user, String database, String address, String application) {
    session.database = known(database, session.database);
    var from = known(address, session.written);
    var who = known(user, session.user);
    var as = known(application, session.application);
    if (!who.equals(session.user) || !as.equals(session.application) || !from.equals(session.written)) {
      session.user = who;
      session.application = as;
      session.written = from;
      session.address = Client.local(PORT.matcher(from.strip()).replaceFirst(""));
      session.placed = !from.isEmpty();
      session.client = Optional.empty();
    }
  }

  private static String known(String said, String before) {
    return said.isEmpty() || said.equals("[unknown]") ? before : said;
  }

  private void used(Session session, int line, Optional<Instant> at) {
    if (session.user.isEmpty() && session.database.isEmpty()) {
      return;
    }
    ledger.used(session.client(), ledger.viewpoint().database(Engine.POSTGRESQL, session.database), 1, line, at);
  }

  private void ran(Session session, PostgresqlEvent event, String sql) {
    if (session.user.isEmpty() && session.database.isEmpty()) {
      ledger.lost(UnreadKind.ABSENT, event.line(), "A statement of which the log does not tell who ran it: its"
          + " log_line_prefix has neither user nor database, and the session began before the log");
      return;
    }
    ledger.ran(session.client(), ledger.viewpoint().database(Engine.POSTGRESQL, session.database), sql, 1, event.line(),
        event.at());
  }

  /// pgaudit's eighth field; what it does not log says `<previously logged>`.
  private static Optional<String> audited(String message) {
    try (var rows = CsvReader.builder().allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(message.substring("AUDIT: ".length()))) {
      return rows.stream().findFirst().filter(fields -> fields.getFieldCount() > 7).map(fields -> fields.getField(7))
          .filter(StatementMask::touchesData);
    } catch (CsvParseException | UncheckedIOException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  /// The statement behind `statement: `, `duration: 1.2 ms  execute S_1: ` and the like, in the server's language.
  private static Optional<String> statement(String message) {
    if (message.startsWith("AUDIT: ")) {
      return audited(message);
    }
    if (message.contains(" ms  parse ") || message.contains(" ms  bind ")) {
      return Optional.empty();
    }
    int explained = message.indexOf("Query Text: ");
    if (explained >= 0) {
      // auto_explain: behind the statement comes its plan, which names tables as well.
      return message.substring(explained + "Query Text: ".length()).lines().findFirst()
          .filter(StatementMask::touchesData);
    }
    for (int colon = message.indexOf(": "); colon >= 0 && colon < LABELS_LOOKED_AT; colon =
        message.indexOf(": ", colon + 1)) {
      var rest = message.substring(colon + 2).strip();
      if (StatementMask.touchesData(rest)) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /// The word behind `key`, to the next blank or comma; an application's name may hold blanks, and ends before `key=`.
  static String value(String text, String key) {
    int start = text.indexOf(key);
    if (start < 0) {
      return "";
    }
    start += key.length();
    int end = start;
    boolean blanks = key.startsWith("app");
    while (end < text.length() && text.charAt(end) != ',' && (blanks || text.charAt(end) != ' ')) {
      end++;
    }
    var value = text.substring(start, end);
    return (blanks ? value.replaceFirst("\\s+(?:\\w+=|SSL |GSS |\\().*$", "") : value).strip();
  }
}
