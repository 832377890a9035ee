package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.basis.Volume;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;

/// Compares each copied data entity: counts, checksums, and 1,000 random rows field by field.
final class VerifySteps implements Derivation {
  private static final int COMMANDS_THAT_FIT = 40;

  @Override
  public List<Draft> steps(Night night) {
    return night.moved(ItemKind.DATA_ENTITY, Stage.VERIFY).stream().filter(item -> hasContent(night, item))
        .map(item -> step(night, item)).toList();
  }

  private static boolean hasContent(Night night, Item item) {
    var sets = DataSet.of(night.basis(), item);
    return sets.isEmpty() || sets.stream().anyMatch(data -> !data.isEmpty());
  }

  private static Draft step(Night night, Item item) {
    var sets = DataSet.of(night.basis(), item);
    var tables = sets.stream().flatMap(data -> data.tables().stream()
        .map(table -> EngineCommands.of(data.engine()).compare(table))).toList();
    var views = sets.stream().flatMap(data -> data.views().stream()
        .map(view -> EngineCommands.of(data.engine()).ask(view))).toList();
    var tool = item.tools().verification().isBlank() ? "" : " with " + item.tools().verification();
    var step = tables.isEmpty() && !views.isEmpty()
        ? Draft.harmless(Stage.VERIFY, "Read every view of " + item.id() + " on both sides" + tool, "both sides",
            thatFit(views), duration(night, item), answers(views.size()), verifier(night, item))
        : Draft.harmless(Stage.VERIFY, "Compare counts, checksums and 1,000 rows of " + item.id() + " on both sides"
            + tool, "both sides", thatFit(Stream.concat(tables.stream(), views.stream()).toList()),
            duration(night, item), equal(tables.size())
                + (views.isEmpty() ? "" : "; " + answers(views.size())),
            verifier(night, item));
    return night.draft(item, step, "R-32");
  }

  private static List<String> thatFit(List<String> commands) {
    return commands.size() <= COMMANDS_THAT_FIT ? commands : List.of();
  }

  private static String equal(int tables) {
    return (tables == 0 ? "" : tables + " of " + Phrases.count(tables, "table") + " have equal counts and checksums, ")
        + "1,000 random rows (all where there are fewer) are equal in every field";
  }

  private static String answers(int views) {
    return views + " of " + Phrases.count(views, "view") + " give as many rows as on the old side";
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
