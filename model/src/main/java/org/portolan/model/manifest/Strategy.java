package org.portolan.model.manifest;

/// How the switch is made.
public enum Strategy {
  BIG_BANG,
  WAVES;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
