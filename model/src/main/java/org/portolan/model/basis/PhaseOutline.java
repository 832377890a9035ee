package org.portolan.model.basis;

import java.util.List;
import org.portolan.model.manifest.PhaseModel;

/// A phase of the method before it has dates.
///
/// @param number counts from 1
/// @param goal   what is true at its end
/// @param part   what kind of work it is, the same in both models
public record PhaseOutline(int number, String name, String goal, Part part) {
  /// The kinds of work that phases are made of.
  public enum Part {
    AUDIT,
    TEST,
    ACCEPTANCE,
    PLANNING,
    SHADOW,
    RUN_BOTH,
    NIGHT,
    WATCH
  }

  /// The phases of a model in order; the watch after the night is one of them.
  public static List<PhaseOutline> of(PhaseModel model) {
    return switch (model) {
      case FIVE_PHASES -> List.of(
          new PhaseOutline(1, "Audit and map", "Every asset decided, no grave silent dependency open", Part.AUDIT),
          new PhaseOutline(2, "Test migration", "Clean rehearsals in a row at full volume", Part.TEST),
          new PhaseOutline(3, "User acceptance", "Daily work done on the new side, no grave issue open",
              Part.ACCEPTANCE),
          new PhaseOutline(4, "Cutover planning and communication",
              "Window, roles and way back stand; everybody is told",
              Part.PLANNING),
          new PhaseOutline(5, "Execution and verification", "Verified and open, or back", Part.NIGHT),
          new PhaseOutline(6, "Watch", "Watched without a criterion met; the old side can be retired", Part.WATCH));
      case THREE_PHASES -> List.of(
          new PhaseOutline(1, "Shadow system", "The new side is live, and nothing depends on it", Part.SHADOW),
          new PhaseOutline(2, "Run both", "The new side follows; the old one is in charge", Part.RUN_BOTH),
          new PhaseOutline(3, "Switch over", "The new side is in charge; the old one is the backup", Part.NIGHT),
          new PhaseOutline(4, "Watch and clean up", "Watched without a criterion met; the old side can be retired",
              Part.WATCH));
    };
  }

  /// The phase in which the switch is made.
  public static PhaseOutline night(PhaseModel model) {
    return of(model).stream().filter(phase -> phase.part() == Part.NIGHT).findFirst().orElseThrow();
  }
}
