package org.portolan.app.document.picture;

import java.time.Duration;
import java.time.Instant;

/// Moments along a horizontal axis.
record TimeScale(Instant from, Instant to, double left, double right) {
  double x(Instant moment) {
    double whole = Math.max(1, Duration.between(from, to).toSeconds());
    return left + (right - left) * Duration.between(from, moment).toSeconds() / whole;
  }
}
