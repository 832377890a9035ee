package org.portolan.importers.script.value;

/// Where a variable, field or element keeps its value. Changed through [Journal] only.
public final class Cell {
  private final int made;
  private Value value;

  public Cell(Value value) {
    this(value, 0);
  }

  /// @param made with which thing of the run, 0 for a variable
  Cell(Value value, int made) {
    this.value = value;
    this.made = made;
  }

  int made() {
    return made;
  }

  public Value value() {
    return value;
  }

  void put(Value other) {
    value = other;
  }
}
