package org.portolan.app.discover;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.unit.Spoken;

/// One source: what it is, what it brought, when it was read.
final class SourceCard extends VBox {

  /// @param again reads it once more; empty where nothing can be read again from here
  /// @param rows  what is known of its rows; empty for what is no live database
  SourceCard(SourceSummary source, Optional<Runnable> again, Optional<? extends Node> rows) {
    super(8);
    getStyleClass().add("card");
    var icon = switch (source.source().kind()) {
      case DATABASE -> Icon.DATABASE;
      case FILES -> Icon.HOST;
      case OBSERVED -> Icon.CLIENT;
      case TABLE, PROFILE -> Icon.TABLE;
      case TESTIMONY -> Icon.PEOPLE;
    };
    var origin = Labels.of(source.source().title(), "code-small", "quiet");
    origin.setMinWidth(0);
    getChildren().addAll(Boxes.row(10, new IconView(icon), Labels.heading(source.source().name())), origin,
        Boxes.row(8, Labels.of(Spoken.count(source.assets()), "figure"), Labels.of("assets", "quiet"), Boxes.grow(),
            unread(source)));
    rows.ifPresent(getChildren()::add);
    getChildren().add(Boxes.grow());
    var foot = Boxes.row(8, Labels.note(Spoken.moment(source.importedAt().atZone(ZoneId.systemDefault()))),
        Boxes.grow());
    again.ifPresent(read -> foot.getChildren().add(Buttons.plain(Icon.REFRESH, "Import again", read)));
    getChildren().add(foot);
  }

  private static javafx.scene.Node unread(SourceSummary source) {
    return source.unread() == 0 ? Labels.chip("all read", "good")
        : Labels.chip(Spoken.count(source.unread()) + " not read", "unknown");
  }
}
