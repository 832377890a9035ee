package org.portolan.importers.script.code;

import java.util.List;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Routine;

/// A function of a program.
///
/// @param name       with its package or class; empty for one without a name
/// @param parameters names in order; empty where the language hands over a list (Perl)
/// @param home       the package or class that names inside belong to
public record Unit(String name, List<Parameter> parameters, Node body, Place place, String home) implements Routine {
  public Unit {
    parameters = List.copyOf(parameters);
  }

  /// @param fallback what it is when no argument is given
  public record Parameter(String name, Node fallback, Takes takes) {}

  /// Which arguments a parameter stands for.
  public enum Takes {
    ONE,
    /// all further ones: `*args`
    REST,
    /// all further ones with a name: `**options`
    NAMED
  }

  /// Units are told apart by where they stand, not by their (large) bodies.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
