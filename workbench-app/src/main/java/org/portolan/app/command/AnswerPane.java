package org.portolan.app.command;

import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;

/// The right side of the palette: what there is to know about the selected hit.
final class AnswerPane extends VBox {

  AnswerPane() {
    super(10);
    getStyleClass().add("palette-answer");
  }

  void clear() {
    getChildren().clear();
  }

  void show(Hit hit) {
    var answer = hit.answer().get();
    var title = Labels.wrapping(hit.title(), "title");
    getChildren().setAll(Boxes.row(8, new IconView(hit.icon()), title), Labels.wrapping(answer.claim(), "claim"),
        facts(answer));
  }

  private static GridPane facts(Answer answer) {
    var grid = new GridPane(8, 7);
    var labels = new ColumnConstraints(76);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(labels, values);
    grid.getStyleClass().add("palette-facts");
    for (var i = 0; i < answer.facts().size(); i++) {
      var fact = answer.facts().get(i);
      var label = Labels.of(fact.label(), "quiet");
      GridPane.setValignment(label, VPos.TOP);
      grid.add(label, 0, i);
      grid.add(Labels.wrapping(fact.value(), fact.code() ? "code" : "fact"), 1, i);
    }
    return grid;
  }
}
