package org.portolan.model.manifest;

/// How much changes while it moves.
public enum Approach {
  LIFT_AND_SHIFT,
  PHASED_REFACTORING,
  REBUILD;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
