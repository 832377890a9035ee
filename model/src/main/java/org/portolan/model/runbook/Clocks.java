package org.portolan.model.runbook;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Window;

/// Computes how long we may still turn back.
final class Clocks {
  private Clocks() {}

  static RollbackClock of(Window window, Duration margin, List<ForwardStep> forward, List<ReverseStep> back) {
    var whole = back.stream().map(ReverseStep::duration).reduce(Duration.ZERO, Duration::plus);
    return new RollbackClock(window.begins(), window.ends(), margin, whole, lastSafeAbort(window, margin, whole),
        points(window, margin, forward, back));
  }

  /// Until the way back is rehearsed its whole duration stands for the time to be back, whenever we turn. Whole
  /// minutes, rounded down; elapsed time counts, so a night in which the clock changes is right too.
  static Optional<ZonedDateTime> lastSafeAbort(Window window, Duration margin, Duration wayBack) {
    var last = window.ends().minus(wayBack).minus(margin).truncatedTo(ChronoUnit.MINUTES);
    return last.isBefore(window.begins()) ? Optional.empty() : Optional.of(last);
  }

  private static List<RollbackClock.Point> points(Window window, Duration margin, List<ForwardStep> forward,
      List<ReverseStep> back) {
    var points = new ArrayList<RollbackClock.Point>();
    var startAt = "";
    for (var step : forward) {
      startAt = step.undoneBy().map(number -> entry(number, back)).orElse(startAt);
      var decideBy = window.ends().minus(margin).minus(step.timeToBeBack()).truncatedTo(ChronoUnit.MINUTES);
      points.add(new RollbackClock.Point(step.number(), step.begins().orElse(window.begins()), step.timeToBeBack(),
          decideBy, startAt));
    }
    return points;
  }

  /// Where to begin: at the step that undoes, or at the check that stands just before it.
  private static String entry(String undoneBy, List<ReverseStep> back) {
    var numbers = back.stream().map(ReverseStep::number).toList();
    int at = numbers.indexOf(undoneBy);
    return at > 0 && back.get(at - 1).undoes().isEmpty() ? numbers.get(at - 1) : undoneBy;
  }
}
