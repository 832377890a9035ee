package org.portolan.model.readiness;

import java.util.List;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.message.Message.Communication;
import org.portolan.model.plan.Plan;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.silent.SilentDependency;

/// All that a check may look at.
///
/// @param nights the runbooks, the plan's own night first
public record Facts(Basis basis, List<SilentDependency> silent, List<Runbook> nights, Plan plan,
    Communication communication) {
  public Facts {
    silent = List.copyOf(silent);
    nights = List.copyOf(nights);
  }

  Context context() {
    return basis.context();
  }

  List<Item> items() {
    return basis.manifest().items();
  }

  List<Item> movedData() {
    return items().stream().filter(item -> item.kind() == ItemKind.DATA_ENTITY)
        .filter(item -> item.disposition() instanceof Disposition.Move).toList();
  }

  /// Whether anything is moved or rewired at all; before that nobody is scolded for an unfinished night.
  boolean travels() {
    return !basis.order().waves().isEmpty();
  }
}
