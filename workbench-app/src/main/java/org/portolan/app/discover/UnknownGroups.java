package org.portolan.app.discover;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.portolan.app.discover.UnknownRow.Deeds;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;
import org.portolan.model.unit.Spoken;

/// Open unknowns, those that say the same folded into one line that can be settled as a whole.
final class UnknownGroups extends VBox {
  /// As many as are read one after the other.
  static final int FEW = 12;
  /// Fewer are no group.
  private static final int ALIKE = 3;

  private final UnknownShown shown;
  private final Deeds deeds;

  UnknownGroups(UnknownShown shown, Deeds deeds) {
    this.shown = shown;
    this.deeds = deeds;
  }

  void show(List<UnknownCase> open) {
    getChildren().clear();
    for (var group : UnknownGroup.of(open)) {
      if (open.size() <= FEW || group.cases().size() < ALIKE) {
        group.cases().forEach(one -> getChildren().add(UnknownRow.open(one, deeds)));
      } else {
        var box = new VBox();
        getChildren().add(box);
        fill(box, group);
      }
    }
    if (open.isEmpty()) {
      getChildren().add(Boxes.padded(Labels.of("Nothing that is open holds these words."), 12, 0, 12, 0));
    }
  }

  private void fill(VBox box, UnknownGroup group) {
    int rows = Math.min(shown.rowsOf(group), group.cases().size());
    box.getChildren().setAll(head(box, group, rows));
    var inside = new VBox();
    group.cases().stream().limit(rows).forEach(one -> inside.getChildren().add(UnknownRow.open(one, deeds)));
    if (rows > 0 && rows < group.cases().size()) {
      inside.getChildren().add(Boxes.padded(new VBox(Buttons.link("Show more of "
          + Spoken.count(group.cases().size()), () -> {
            shown.unfold(group);
            fill(box, group);
          })), 6, 0, 6, 0));
    }
    if (rows > 0) {
      box.getChildren().add(Boxes.padded(inside, 0, 0, 0, 26));
    }
  }

  private Node head(VBox box, UnknownGroup group, int rows) {
    var number = Spoken.count(group.cases().size(), "place", "places");
    var says = Labels.wrapping(group.says(), "strong");
    var some = Labels.of(group.cases().stream().map(one -> one.unknown().unread().place().spoken())
        .distinct().limit(3).collect(Collectors.joining(", ")) + (group.cases().size() > 3 ? ", …" : ""), "code-small",
        "quiet");
    some.setTextOverrun(OverrunStyle.ELLIPSIS);
    some.setMinWidth(0);
    var text = Boxes.column(1, says, some);
    text.setMinWidth(0);
    var fold = Buttons.link(rows == 0 ? "Show " + number : "Hide " + number, () -> {
      if (rows == 0) {
        shown.unfold(group);
      } else {
        shown.fold(group);
      }
      fill(box, group);
      // The line was drawn anew, and the focus stays on it.
      box.lookup(".fold").requestFocus();
    });
    fold.getStyleClass().add("fold");
    fold.setMinWidth(USE_PREF_SIZE);
    var settle = Buttons.small("Settle all…", () -> deeds.settle().accept(group));
    settle.setAccessibleText("Settle all: " + group.says());
    return Boxes.styled(Boxes.row(10, new IconView(Icon.NOT_READ).styled("unknown"), Boxes.growing(text), fold, settle),
        "line", "two-lines");
  }
}
