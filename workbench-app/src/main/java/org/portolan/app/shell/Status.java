package org.portolan.app.shell;

import java.time.Instant;
import java.time.ZoneId;
import org.portolan.app.session.SaveState;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What the status bar tells of the open workspace.
///
/// @param saved     `Saved 10:42`
/// @param unsaved   whether a change waits to be written
/// @param inventory `Inventory of 16 Nov 2026, 7 sources`
/// @param counts    `438 assets, 1,126 dependencies`
public record Status(String saved, boolean unsaved, String inventory, String counts, int silent, int unread) {

  public static Status of(Survey survey, SaveState saved) {
    var inventory = survey.inventory();
    var counts = Spoken.count(inventory.assets().size(), "asset", "assets") + ", "
        + Spoken.count(inventory.dependencies().size(), "dependency", "dependencies");
    return new Status(words(saved), !(saved instanceof SaveState.Saved), sources(inventory, survey.asOf().getZone()),
        counts, survey.openSilent().size(), survey.judgement().unknowns().open().size());
  }

  private static String words(SaveState saved) {
    return switch (saved) {
      case SaveState.Saved(var at) -> "Saved " + Spoken.clock(at);
      case SaveState.Saving() -> "Saving";
      case SaveState.NotSaved _ -> "The last change is not saved";
    };
  }

  private static String sources(Inventory inventory, ZoneId zone) {
    var sources = inventory.sources();
    return sources.stream()
        .map(SourceSummary::importedAt)
        .max(Instant::compareTo)
        .map(at -> "Inventory of " + Spoken.dayAndYear(at.atZone(zone)) + ", "
            + Spoken.count(sources.size(), "source", "sources"))
        .orElse("No source yet");
  }
}
