package org.portolan.model.manifest;

/// The two phase models of the method.
public enum PhaseModel {
  FIVE_PHASES,
  THREE_PHASES;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
