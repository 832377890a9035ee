package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import org.portolan.model.basis.Volume;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;

/// Compares each copied data entity: counts, checksums, and 1,000 random rows field by field.
final class VerifySteps implements Derivation {
  private static final int COMMANDS_THAT_FIT = 40;

  @Override
  public List<Draft> steps(Night night) {
    return night.moved(ItemKind.DATA_ENTITY, Stage.VERIFY).stream().map(item -> step(night, item)).toList();
  }

  private static Draft step(Night night, Item item) {
    var sets = DataSet.of(night.basis(), item);
    var counts = sets.stream().flatMap(data -> data.tables().stream()
        .map(table -> EngineCommands.of(data.engine()).count(table.schema(), table.name()))).toList();
    int tables = counts.size();
    var tool = item.tools().verification().isBlank() ? "" : " with " + item.tools().verification();
    var check = (tables == 0 ? "" : tables + " of " + tables + " tables have equal counts and checksums, ")
        + "1,000 of 1,000 random rows are equal in every field";
    var step = Draft.harmless(Stage.VERIFY,
        "Compare counts, checksums and 1,000 rows of " + item.id() + " on both sides" + tool, "both sides",
        tables <= COMMANDS_THAT_FIT ? counts : List.of(), duration(night, item), check, verifier(night, item));
    return night.draft(item, step, "R-32");
  }

  /// A fourth of the way across, because reading twice in place is faster than moving.
  private static Duration duration(Night night, Item item) {
    return Phrases.fives(Duration.ofMinutes(10)
        .plus(Volume.transferTime(night.basis(), item).map(time -> time.dividedBy(4)).orElse(Duration.ZERO)));
  }

  /// Four eyes: who monitors, not who copied.
  private static String verifier(Night night, Item item) {
    return night.monitors().isBlank() ? night.person(item) : night.monitors();
  }
}
