package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.AgentTimes;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// What a database has around its tables: roles, links to other databases, jobs of its own.
final class SurroundingsReader {
  private static final Set<String> OF_LINKS = Set.of("name", "engine", "host", "port", "database", "replicates");

  private static final Set<String> OF_JOBS =
      Stream.concat(Stream.of("db", "name"), AgentTimes.COLUMNS.stream()).collect(Collectors.toSet());

  private final Sightings sightings;
  private final Surroundings around;

  SurroundingsReader(Sightings sightings, Surroundings around) {
    this.sightings = sightings;
    this.around = around;
  }

  void role(Row row, String catalog) {
    sightings.found(Ids.role(sightings.naming().source(), row.text("name")), AssetKind.ROLE, row.text("name"), "", "",
        catalog).with(row.others(Set.of("name")));
  }

  void link(Row row, String catalog) {
    var id = Ids.link(sightings.naming().source(), row.text("name"));
    var engine = Engine.valueOf(row.text("engine").toUpperCase(Locale.ROOT));
    var to = new Target.Database(engine, around.host(), row.text("host"), (int) row.number("port"),
        row.text("database"));
    sightings.found(id, AssetKind.LINK, row.text("name"), "", "", catalog).with(row.others(OF_LINKS))
        .with(Attribute.ENGINE, engine.word());
    var says = row.text("wrapper").toUpperCase(Locale.ROOT) + " " + row.text("name") + " " + to.host()
        + (to.port() > 0 ? ":" + to.port() : "") + "/" + to.database();
    if (row.text("replicates").equals("to")) {
      takesFromHere(row, says, catalog);
      return;
    }
    sightings.need(new Target.Known(id), to, DependencyKind.CONNECTS_TO, "", catalog, says);
    if (row.text("replicates").equals("from")) {
      sightings.need(to, here(), DependencyKind.REPLICATES_TO, row.text("name"), catalog, says);
    }
  }

  private void takesFromHere(Row row, String says, String catalog) {
    if (row.text("host").isEmpty()) {
      sightings.unread(catalog, UnreadKind.DYNAMIC, "Somebody takes changes from here by the " + row.text("name")
          + ", and was not connected; who it is cannot be seen", "");
    } else {
      sightings.need(here(), new Target.Host(around.host(), row.text("host")), DependencyKind.REPLICATES_TO,
          row.text("name"), catalog, says);
    }
  }

  private Target here() {
    return new Target.Known(Ids.database(sightings.naming().source()));
  }

  void job(Row answered, String catalog) {
    var row = worded(answered);
    var naming = sightings.naming();
    var id = vacant(row.text("name"));
    var draft = sightings.found(id, AssetKind.SCHEDULED_JOB, row.text("name"), row.text("db"), "", catalog)
        .with(row.others(OF_JOBS));
    var says = Secrets.evidence(row.text(Attribute.SCHEDULE) + " " + row.text(Attribute.COMMAND));
    if (row.flag("shell-command")) {
      sightings.unread(catalog, UnreadKind.UNPARSED, id + " runs a command of the server's shell: " + says, "");
      return;
    }
    var command = row.text(Attribute.COMMAND);
    var elsewhere = elsewhere(row);
    if (elsewhere.isEmpty()) {
      sightings.need(id, Ids.database(naming.of(row.text("db"))), DependencyKind.CONNECTS_TO, "", catalog, says);
      sightings.body(new Body(id, Body.Kind.COMMAND, catalog, command, draft.database(),
          sightings.searchPath(row.text("db"), "", "")));
    } else {
      var there = elsewhere.get();
      sightings.need(new Target.Known(id), there, DependencyKind.CONNECTS_TO, "", catalog, says);
      sightings.body(new Body(id, Body.Kind.COMMAND, catalog, command, there.database(), List.of(), elsewhere));
    }
  }

  /// SQL Server says in numbers when a job runs.
  static Row worded(Row row) {
    return row.text(AgentTimes.TYPE).isEmpty() ? row : row.with(Attribute.SCHEDULE, AgentTimes.words(row::text));
  }

  /// Where it runs, if that is not the database that was read.
  private Optional<Target.Database> elsewhere(Row row) {
    var own = sightings.naming().database();
    var database = row.text("in-database").isEmpty() ? own : row.text("in-database");
    var host = row.text("on-host");
    if (!host.isEmpty() && !Surroundings.isHere(host)) {
      return Optional.of(around.connection().withHost(host).withDatabase(database).seenFrom(around.host()));
    }
    return database.equals(own) ? Optional.empty()
        : Optional.of(around.connection().withDatabase(database).seenFrom(""));
  }

  /// A twin's name gets `~2`, `~3` in the order of the catalog.
  private AssetId vacant(String name) {
    var id = Ids.databaseJob(sightings.naming().source(), name);
    for (int twin = 2; sightings.find(id).isPresent(); twin++) {
      id = Ids.databaseJob(sightings.naming().source(), name + "~" + twin);
    }
    return id;
  }
}
