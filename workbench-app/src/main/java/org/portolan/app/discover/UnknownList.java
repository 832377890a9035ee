package org.portolan.app.discover;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.unit.Spoken;

/// What could not be read, as a list of things to do: each waits for an answer, a waiver, a file or a right.
final class UnknownList extends VBox {
  private static final int ROOM = 60;
  private static final double SOURCE = 130;

  private final Deeds deeds;

  /// What can be done about unknowns.
  ///
  /// @param waiveLike settles it and all that are like it
  /// @param ask       writes question sheets
  /// @param hear      reads a sheet that came back
  record Deeds(Runnable addFiles, Consumer<UnknownCase> answer, Consumer<UnknownCase> waive,
      Consumer<UnknownCase> waiveLike, Runnable ask, Runnable hear) {}

  UnknownList(Unknowns unknowns, Inventory inventory, Deeds deeds) {
    this.deeds = deeds;
    var open = unknowns.open();
    var sheets = Buttons.link("Write question sheets", deeds.ask());
    sheets.setDisable(open.isEmpty());
    getChildren().addAll(Boxes.sectionHead(Labels.heading("Not read"), Labels.note(count(open.size())), sheets,
        Buttons.link("Read answers", deeds.hear())),
        Boxes.padded(Labels.wrapping(remark(inventory), "note", "quiet"), 6, 0, 4, 0));
    if (open.isEmpty()) {
      getChildren().add(Boxes.padded(Labels.of(unknowns.all().isEmpty() ? "Everything was read." : "Nothing is open."),
          12, 0, 12, 0));
    }
    rows(open.stream().sorted(Comparator.comparing((UnknownCase one) -> one.unknown().unread().kind())).toList());
    settled(unknowns);
  }

  private void rows(List<UnknownCase> open) {
    open.stream().limit(ROOM).forEach(one -> getChildren().add(row(one)));
    if (open.size() > ROOM) {
      getChildren().add(Boxes.padded(Labels.note("and " + Spoken.count(open.size() - ROOM)
          + " more; the silent-dependency report lists them"), 8, 0, 8, 0));
    }
  }

  private static String count(int open) {
    return open == 0 ? "no place" : Spoken.count(open, "place", "places");
  }

  private static String remark(Inventory inventory) {
    var folded = inventory.folded().stream().mapToInt(one -> one.count()).sum();
    return "Each keeps the audit gate shut until it is answered or waived."
        + (folded == 0 ? "" : " " + Spoken.count(folded, "job", "jobs") + " of the system itself folded.");
  }

  private Node row(UnknownCase one) {
    var unread = one.unknown().unread();
    var reason = one.state() instanceof UnknownCase.State.Returned
        ? unread.reason() + " — " + one.spoken()
        : unread.reason();
    return Boxes.styled(Boxes.row(10, new IconView(Icon.NOT_READ).styled("unknown"),
        Boxes.growing(text(unread.place().toString(), reason)), source(one), remedy(one), more(one)), "line",
        "two-lines");
  }

  private static Node text(String place, String reason) {
    var code = Labels.of(place, "code");
    code.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    var text = Boxes.column(1, code, Labels.wrapping(reason, "note", "quiet"));
    text.setMinWidth(0);
    return text;
  }

  private static Node source(UnknownCase one) {
    var label = Labels.of(one.owner().isBlank() ? one.unknown().source() : one.owner(), "note", "quiet");
    label.setPrefWidth(SOURCE);
    label.setMinWidth(0);
    return label;
  }

  /// The one thing that helps most.
  private Button remedy(UnknownCase one) {
    var unread = one.unknown().unread();
    if (!unread.remedy().isBlank()) {
      return Buttons.small("Copy the command", () -> copy(unread.remedy()));
    }
    return switch (unread.kind()) {
      case ABSENT -> Buttons.small("Add files", deeds.addFiles());
      case FORBIDDEN, UNPARSED, DYNAMIC, TOO_LARGE -> Buttons.small("Answer", () -> deeds.answer().accept(one));
    };
  }

  private MenuButton more(UnknownCase one) {
    var more = new MenuButton("", new IconView(Icon.MORE, 14));
    more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
    more.setAccessibleText("More about " + one.unknown().unread().place());
    more.getItems().setAll(item("Answer …", () -> deeds.answer().accept(one)),
        item("Waive …", () -> deeds.waive().accept(one)),
        item("Settle all like it …", () -> deeds.waiveLike().accept(one)),
        item("Copy its place", () -> copy(one.unknown().unread().place().toString())));
    return more;
  }

  private static MenuItem item(String words, Runnable action) {
    var item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
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
            settled.stream().limit(ROOM).forEach(one -> list.getChildren().add(Boxes.styled(Boxes.row(10,
                new IconView(Icon.CHECK).styled("quiet"),
                Boxes.growing(text(one.unknown().unread().place().toString(), one.spoken())), source(one)), "line",
                "two-lines")));
          } else {
            list.getChildren().clear();
          }
        });
    getChildren().addAll(Boxes.padded(new VBox(link), 8, 0, 4, 0), list);
  }

  private static void copy(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
