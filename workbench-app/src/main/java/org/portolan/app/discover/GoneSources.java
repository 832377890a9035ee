package org.portolan.app.discover;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.unit.Spoken;
import org.portolan.model.workspace.IntakeHeader;

/// The sources that were taken out, each with the way back.
final class GoneSources extends VBox {

  /// @param removals  what took them out
  /// @param bringBack hears the name of one
  GoneSources(List<IntakeHeader> removals, ZoneId zone, boolean editable, Consumer<String> bringBack) {
    super(4);
    removals.forEach(removal -> getChildren().add(line(removal, zone, editable, bringBack)));
  }

  private static Node line(IntakeHeader removal, ZoneId zone, boolean editable, Consumer<String> bringBack) {
    var name = removal.source().name();
    var words = Labels.of(name + " was removed on " + Spoken.dayAndYear(removal.at().atZone(zone)) + ".", "quiet");
    words.setMinWidth(0);
    var row = Boxes.row(8, new IconView(Icon.DELETE, 14).styled("quiet"), words);
    if (editable) {
      var back = Buttons.link("Bring back", () -> bringBack.accept(name));
      back.setMinWidth(USE_PREF_SIZE);
      back.setAccessibleText("Bring back " + name);
      row.getChildren().add(back);
    }
    return row;
  }
}
