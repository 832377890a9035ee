package org.portolan.benchmark;

import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.work.Progress;

/// Reads one database into facts, once.
final class OneImport {
  private OneImport() {}

  /// @param arguments URL and user
  public static void main(String... arguments) throws Exception {
    var report =
        new JdbcImporter(ConnectionRequest.to(arguments[0], arguments[1], Password.none())).read(Progress.none());
    if (!report.complete()) {
      throw new IllegalStateException("not all was read: " + report.unread());
    }
  }
}
