package org.portolan.model.workspace;

import java.time.Instant;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.Intake;

/// An import in the store, without what it brought; or that a source was taken out, which counts as one, so that what
/// went with it can be compared and taken back.
public record IntakeHeader(long number, Instant at, Source source, Event event) {

  /// What became of the source then.
  public enum Event {
    READ,
    /// It counts for nothing but what it could not read.
    BROKE_OFF,
    REMOVED
  }

  static IntakeHeader of(Intake intake) {
    return new IntakeHeader(intake.number(), intake.at(), intake.report().source(),
        intake.report().complete() ? Event.READ : Event.BROKE_OFF);
  }

  public boolean complete() {
    return event == Event.READ;
  }

  public boolean removed() {
    return event == Event.REMOVED;
  }
}
