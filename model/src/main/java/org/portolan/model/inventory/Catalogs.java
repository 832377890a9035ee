package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.UnreadKind;

/// The catalogs of all imported databases, and how they are reached.
final class Catalogs {
  /// Where engines list their tables; who may not see these may not say that a table is missing.
  private static final Set<String> TABLE_LISTS = Set.of("pg_class", "information_schema.tables");

  private final Map<String, Catalog> bySource = new HashMap<>();
  private final Set<String> partlySeen = new HashSet<>();
  /// By the database's name in asset ids, the host among whose files its dump lies.
  private final Map<String, String> dumpedOn = new HashMap<>();
  private final List<KnownDatabase> reached = new ArrayList<>();

  Catalogs(Collection<ImportReport> reports) {
    reports.stream().filter(report -> report.source().kind() == SourceKind.DATABASE
        || report.facts().stream().anyMatch(Fact.Reached.class::isInstance)).forEach(this::add);
  }

  private void add(ImportReport report) {
    var ways = report.facts().stream().filter(Fact.Reached.class::isInstance).map(Fact.Reached.class::cast).toList();
    ways.forEach(way -> reached.add(new KnownDatabase(way.source(), way.engine(),
        new Address(way.host(), way.port(), way.database()))));
    var found = report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset());
    var inDatabases = found.filter(asset -> asset.kind() == AssetKind.DATABASE || !asset.database().isEmpty()).toList();
    inDatabases.stream().filter(asset -> asset.kind() == AssetKind.DATABASE).forEach(asset -> open(asset, ways));
    inDatabases.forEach(asset -> Optional.ofNullable(bySource.get(source(asset))).ifPresent(it -> it.add(asset)));
    if (report.source().kind() == SourceKind.FILES) {
      inDatabases.forEach(asset -> dumpedOn.put(source(asset), report.source().name()));
    }
    // A dump among files may be old: what it does not have need not be missing.
    if (report.source().kind() != SourceKind.DATABASE
        || report.unread().stream().anyMatch(unread -> unread.kind() == UnreadKind.FORBIDDEN
            && isTableList(unread.place().source(), report.source().name()))) {
      inDatabases.forEach(asset -> partlySeen.add(source(asset)));
    }
  }

  private static boolean isTableList(String place, String source) {
    return place.equals(source) || TABLE_LISTS.contains(place.substring(place.lastIndexOf(':') + 1));
  }

  /// A second database of the same server is reached in the same ways, under its own name.
  private void open(Asset database, List<Fact.Reached> ways) {
    var source = source(database);
    var engine = database.attribute(Attribute.ENGINE).flatMap(Catalogs::engine)
        .or(() -> ways.stream().findFirst().map(Fact.Reached::engine)).orElse(Engine.UNKNOWN);
    var path = Arrays.stream(database.attribute(Attribute.SEARCH_PATH).orElse("").split(",")).map(String::strip)
        .filter(schema -> !schema.isEmpty() && !schema.contains("$user")).toList();
    bySource.put(source, new Catalog(engine, database.name(), path));
    if (ways.stream().noneMatch(way -> way.source().equals(source))) {
      ways.forEach(way -> reached.add(new KnownDatabase(source, engine,
          new Address(way.host(), way.port(), database.name()))));
      if (ways.isEmpty()) {
        reached.add(new KnownDatabase(source, engine, new Address(database.host(), 0, database.name())));
      }
    }
  }

  private static Optional<Engine> engine(String word) {
    return Arrays.stream(Engine.values()).filter(engine -> engine.word().equals(word)).findFirst();
  }

  private static String source(Asset asset) {
    return asset.id().value().split("/", 3)[1].replace("%2F", "/");
  }

  List<KnownDatabase> reached() {
    return reached;
  }

  /// The catalog of a database, where one was imported under that name.
  Optional<Catalog> of(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /// Whether all that is known of a database is a dump that was collected with the programs of that host.
  boolean liesBeside(String source, String host) {
    return host.equals(dumpedOn.get(source));
  }

  /// Whether the import saw every table there is, so that one it did not see is missing.
  boolean sawAll(String source) {
    return !partlySeen.contains(source);
  }

  /// The one database that has such a table, when exactly one has.
  Optional<String> onlyOneWith(Engine engine, String schema, String name, List<String> searchPath) {
    var having = bySource.entrySet().stream()
        .filter(entry -> KnownDatabase.isCompatible(entry.getValue().engine(), engine))
        .filter(entry -> entry.getValue().find(AssetKind.TABLE, schema, name, searchPath).isPresent())
        .map(Map.Entry::getKey).toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }
}
