package org.portolan.model.runbook;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.StepSpec.Stage;

/// One step of the night.
///
/// @param number        `F1`, `F2`, …
/// @param begins        by the plan; empty while no window is set
/// @param on            host and account; empty where it does not matter
/// @param check         what is seen when it worked
/// @param person        empty while nobody is named
/// @param undoneBy      the number of the step that undoes it; empty: nothing to undo
/// @param timeToBeBack  how long the whole way back takes once this step has begun
/// @param why           for steps that follow from a rule: `forced run of a quarterly job (R-56)`; else empty
public record ForwardStep(String number, Stage stage, Optional<ZonedDateTime> begins, Duration duration,
    String instruction, String on, List<String> commands, String check, String person, String deputy,
    Optional<ItemId> item, Optional<String> undoneBy, Duration timeToBeBack, boolean pointOfNoReturn, String why) {
  public ForwardStep {
    commands = List.copyOf(commands);
  }

  /// Whether it is the moment in which somebody decides to go on or back.
  public boolean decision() {
    return stage == Stage.DECIDE;
  }
}
