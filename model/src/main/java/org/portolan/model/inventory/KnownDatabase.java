package org.portolan.model.inventory;

import org.portolan.model.intake.Engine;

/// One way by which an imported database is reached.
///
/// @param source the database's name in its asset ids
record KnownDatabase(String source, Engine engine, Address address) {
  static boolean isCompatible(Engine one, Engine other) {
    return one == other || one == Engine.UNKNOWN || other == Engine.UNKNOWN;
  }

  /// Whether a connection by that engine's driver to that port of the same host reaches this database's server.
  ///
  /// Only one program listens on a port, whatever its clients take it for. Where a port is not said, the engines must
  /// agree and their default counts; where neither is known, any port agrees.
  boolean listensOn(Engine asked, int port) {
    int theirs = effectivePort(asked == Engine.UNKNOWN ? engine : asked, port);
    if (address.port() != 0 && address.port() == theirs) {
      return true;
    }
    int mine = effectivePort(engine == Engine.UNKNOWN ? asked : engine, address.port());
    return isCompatible(engine, asked) && (mine == theirs || mine == 0 || theirs == 0);
  }

  static int effectivePort(Engine engine, int port) {
    return port == 0 ? engine.defaultPort() : port;
  }

  /// Names are compared without case, as connection strings are written carelessly; a file database is known by the
  /// name of its file.
  static String nameKey(String database) {
    var slashes = database.replace('\\', '/');
    var file = slashes.substring(slashes.lastIndexOf('/') + 1);
    for (var ending : new String[]{".mv.db", ".h2.db", ".sqlite3", ".sqlite", ".db"}) {
      if (file.endsWith(ending) && file.length() > ending.length()) {
        file = file.substring(0, file.length() - ending.length());
      }
    }
    return Identifiers.key(file);
  }
}
