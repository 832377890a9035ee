package org.portolan.model.manifest;

import java.util.Locale;

/// How the switch is made.
public enum Strategy {
  BIG_BANG,
  WAVES;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
