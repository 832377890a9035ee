package org.portolan.model.intake;

import java.util.Locale;

/// Why something stayed unknown; it decides what the user can do about it.
public enum UnreadKind {
  /// No permission to see it: collect again, or grant.
  FORBIDDEN,
  /// Named, and not in what was collected: add the file.
  ABSENT,
  /// There, but not in a form that could be understood.
  UNPARSED,
  /// Understood, but it depends on what only happens at run time: answer.
  DYNAMIC,
  /// Larger, deeper or slower than the limits.
  TOO_LARGE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
