package org.portolan.importers.script.value;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Remembers what branches change, so that each starts from the same values and all are joined behind them.
public final class Journal {
  /// Most branches change next to nothing.
  private static final int FEW = 3;

  private final ArrayDeque<Branch> open = new ArrayDeque<>();
  private int newest;

  /// @param newest the thing that was made last before it
  private record Branch(int newest, Map<Cell, Value> before) {}

  /// A thing was made. What is put into it on the same way needs no taking back: on others nobody has it.
  ///
  /// @param number higher than that of any thing before it
  public void made(int number) {
    newest = number;
  }

  public void set(Cell cell, Value value) {
    if (!open.isEmpty() && cell.made() <= open.getFirst().newest()) {
      open.getFirst().before().putIfAbsent(cell, cell.value());
    }
    cell.put(value);
  }

  /// Whether what happens now happens in any case.
  public boolean isCertain() {
    return open.isEmpty();
  }

  /// Starts a branch; ends with [#close].
  public void begin() {
    open.push(new Branch(newest, new IdentityHashMap<>(FEW)));
  }

  /// Does something whose changes stay, whatever becomes of the branch around it: a module is read in once, and stays.
  public void forGood(Runnable work) {
    var around = List.copyOf(open);
    open.clear();
    try {
      work.run();
    } finally {
      open.clear();
      open.addAll(around);
    }
  }

  /// Takes back what the branch changed, and returns what it had changed it to.
  public Map<Cell, Value> close() {
    var before = open.pop().before();
    var after = new IdentityHashMap<Cell, Value>(Math.max(FEW, before.size()));
    before.forEach((cell, old) -> {
      after.put(cell, cell.value());
      cell.put(old);
    });
    return after;
  }

  /// Joins what the branches that came through have left behind.
  ///
  /// @param mayBeNone whether it may be that none of them ran
  public void join(List<Map<Cell, Value>> branches, boolean mayBeNone) {
    var cells = new IdentityHashMap<Cell, Value>(FEW);
    for (var branch : branches) {
      branch.keySet().forEach(cell -> cells.put(cell, cell.value()));
    }
    cells.forEach((cell, old) -> {
      var joined = mayBeNone ? old : null;
      for (var branch : branches) {
        var left = branch.getOrDefault(cell, old);
        joined = joined == null ? left : Values.join(joined, left);
      }
      if (joined != null) {
        set(cell, joined);
      }
    });
  }
}
