package org.portolan.model.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// One import, told fact by fact.
final class Told {
  static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  private final Source source;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Engine engine;

  private Told(Source source, Engine engine) {
    this.source = source;
    this.engine = engine;
  }

  /// A collected server with a job in its crontab.
  static Told server(String host) {
    var told = new Told(new Source(host, SourceKind.FILES, "collected/" + host, host), Engine.UNKNOWN);
    told.facts.add(new Fact.Found(Asset.of(Ids.host(host), AssetKind.HOST, host).onHost(host)));
    told.facts.add(new Fact.Found(Asset.of(job(host), AssetKind.SCHEDULED_JOB, "nightly").onHost(host)));
    return told;
  }

  static Told database(String name, Engine engine, String host, int port) {
    var told = new Told(new Source(name, SourceKind.DATABASE, "jdbc", name), engine);
    told.facts.add(new Fact.Reached(name, engine, host, port, name));
    told.facts.add(new Fact.Found(Asset.of(Ids.database(name), AssetKind.DATABASE, name).onHost(host).in(name, "")
        .with(Attribute.ENGINE, engine.word())));
    return told;
  }

  static AssetId job(String host) {
    return Ids.job(host, "/etc/crontab", "nightly");
  }

  Told knownAs(String host, int port, String database) {
    facts.add(new Fact.Reached(source.name(), engine, host, port, database));
    return this;
  }

  Told searchPath(String path) {
    facts.replaceAll(fact -> fact instanceof Fact.Found(var asset) && asset.kind() == AssetKind.DATABASE
        ? new Fact.Found(asset.with(Attribute.SEARCH_PATH, path))
        : fact);
    return this;
  }

  Told table(String schema, String name, Column... columns) {
    facts.add(new Fact.Found(Asset.of(Ids.relation(source.name(), schema, name), AssetKind.TABLE, name)
        .in(source.name(), schema).with(List.of(columns))));
    return this;
  }

  Told found(Asset asset) {
    facts.add(new Fact.Found(asset));
    return this;
  }

  /// Among the files lies a dump of a database that the server's programs reach at that host.
  Told dumped(String database, Engine of, String host, String schema, String table) {
    facts.add(new Fact.Reached(database, of, host, 0, database));
    facts.add(new Fact.Found(Asset.of(Ids.database(database), AssetKind.DATABASE, database).in(database, "")
        .with(Attribute.ENGINE, of.word()).with(Attribute.SCHEMA_DUMP, "schema.sql")));
    facts.add(new Fact.Found(Asset.of(Ids.relation(database, schema, table), AssetKind.TABLE, table)
        .in(database, schema).with(Attribute.SCHEMA_DUMP, "schema.sql")));
    return this;
  }

  Told alias(String name, String address) {
    return alias(source.name(), name, address);
  }

  Told alias(String seenFrom, String name, String address) {
    facts.add(new Fact.Alias(seenFrom, name, address, Location.of("etc/hosts", 1)));
    return this;
  }

  /// The job of this server connects to a database.
  Told connects(Engine to, String host, int port, String database) {
    return needs(new Target.Database(to, source.name(), host, port, database), DependencyKind.CONNECTS_TO);
  }

  Told reads(Engine in, String host, String database, String schema, String table, String... searchPath) {
    return needs(new Target.Relation(new Target.Database(in, source.name(), host, 0, database), schema, table,
        List.of(searchPath)), DependencyKind.READS);
  }

  Told needs(Target target, DependencyKind kind) {
    return needs(new Target.Known(job(source.name())), target, kind);
  }

  Told needs(Target from, Target target, DependencyKind kind) {
    facts.add(new Fact.Needs(from, target, kind, "",
        Evidence.declared(Location.of("etc/crontab", facts.size()), "line")));
    return this;
  }

  /// A line of a script, of which it was read that it touches a table of PostgreSQL.
  Told says(DependencyKind kind, String database, String schema, String table, double sure, String line) {
    var in = new Target.Database(Engine.POSTGRESQL, source.name(), database.isEmpty() ? "" : "db1", 0, database);
    facts.add(new Fact.Needs(new Target.Known(job(source.name())), new Target.Relation(in, schema, table, List.of()),
        kind, "", Evidence.inferred(Location.of("opt/q.pl", facts.size()), line, sure)));
    return this;
  }

  Told unread(UnreadKind kind, String place) {
    unread.add(new Unread(Location.of(place), kind, "not seen"));
    return this;
  }

  Told unread(UnreadKind kind, String place, int line, String reason) {
    unread.add(new Unread(Location.of(place, line), kind, reason));
    return this;
  }

  Told watched(Engine in, String host, String database, String from, String until) {
    facts.add(new Fact.Watched(new Target.Database(in, source.name(), host, 0, database), Instant.parse(from),
        Instant.parse(until), true, Location.of("log/db.log")));
    return this;
  }

  Intake intake(long number) {
    return new Intake(number, AT.plusSeconds(number),
        new ImportReport(source, facts, List.of(), unread, true));
  }

  Intake brokenOff(long number) {
    return new Intake(number, AT.plusSeconds(number),
        new ImportReport(source, facts, List.of(), unread, false));
  }

  static Inventory resolved(Told... imports) {
    var intakes = new ArrayList<Intake>();
    for (var one : imports) {
      intakes.add(one.intake(intakes.size() + 1));
    }
    return Resolution.of(intakes);
  }

  /// The dependencies that the nightly jobs have, as `connects-to db/shop 1.00`.
  static List<String> needs(Inventory inventory) {
    return inventory.dependencies().stream().filter(it -> it.from().value().startsWith("job/"))
        .map(it -> it.kind().word() + " " + it.to() + " " + it.confidence()).toList();
  }
}
