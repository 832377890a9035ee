package org.portolan.model.manifest;

import java.util.Locale;

/// The two phase models of the method.
public enum PhaseModel {
  FIVE_PHASES,
  THREE_PHASES;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
