package org.portolan.app.discover;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.Names;
import org.portolan.app.theme.Typeface;
import org.portolan.icons.Icon;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;

/// One place that was not read, with the one thing that helps most.
final class UnknownRow {
  private static final double REMEDY = 128;
  private static final double MOST_OF_SOURCE = 130;
  private static final Font NOTE = Typeface.of(Typeface.TEXT, 12);

  private UnknownRow() {}

  /// What can be done about unknowns.
  ///
  /// @param waiveLike settles it and all that are like it
  /// @param settle    settles a whole group
  /// @param ask       writes question sheets
  /// @param hear      reads a sheet that came back
  record Deeds(Runnable addFiles, Consumer<UnknownCase> answer, Consumer<UnknownCase> waive,
      Consumer<UnknownCase> waiveLike, Consumer<UnknownGroup> settle, Runnable ask, Runnable hear) {}

  static HBox open(UnknownCase one, Deeds deeds) {
    var unread = one.unknown().unread();
    var reason = one.state() instanceof UnknownCase.State.Returned
        ? unread.reason() + " — " + one.spoken()
        : unread.reason();
    return Boxes.styled(Boxes.row(10, new IconView(Icon.NOT_READ).styled("unknown"),
        Boxes.growing(text(one, reason)), ending(remedy(one, deeds)),
        more(one, deeds)),
        "line", "two-lines");
  }

  static HBox settled(UnknownCase one) {
    return Boxes.styled(Boxes.row(10, new IconView(Icon.CHECK).styled("quiet"),
        Boxes.growing(text(one, one.spoken()))), "line", "two-lines");
  }

  /// The place with whom it concerns, and below it the reason in all the room there is.
  private static Node text(UnknownCase one, String reason) {
    var code = Labels.of(one.unknown().unread().place().spoken(), "code");
    code.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    code.setMinWidth(0);
    var text =
        Boxes.column(1, Boxes.row(10, code, Boxes.grow(), source(one)), Labels.wrapping(reason, "note", "quiet"));
    text.setMinWidth(0);
    return text;
  }

  private static Node source(UnknownCase one) {
    var label = Labels.of(one.owner().isBlank() ? one.unknown().source() : one.owner(), "note", "quiet");
    // The place gives way first: its end is still telling, half a name is not.
    label.setMinWidth(Math.min(MOST_OF_SOURCE, 1 + Names.width(label.getText(), NOTE)));
    label.setMaxWidth(MOST_OF_SOURCE);
    return label;
  }

  /// However long its words are, what stands before it stands below one another.
  private static HBox ending(Button remedy) {
    var box = Boxes.row(0, Boxes.grow(), remedy);
    box.setMinWidth(REMEDY);
    return box;
  }

  private static Button remedy(UnknownCase one, Deeds deeds) {
    var unread = one.unknown().unread();
    if (!unread.remedy().isBlank()) {
      return Buttons.small("Copy the command", () -> Copied.text(unread.remedy()));
    }
    return switch (unread.kind()) {
      case ABSENT -> Buttons.small("Add files", deeds.addFiles());
      case FORBIDDEN, UNPARSED, DYNAMIC, TOO_LARGE -> Buttons.small("Answer", () -> deeds.answer().accept(one));
    };
  }

  private static MenuButton more(UnknownCase one, Deeds deeds) {
    var more = new MenuButton("", new IconView(Icon.MORE, 14));
    more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
    more.setAccessibleText("More about " + one.unknown().unread().place());
    more.getItems().setAll(item("Answer…", () -> deeds.answer().accept(one)),
        item("Waive…", () -> deeds.waive().accept(one)),
        item("Settle all like it…", () -> deeds.waiveLike().accept(one)),
        item("Copy its place", () -> Copied.text(one.unknown().unread().place().toString())));
    return more;
  }

  private static MenuItem item(String words, Runnable action) {
    var item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
