package org.portolan.model.workspace;

import java.time.Instant;
import org.portolan.model.intake.Source;

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

  public boolean complete() {
    return event == Event.READ;
  }

  public boolean removed() {
    return event == Event.REMOVED;
  }
}
