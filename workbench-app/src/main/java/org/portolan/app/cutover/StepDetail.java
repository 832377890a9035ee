package org.portolan.app.cutover;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import org.portolan.app.cutover.CutoverViewModel.Row;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.model.unit.Spoken;

/// The selected step in full, and its undo beside it: commands as they are typed, what is seen when it worked.
final class StepDetail extends HBox {
  StepDetail(Row row) {
    super(24);
    getStyleClass().add("detail");
    var step = row.step();
    getChildren()
        .add(Boxes.growing(half(step.number() + "  " + step.instruction(), step.on(), step.commands(), step.check(),
            Spoken.duration(step.duration()) + (step.why().isBlank() ? "" : ", " + step.why()), step.person(),
            step.deputy())));
    row.undo()
        .ifPresent(undo -> getChildren().add(Boxes.growing(half(undo.number() + "  " + undo.instruction(), undo.on(),
            undo.commands(), undo.check(), Spoken.duration(undo.duration()) + ", undoes " + undo.undoes(),
            undo.person(),
            undo.deputy()))));
  }

  private static Node half(String title, String on, List<String> commands, String check, String takes, String person,
      String deputy) {
    var box = Boxes.column(4, Labels.wrapping(title, "heading"),
        Labels.of(takes + (on.isBlank() ? "" : ", on " + on) + ", " + (person.isBlank() ? "nobody yet" : person)
            + (deputy.isBlank() ? "" : " or " + deputy), "note", "quiet"));
    if (!commands.isEmpty()) {
      var area = new TextArea(String.join("\n", commands));
      area.setEditable(false);
      VisibleFocus.letTabOut(area);
      area.setPrefRowCount(Math.min(4, commands.size()));
      area.getStyleClass().add("code");
      area.setAccessibleText("Commands");
      box.getChildren().add(area);
    }
    if (!check.isBlank()) {
      box.getChildren().add(Labels.wrapping("It worked when " + check, "note"));
    }
    box.setPrefWidth(480);
    box.setMinWidth(0);
    return box;
  }
}
