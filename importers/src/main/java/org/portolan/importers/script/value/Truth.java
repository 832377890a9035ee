package org.portolan.importers.script.value;

/// Whether a condition holds.
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  public static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == NO);
  }
}
