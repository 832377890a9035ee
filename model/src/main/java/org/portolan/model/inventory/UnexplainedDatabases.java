package org.portolan.model.inventory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// The databases that somebody connects to and that no import explains.
///
/// Each becomes an asset `db/<database>`. Where that id is taken by an import, or several of them share the name, they
/// are `db/<database>@<host>`, and with several on one host `db/<database>@<host>:<port>`. A server of which no
/// database is named is `db/@<host>`.
final class UnexplainedDatabases {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::key).thenComparing(Place::host).thenComparing(Place::port);

  private static final Comparator<Spoken> BEST_KNOWN =
      Comparator.comparing(Spoken::engine).thenComparing(Spoken::database);

  private final HostAssets hosts;
  private final Map<Target.Database, Place> places = new HashMap<>();
  private final Map<Place, Named> named = new HashMap<>();

  UnexplainedDatabases(HostAssets hosts) {
    this.hosts = hosts;
  }

  /// @param key  the database's name without case
  /// @param port 0 where neither port nor engine are known
  private record Place(String key, String host, int port) {}

  private record Spoken(Engine engine, String database) {}

  /// @param source the database's name in asset ids
  private record Named(String source, String database, Engine engine, String host) {}

  void add(Target.Database asked) {
    places.computeIfAbsent(asked, this::place);
  }

  private Place place(Target.Database asked) {
    var reached = reached(asked);
    return new Place(KnownDatabase.nameKey(reached.database()), hosts.named(asked.seenFrom(), reached.host()).name(),
        KnownDatabase.effectivePort(asked.engine(), reached.port()));
  }

  private Address reached(Target.Database asked) {
    return hosts.followed(asked.seenFrom(),
        new Address(asked.host().isEmpty() ? "localhost" : asked.host(), asked.port(), asked.database()));
  }

  /// Names all of them; to be called once, after the last was added.
  void settle(Set<AssetId> taken) {
    joinUnsaidPorts();
    var askedAt = new TreeMap<Place, TreeSet<Spoken>>(ORDER);
    places.forEach((asked, place) -> askedAt.computeIfAbsent(place, _ -> new TreeSet<>(BEST_KNOWN))
        .add(new Spoken(asked.engine(), reached(asked).database())));
    var byName = askedAt.keySet().stream().collect(Collectors.groupingBy(Place::key));
    askedAt.forEach((place, asked) -> {
      var database = fileName(asked.getFirst().database());
      var source = source(place, database, byName.getOrDefault(place.key(), List.of()), taken);
      named.put(place, new Named(source, database, asked.getFirst().engine(), place.host()));
    });
  }

  /// A connection that tells neither port nor engine means the only server on that host with such a database.
  private void joinUnsaidPorts() {
    var ports = new HashMap<Place, Set<Integer>>();
    places.values().stream().filter(place -> place.port() != 0).forEach(place -> ports
        .computeIfAbsent(new Place(place.key(), place.host(), 0), _ -> new TreeSet<>()).add(place.port()));
    places.replaceAll((_, place) -> {
      var only = ports.getOrDefault(place, Set.of());
      return only.size() == 1 ? new Place(place.key(), place.host(), only.iterator().next()) : place;
    });
  }

  private static String source(Place place, String database, List<Place> namesakes, Set<AssetId> taken) {
    boolean alone = namesakes.size() == 1 && !taken.contains(Ids.database(database));
    if (alone && !database.isEmpty()) {
      return database;
    }
    var host = place.host().isEmpty() ? "unknown-host" : place.host();
    boolean several = namesakes.stream().filter(other -> other.host().equals(place.host())).count() > 1;
    return database + "@" + host + (several && place.port() > 0 ? ":" + place.port() : "");
  }

  private static String fileName(String database) {
    var slashes = database.replace('\\', '/');
    return slashes.substring(slashes.lastIndexOf('/') + 1);
  }

  /// The asset that stands for the database; empty when it was never added.
  Optional<Asset> asset(Target.Database asked) {
    return named(asked).map(it -> {
      var asset =
          Asset.of(Ids.database(it.source()), AssetKind.DATABASE, it.database().isEmpty() ? it.source() : it.database())
              .onHost(it.host()).in(it.database(), "").with(Attribute.NAMED_ONLY, "true");
      return it.engine() == Engine.UNKNOWN ? asset : asset.with(Attribute.ENGINE, it.engine().word());
    });
  }

  /// The database's name in asset ids.
  String source(Target.Database asked) {
    return named(asked).map(Named::source).orElseThrow();
  }

  /// The database's own name; empty where only its server is named.
  String database(Target.Database asked) {
    return named(asked).map(Named::database).orElseThrow();
  }

  /// The best known engine of the database.
  Engine engine(Target.Database asked) {
    return named(asked).map(Named::engine).orElse(asked.engine());
  }

  private Optional<Named> named(Target.Database asked) {
    return Optional.ofNullable(places.get(asked)).map(named::get);
  }
}
