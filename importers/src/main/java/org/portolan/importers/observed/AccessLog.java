package org.portolan.importers.observed;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Access logs of nginx, Apache, IIS and others: which paths are asked for, how often, and by which programs.
/// People with browsers stay uncounted as persons: their addresses are theirs, and are not kept.
final class AccessLog {
  private static final int MOST_PATHS = 500;
  private static final int PATH_PARTS = 2;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
  /// HAProxy's, without a zone.
  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss.SSS", Locale.ENGLISH);
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?:10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|127\\.|169\\.254\\.|f[cd][0-9a-f]{2}:|::1$).*");
  private static final Pattern BROWSER = Pattern.compile("(?:Mozilla|Opera)/.*");
  private static final Pattern ROBOT = Pattern.compile("(?i).*(?:bot|crawl|spider|slurp|scan).*");
  /// HAProxy's `option tcplog`.
  private static final Pattern PASSED_ON =
      Pattern.compile("haproxy\\[\\d+]: [\\w.:]+ \\[[^\\]]+] \\S+ \\S+ [\\d/+-]+ \\d+ --");
  private static final Pattern CHANGING = Pattern.compile("[0-9]+|[0-9a-fA-F-]{16,}|.*@.*|.{41,}");

  private final Ledger ledger;
  private final Moments moments;
  private final Set<String> paths = new HashSet<>();
  /// What each line holds, where the log says so itself.
  private List<String> fields = List.of();
  private String lastTime = "";
  private Optional<Instant> lastAt = Optional.empty();

  AccessLog(Ledger ledger) {
    this.ledger = ledger;
    moments = new Moments(ledger.viewpoint().zone());
  }

  static boolean recognises(List<String> head) {
    if (head.stream().anyMatch(line -> line.startsWith(AccessRequest.FIELDS) && line.contains("cs-uri"))) {
      return true;
    }
    long matching = head.stream().filter(line -> AccessRequest.of(line, List.of()).isPresent()).count();
    return matching > 0 && matching * 2 >= head.stream().filter(line -> !line.isBlank()).count();
  }

  void read(Record record) throws IOException {
    while (record.next()) {
      var text = record.text();
      if (text.startsWith(AccessRequest.FIELDS)) {
        fields = AccessRequest.fields(text);
      }
      var said = AccessRequest.of(text, fields);
      if (said.isEmpty()) {
        if (!text.isBlank() && !(text.startsWith("#") && (!fields.isEmpty() || text.matches("#[A-Z]\\w+: .*")))) {
          ledger.lost(UnreadKind.UNPARSED, record.line(), PASSED_ON.matcher(text).find()
              ? "A connection that was passed on, of which its log tells no request" : "A line that is no request");
        }
        continue;
      }
      var request = said.get();
      var at = moment(request.at());
      ledger.at(at);
      boolean found = !request.status().startsWith("4");
      var site = request.site().isEmpty() ? ledger.viewpoint().host() : request.site();
      var path = site + path(request.path());
      if (!found || !paths.contains(path) && paths.size() >= MOST_PATHS) {
        ledger.lost(UnreadKind.TOO_LARGE, record.line(), found
            ? "Requests to further paths than the first " + MOST_PATHS + " were not kept"
            : "Requests that the server refused or did not find tell of no dependency");
        continue;
      }
      paths.add(path);
      ledger.used(client(request.from(), request.agent()),
          new Target.Endpoint("http", path), 1, record.line(), at);
    }
    ledger.watched(Form.LOG, Engine.UNKNOWN);
  }

  /// Within one second, hundreds of lines have the same time.
  private Optional<Instant> moment(String text) {
    if (!text.equals(lastTime)) {
      lastTime = text;
      try {
        lastAt = Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
      } catch (DateTimeException _) {
        lastAt = moments.at(text).or(() -> local(text));
      }
    }
    return lastAt;
  }

  private Optional<Instant> local(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, LOCAL_TIME).atZone(ledger.viewpoint().zone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The first parts of the path, without what differs from request to request.
  private static String path(String asked) {
    int end = asked.indexOf('?');
    var parts = (end < 0 ? asked : asked.substring(0, end)).split("/+");
    var path = new StringBuilder();
    for (int i = 1; i < Math.min(parts.length, PATH_PARTS + 1); i++) {
      path.append('/').append(CHANGING.matcher(parts[i]).matches() ? "*" : parts[i]);
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private static Client client(String from, String agent) {
    boolean near = PRIVATE.matcher(from.toLowerCase(Locale.ROOT)).matches();
    boolean browser =
        agent.isEmpty() || agent.equals("-") || BROWSER.matcher(agent).matches() || ROBOT.matcher(agent).matches();
    if (near) {
      return Client.of("", Client.local(from), browser ? "" : name(agent));
    }
    return browser ? Client.named("", "") : Client.of("", from, name(agent));
  }

  /// `python-requests/2.31` without its version, which changes more often than the program.
  private static String name(String agent) {
    int end = 0;
    while (end < agent.length() && agent.charAt(end) != '/' && agent.charAt(end) != ' ') {
      end++;
    }
    return agent.substring(0, end);
  }
}
