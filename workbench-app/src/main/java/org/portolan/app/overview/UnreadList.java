package org.portolan.app.overview;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.intake.Unread;

/// Places that could not be read; each may hide a dependency.
final class UnreadList extends VBox {

  UnreadList(List<Unread> unread, int most, Optional<Runnable> showAll) {
    var shown = unread.subList(0, Math.min(most, unread.size()));
    var remark = Labels.note(shown.size() == unread.size() ? "" : shown.size() + " of " + unread.size());
    getChildren().add(Boxes.sectionHead(Labels.heading("Not read"), remark,
        showAll.map(action -> new Node[]{Buttons.link("Show all", action)}).orElseGet(() -> new Node[0])));
    shown.forEach(one -> getChildren().add(row(one)));
  }

  private static Node row(Unread unread) {
    var place = Labels.of(unread.place().spoken(), "code");
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    var reason = Labels.note(unread.reason());
    var text = Boxes.column(1, place, reason);
    text.setMinWidth(0);
    text.setAlignment(Pos.CENTER_LEFT);
    return Boxes.styled(Boxes.row(10, new IconView(Icon.NOT_READ).styled("unknown"), Boxes.growing(text)), "line",
        "two-lines");
  }
}
