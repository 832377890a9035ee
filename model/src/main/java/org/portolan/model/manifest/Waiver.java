package org.portolan.model.manifest;

import java.time.LocalDate;
import java.util.Optional;

/// A finding or unknown that somebody decided to live with.
///
/// @param subject the finding's or unknown's id
/// @param until   the last day it holds; empty: to the end
public record Waiver(String subject, String by, LocalDate on, String reason, Optional<LocalDate> until) {
  /// A waiver with a last day does not hold after it.
  public boolean holdsOn(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isEmpty();
  }
}
