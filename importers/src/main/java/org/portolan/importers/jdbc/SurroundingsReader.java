package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// What a database has around its tables: roles, links to other databases, jobs of its own.
final class SurroundingsReader {
  private static final Set<String> OF_LINKS = Set.of("name", "engine", "host", "port", "database");

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
    sightings.need(new Target.Known(id), to, DependencyKind.CONNECTS_TO, "", catalog, "SERVER " + row.text("name")
        + " " + row.text("wrapper") + " " + to.host() + (to.port() > 0 ? ":" + to.port() : "") + "/" + to.database());
  }

  void job(Row row, String catalog) {
    var naming = sightings.naming();
    var id = vacant(row.text("name"));
    var draft = sightings.found(id, AssetKind.SCHEDULED_JOB, row.text("name"), row.text("db"), "", catalog)
        .with(row.others(Set.of("db", "name")));
    var says = Secrets.evidence(row.text(Attribute.SCHEDULE) + " " + row.text(Attribute.COMMAND));
    var elsewhere = row.text("in-database");
    if (elsewhere.isEmpty() || elsewhere.equals(naming.database())) {
      sightings.need(id, Ids.database(naming.of(row.text("db"))), DependencyKind.CONNECTS_TO, "", catalog, says);
      sightings.body(new Body(id, Body.Kind.COMMAND, catalog, row.text(Attribute.COMMAND), draft.database(),
          sightings.searchPath(row.text("db"), "", "")));
    } else {
      var there = around.connection().withDatabase(elsewhere).seenFrom("");
      sightings.need(new Target.Known(id), there, DependencyKind.CONNECTS_TO, "", catalog, says);
      sightings.body(new Body(id, Body.Kind.COMMAND, catalog, row.text(Attribute.COMMAND), elsewhere, List.of(),
          Optional.of(there)));
    }
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
