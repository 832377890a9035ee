package org.portolan.importers.schedule.code;

import org.portolan.importers.text.Secrets;

/// What a job runs inside a database, as it is shown.
final class SqlShown {
  private SqlShown() {}

  /// The first statement, in one line, its secrets masked.
  static String of(String statement) {
    return Secrets.mask(statement.strip().replaceAll("\\s+", " ")).replaceFirst(";.*$", "");
  }
}
