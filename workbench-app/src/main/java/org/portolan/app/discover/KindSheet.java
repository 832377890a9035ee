package org.portolan.app.discover;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// Asks what is to be read: for a new source, and where name and first lines of a file mislead.
final class KindSheet extends VBox {

  /// @param about what is asked about; empty where nothing was chosen yet
  KindSheet(String title, String about, Consumer<Offered> read, Runnable cancel) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(480, USE_PREF_SIZE);
    getChildren().add(Labels.of(title, "title"));
    if (!about.isEmpty()) {
      getChildren().add(Labels.wrapping(about, "code-small", "quiet"));
    }
    for (var one : Offered.values()) {
      getChildren().add(choice(one, () -> read.accept(one)));
    }
    getChildren().add(Boxes.row(8, Boxes.grow(), Buttons.plain("Cancel", cancel)));
  }

  private static Button choice(Offered kind, Runnable choose) {
    var words = Boxes.column(1, Labels.of(kind.title(), "strong"), Labels.of(kind.remark(), "note", "quiet"));
    words.setAlignment(Pos.CENTER_LEFT);
    var button = Buttons.plain("", choose);
    button.setGraphic(Boxes.row(10, new IconView(icon(kind)), words));
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(kind.title());
    button.getStyleClass().add("choice");
    return button;
  }

  private static Icon icon(Offered kind) {
    return switch (kind) {
      case FILES -> Icon.HOST;
      case SCHEMA -> Icon.SCHEMA;
      case TABLE -> Icon.TABLE;
      case OBSERVED -> Icon.ACTIVITY;
      case DATABASE -> Icon.DATABASE;
      case ANSWERS -> Icon.PEOPLE;
    };
  }
}
