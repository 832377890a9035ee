package org.portolan.model.runbook;

import java.util.List;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.StepSpec;

/// The steps that somebody wrote by hand, in the order in which they stand.
final class WrittenSteps implements Derivation {
  @Override
  public List<Draft> steps(Night night) {
    return night.items().stream().flatMap(item -> item.steps().stream().map(step -> draft(night, item, step))).toList();
  }

  private static Draft draft(Night night, Item item, StepSpec step) {
    var named = step.person().isBlank()
        ? new StepSpec(step.stage(), step.instruction(), step.on(), step.commands(), step.duration(), step.check(),
            night.person(item), step.undo(), step.pointOfNoReturn())
        : step;
    return night.draft(item, named, "");
  }
}
