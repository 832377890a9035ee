package org.portolan.importers.observed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextDecoder;
import org.portolan.model.intake.UnreadKind;

/// PostgreSQL's log as text. What stands before the level is told apart by its look, whatever `log_line_prefix` says:
/// `user=`, `db=`, `app=`, `client=`; `user@database`; `10.0.0.5(51234)`; `[pid]`.
final class PostgresqlLog {
  private static final Set<String> LEVELS = Set.of("LOG", "ERROR", "FATAL", "PANIC", "WARNING", "NOTICE", "INFO",
      "DETAIL", "HINT", "STATEMENT", "CONTEXT", "QUERY", "LOCATION", "DEBUG1", "DEBUG2", "DEBUG3", "DEBUG4", "DEBUG5",
      // German, French, Spanish, Portuguese, Italian
      "ANWEISUNG", "FEHLER", "INSTRUCTION", "ERREUR", "SENTENCIA", "COMANDO", "ISTRUZIONE", "ERRORE", "ERRO");
  private static final Set<String> STATEMENTS =
      Set.of("STATEMENT", "ANWEISUNG", "INSTRUCTION", "SENTENCIA", "COMANDO", "ISTRUZIONE");
  private static final Pattern PROCESS = Pattern.compile("\\[([0-9]{1,8})(?:-[0-9]+)?]|[:\\s]([0-9]{2,8})[:\\s]*$");
  private static final Pattern USER_AT = Pattern.compile("([^\\s:@,=|<>\\[\\]]+)@([^\\s:@,|<>\\[\\]]+)");
  private static final Pattern ADDRESS_PORT =
      Pattern.compile("(?<!\\w)(::1|[\\w.-][\\w.:-]*)\\([0-9]{1,5}\\)|(\\[local])");
  private static final Pattern ADDRESS = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d.])");
  private static final Pattern STARTS_WITH_TIME =
      Pattern.compile(
          "^[<\\[\\s]*\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:\\s[A-Z]{2,5}|\\s?[+-]\\d\\d(?::?\\d\\d)?)?");

  private final Ledger ledger;
  private final PostgresqlSessions sessions;
  private final Moments moments;
  private Optional<PostgresqlEvent> begun = Optional.empty();
  /// The line with which the message began.
  private SyslogLine syslog = SyslogLine.of("");
  private final StringBuilder message = new StringBuilder();

  PostgresqlLog(Ledger ledger) {
    this.ledger = ledger;
    sessions = new PostgresqlSessions(ledger);
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> lines) {
    var head = lines.stream().map(line -> SyslogLine.of(line).text()).toList();
    long marked = head.stream().filter(line -> mark(line) > 0 && !line.startsWith("\t")).count();
    long dated = head.stream().filter(line -> STARTS_WITH_TIME.matcher(line).find()).count();
    return marked > 0 && (dated > 0 || head.stream().anyMatch(line -> line.contains("LOG:  connection ")
        || line.contains("LOG:  statement: ") || line.contains("LOG:  duration: ")));
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var line = SyslogLine.of(record.text());
      var text = line.text();
      int mark = text.startsWith("\t") || !line.first() ? -1 : mark(text);
      if (mark >= 0) {
        flush();
        syslog = line;
        begin(text, mark, record.line());
      } else if (!line.process().equals(syslog.process())) {
        ledger.lost(UnreadKind.UNPARSED, record.line(),
            "A line that goes on with a message whose beginning is not there");
      } else if (begun.isPresent()) {
        if (message.length() < TextDecoder.LONGEST_LINE) {
          message.append('\n').append(text);
        }
      } else if (!text.isBlank()) {
        ledger.lost(UnreadKind.UNPARSED, record.line(), "A line that is no message of PostgreSQL's log");
      }
    }
    flush();
    sessions.end();
  }

  /// Where the level begins in a line; -1 where there is none.
  private static int mark(String text) {
    for (int colon = text.indexOf(":  "); colon >= 0; colon = text.indexOf(":  ", colon + 1)) {
      int start = colon;
      while (start > 0
          && (Character.isUpperCase(text.charAt(start - 1)) || Character.isDigit(text.charAt(start - 1)))) {
        start--;
      }
      if (LEVELS.contains(text.substring(start, colon))) {
        return start;
      }
      if (colon > 400) {
        return -1;
      }
    }
    return -1;
  }

  private void begin(String text, int mark, int line) {
    var prefix = text.substring(0, mark);
    int colon = text.indexOf(':', mark);
    var level = text.substring(mark, colon);
    int start = 0;
    while (start < prefix.length() && "<[ ".indexOf(prefix.charAt(start)) >= 0) {
      start++;
    }
    var at = moments.at(prefix.substring(start)).or(() -> moments.at(syslog.at()));
    var rest = STARTS_WITH_TIME.matcher(prefix).replaceFirst("");
    var userAt = USER_AT.matcher(rest);
    boolean pair = !rest.contains("user=") && userAt.find();
    var user = pair ? userAt.group(1) : PostgresqlSessions.value(rest, "user=");
    var database = pair ? userAt.group(2) : first(rest, "db=", "database=");
    begun = Optional.of(new PostgresqlEvent(at, line, syslog.process().isEmpty() ? process(rest) : syslog.process(),
        bare(user), bare(database), address(rest),
        bare(first(rest, "app=", "application=", "application_name=")),
        STATEMENTS.contains(level) ? "STATEMENT" : level, ""));
    message.setLength(0);
    message.append(text, colon + 3, text.length());
  }

  private static String first(String text, String... keys) {
    for (var key : keys) {
      var value = PostgresqlSessions.value(text, key);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static String bare(String value) {
    return value.replaceAll("[\\]>:]+$", "");
  }

  private static String process(String rest) {
    var found = PROCESS.matcher(rest);
    return !found.find() ? "" : found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static String address(String rest) {
    var said = first(rest, "client=", "host=", "remote=");
    if (!said.isEmpty()) {
      return bare(said);
    }
    var withPort = ADDRESS_PORT.matcher(rest);
    if (withPort.find()) {
      return withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    var plain = ADDRESS.matcher(rest);
    return plain.find() ? plain.group(1) : "";
  }

  private void flush() {
    begun.ifPresent(event -> sessions.hear(new PostgresqlEvent(event.at(), event.line(), event.process(), event.user(),
        event.database(), event.address(), event.application(), event.level(), message.toString())));
    begun = Optional.empty();
  }
}
