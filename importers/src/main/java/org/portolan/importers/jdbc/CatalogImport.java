package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.jdbc.dialect.CatalogQuery;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Refusal;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// One import: asks catalog after catalog, and lets a refused one cost only itself.
final class CatalogImport {
  /// How often a query is tried again with what turned out to be locked left out.
  private static final int ATTEMPTS = 3;

  private final Dialect dialect;
  private final ConnectionRequest request;
  private final Connection connection;
  private final ReadingSession session;
  private final Set<Long> locked = new TreeSet<>();
  private boolean complete = true;
  private List<String> schemas = List.of();
  private String grantee = "";

  CatalogImport(Dialect dialect, ConnectionRequest request, Connection connection, ReadingSession session) {
    this.dialect = dialect;
    this.request = request;
    this.connection = connection;
    this.session = session;
  }

  /// @throws SQLException when not even the server's own description could be read
  ImportReport read(Progress progress) throws SQLException {
    var server = Server.of(dialect, request, connection, only(Catalog.SERVER));
    var sightings = new Sightings(server.naming(), server.around().host());
    grantee = server.grantee();
    server.describe(sightings);
    try {
      var reader = new CatalogReader(sightings, server);
      choose(server, reader, sightings);
      readAll(reader, sightings, progress);
      reader.finish();
    } catch (SQLException gone) {
      progress.check();
      complete = false;
      sightings.unread("connection", UnreadKind.ABSENT,
          "The connection ended before all was read: " + new Refusals(dialect, request, connection).cause(gone), "");
    }
    Owners.read(sightings);
    if (complete) {
      var neighbours = Optional.of(connection).filter(_ -> dialect.reachesNeighbours());
      new BodyReader(sightings, neighbours).readAll(progress);
    }
    return new ImportReport(server.source(), sightings.facts(), sightings.read(), sightings.unread(), complete,
        server.warnings());
  }

  private Row only(Catalog catalog) throws SQLException {
    var query = dialect.query(catalog).orElseThrow();
    return session.ask(query, List.of(), Set.of()).orElseThrow().getFirst();
  }

  /// Settles which schemas are read: those asked for, else all of the connected database.
  private void choose(Server server, CatalogReader reader, Sightings sightings) throws SQLException {
    var query = dialect.query(Catalog.SCHEMAS).orElseThrow();
    var all = session.ask(query, List.of(), Set.of()).orElseThrow();
    var names = new ArrayList<String>();
    for (var row : all) {
      var db = row.text("db");
      var name = row.text("schema").isEmpty() ? db : row.text("schema");
      boolean own = db.isEmpty() || server.naming().database().isEmpty() || db.equals(server.naming().database());
      if (request.schemas().isEmpty() ? own : request.schemas().contains(name)) {
        names.add(name);
        reader.read(query, row);
      }
    }
    sightings.read(query.reads());
    request.schemas().stream().filter(name -> !names.contains(name)).forEach(name -> sightings.unread(query.reads(),
        UnreadKind.ABSENT, "There is no schema " + name + " that this login may see", ""));
    schemas = List.copyOf(names);
  }

  private void readAll(CatalogReader reader, Sightings sightings, Progress progress) throws SQLException {
    var queries = dialect.queries().stream().filter(query -> query.catalog().compareTo(Catalog.SCHEMAS) > 0).toList();
    for (int i = 0; i < queries.size(); i++) {
      var query = queries.get(i);
      progress.check();
      progress.at("Reading " + query.reads(), i, queries.size());
      if (query.catalog() == Catalog.LOCKED) {
        findLocked(sightings);
      } else {
        rows(query, sightings, progress).ifPresent(rows -> reader.read(query, rows));
      }
    }
  }

  /// The rows of a query; empty when there is nothing to ask, or when it was refused and that has been reported.
  private Optional<List<Row>> rows(CatalogQuery query, Sightings sightings, Progress progress) throws SQLException {
    for (int attempt = 1;; attempt++) {
      try {
        return session.ask(query, schemas, locked);
      } catch (SQLException refused) {
        progress.check();
        var refusal = dialect.meaning(refused);
        if (refusal == Refusal.BROKEN || refusal == Refusal.UNREACHABLE) {
          throw refused;
        }
        session.recover();
        if (refusal != Refusal.LOCKED || attempt == ATTEMPTS || !findLocked(sightings)) {
          report(query, refusal, refused, sightings);
          return Optional.empty();
        }
      }
    }
  }

  /// Whether more is locked than was known.
  private boolean findLocked(Sightings sightings) throws SQLException {
    var query = dialect.query(Catalog.LOCKED);
    if (query.isEmpty()) {
      return false;
    }
    boolean more = false;
    for (var row : session.ask(query.get(), schemas, locked).orElse(List.of())) {
      if (locked.add(row.number("number"))) {
        more = true;
        sightings.unread(row.text("schema") + "." + row.text("name"), UnreadKind.TOO_LARGE,
            "Its size, its conditions and the statements of views on it were not read: another session holds a lock on it",
            "");
      }
    }
    return more;
  }

  /// Without what this catalog says, much would seem to have vanished since the last import.
  private static boolean isVital(CatalogQuery query, Refusal refusal) {
    return switch (query.catalog()) {
      case SERVER, SCHEMAS, RELATIONS -> refusal != Refusal.FORBIDDEN;
      case COLUMNS, ROUTINES, TRIGGERS, ROLES, LINKS, JOBS, ARROWS ->
          refusal == Refusal.LOCKED || refusal == Refusal.TOO_SLOW;
      case LOCKED, UNSEEN, KEYS, INDEXES, SIZES, DEFINITIONS -> false;
    };
  }

  private void report(CatalogQuery query, Refusal refusal, SQLException refused, Sightings sightings) {
    complete &= !isVital(query, refusal);
    var cause = new Refusals(dialect, request, connection).cause(refused);
    switch (refusal) {
      case FORBIDDEN -> sightings.unread(query.reads(), UnreadKind.FORBIDDEN,
          "This login may not read " + query.reads() + ": " + cause,
          query.grant().map(grant -> grant.replace("{role}", grantee)).orElse(""));
      case LOCKED -> sightings.unread(query.reads(), UnreadKind.TOO_LARGE, "It stayed locked by another session", "");
      case TOO_SLOW -> sightings.unread(query.reads(), UnreadKind.TOO_LARGE, "It took longer than allowed", "");
      case UNREACHABLE, LOGIN, NO_DATABASE, BUSY, IN_USE, BROKEN, OTHER ->
          sightings.unread(query.reads(), UnreadKind.UNPARSED, "The database refused the question: " + cause, "");
    }
  }
}
