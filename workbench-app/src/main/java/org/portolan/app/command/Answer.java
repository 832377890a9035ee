package org.portolan.app.command;

import java.util.List;

/// What the palette says about a hit before anything is opened.
///
/// @param claim one or two sentences
/// @param facts one line each
public record Answer(String claim, List<Fact> facts) {

  public Answer {
    facts = List.copyOf(facts);
  }

  /// @param code whether the value is a path, an id or a time, and set as such
  public record Fact(String label, String value, boolean code) {}

  /// A fact in plain words.
  public static Fact words(String label, String value) {
    return new Fact(label, value, false);
  }

  /// A fact that is a path, an id or a time.
  public static Fact code(String label, String value) {
    return new Fact(label, value, true);
  }
}
