package org.portolan.model.manifest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A step that somebody wrote for the night, and how it is undone.
///
/// @param stage        where in the night it belongs
/// @param instruction  starts with a verb
/// @param on           host and account: `legacy-app-01, as root`; empty where it does not matter
/// @param commands     one per line, exactly as typed
/// @param check        what is seen when it worked, with a number
/// @param person       empty: the item's owner
/// @param undo         how it is undone; empty with `nothing to undo` where it changes nothing
public record StepSpec(Stage stage, String instruction, String on, List<String> commands, Duration duration,
    String check, String person, Optional<Undo> undo, boolean pointOfNoReturn) {
  public StepSpec {
    commands = List.copyOf(commands);
  }

  /// When in the night a step belongs; steps run in this order, waves and needs deciding within a stage.
  public enum Stage {
    PREPARE,
    STOP,
    LOCK,
    COPY,
    VERIFY,
    REWIRE,
    FORCE_RUN,
    PROBE,
    DECIDE,
    OPEN,
    START,
    TELL
  }

  /// @param ifNot what to do when the check does not hold; empty where nothing is said
  public record Undo(String instruction, String on, List<String> commands, Duration duration, String check,
      String ifNot) {
    public Undo {
      commands = List.copyOf(commands);
    }
  }
}
