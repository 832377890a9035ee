package org.portolan.app.layout;

import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.silent.SilentDependency;

/// What a picture shows before anybody has chosen: closed groups, opened where the worst silent dependency leads, so that
/// one of them can be followed to its end.
public final class Overview {
  private static final int NAMED = 4;
  /// More silent dependants than this are a number: by name they would hide each other.
  private static final int MOST_NAMED = 8;

  private Overview() {}

  public static ChartRequest request(Inventory inventory, Collection<SilentDependency> silent) {
    return request(inventory, silent, Grouping.byHostAndSchema());
  }

  public static ChartRequest request(Inventory inventory, Collection<SilentDependency> silent, Grouping by) {
    var open = new HashSet<String>();
    var named = new HashSet<AssetId>();
    silent.stream().filter(SilentDependency::open).findFirst().ifPresent(worst -> {
      named.add(worst.dependant());
      named.addAll(worst.needed());
      worst.path().forEach(arrow -> named.add(arrow.to()));
      Stream.concat(Stream.of(worst.dependant()), worst.needed().stream().limit(1))
          .flatMap(id -> inventory.asset(id).stream()).filter(asset -> !by.of(asset).itself())
          .flatMap(asset -> by.of(asset).groups().stream()).forEach(spot -> open.add(spot.id()));
    });
    silent.stream().filter(SilentDependency::open).limit(MOST_NAMED).forEach(one -> named.add(one.dependant()));
    inventory.assets().values().stream().map(by::of).filter(placement -> placement.groups().size() == 2)
        .limit(1).forEach(placement -> open.add(placement.groups().getFirst().id()));
    return new ChartRequest(open, named, NAMED, _ -> true, _ -> true, by);
  }
}
