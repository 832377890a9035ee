package org.portolan.app.overview;

/// One of the large numbers.
///
/// @param unit beside the number, quietly; may be empty
/// @param note below it: what it is part of, or what it means
public record Figure(String label, String value, String unit, String note, Mood mood) {

  /// Whether the number asks for attention, and with which sign.
  public enum Mood {
    CALM,
    SILENT,
    NOT_READ
  }
}
