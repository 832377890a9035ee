package org.portolan.model.runbook;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// One step of the way back.
///
/// @param number    `phase.step`: `5.4`
/// @param undoes    the forward step it undoes: `F11`; empty in phases before the night
/// @param latest    when it begins if we turn back at the last safe moment; empty where no clock is set
/// @param after     minutes from the decision
/// @param ifNot     what to do when the check does not hold
public record ReverseStep(String number, String undoes, Optional<ZonedDateTime> latest, Duration after,
    Duration duration, String instruction, String on, List<String> commands, String check, String ifNot,
    String person, String deputy) {
  public ReverseStep {
    commands = List.copyOf(commands);
  }
}
