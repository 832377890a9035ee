package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.model.intake.Target;

/// Finds what else is connected to: URLs, queues, caches and mail servers, under keys that mean so.
final class EndpointSettings {
  /// @param line where it stands
  record FoundEndpoint(Target.Endpoint endpoint, int line) {}

  private static final Pattern KEY = Pattern.compile(
      ".*(?:url|uri|endpoint|server|host|broker|backend|address|dsn|seeds|nodes|webhook|api|_db|upstream|target|remote"
          + "|peer|wsdl|base).*");
  private static final Pattern URL = Pattern.compile(
      "(https?|ftps?|sftp|rediss?|amqps?|kafka|ldaps?|smtps?|imaps?|mongodb(?:\\+srv)?|memcached|nats|mqtts?|tcp|ssh"
          + "|rsync|smb|elasticsearch|couchdb|wss?)://([^\\s\"'<>\\\\]+)");
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9](?:[\\w-]*[A-Za-z0-9])?(?:\\.[\\w-]+)*):(\\d{2,5})");
  private static final Pattern OWN = Pattern.compile(
      ".*(?:listen|bind|_public_|server_?name|redirect|callback|xmlns|schema|docs?_|help|homepage|namespace|allowed"
          + "|cors).*");
  private static final Pattern HERE = Pattern.compile("^(?:localhost|127\\.0\\.0\\.1|\\[::1])(?=[:/]|$)");

  private static final Pattern MAIL = Pattern.compile(".*(?:smtp|mail|imap)_?(?:server|host)");

  private EndpointSettings() {}

  /// @param host what `localhost` means
  static List<FoundEndpoint> in(List<Setting> settings, String host) {
    var found = new ArrayList<FoundEndpoint>();
    for (var setting : settings) {
      var key = setting.key();
      if (setting.value().indexOf(':') < 0 && !MAIL.matcher(key).matches()) {
        continue;
      }
      if (!KEY.matcher(key).matches() || OWN.matcher(key).matches()) {
        continue;
      }
      var url = URL.matcher(setting.value());
      var address = ADDRESS.matcher(setting.value());
      if (url.find()) {
        do {
          add(found, host, url.group(1), url.group(2), setting.line());
        } while (url.find());
      } else if (address.matches()) {
        add(found, host, scheme(key), setting.value(), setting.line());
      } else if (MAIL.matcher(key).matches() && setting.value().matches("[\\w.-]+")) {
        add(found, host, key.contains("imap") ? "imap" : "smtp", setting.value(), setting.line());
      }
    }
    return found;
  }

  private static String scheme(String key) {
    for (var scheme : List.of("memcache", "redis", "kafka", "amqp", "smtp", "ldap", "mongo", "elastic", "statsd")) {
      if (key.contains(scheme)) {
        return scheme.equals("memcache") ? "memcached" : scheme;
      }
    }
    return "tcp";
  }

  /// Without account, query and fragment: they may hold secrets, and say nothing of where it is.
  private static void add(List<FoundEndpoint> found, String host, String scheme, String rest, int line) {
    var bare = rest.replaceFirst("[?#].*$", "").replaceFirst("^[^/]*@", "").replaceFirst("[,;.)\\]/]+$", "");
    var address = HERE.matcher(bare).replaceFirst(Matcher.quoteReplacement(host));
    if (!address.isEmpty() && !address.startsWith("$") && !address.startsWith("{")
        && !address.contains("example.com")) {
      found.add(new FoundEndpoint(new Target.Endpoint(scheme, address), line));
    }
  }
}
