package org.portolan.model.silent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.basis.Basis;

/// Finds every way into what leaves. Whoever only connects to a database of which a part leaves may use that part,
/// unless we know what it uses there and it is something else.
final class Reaching {
  private final Basis basis;
  private final Dependants dependants;

  Reaching(Basis basis, Dependants dependants) {
    this.basis = basis;
    this.dependants = dependants;
  }

  List<Chain> chains() {
    var reaching = new ArrayList<Chain>();
    var connected = new ArrayList<Chain>();
    for (var need : dependants.needs()) {
      if (basis.leaving().contains(need.to())) {
        reaching.addAll(dependants.chains(need));
      } else if (basis.leaving().touches(need.to())) {
        connected.addAll(dependants.chains(need));
      }
    }
    var already = reaching.stream().map(Chain::dependant).collect(Collectors.toSet());
    var users = usersInside(connected.stream().map(Chain::needed).collect(Collectors.toSet()));
    connected.stream().filter(chain -> already.contains(chain.dependant())
        || !users.contains(new Use(chain.dependant(), chain.needed()))).forEach(reaching::add);
    return reaching;
  }

  private record Use(AssetId dependant, AssetId database) {}

  /// Who is known to use something that lies in one of these databases.
  private Set<Use> usersInside(Set<AssetId> databases) {
    var users = new HashSet<Use>();
    for (var need : databases.isEmpty() ? List.<Dependency>of() : dependants.needs()) {
      var parts = need.to().value().split("/", 3);
      var database = new AssetId(parts[0] + "/" + parts[Math.min(1, parts.length - 1)]);
      if (parts.length > 2 && databases.contains(database)) {
        dependants.ways(need.from()).forEach(way -> users.add(new Use(way.dependant(), database)));
      }
    }
    return users;
  }
}
