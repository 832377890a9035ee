package org.portolan.app.discover;

import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.unit.Spoken;

/// One source: what it is, what it brought, when it was read.
final class SourceCard extends VBox {

  /// @param again reads it once more; empty where nothing can be read again from here
  /// @param drift what has changed since the snapshot that is compared with; empty where it was not read again since
  /// @param rows  what is known of its rows; empty for what is no live database
  /// @param more  what else can be done with it
  SourceCard(SourceSummary source, Optional<Runnable> again, Optional<SourceDrift> drift, ZonedDateTime now,
      Optional<? extends Node> rows, SourceMenu more) {
    super(8);
    getStyleClass().add("card");
    var icon = switch (source.source().kind()) {
      case DATABASE -> Icon.DATABASE;
      case FILES -> Icon.HOST;
      case OBSERVED -> Icon.CLIENT;
      case TABLE, PROFILE -> Icon.TABLE;
      case TESTIMONY -> Icon.PEOPLE;
    };
    var origin = Labels.of(source.source().kind() == SourceKind.TESTIMONY ? "written into the logbook"
        : source.source().title(), "code-small", "quiet");
    origin.setMinWidth(0);
    // Of a path the beginning and the end tell most.
    origin.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    getChildren().addAll(Boxes.row(10, new IconView(icon), name(source), Boxes.grow(), more), origin,
        Boxes.row(8, Labels.of(Spoken.count(source.assets()), "figure"), Labels.of("assets", "quiet"), Boxes.grow(),
            chips(source, drift, now)));
    rows.ifPresent(getChildren()::add);
    getChildren().add(Boxes.grow());
    var foot = Boxes.row(8, Labels.note(Spoken.moment(source.importedAt().atZone(now.getZone()))),
        Boxes.grow());
    again.ifPresent(read -> foot.getChildren().add(Buttons.plain(Icon.REFRESH, "Import again", read)));
    getChildren().add(foot);
  }

  private static Label name(SourceSummary source) {
    var name = Labels.heading(
        source.source().kind() == SourceKind.TESTIMONY ? source.source().title() : source.source().name());
    name.setMinWidth(0);
    return name;
  }

  private static VBox chips(SourceSummary source, Optional<SourceDrift> drift, ZonedDateTime now) {
    var chips = Boxes.column(4);
    if (source.source().kind() != SourceKind.TESTIMONY) {
      chips.getChildren().add(unread(source));
    }
    changes(source, drift, now).ifPresent(chips.getChildren()::add);
    chips.setAlignment(Pos.CENTER_RIGHT);
    return chips;
  }

  private static Optional<Label> changes(SourceSummary source, Optional<SourceDrift> drift, ZonedDateTime now) {
    if (drift.isEmpty()) {
      return SourceDrift.age(source, now).map(age -> Labels.chip(age, "caution"));
    }
    var chip = Labels.chip(drift.get().mark(), drift.get().isEmpty() ? "good" : "caution");
    chip.setAccessibleText(drift.get().words());
    chip.setTooltip(new Tooltip(drift.get().words() + " since the snapshot that is compared with"));
    return Optional.of(chip);
  }

  private static Node unread(SourceSummary source) {
    return source.unread() == 0 ? Labels.chip("all read", "good")
        : Labels.chip(Spoken.count(source.unread()) + " not read", "unknown");
  }
}
