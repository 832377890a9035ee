package org.portolan.importers.observed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One request, as a line of a web server's access log tells it: common and combined, W3C's extended format as IIS
/// writes it, AWS's load balancers, and objects of JSON.
///
/// @param site   empty where the line does not say it
/// @param at     as it is written
/// @param agent  empty where it is not said
record AccessRequest(String site, String from, String at, String path, String status, String agent) {
  /// How the line of W3C's format begins that says what the others hold.
  static final String FIELDS = "#Fields:";
  private static final Pattern LINE =
      Pattern.compile("^(?:(?<vhost>[\\w.-]+):\\d+ )?(?<from>\\S+) \\S+ (?<user>\\S+) \\[(?<at>[^\\]]{20,30})]"
          + " \"(?:(?<method>[A-Z]+) )?(?<path>[^\" ]*)[^\"]*\" (?<status>\\d{3}) \\S+(?: \"[^\"]*\" \"(?<agent>[^\"]*)\")?.*$");
  /// AWS's load balancers: kind, time, balancer, client, target, three durations, two states, two sizes, request, agent.
  private static final Pattern BALANCED = Pattern.compile("^(?:https?|h2|grpcs?|wss?) (?<at>\\S{20,30}) \\S+"
      + " (?<from>[\\w.:]+):\\d+ \\S+ [\\d.-]+ [\\d.-]+ [\\d.-]+ (?<status>\\d{3}) \\S+ \\d+ \\d+"
      + " \"[A-Z]+ \\w+://(?<site>[^/:\"]+)(?::\\d+)?(?<path>/[^\" ?]*)[^\"]*\" \"(?<agent>[^\"]*)\".*$");
  /// HAProxy's `option httplog`: client, time, frontend, backend and server, durations, state, …, request.
  private static final Pattern PROXIED =
      Pattern.compile("^.*?haproxy\\[\\d+]: (?<from>[\\w.:]+):\\d+ \\[(?<at>\\d\\d/[^\\]]+)]"
          + " \\S+ \\S+ [\\d/+-]+ (?<status>\\d{3}) [^\"]*\"[A-Z]+ (?:\\w+://[^/\" ]+)?(?<path>/[^\" ]*)[^\"]*\"?$");
  private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,10} (\\S+)(?: HTTP/[\\d.]+)?");
  private static final double MOST_SECONDS = 1e11;
  private static final Pattern STATUS = Pattern.compile("\\d{3}");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// @param fields what W3C's line said last; empty for all other formats
  static Optional<AccessRequest> of(String line, List<String> fields) {
    return line.startsWith("{") ? ofObject(line) : fields.isEmpty() ? ofLine(line) : ofFields(line, fields);
  }

  /// What a line of W3C's format says of the others.
  static List<String> fields(String line) {
    return List.of(line.substring(FIELDS.length()).strip().split("\\s+"));
  }

  private static Optional<AccessRequest> ofLine(String text) {
    var line = LINE.matcher(text);
    var balanced = BALANCED.matcher(text);
    if (balanced.matches()) {
      return Optional.of(new AccessRequest(balanced.group("site"), balanced.group("from"), balanced.group("at"),
          balanced.group("path"), balanced.group("status"), balanced.group("agent")));
    }
    var proxied = PROXIED.matcher(text);
    if (proxied.matches()) {
      return Optional.of(new AccessRequest("", proxied.group("from"), proxied.group("at"), proxied.group("path"),
          proxied.group("status"), ""));
    }
    return line.matches()
        ? Optional.of(new AccessRequest(said(line.group("vhost")), line.group("from"), line.group("at"),
            line.group("path"), line.group("status"), said(line.group("agent"))))
        : Optional.empty();
  }

  private static String said(String group) {
    return Optional.ofNullable(group).orElse("");
  }

  /// Blanks within a value are written as `+`, and a value that is not there as `-`.
  private static Optional<AccessRequest> ofFields(String line, List<String> fields) {
    var values = line.split(" ");
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < Math.min(values.length, fields.size()); i++) {
      said.putIfAbsent(fields.get(i), values[i].equals("-") ? "" : values[i].replace('+', ' '));
    }
    return of(said, first(said, "cs-uri-stem", "cs-uri"),
        said.getOrDefault("date", "") + "T" + said.getOrDefault("time", "")
            + "Z");
  }

  private static Optional<AccessRequest> ofObject(String line) {
    try {
      Map<String, String> said = new HashMap<>();
      MAPPER.readTree(line).properties()
          .forEach(entry -> {
            var key = entry.getKey().toLowerCase(Locale.ROOT);
            if (entry.getValue().isObject()) {
              // Caddy keeps what it says of the request together.
              entry.getValue().properties().forEach(inner -> said.putIfAbsent(inner.getKey().toLowerCase(Locale.ROOT),
                  inner.getValue().asString("")));
            } else {
              said.putIfAbsent(key, text(key, entry.getValue()));
            }
          });
      var request = REQUEST.matcher(first(said, "request"));
      return of(said, request.matches() ? request.group(1)
          : first(said, "request_uri", "uri", "requestpath", "path", "url_path", "url"),
          first(said, "time_iso8601", "@timestamp", "timestamp", "time", "ts", "time_local", "starttime"));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// Caddy counts the seconds since 1970 in `ts`.
  private static String text(String key, JsonNode value) {
    return key.equals("ts") && value.isNumber() && value.asDouble() < MOST_SECONDS
        ? Instant.ofEpochMilli(Math.round(value.asDouble() * 1_000)).toString() : value.asString("");
  }

  private static Optional<AccessRequest> of(Map<String, String> said, String path, String at) {
    var status = first(said, "sc-status", "status", "response_code", "downstreamstatus", "status_code");
    var from = first(said, "c-ip", "remote_addr", "clientip", "client_ip", "remote_ip", "clienthost", "remote");
    return !path.startsWith("/") || !STATUS.matcher(status).matches() ? Optional.empty()
        : Optional
            .of(new AccessRequest(first(said, "cs-host", "server_name", "vhost", "host", "http_host", "requesthost"),
                from, at, path, status, first(said, "cs(User-Agent)", "http_user_agent", "user_agent", "agent")));
  }

  private static String first(Map<String, String> said, String... names) {
    for (var name : names) {
      if (!said.getOrDefault(name, "").isEmpty()) {
        return said.getOrDefault(name, "");
      }
    }
    return "";
  }
}
