package org.portolan.importers.jdbc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.Severity;

/// The server that answered, in its own words.
record Server(Dialect dialect, ConnectionRequest request, Surroundings around, Naming naming, Row row) {
  private static final Set<String> SPOKEN_FOR = Set.of("database", "login", "grantee", "superuser", "address", "port",
      "dialect");

  static Server of(Dialect dialect, ConnectionRequest request, Connection connection, Row row) {
    var database = row.text("database").isEmpty() ? fileName(connection.database()) : row.text("database");
    var name = !request.sourceName().isEmpty() ? request.sourceName()
        : !database.isEmpty() ? database : connection.host();
    return new Server(dialect, request, Surroundings.of(connection), new Naming(name, database), row);
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /// The login as a GRANT spells it.
  String grantee() {
    return row.text("grantee");
  }

  String login() {
    return row.text("login");
  }

  Source source() {
    var connection = around.connection();
    var where = connection.host().isEmpty() ? connection.database() : connection.host() + ":" + port();
    return new Source(naming.source(), SourceKind.DATABASE, request.address(),
        dialect.title() + " " + row.text(Attribute.VERSION) + ", " + where);
  }

  /// The database itself, the host it runs on, and every name by which it is reached.
  void describe(Sightings sightings) {
    if (naming.database().isEmpty()) {
      return;
    }
    var id = Ids.database(naming.source());
    sightings.found(id, AssetKind.DATABASE, naming.database(), naming.database(), "", "connection")
        .with(row.others(SPOKEN_FOR)).with(Attribute.ENGINE, dialect.engine().word())
        .with(Attribute.KNOWN_AS, String.join(", ", request.knownAs()));
    names().forEach(sightings::fact);
    if (!around.host().isEmpty()) {
      sightings.need(new Target.Known(id), new Target.Host("", around.host()), DependencyKind.RUNS_ON, "", "connection",
          request.address());
    }
  }

  private Set<Fact> names() {
    var names = new LinkedHashSet<Fact>();
    var connection = around.connection();
    names.add(reached(connection.host(), port(),
        connection.database().isEmpty() ? naming.database() : connection.database()));
    var address = row.text("address");
    if (!address.isEmpty() && !address.startsWith("127.") && !address.equals("::1")) {
      names.add(reached(address, row.number("port") > 0 ? (int) row.number("port") : port(), naming.database()));
    }
    for (var known : request.knownAs()) {
      var said = KnownAs.parse(known, dialect.engine());
      var database = said.database().isEmpty() ? naming.database() : said.database();
      names.add(reached(said.host(), said.port(), database));
      // Whoever gives a name means this database, also where clients take it for another engine: one that speaks the
      // protocol of PostgreSQL or MySQL is asked with their tools.
      names.add(new Fact.Reached(naming.source(), Engine.UNKNOWN, said.host(), said.port(), database));
    }
    return names;
  }

  private Fact reached(String host, int port, String database) {
    return new Fact.Reached(naming.source(), dialect.engine(), host, port, database);
  }

  private int port() {
    return around.connection().port() > 0 ? around.connection().port() : dialect.engine().defaultPort();
  }

  List<Problem> warnings() {
    if (!row.flag("superuser")) {
      return List.of();
    }
    return List.of(new Problem("jdbc-superuser", Severity.MEDIUM, Location.of(request.address()),
        "The login " + login() + " may do anything; only Portolan's own restraint kept this import read-only",
        "A read-only session does not stop a superuser", dialect.login()));
  }
}
