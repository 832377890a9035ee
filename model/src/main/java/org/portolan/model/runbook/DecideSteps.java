package org.portolan.model.runbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// The moment in which one person says go or back, and the opening of the new side that follows.
final class DecideSteps implements Derivation {
  @Override
  public List<Draft> steps(Night night) {
    var drafts = new ArrayList<Draft>();
    if (night.items().stream().noneMatch(item -> !night.derives(item, Stage.DECIDE))) {
      drafts.add(Draft.joint(decide(night), night.deputyOf(night.decides()), "R-44"));
    }
    var moved = night.moved(ItemKind.DATA_ENTITY, Stage.OPEN);
    if (!moved.isEmpty()) {
      drafts.add(Draft.joint(open(night, moved), night.deputyOf(night.person(moved)),
          "from here on users write to the new side: going back means carrying their work back"));
    }
    return drafts;
  }

  private static StepSpec decide(Night night) {
    var criteria = night.basis().context().rollbackWhen().stream().map(one -> one.text()).toList();
    var check = criteria.isEmpty()
        ? "nothing that was seen tonight speaks against going on"
        : "none of these is met: " + String.join("; ", criteria);
    return Draft.harmless(Stage.DECIDE, "Go or back", "", List.of(), Duration.ofMinutes(10), check, night.decides());
  }

  private static StepSpec open(Night night, List<Item> moved) {
    var to = moved.stream().map(item -> Destination.of(item, false).place()).distinct().sorted().toList();
    var gate = Gate.of(night, moved, to.size() == 1);
    var on = Phrases.list(to) + gate.as();
    var undo = new Undo("Close " + Phrases.list(to) + " to users, and carry back what was written since it opened",
        on, gate.close(), Duration.ofMinutes(30),
        "every record written since the opening is on the old side too",
        "list what is missing; whoever decides says whether to wait or to enter it by hand");
    return new StepSpec(Stage.OPEN, "Open writes on " + Phrases.list(to), on, gate.open(),
        Duration.ofMinutes(5), "the first record written by a user is there", night.person(moved),
        Optional.of(undo), true);
  }
}
