package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;

/// "How we reverse this at 3 a.m.", for one phase.
///
/// @param phase      its number
/// @param decides    who says that we go back; empty while nobody is named
/// @param undoneWhen what is true when the phase is undone
/// @param nothing    one sentence where there is nothing to undo; else empty
public record WayBack(int phase, String name, String decides, String undoneWhen, String nothing,
    List<ReverseStep> steps) {
  public WayBack {
    steps = List.copyOf(steps);
  }

  public Duration duration() {
    return steps.stream().map(ReverseStep::duration).reduce(Duration.ZERO, Duration::plus);
  }
}
