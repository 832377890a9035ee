package org.portolan.importers.observed;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// The log of Oracle's listener: each connection that was made, with the program, the account of the operating system
/// and the address it came from, and the service that it asked for; who logged in is not said. Written from Oracle's
/// documentation ("Listener Log File"), not tried on a real one.
final class ListenerLog {
  private static final Pattern ENTRY = Pattern.compile("^(?:<txt>)?(?<at>\\d\\d-[A-Z]{3}-\\d{4} \\d\\d:\\d\\d:\\d\\d"
      + "|\\d{4}-\\d\\d-\\d\\dT\\S++) \\* (?<connect>\\(CONNECT_DATA=[^*]*+)\\* (?<address>\\(ADDRESS=[^*]*+)"
      + "\\* establish \\* (?<service>\\S++) \\* (?<code>\\d+).*$");
  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().parseCaseInsensitive()
      .appendPattern("dd-MMM-yyyy HH:mm:ss").toFormatter(Locale.ENGLISH);

  private final Ledger ledger;
  private final Moments moments;

  ListenerLog(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    return head.stream().anyMatch(line -> ENTRY.matcher(line).matches());
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var entry = ENTRY.matcher(record.text());
      if (!entry.matches()) {
        continue;
      }
      var at = moment(entry.group("at"));
      ledger.at(at);
      if (entry.group("code").equals("0")) {
        var connect = entry.group("connect");
        var client = Client.of(part(connect, "USER"), part(entry.group("address"), "HOST"), part(connect, "PROGRAM"));
        ledger.used(client, ledger.viewpoint().database(Engine.ORACLE, entry.group("service")), 1, record.line(), at);
      } else {
        ledger.lost(UnreadKind.ABSENT, record.line(),
            "A connection that the listener refused; whoever wanted it may come again");
      }
    }
    ledger.watched(Form.CONNECTIONS, Engine.ORACLE);
  }

  private Optional<Instant> moment(String text) {
    if (text.charAt(4) == '-') {
      return moments.at(text);
    }
    try {
      return Optional.of(LocalDateTime.parse(text, TIME).atZone(ledger.viewpoint().zone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// `(USER=etl)`; a driver of JDBC says `__jdbc__` where it knows nothing.
  private static String part(String text, String name) {
    int start = text.indexOf("(" + name + "=");
    int end = start < 0 ? -1 : text.indexOf(')', start);
    var value = end < 0 ? "" : text.substring(start + name.length() + 2, end).strip();
    return value.startsWith("__") ? "" : value;
  }
}
