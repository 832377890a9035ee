package org.portolan.model.runbook;

import java.util.List;
import org.portolan.model.manifest.Item;

/// The commands that let users write to the new side, and keep them out again.
///
/// @param as the account that they need, after a comma; empty where there is no command
record Gate(List<String> open, List<String> close, String as) {
  private static final Gate BY_HAND = new Gate(List.of(), List.of(), "");

  Gate {
    open = List.copyOf(open);
    close = List.copyOf(close);
  }

  /// Commands are certain only where everything comes from one database and goes to one place.
  static Gate of(Night night, List<Item> moved, boolean toOnePlace) {
    var sets = moved.stream().flatMap(item -> DataSet.of(night.basis(), item).stream()).toList();
    if (!toOnePlace || sets.stream().map(DataSet::source).distinct().count() != 1) {
      return BY_HAND;
    }
    var data = sets.getFirst();
    var grants = sets.stream().flatMap(one -> LockSteps.grants(night.basis(), one).stream()).distinct().sorted()
        .toList();
    var engine = EngineCommands.of(data.engine());
    var open = engine.open(data, grants);
    return open.isEmpty() ? BY_HAND : new Gate(open, engine.close(data, grants), ", as " + engine.account());
  }
}
