package org.portolan.app.map;

import java.util.List;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.unit.Spoken;

/// What was not read of whatever the inspector tells about. Where there is none, it takes no room.
final class UnreadBox extends VBox {
  private static final int ROOM = 8;

  UnreadBox(List<UnknownCase> open) {
    super(6);
    setVisible(!open.isEmpty());
    setManaged(isVisible());
    Boxes.padded(this, 6, 16, 8, 16);
    getChildren().add(Boxes.row(8, new IconView(Icon.NOT_READ, 14).styled("unknown"), Labels.heading("Not read"),
        Labels.note(Spoken.count(open.size(), "place", "places"))));
    open.stream().limit(ROOM).forEach(one -> {
      var place = Labels.of(one.unknown().unread().place().spoken(), "code-small");
      place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      place.setMinWidth(0);
      getChildren().add(Boxes.column(1, place, Labels.wrapping(one.unknown().unread().reason(), "note", "quiet")));
    });
    if (open.size() > ROOM) {
      getChildren().add(Labels.note("and " + Spoken.count(open.size() - ROOM) + " more; Discover lists them all"));
    }
  }
}
