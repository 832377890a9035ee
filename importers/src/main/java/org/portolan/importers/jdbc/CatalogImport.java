package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.Severity;
import org.portolan.model.work.Progress;

/// One import over one connection: the server, its schemas, all catalogs, and then what their texts touch.
final class CatalogImport {
  private final Dialect dialect;
  private final ConnectionRequest request;
  private final Connection connection;
  private final ReadingSession session;
  private final Refusals refusals;

  CatalogImport(Dialect dialect, ConnectionRequest request, Connection connection, ReadingSession session) {
    this.dialect = dialect;
    this.request = request;
    this.connection = connection;
    this.session = session;
    refusals = new Refusals(dialect, request, connection);
  }

  /// @throws SQLException when not even the server's own description could be read
  ImportReport read(Progress progress) throws SQLException {
    try (var sessions = SideBySide.begin(session)) {
      var row = server();
      var other = Dialects.named(row.text("dialect")).filter(spoken -> !spoken.name().equals(dialect.name()));
      return other.isPresent() ? new CatalogImport(other.get(), request, connection, session)
          .read(row, sessions, progress)
          : read(row, sessions, progress);
    }
  }

  private ImportReport read(Row description, SideBySide sessions, Progress progress) throws SQLException {
    var server = Server.of(dialect, request, connection, description);
    var sightings = new Sightings(server.naming(), server.around().host());
    server.describe(sightings);
    boolean complete = readCatalogs(server, sessions, sightings, progress);
    Owners.read(sightings);
    if (complete) {
      var neighbours = Optional.of(connection).filter(_ -> dialect.reachesNeighbours());
      new BodyReader(sightings, neighbours).readAll(progress);
    }
    return new ImportReport(server.source(), sightings.facts(), sightings.read(), sightings.unread(), complete,
        warnings(server));
  }

  private List<Problem> warnings(Server server) {
    var warnings = new ArrayList<>(server.warnings());
    if (!dialect.tried()) {
      warnings.add(new Problem("jdbc-untried", Severity.MEDIUM, Location.of(request.address()),
          "What was asked of " + dialect.title()
              + " was written from knowledge of its catalog, and not yet tried on a server",
          "No server of that kind was at hand", List.of("Compare what was found with what you know, and tell us")));
    }
    if (session.askedSingly() > 0) {
      warnings.add(new Problem("jdbc-slow", Severity.LOW, Location.of(request.address()),
          "Keys and indexes of " + session.askedSingly() + " tables were asked for one by one",
          "This driver does not answer for all tables at once", List.of("Name the schemas that matter: --schema")));
    }
    return warnings;
  }

  /// Whether all was read without which the report could not stand for the database.
  private boolean readCatalogs(Server server, SideBySide sessions, Sightings sightings, Progress progress) {
    var reader = new CatalogReader(sightings, server);
    try {
      var schemas = chosenSchemas(server, reader, sightings);
      var questions = new CatalogQuestions(dialect, sessions, refusals, sightings, server.grantee());
      questions.askAll(schemas, reader, progress);
      reader.finish();
      return !questions.vitalRefused();
    } catch (SQLException gone) {
      progress.check();
      sightings.unread("connection", UnreadKind.ABSENT,
          "The connection ended before all was read: " + refusals.cause(gone), "");
      return false;
    }
  }

  private Row server() throws SQLException {
    var row = rows(Catalog.SERVER).getFirst();
    return row.text(Attribute.VERSION).isEmpty() ? row.with(Attribute.VERSION, session.version()) : row;
  }

  private List<Row> rows(Catalog catalog) throws SQLException {
    return session.ask(dialect.query(catalog).orElseThrow(), List.of(), Set.of()).orElseThrow();
  }

  /// The schemas that were asked for, else all of the connected database.
  private List<String> chosenSchemas(Server server, CatalogReader reader, Sightings sightings) throws SQLException {
    var query = dialect.query(Catalog.SCHEMAS).orElseThrow();
    var connected = server.naming().database();
    var chosen = new ArrayList<String>();
    for (var row : rows(Catalog.SCHEMAS)) {
      var db = row.text("db");
      var name = row.text("schema").isEmpty() ? db : row.text("schema");
      boolean own = db.isEmpty() || connected.isEmpty() || db.equals(connected);
      if (request.schemas().isEmpty() ? own : request.schemas().contains(name)) {
        chosen.add(name);
        reader.read(query, row);
      }
    }
    sightings.read(query.reads());
    request.schemas().stream().filter(name -> !chosen.contains(name)).forEach(name -> sightings.unread(query.reads(),
        UnreadKind.ABSENT, "There is no schema " + name + " that this login may see", ""));
    return chosen;
  }
}
