package org.portolan.importers.script.value;

/// Where a variable, field or element keeps its value. Changed through [Journal] only.
public final class Cell {
  private Value value;

  public Cell(Value value) {
    this.value = value;
  }

  public Value value() {
    return value;
  }

  void put(Value other) {
    value = other;
  }
}
