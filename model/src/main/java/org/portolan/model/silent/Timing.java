package org.portolan.model.silent;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;
import org.portolan.model.basis.Basis;

/// When an asset runs by itself.
public final class Timing {
  private Timing() {}

  /// Its schedule in its own zone, else in that of its host's clock, else in that of the night.
  public static Optional<Schedule> schedule(Basis basis, Asset asset) {
    return asset.attribute(Attribute.SCHEDULE)
        .map(words -> Schedules.parse(words, zone(asset).or(() -> zoneOfHost(basis, asset)).orElse(basis.zone())));
  }

  private static Optional<ZoneId> zoneOfHost(Basis basis, Asset asset) {
    return asset.host().isEmpty() ? Optional.empty()
        : basis.inventory().asset(Ids.host(asset.host())).flatMap(Timing::zone);
  }

  private static Optional<ZoneId> zone(Asset asset) {
    return asset.attribute(Attribute.ZONE).flatMap(Timing::zone);
  }

  /// The next run after the moment of the survey; empty for what is switched off or has no time.
  public static Optional<ZonedDateTime> nextRun(Basis basis, Asset asset) {
    return asset.has(Attribute.DISABLED)
        ? Optional.empty()
        : schedule(basis, asset)
            .flatMap(schedule -> Schedules.nextRuns(schedule, basis.asOf(), 1).stream().findFirst());
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
