package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.importers.jdbc.dialect.Refusal;
import org.portolan.importers.observed.LiveRecord;
import org.portolan.importers.observed.Viewpoint;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads who is connected to a live database right now, who came since it started, and its statistics of statements, as
/// far as it keeps them.
public final class SessionsImporter implements Importer {
  private final ConnectionRequest request;
  private final DriverFolder drivers;

  /// @param drivers the user's own JDBC drivers
  public SessionsImporter(ConnectionRequest request, DriverFolder drivers) {
    this.request = request;
    this.drivers = drivers;
  }

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    if (Dialects.forUrl(request.url()).filter(one -> one.query(Catalog.SESSIONS).isPresent()).isEmpty()) {
      throw Problem.of("jdbc-sessions", Location.of(request.address()), "No sessions were read",
          "This engine is not asked for its sessions here", "portolan collect sql ENGINE prints statements for it")
          .asException();
    }
    return new LiveDatabase(request, drivers)
        .read((dialect, connection, session) -> read(dialect, connection, session, progress), progress);
  }

  private ImportReport read(Dialect dialect, Connection connection, ReadingSession session, Progress progress)
      throws SQLException {
    var facts = new ArrayList<Fact>();
    var read = new ArrayList<ReadPlace>();
    var unread = new ArrayList<Unread>();
    var name = request.sourceName().isEmpty() ? connection.database() : request.sourceName();
    var server = Surroundings.of(connection).host();
    for (var query : dialect.queries().stream().filter(one -> !one.catalog().isDescription()).toList()) {
      var place = name + ":" + query.reads();
      progress.at("Reading " + query.reads(), 0, 0);
      try {
        var rows = session.ask(query, List.of(), Set.of());
        if (rows.isPresent()) {
          var record =
              new LiveRecord(place, dialect.engine(), new Viewpoint(server, connection.database(), ZoneOffset.UTC));
          hear(query.catalog(), record, rows.get());
          facts.addAll(record.facts(progress));
          unread.addAll(record.unread());
          read.add(new ReadPlace(place, "sessions"));
        }
      } catch (SQLException refused) {
        progress.check();
        if (dialect.meaning(refused) == Refusal.BROKEN) {
          throw refused;
        }
        session.recover();
        unread.add(new Unread(Location.of(place), UnreadKind.FORBIDDEN,
            "The database did not show " + query.reads() + ": " + refused.getMessage(), query.grant().orElse("")));
      }
    }
    return new ImportReport(new Source(name + " sessions", SourceKind.OBSERVED, request.address(),
        "Sessions and statements of " + request.address()), facts, read, unread, true);
  }

  private static void hear(Catalog catalog, LiveRecord record, List<Row> rows) {
    var texts = rows.stream().map(row -> row.others(Set.of())).toList();
    switch (catalog) {
      case SESSIONS -> record.sessions(List.<Map<String, String>>copyOf(texts));
      case ACCOUNTS -> record.accounts(List.<Map<String, String>>copyOf(texts));
      default -> record.statements(List.<Map<String, String>>copyOf(texts));
    }
  }
}
