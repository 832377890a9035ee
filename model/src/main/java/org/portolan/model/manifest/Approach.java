package org.portolan.model.manifest;

import java.util.Locale;

/// How much changes while it moves.
public enum Approach {
  LIFT_AND_SHIFT,
  PHASED_REFACTORING,
  REBUILD;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
