package org.portolan.model.manifest;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The cutover window, half-open, in its own zone.
public record Window(LocalDateTime from, LocalDateTime to, ZoneId zone) {
  public Window {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a window ends after it begins: " + from + " to " + to);
    }
  }

  public ZonedDateTime begins() {
    return from.atZone(zone);
  }

  public ZonedDateTime ends() {
    return to.atZone(zone);
  }

  /// Elapsed time, so a night in which the clock changes is an hour longer or shorter.
  public Duration length() {
    return Duration.between(begins(), ends());
  }
}
