package org.portolan.importers.jdbc;

import org.portolan.importers.connection.Connection;

/// Where the database that is read stands.
///
/// @param connection what the URL says
/// @param host       its host's name; empty where the URL names only this machine, or no host at all
record Surroundings(Connection connection, String host) {

  static Surroundings of(Connection connection) {
    var host = connection.host();
    boolean here = host.isEmpty() || host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    return new Surroundings(connection, here ? "" : host);
  }
}
