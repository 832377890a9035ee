package org.portolan.importers.jdbc;

import org.portolan.importers.connection.Connection;

/// Where the database that is read stands.
///
/// @param connection what the URL says
/// @param host       its host's name; empty where the URL names only this machine, or no host at all
record Surroundings(Connection connection, String host) {

  static Surroundings of(Connection connection) {
    var host = connection.host();
    return new Surroundings(connection, host.isEmpty() || isHere(host) ? "" : host);
  }

  /// Whether the name means the machine itself, whichever that is.
  static boolean isHere(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
