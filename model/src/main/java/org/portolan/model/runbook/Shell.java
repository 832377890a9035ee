package org.portolan.model.runbook;

import org.portolan.model.asset.Asset;

/// Spells names so that a shell or a database takes them as they are.
final class Shell {
  private Shell() {}

  /// Quoted only where the shell would take it apart.
  static String word(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// An SQL identifier, for engines that quote with `"`.
  static String name(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /// With its schema, where one is known.
  static String qualified(Asset relation) {
    return (relation.schema().isEmpty() ? "" : name(relation.schema()) + ".") + name(relation.name());
  }

  /// An SQL identifier for MariaDB and MySQL.
  static String ticked(String text) {
    return "`" + text.replace("`", "``") + "`";
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
