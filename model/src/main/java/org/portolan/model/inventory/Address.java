package org.portolan.model.inventory;

import java.util.Locale;

/// Where something is reached, as an alias or a connection names it.
///
/// @param host     in lower case; empty where it is not said
/// @param port     0 where it is not said
/// @param database empty where it is not said
record Address(String host, int port, String database) {
  Address {
    host = bare(host);
  }

  /// Reads `host`, `host:port`, `host:port/database`, `host/database`; a host may be an IPv6 address in brackets, or
  /// bare where no port follows.
  static Address of(String text) {
    int slash = text.indexOf('/');
    var server = slash < 0 ? text : text.substring(0, slash);
    var database = slash < 0 ? "" : text.substring(slash + 1);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > 0 && (server.indexOf(':') == colon || server.charAt(colon - 1) == ']')
        && server.substring(colon + 1).matches("[0-9]{1,5}");
    return hasPort ? new Address(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)), database)
        : new Address(server, 0, database);
  }

  /// The other address, and what it leaves unsaid from this one.
  Address to(Address other) {
    return new Address(other.host, other.port == 0 ? port : other.port,
        other.database.isEmpty() ? database : other.database);
  }

  Address on(String otherHost) {
    return new Address(otherHost, port, database);
  }

  boolean isLoopback() {
    return isLoopback(host);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("localhost.") || host.startsWith("127.") || host.equals("::1")
        || host.equals("0.0.0.0") || host.equals("::");
  }

  private static String bare(String host) {
    var lower = host.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[") && lower.endsWith("]")) {
      return lower.substring(1, lower.length() - 1);
    }
    return lower.endsWith(".") && lower.length() > 1 ? lower.substring(0, lower.length() - 1) : lower;
  }
}
