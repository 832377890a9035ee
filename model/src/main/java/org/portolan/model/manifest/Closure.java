package org.portolan.model.manifest;

import java.time.LocalDate;

/// How a silent dependency was closed without an item: accepted, or found not to be real (section F of the method).
///
/// @param silent      the silent dependency's id
/// @param fingerprint of its evidence when it was closed; when the evidence changes, it is open again
public record Closure(String silent, Verdict verdict, String by, LocalDate on, String reason, String fingerprint) {
  public enum Verdict {
    ACCEPTED,
    NOT_REAL
  }
}
