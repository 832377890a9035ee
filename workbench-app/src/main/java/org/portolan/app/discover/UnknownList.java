package org.portolan.app.discover;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.discover.UnknownRow.Deeds;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.unit.Spoken;

/// What could not be read, as a list of things to do: each waits for an answer, a waiver, a file or a right.
final class UnknownList extends VBox {
  /// Settled ones are looked at now and then; the report lists them all.
  private static final int ROOM = 60;

  private final UnknownShown shown;
  private final UnknownGroups groups;

  UnknownList(Unknowns unknowns, Inventory inventory, UnknownShown shown, Deeds deeds) {
    this.shown = shown;
    this.groups = new UnknownGroups(shown, deeds);
    var open = unknowns.open();
    var sheets = Buttons.link("Write question sheets", deeds.ask());
    sheets.setDisable(open.isEmpty());
    getChildren().addAll(Boxes.sectionHead(Labels.heading("Not read"), Labels.note(count(open.size())), sheets,
        Buttons.link("Read answers", deeds.hear())),
        Boxes.padded(Labels.wrapping(remark(inventory, !open.isEmpty()), "note", "quiet"), 6, 0, 4, 0));
    if (open.isEmpty()) {
      getChildren().add(Boxes.padded(Labels.of(inventory.sources().isEmpty() ? "Nothing was looked at yet."
          : unknowns.all().isEmpty() ? "Everything was read." : "Nothing is open."),
          12, 0, 12, 0));
    } else if (open.size() > UnknownGroups.FEW || !shown.filter().get().isBlank()) {
      getChildren().addAll(filter(open), groups);
    } else {
      groups.show(open);
      getChildren().add(groups);
    }
    settled(unknowns);
  }

  private Node filter(List<UnknownCase> open) {
    var field = new TextField(shown.filter().get());
    field.setPromptText("Filter by place, reason, source or owner");
    field.setAccessibleText("Filter what was not read");
    field.getStyleClass().add("unknown-filter");
    var found = Labels.note("");
    found.setMinWidth(USE_PREF_SIZE);
    found.managedProperty().bind(found.textProperty().isNotEmpty());
    shown.filter().bind(field.textProperty());
    field.textProperty().subscribe(_ -> {
      var some = shown.of(open);
      found.setText(some.size() == open.size() ? "" : Spoken.count(some.size()) + " of " + Spoken.count(open.size()));
      groups.show(some);
    });
    return Boxes.padded(Boxes.row(10, Boxes.growing(field), found), 4, 0, 6, 0);
  }

  private static String count(int open) {
    return open == 0 ? "no place" : Spoken.count(open, "place", "places");
  }

  private static String remark(Inventory inventory, boolean anyOpen) {
    if (inventory.sources().isEmpty()) {
      return "What a source holds and nobody could read will be listed here, with what to do about it.";
    }
    var folded = inventory.folded().stream().mapToInt(one -> one.count()).sum();
    return (anyOpen ? "Each keeps the audit gate shut until it is answered or waived."
        : "Nothing here keeps the audit gate shut.")
        + (folded == 0 ? "" : " " + Spoken.count(folded, "job", "jobs") + " of the system itself folded.");
  }

  /// Settled ones are one click away: what was waived must stay in sight.
  private void settled(Unknowns unknowns) {
    var settled = unknowns.all().stream().filter(one -> !one.open()).toList();
    if (settled.isEmpty()) {
      return;
    }
    var list = new VBox();
    var link = Buttons.link("Show " + Spoken.count(settled.size()) + " that are settled: "
        + Spoken.count(unknowns.answered()) + " answered, " + Spoken.count(unknowns.waived()) + " waived", () -> {
          if (list.getChildren().isEmpty()) {
            fill(list, settled);
          } else {
            list.getChildren().clear();
          }
        });
    getChildren().addAll(Boxes.padded(new VBox(link), 8, 0, 4, 0), list);
  }

  private static void fill(VBox list, List<UnknownCase> settled) {
    settled.stream().limit(ROOM).forEach(one -> list.getChildren().add(UnknownRow.settled(one)));
    if (settled.size() > ROOM) {
      list.getChildren().add(Boxes.padded(Labels.note("and " + Spoken.count(settled.size() - ROOM)
          + " more; the silent-dependency report lists them"), 8, 0, 8, 0));
    }
  }
}
