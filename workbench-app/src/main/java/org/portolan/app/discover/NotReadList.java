package org.portolan.app.discover;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.intake.Unread;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.unit.Spoken;

/// Places that were not read, each with what can be done about it.
final class NotReadList extends VBox {
  private static final int ROOM = 200;

  NotReadList(Inventory inventory, Runnable addFiles) {
    var unread = inventory.unread();
    getChildren().add(Boxes.sectionHead(Labels.heading("Not read"), Labels.note(remark(inventory))));
    if (unread.isEmpty() && !inventory.sources().isEmpty()) {
      getChildren().add(Boxes.padded(Labels.of("Everything we looked at was read.", "quiet"), 10, 0, 10, 0));
    }
    List<Unread> shown =
        unread.stream().sorted(Comparator.comparing(Unread::kind).thenComparing(Unread::place)).limit(ROOM)
            .toList();
    shown.forEach(one -> getChildren().add(row(one, addFiles)));
    if (unread.size() > ROOM) {
      getChildren().add(Boxes.padded(Labels.note("and " + Spoken.count(unread.size() - ROOM)
          + " more; the silent-dependency report lists them"), 8, 0, 8, 0));
    }
  }

  private static String remark(Inventory inventory) {
    var folded = inventory.folded().stream().mapToInt(one -> one.count()).sum();
    return Spoken.count(inventory.unread().size(), "place", "places") + "; each may hide a dependency"
        + (folded == 0 ? "" : ". " + Spoken.count(folded, "job", "jobs") + " of the system itself folded");
  }

  private static Node row(Unread unread, Runnable addFiles) {
    var place = Labels.of(unread.place().toString(), "code");
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    var text = Boxes.column(1, place, Labels.wrapping(unread.reason(), "note", "quiet"));
    text.setMinWidth(0);
    var row = Boxes.row(10, new IconView(Icon.NOT_READ).styled("unknown"), Boxes.growing(text));
    if (!unread.remedy().isBlank()) {
      row.getChildren().add(Buttons.small("Copy the command", () -> copy(unread.remedy())));
    } else {
      switch (unread.kind()) {
        case ABSENT -> row.getChildren().add(Buttons.small("Add files", addFiles));
        case FORBIDDEN, UNPARSED, DYNAMIC, TOO_LARGE -> {}
      }
    }
    return Boxes.styled(row, "line", "two-lines");
  }

  private static void copy(String command) {
    var content = new ClipboardContent();
    content.putString(command);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
