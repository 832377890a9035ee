package org.portolan.model.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Context.SignOff;
import org.portolan.model.manifest.Window;
import org.portolan.model.method.RuleId;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.runbook.Runbook;

/// What about the dates cannot be: a freeze that is met, a task that should have begun, a window too short.
final class Conflicts {
  private final Basis basis;
  private final List<Conflict> found = new ArrayList<>();

  private Conflicts(Basis basis) {
    this.basis = basis;
  }

  static List<Conflict> of(Basis basis, List<Duty> duties, Dates dates, List<Runbook> nights, LocalDate earliest) {
    var conflicts = new Conflicts(basis);
    nights.forEach(night -> night.window().ifPresent(window -> conflicts.window(window, night, earliest)));
    basis.context().window().ifPresent(window -> conflicts.late(duties, dates, earliest));
    return List.copyOf(conflicts.found);
  }

  private void window(Window window, Runbook night, LocalDate earliest) {
    if (window.ends().isBefore(basis.asOf())) {
      add(41, "The window of " + window.from().toLocalDate() + " is over.",
          "Set a window at or after " + earliest + ".");
    }
    for (var freeze : Freezes.met(basis.context().freezes(), window, basis.context().thresholds())) {
      boolean itself = !freeze.from().isAfter(window.to().toLocalDate());
      add(41, (itself ? "The window of " : "The watch after the window of ") + window.from().toLocalDate() + " meets "
          + freeze.name() + ", " + freeze.from() + " to " + freeze.to() + ".",
          "Move the window to " + Freezes.free(basis.context().freezes(), window.from().toLocalDate(),
              watchDays(window)) + " or later.");
    }
    night.clock().ifPresent(clock -> tooShort(window, night, clock));
    tolerated().filter(most -> window.length().compareTo(most) > 0)
        .ifPresent(most -> add(8, "The window lasts " + spoken(window.length()) + ", and the least that was agreed is "
            + spoken(most) + ".", "Shorten the window, or ask for a longer outage."));
  }

  private void tooShort(Window window, Runbook night, RollbackClock clock) {
    var needed = night.length().plus(clock.wholeWayBack()).plus(clock.margin());
    if (needed.compareTo(window.length()) > 0) {
      add(27, "Forward " + spoken(night.length()) + ", back " + spoken(clock.wholeWayBack()) + " and margin "
          + spoken(clock.margin()) + " are longer than the window of " + spoken(window.length()) + ".",
          "Lengthen the window by " + spoken(needed.minus(window.length())) + ", or move less in one night.");
    }
  }

  /// Only the task that is latest is told: the others follow from it.
  private void late(List<Duty> duties, Dates dates, LocalDate earliest) {
    duties.stream().filter(duty -> !duty.finished() && dates.latest(duty).isBefore(dates.span(duty).to()))
        .min(Comparator.comparing((Duty duty) -> ChronoUnit.DAYS.between(dates.span(duty).to(), dates.latest(duty)))
            .thenComparing(Duty::id))
        .ifPresent(duty -> add(42, "“" + duty.name() + "” would have to begin by " + dates.latestStart(duty)
            + "; done in order it ends on " + dates.span(duty).to() + ".",
            "Move the window to " + earliest + " or later, or cut the scope."));
  }

  private Optional<Duration> tolerated() {
    return Stream
        .concat(basis.context().downtimeTolerance().stream(),
            basis.context().signOffs().stream().map(SignOff::maximumDowntime))
        .min(Comparator.naturalOrder());
  }

  private long watchDays(Window window) {
    return ChronoUnit.DAYS.between(window.from().toLocalDate(),
        window.ends().plus(basis.context().thresholds().watch()).toLocalDate());
  }

  private void add(int rule, String summary, String remedy) {
    found.add(new Conflict(RuleId.of(rule), summary, remedy));
  }

  /// `1 h 45 min`
  static String spoken(Duration duration) {
    long minutes = Math.ceilDiv(duration.toSeconds(), 60);
    return minutes < 60 ? minutes + " min"
        : minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
