package org.portolan.app.shell;

import java.util.ArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.command.Commands;
import org.portolan.app.command.KeyGroup;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// All keys, by group, as the registry has them now; then those of single places.
final class KeysSheet extends VBox {

  private static final double WIDTH = 780;
  private static final double COLUMN = 340;

  KeysSheet(Commands commands, Runnable close) {
    super(16);
    getStyleClass().add("over-window");
    Boxes.padded(this, 20, 24, 24, 24);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    var closing = Buttons.icon(Icon.CLOSE, "Close", close);
    getChildren().add(Boxes.row(8, Labels.of("All keys", "title"), Boxes.grow(), closing));
    var groups = new ArrayList<Node>();
    for (var group : commands.groups()) {
      var withKeys = commands.inGroup(group).stream().filter(command -> !command.keys().isEmpty()).toList();
      if (!withKeys.isEmpty()) {
        groups.add(group(KeyGroup.of(group, withKeys.stream()
            .flatMap(command -> Stream.of(command.keyCaps(), command.name())).toArray(String[]::new))));
      }
    }
    commands.elsewhere().forEach(keys -> groups.add(group(keys)));
    var flow = new FlowPane(32, 20);
    flow.getChildren().addAll(groups);
    flow.setPrefWrapLength(WIDTH - 48);
    getChildren().add(Boxes.growing(Boxes.scrolling(flow)));
  }

  private static Node group(KeyGroup keys) {
    var grid = new GridPane(12, 6);
    for (var row = 0; row < keys.entries().size(); row++) {
      var entry = keys.entries().get(row);
      var label = Labels.of(entry.does());
      label.setPrefWidth(COLUMN - 130);
      grid.addRow(row, label, Labels.keyCap(entry.keys()));
    }
    var column = Boxes.column(8, Labels.heading(keys.heading()), grid);
    column.setPrefWidth(COLUMN);
    return column;
  }
}
