package org.portolan.importers.script.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names and their cells; an inner scope sees the outer ones.
public final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, Cell> cells = new HashMap<>();

  private Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  public static Scope outermost() {
    return new Scope(Optional.empty());
  }

  public Scope inner() {
    return new Scope(Optional.of(this));
  }

  public Cell declare(String name, Value value) {
    var cell = new Cell(value);
    cells.put(name, cell);
    return cell;
  }

  /// Makes `name` another name of a cell that exists.
  public void alias(String name, Cell cell) {
    cells.put(name, cell);
  }

  public Optional<Cell> find(String name) {
    return findUpTo(Optional.empty(), name);
  }

  /// Declares a name where every inner scope sees it, as the shell's plain settings do.
  public Cell outermostDeclare(String name) {
    var scope = this;
    while (scope.outer.isPresent()) {
      scope = scope.outer.get();
    }
    return scope.declare(name, Values.NOTHING);
  }

  /// Looks no further out than `limit`.
  public Optional<Cell> findUpTo(Scope limit, String name) {
    return findUpTo(Optional.of(limit), name);
  }

  /// Goes from one to the next instead of calling itself: they nest as deep as the program that is followed.
  private Optional<Cell> findUpTo(Optional<Scope> limit, String name) {
    for (var scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
      var cell = scope.get().cells.get(name);
      if (cell != null) {
        return Optional.of(cell);
      }
      if (scope.equals(limit)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Every name that can be seen from here.
  public Map<String, Cell> visible() {
    var all = new HashMap<String, Cell>(outer.map(Scope::visible).orElse(Map.of()));
    all.putAll(cells);
    return all;
  }

  /// Only what this scope itself declares.
  public Optional<Cell> own(String name) {
    return Optional.ofNullable(cells.get(name));
  }

  public Map<String, Cell> cells() {
    return Map.copyOf(cells);
  }
}
