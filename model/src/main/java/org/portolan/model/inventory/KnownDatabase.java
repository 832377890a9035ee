package org.portolan.model.inventory;

import org.portolan.model.intake.Engine;

/// One way by which an imported database is reached.
///
/// @param source the database's name in its asset ids
record KnownDatabase(String source, Engine engine, Address address) {
  static boolean isCompatible(Engine one, Engine other) {
    return one == other || one == Engine.UNKNOWN || other == Engine.UNKNOWN;
  }

  /// Ports agree when they are equal after defaults; where neither engine nor port are known, any port agrees.
  boolean listensOn(Engine asked, int port) {
    int mine = effectivePort(engine == Engine.UNKNOWN ? asked : engine, address.port());
    int theirs = effectivePort(asked == Engine.UNKNOWN ? engine : asked, port);
    return mine == theirs || mine == 0 || theirs == 0;
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
