package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Window;

/// The steps of the cutover night, and for every phase how it is reversed.
///
/// @param waves whose items move in this night, in order
/// @param clock empty while no window is set, or nothing travels
public record Runbook(Optional<Window> window, List<Integer> waves, List<ForwardStep> forward, List<WayBack> wayBack,
    Optional<RollbackClock> clock) {
  public Runbook {
    waves = List.copyOf(waves);
    forward = List.copyOf(forward);
    wayBack = List.copyOf(wayBack);
  }

  /// From the first step to the end of the last.
  public Duration length() {
    return forward.stream().map(ForwardStep::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /// The way back out of the night itself; empty where nothing travels.
  public Optional<WayBack> nightBack() {
    return wayBack.stream().filter(back -> back.steps().stream().anyMatch(step -> !step.undoes().isEmpty()))
        .findFirst();
  }
}
