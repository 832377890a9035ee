package org.portolan.importers.config.network;

import java.util.List;
import java.util.regex.Pattern;

/// Ports of a proxy behind which one server alone answers: another name for that server.
final class Listeners {
  private static final Pattern PORT = Pattern.compile("(?:(.*):)?(\\d{2,5})");

  private Listeners() {}

  /// @param listen  as written: `*:5432`, `10.0.0.9:5432`, `5432`
  /// @param servers those that answer, as `host:port`; of several it is not known which one does
  static void tell(ReadFile file, List<String> listen, List<String> servers, int line) {
    if (servers.size() != 1 || !servers.getFirst().matches(".*:\\d+")) {
      return;
    }
    for (var written : listen) {
      var port = PORT.matcher(written);
      if (port.matches()) {
        var address = port.group(1) == null ? "" : port.group(1);
        boolean any = address.isEmpty() || address.equals("*") || address.equals("0.0.0.0") || address.equals("[::]")
            || address.startsWith("127.") || address.equals("localhost") || address.equals("::");
        file.alias("", (any ? file.host() : address) + ":" + port.group(2), servers.getFirst(), line);
      }
    }
  }
}
