package org.portolan.model.manifest;

import java.util.Optional;

/// A wave that somebody named or dated by hand.
///
/// @param number counts from 1
/// @param window of its own; empty: the plan's
public record WaveSpec(int number, String name, Optional<Window> window) {
  public WaveSpec {
    if (number < 1) {
      throw new IllegalArgumentException("waves count from 1: " + number);
    }
  }
}
