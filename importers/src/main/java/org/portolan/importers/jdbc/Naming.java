package org.portolan.importers.jdbc;

/// What the databases of one import are called in the workspace.
///
/// @param source   the name of the source, which is that of the connected database unless the user chose one
/// @param database the connected database's own name; empty where none was named
record Naming(String source, String database) {

  /// The first part of an asset's id, for what lies in the database `db`; empty means the connected one.
  String of(String db) {
    if (db.isEmpty() || db.equals(database)) {
      return source;
    }
    return database.isEmpty() || source.equals(database) ? db : db + "@" + source;
  }

  /// The database's own name.
  String own(String db) {
    return db.isEmpty() ? database : db;
  }
}
