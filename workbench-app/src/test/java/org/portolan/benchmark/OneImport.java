package org.portolan.benchmark;

import java.util.Locale;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.work.Progress;

/// Reads one database into facts, once, and says how long that took without the start of the program.
final class OneImport {
  private OneImport() {}

  /// @param arguments URL and user
  public static void main(String... arguments) throws Exception {
    long start = System.nanoTime();
    var report =
        new JdbcImporter(ConnectionRequest.to(arguments[0], arguments[1], Password.none())).read(Progress.none());
    if (!report.complete()) {
      throw new IllegalStateException("not all was read: " + report.unread());
    }
    System.out.printf(Locale.ROOT, "%s%.2f s from connecting to the facts%n", Measured.OF_IT,
        (System.nanoTime() - start) / 1e9);
  }
}
