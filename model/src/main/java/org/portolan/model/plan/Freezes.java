package org.portolan.model.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Context.Freeze;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.Window;

/// Which freeze windows a night and the watch after it meet.
public final class Freezes {
  private Freezes() {}

  /// From the day on which the window begins to the day on which the watch ends.
  public static List<Freeze> met(List<Freeze> freezes, Window window, Thresholds thresholds) {
    return met(freezes, window.from().toLocalDate(), window.ends().plus(thresholds.watch()).toLocalDate());
  }

  private static List<Freeze> met(List<Freeze> freezes, LocalDate from, LocalDate to) {
    return freezes.stream().filter(freeze -> !freeze.to().isBefore(from) && !freeze.from().isAfter(to)).toList();
  }

  /// The first day at or after `from` on which a night of that length, and the watch after it, meet no freeze.
  static LocalDate free(List<Freeze> freezes, LocalDate from, long daysTaken) {
    var day = from;
    Optional<Freeze> met = Optional.empty();
    do {
      var begins = day;
      met = met(freezes, begins, begins.plusDays(daysTaken)).stream().findFirst();
      day = met.map(freeze -> freeze.to().plusDays(1)).orElse(day);
    } while (met.isPresent());
    return day;
  }
}
