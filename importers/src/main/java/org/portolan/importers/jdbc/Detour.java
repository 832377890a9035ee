package org.portolan.importers.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;

/// A JDBC URL that leads to a tunnel's near end instead of to the server itself.
final class Detour {
  private Detour() {}

  /// Puts `127.0.0.1:PORT` in the place of the first host with its port; what else the URL says stays.
  static String through(String url, Connection written, int port) {
    var host = written.host();
    var end = Matcher.quoteReplacement("127.0.0.1:" + port);
    if (host.isEmpty()) {
      return url.replaceFirst("^(jdbc:\\w+:)(?://)?/?", "$1//" + end + "/");
    }
    var authority = Pattern.compile("(?<=[/@])\\[?" + Pattern.quote(host) + "\\]?(?::\\d+)?");
    return authority.matcher(url).replaceFirst(end);
  }
}
