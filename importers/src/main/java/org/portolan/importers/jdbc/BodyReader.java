package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.sql.Access;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.Reading;
import org.portolan.importers.sql.SqlReader;
import org.portolan.importers.sql.SqlScript;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Finds out what views, routines, triggers and jobs touch, where the database itself keeps only their text.
///
/// A name counts where it means something in the catalogs that were read; a name that means nothing there, and is
/// neither the system's own nor a table that the body makes for itself, is reported.
final class BodyReader {
  /// The catalog keeps a view's statement with every name resolved.
  private static final double RESOLVED = 0.98;

  /// A call in an expression looks like much else, but not where a routine is called so.
  private static final double KNOWN_ROUTINE = 0.85;
  private static final double REMOTE = 0.9;
  private static final Set<String> SYSTEM =
      Set.of("pg_catalog", "information_schema", "pg_temp", "mysql", "performance_schema", "sys");
  private static final Pattern TEMPORARY =
      Pattern.compile("(?i)\\bcreate\\s+(?:global\\s+|local\\s+)?temp(?:orary)?\\s+(?:table|view|sequence)\\s+"
          + "(?:if\\s+not\\s+exists\\s+)?[\"`]?([\\w$]+)");

  private final Sightings sightings;
  private final KnownNames names;
  private final Optional<Connection> neighbours;

  /// @param neighbours where `database.table` reaches another database of the same server; empty where it does not
  BodyReader(Sightings sightings, Optional<Connection> neighbours) {
    this.sightings = sightings;
    this.neighbours = neighbours;
    names = new KnownNames(sightings);
  }

  void readAll(Progress progress) {
    int done = 0;
    for (var body : sightings.bodies()) {
      progress.check();
      if (done % 100 == 0) {
        progress.at("Reading routines and views", done, sightings.bodies().size());
      }
      read(body);
      done++;
    }
  }

  private void read(Body body) {
    sayRemote(body);
    switch (body.kind()) {
      case VIEW, ROUTINE -> say(body, SqlReader.readBody(body.text()), 1, body.searchPath());
      case COMMAND -> {
        for (var step : new SqlScript(Map.of()).run(body.text())) {
          if (step instanceof SqlScript.Step.Run(var line, var reading, var searchPath)) {
            say(body, reading, line, searchPath.isEmpty() ? body.searchPath() : searchPath);
          }
        }
      }
    }
  }

  private void sayRemote(Body body) {
    var lines = body.text().lines().toList();
    for (var remote : RemoteCall.in(body.text())) {
      var place = place(body, remote.line());
      if (remote.to().saysNothing()) {
        sightings.unread(place, UnreadKind.DYNAMIC, "It reaches another database, which is only known at run time");
      } else {
        sightings.need(new Target.Known(body.by()), remote.to().seenFrom(""), DependencyKind.CONNECTS_TO,
            Evidence.inferred(place, Secrets.evidence(lines.get(remote.line() - 1)), REMOTE));
      }
    }
  }

  private void say(Body body, Reading reading, int firstLine, List<String> searchPath) {
    var lines = body.text().lines().toList();
    var own = TEMPORARY.matcher(body.text()).results().map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
    var unknown = new TreeSet<String>();
    for (var access : reading.accesses()) {
      boolean ours = Hole.in(access.name()) || SYSTEM.contains(access.schema().toLowerCase(Locale.ROOT))
          || access.schema().isEmpty() && own.contains(access.name().toLowerCase(Locale.ROOT));
      if (!ours && !say(body, access, firstLine, lines, searchPath) && access.kind() != Access.Kind.CALL) {
        unknown.add(Stream.of(access.database(), access.schema(), access.name()).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(".")));
      }
    }
    for (var name : unknown) {
      sightings.unread(place(body, firstLine), UnreadKind.ABSENT,
          "It names " + name + ", which is in no schema that was read");
    }
    for (var doubt : reading.doubts()) {
      sightings.unread(place(body, firstLine + doubt.line() - 1), doubt.kind(), doubt.reason());
    }
  }

  /// Whether the name means something here.
  private boolean say(Body body, Access access, int firstLine, List<String> lines, List<String> searchPath) {
    int line = firstLine + access.line() - 1;
    var text = line <= lines.size() ? Secrets.evidence(lines.get(line - 1)) : "";
    double certainty = body.kind() == Body.Kind.VIEW ? RESOLVED : access.certainty();
    var elsewhere = body.elsewhere().map(there -> access.target(there, searchPath))
        .or(() -> neighbour(access));
    if (elsewhere.isPresent()) {
      sightings.need(new Target.Known(body.by()), elsewhere.get(), access.dependency(),
          Evidence.inferred(place(body, line), text, certainty));
      return true;
    }
    if (!body.db().isEmpty() && !access.database().isEmpty() && !access.database().equalsIgnoreCase(body.db())) {
      return false;
    }
    var meant = access.kind() == Access.Kind.CALL
        ? names.routine(body.db(), access.schema(), access.name(), searchPath)
        : names.relation(body.db(), access.schema(), access.name(), searchPath);
    double sure = access.kind() == Access.Kind.CALL ? Math.max(certainty, KNOWN_ROUTINE) : certainty;
    for (var draft : meant) {
      if (!draft.id().equals(body.by())) {
        sightings.need(new Target.Known(body.by()), new Target.Known(draft.id()), access.dependency(),
            Evidence.inferred(place(body, line), text,
                sure / meant.size()));
      }
    }
    return !meant.isEmpty();
  }

  private Optional<Target> neighbour(Access access) {
    return neighbours.filter(_ -> !access.schema().isEmpty() && !names.holdDatabase(access.schema()))
        .map(server -> access.withoutSchema().target(server.withDatabase(access.schema()).seenFrom(""), List.of()));
  }

  private Location place(Body body, int line) {
    return sightings.place(body.place(), name(body), line);
  }

  /// The object's id without the part that names the database: the place already begins with it.
  private static String name(Body body) {
    var id = body.by().value();
    return id.substring(id.indexOf('/', id.indexOf('/') + 1) + 1);
  }
}
