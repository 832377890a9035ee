package org.portolan.model.runbook;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// A step before it has a number and a time.
///
/// @param wave  0 for steps that are done once for all waves
/// @param level its place within the wave: what is needed has a smaller number
/// @param item  empty for steps that are done for several items together
record Draft(StepSpec step, int wave, int level, Optional<ItemId> item, String deputy, String why) {
  /// By stage, then wave, then need; what is equal in all of that by item, so that the order never wobbles.
  static final Comparator<Draft> ORDER = Comparator.comparing((Draft draft) -> draft.step().stage())
      .thenComparingInt(Draft::wave).thenComparingInt(Draft::level)
      .thenComparing(draft -> draft.item().map(ItemId::value).orElse(""));

  static Draft joint(StepSpec step, String deputy, String why) {
    return new Draft(step, 0, 0, Optional.empty(), deputy, why);
  }

  /// A step that changes nothing, so that there is nothing to undo.
  static StepSpec harmless(Stage stage, String instruction, String on, List<String> commands, Duration duration,
      String check, String person) {
    return new StepSpec(stage, instruction, on, commands, duration, check, person, Optional.empty(), false);
  }

  static StepSpec undoable(Stage stage, String instruction, String on, List<String> commands, Duration duration,
      String check, String person, Undo undo) {
    return new StepSpec(stage, instruction, on, commands, duration, check, person, Optional.of(undo), false);
  }
}
