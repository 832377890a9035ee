package org.portolan.model.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;

/// Gathers the names by which databases and hosts are reached: what imports say, what `/etc/hosts` says, and what
/// whoever connects writes.
final class KnownNames {
  private static final Comparator<KnownName> ORDER =
      Comparator.comparing(KnownName::name).thenComparing(KnownName::owner);

  private final HostNames names;
  private final HostAssets hosts;
  private final List<KnownDatabase> reached;
  private final Set<AssetId> assets;
  private final TreeSet<KnownName> all = new TreeSet<>(ORDER);

  KnownNames(HostNames names, HostAssets hosts, List<KnownDatabase> reached, Set<AssetId> assets) {
    this.names = names;
    this.hosts = hosts;
    this.reached = reached;
    this.assets = assets;
  }

  /// @param written everything that some fact names, once
  List<KnownName> all(Set<Target> written, Targets targets) {
    reached.forEach(known -> add(known.address().host(), Ids.database(known.source())));
    written.forEach(target -> written(target, targets));
    names.all().forEach(this::addAlias);
    return List.copyOf(all);
  }

  private void written(Target target, Targets targets) {
    switch (target) {
      case Target.Database database ->
          targets.meant(database).ifPresent(meant -> add(database.host(), meant.id()));
      case Target.Host host -> targets.meant(host).ifPresent(meant -> add(host.name(), meant.id()));
      case Target.Relation(var in, _, _, _) -> written(in, targets);
      case Target.Routine(var in, _, _) -> written(in, targets);
      case Target.Trigger(var on, _) -> written(on, targets);
      case Target.Known _,Target.Endpoint _ -> {}
    }
  }

  private void addAlias(String name) {
    var address = names.follow("", new Address(name, 0, "")).address().host();
    add(name, Ids.host(hosts.named("", name).name()));
    reached.stream().filter(known -> names.follow("", known.address()).address().host().equals(address))
        .forEach(known -> add(name, Ids.database(known.source())));
  }

  private void add(String name, AssetId owner) {
    var plain = name.toLowerCase(Locale.ROOT);
    if (!plain.isEmpty() && !Address.isLoopback(plain) && assets.contains(owner)) {
      all.add(new KnownName(name, owner));
    }
  }
}
