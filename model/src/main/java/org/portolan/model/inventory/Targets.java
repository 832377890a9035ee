package org.portolan.model.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;

/// Finds the asset that a target means. What no source describes becomes an asset of its own.
final class Targets {
  private final DatabaseFinder databases;
  private final UnexplainedDatabases unexplained;
  private final NamedObjects objects;
  private final HostAssets hosts;
  private final Map<Target, Optional<Meant>> cache = new HashMap<>();

  Targets(DatabaseFinder databases, UnexplainedDatabases unexplained, NamedObjects objects, HostAssets hosts) {
    this.databases = databases;
    this.unexplained = unexplained;
    this.objects = objects;
    this.hosts = hosts;
  }

  /// Empty for what is nobody's to move: the engine's own catalog.
  Optional<Meant> meant(Target target) {
    return cache.computeIfAbsent(target, this::find);
  }

  private Optional<Meant> find(Target target) {
    return switch (target) {
      case Target.Known(var id) -> Optional.of(Meant.certainly(Placeholders.of(id)));
      case Target.Database asked -> database(asked);
      case Target.Relation relation -> objects.relation(relation);
      case Target.Routine routine -> objects.routine(routine);
      case Target.Trigger(var on, var name) -> objects.relation(on).map(table -> trigger(table, name));
      case Target.Host(var seenFrom, var name) -> Optional.of(host(seenFrom, name));
      case Target.Endpoint(var scheme, var address) ->
          Optional.of(Meant.certainly(Asset.of(Ids.endpoint(scheme, address), AssetKind.ENDPOINT, address)));
    };
  }

  private static Meant trigger(Meant table, String name) {
    var on = table.asset();
    var trigger = Asset.of(Ids.trigger(on.id(), name), AssetKind.TRIGGER, name).in(on.database(), on.schema());
    // how sure it is that this table is meant is counted at what the trigger needs
    return new Meant(trigger.with(Attribute.NAMED_ONLY, "true"), 1, table.in());
  }

  private Meant host(String seenFrom, String name) {
    var named = hosts.named(seenFrom, name);
    var host = named.name().isEmpty() ? "unknown-host" : named.name();
    var asset = Asset.of(Ids.host(host), AssetKind.HOST, host).onHost(host).with(Attribute.NAMED_ONLY, "true");
    return new Meant(asset, named.guess().factor());
  }

  private Optional<Meant> database(Target.Database asked) {
    return databases.match(asked)
        .map(match -> new Meant(Placeholders.of(Ids.database(match.source())), match.factor()))
        .or(() -> unexplained.asset(asked).map(Meant::certainly));
  }
}
