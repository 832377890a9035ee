package org.portolan.model.workspace;

/// The numbers that the facts of one import have: its own number × 2³², then counting up.
record Span(long number) {
  long first() {
    return number << 32;
  }

  long last() {
    return ((number + 1) << 32) - 1;
  }
}
