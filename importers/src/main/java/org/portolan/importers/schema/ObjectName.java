package org.portolan.importers.schema;

import java.util.Locale;

/// The name of a table, view or other object, as its engine keeps it.
///
/// @param schema on MariaDB and MySQL the database; empty where neither the statement nor the session says it
record ObjectName(String schema, String name) {
  /// The letters alone: few systems have two tables whose names differ in case only.
  String key() {
    return (schema + "\n" + name).toLowerCase(Locale.ROOT);
  }
}
