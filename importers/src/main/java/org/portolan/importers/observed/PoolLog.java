package org.portolan.importers.observed;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// A program's own log with the lines of its connection pool (HikariCP and those that print the same settings).
final class PoolLog {
  private static final Pattern POOL = Pattern.compile(
      "\\b(?<pool>[\\w.#-]*?[Pp]ool[\\w.#-]*) - (?<what>Start completed|Added connection|Starting|configuration:|Shutdown|Exception during pool).*");
  private static final Pattern SETTING =
      Pattern.compile("\\b(?<name>jdbcUrl|username|poolName|dataSource\\.serverName)\\.{3,}(?<value>\\S+)");

  private final Ledger ledger;
  private final Map<String, Connection> pools = new HashMap<>();
  private Optional<String> configured = Optional.empty();

  PoolLog(Ledger ledger) {
    this.ledger = ledger;
  }

  static boolean recognises(List<String> head) {
    return head.stream().anyMatch(line -> line.contains("Hikari") || POOL.matcher(line).find());
  }

  void read(Record record) throws IOException {
    var moments = new Moments(ledger.viewpoint().zone());
    while (record.next()) {
      var text = record.text();
      var at = moments.at(text);
      ledger.at(at);
      var setting = SETTING.matcher(text);
      if (setting.find()) {
        set(setting.group("name"), setting.group("value"));
        continue;
      }
      var pool = POOL.matcher(text);
      if (!pool.find()) {
        continue;
      }
      var name = pool.group("pool");
      configured = Optional.of(name);
      ConnectionString.findIn(text).stream().findFirst().ifPresent(found -> pools.put(name, found));
      var known = Optional.ofNullable(pools.get(name)).or(() -> Optional.ofNullable(pools.get("")));
      boolean opened = pool.group("what").matches("Start completed|Added connection");
      if (opened && known.isPresent()) {
        ledger.used(new Client(known.get().user(), "", true, "", name), known.get().seenFrom(ledger.viewpoint().host()),
            1, record.line(), at);
      } else if (opened) {
        ledger.lost(UnreadKind.ABSENT, record.line(), "The pool " + name
            + " opened connections, and the log does not say to which database");
      }
    }
    ledger.watched(Form.PARTLY, Engine.UNKNOWN);
  }

  private void set(String setting, String value) {
    var pool = configured.orElse("");
    var known = pools.getOrDefault(pool, Connection.UNSAID);
    switch (setting) {
      case "jdbcUrl" -> ConnectionString.parse(value).ifPresent(url -> pools.put(pool, url.orElse(known)));
      case "username" -> pools.put(pool, known.withUser(value.replace("\"", "")));
      default -> {}
    }
  }
}
