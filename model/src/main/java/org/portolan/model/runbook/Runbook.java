package org.portolan.model.runbook;

import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Window;

/// The steps of the cutover night, and for every phase how it is reversed.
///
/// @param clock empty while no window is set
public record Runbook(Optional<Window> window, List<ForwardStep> forward, List<WayBack> wayBack,
    Optional<RollbackClock> clock) {
  public Runbook {
    forward = List.copyOf(forward);
    wayBack = List.copyOf(wayBack);
  }
}
