package org.portolan.importers.jdbc;

import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads the catalogs of a live database: what there is, what needs what, and what this login may not see.
///
/// It opens one read-only transaction, reads no row of any table of the user's, and gives up fast where nobody answers.
public final class JdbcImporter implements Importer {
  private final ConnectionRequest request;
  private final LiveDatabase database;

  public JdbcImporter(ConnectionRequest request) {
    this(request, DriverFolder.none());
  }

  /// @param drivers the user's own JDBC drivers
  public JdbcImporter(ConnectionRequest request, DriverFolder drivers) {
    this.request = request;
    database = new LiveDatabase(request, drivers);
  }

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    return database.read((dialect, connection, session) -> new CatalogImport(dialect, request, connection, session)
        .read(progress), progress);
  }
}
