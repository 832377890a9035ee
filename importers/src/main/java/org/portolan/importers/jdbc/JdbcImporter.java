package org.portolan.importers.jdbc;

import java.sql.SQLException;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads the catalogs of a live database: what there is, what needs what, and what this login may not see.
///
/// It opens one read-only transaction, reads no row of any table of the user's, and gives up fast where nobody answers.
public final class JdbcImporter implements Importer {
  private final ConnectionRequest request;

  public JdbcImporter(ConnectionRequest request) {
    this.request = request;
  }

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    var dialect = Dialects.forUrl(request.url()).orElseThrow(() -> unknownUrl().asException());
    var connection = ConnectionString.parse(request.url()).orElse(Connection.to(dialect.engine()));
    var refusals = new Refusals(dialect, request, connection);
    progress.at("Connecting to " + request.address(), 0, 0);
    try (var session = ReadingSession.open(dialect, request, progress)) {
      return new CatalogImport(dialect, request, connection, session).read(progress);
    } catch (SQLException refused) {
      progress.check();
      throw new ProblemException(refusals.problem(refused), refused);
    }
  }

  private Problem unknownUrl() {
    var known = Dialects.shipped().stream().map(Dialect::title).toList();
    return Problem.of("jdbc-url", Location.of(request.address()), "This database was not read",
        "No driver here understands the URL", "Use a JDBC URL of " + String.join(", ", known)
            + ", such as jdbc:postgresql://db1.example:5432/shop");
  }
}
