package org.portolan.model.workspace;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Resolution;
import org.portolan.model.logbook.LogbookText;
import org.portolan.model.logbook.Testimony;

/// Joins imports and testimony, which stands beside them like one more source and so survives every import.
final class Landscapes {
  private Landscapes() {}

  static Inventory of(List<Intake> intakes, LogbookText told) {
    var testimony = Testimony.facts(told);
    if (testimony.facts().isEmpty()) {
      return Resolution.of(intakes);
    }
    var all = new ArrayList<>(intakes);
    long number = intakes.isEmpty() ? 1 : intakes.getLast().number() + 1;
    all.add(new Intake(number, told.logbook().entries().getLast().at(), testimony));
    return Resolution.of(all);
  }
}
