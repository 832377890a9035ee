package org.portolan.model.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.portolan.model.asset.AssetId;
import org.portolan.model.problem.Location;

/// A time over which something was watched; half-open.
///
/// @param asset      what was watched: a database, a host or an endpoint
/// @param continuous whether everything in between shows, or only what was going on at that moment
/// @param source     the source that brought it
public record ObservationWindow(AssetId asset, Instant from, Instant until, boolean continuous, String source,
    Location place) implements Comparable<ObservationWindow> {
  private static final Comparator<ObservationWindow> ORDER = Comparator.comparing(ObservationWindow::asset)
      .thenComparing(ObservationWindow::from).thenComparing(ObservationWindow::until)
      .thenComparing(ObservationWindow::source).thenComparing(ObservationWindow::place)
      .thenComparing(ObservationWindow::continuous);

  public Duration length() {
    return Duration.between(from, until);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  @Override
  public int compareTo(ObservationWindow other) {
    return ORDER.compare(this, other);
  }
}
