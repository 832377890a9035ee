package org.portolan.model.yaml;

/// Where something stands in its text.
///
/// @param from   offset of the first character, in UTF-16 units from 0
/// @param to     offset behind the last character that belongs to it; blank lines and comments behind it do not
/// @param line   counts from 1
/// @param column counts characters from 1
public record Span(int from, int to, int line, int column) {
  public Span endingAt(int newTo) {
    return new Span(from, newTo, line, column);
  }
}
