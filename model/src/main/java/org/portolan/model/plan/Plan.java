package org.portolan.model.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Window;

/// The phase plan: follows from manifest, inventory and the day it is asked for.
///
/// @param window    the cutover window, empty while nobody has set it; the dates then only run forwards from today
/// @param earliestCutover the first night for which all tasks can be done, counted forwards from today; empty while
///                  nothing travels
/// @param conflicts what does not fit: a task that must begin in the past, a freeze that is met, a window too short
public record Plan(Optional<Window> window, Optional<LocalDate> earliestCutover, List<Phase> phases, List<Wave> waves,
    List<Transfer> transfers,
    List<Conflict> conflicts) {
  public Plan {
    phases = List.copyOf(phases);
    waves = List.copyOf(waves);
    transfers = List.copyOf(transfers);
    conflicts = List.copyOf(conflicts);
  }
}
