package org.portolan.model.problem;

import java.util.Locale;

/// How much a finding or problem endangers the migration; the first is the worst.
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /// The word used on screens, in documents and in machine-readable output.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
