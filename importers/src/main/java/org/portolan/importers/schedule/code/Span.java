package org.portolan.importers.schedule.code;

/// A run of tokens: an argument, a value, the inside of brackets.
///
/// @param to the first that does not belong to it
record Span(int from, int to) {
  boolean isEmpty() {
    return from >= to;
  }

  boolean holds(int token) {
    return token >= from && token < to;
  }
}
