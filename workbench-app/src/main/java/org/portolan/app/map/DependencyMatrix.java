package org.portolan.app.map;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.layout.Placement.Spot;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The map as a matrix: each group needs what stands in its row, and is needed by what stands in its column.
final class DependencyMatrix extends ScrollPane {
  private static final double CELL = 46;
  private static final double NUMBER = 18;

  private final MapViewModel model;

  DependencyMatrix(MapViewModel model) {
    this.model = model;
    getStyleClass().add("matrix");
    setFitToWidth(true);
    setAccessibleText("Dependencies from group to group");
  }

  void show(Survey survey, MapOptions options) {
    var counts = GroupCounts.of(survey, options);
    var grid = new GridPane(4, 4);
    var groups = counts.groups();
    for (int i = 0; i < groups.size(); i++) {
      var head = Labels.of("" + (i + 1), "code-small", "quiet");
      head.setTooltip(new Tooltip(groups.get(i).title()));
      grid.add(centred(head), i + 1, 0);
      grid.add(row(i, groups.get(i)), 0, i + 1);
      for (int j = 0; j < groups.size(); j++) {
        grid.add(cell(groups.get(i), groups.get(j), counts), j + 1, i + 1);
      }
    }
    var box = new VBox(12, Labels.note(sentence(counts)), grid);
    setContent(Boxes.padded(box, 16, 20, 20, 20));
  }

  private static String sentence(GroupCounts counts) {
    return counts.groups().isEmpty() ? "No dependency is let through by the filters."
        : "A row needs what its numbers stand under; red: part of it is silent. "
            + (counts.left() == 0 ? "" : Spoken.count(counts.left(), "group", "groups") + " with fewer are left out.");
  }

  private Node row(int i, Spot group) {
    var link = Buttons.link(group.title(), () -> model.select(new Selection.OfBox(group.id())));
    link.setMaxWidth(220);
    var number = Labels.of("" + (i + 1), "code-small", "quiet");
    number.setMinWidth(NUMBER);
    number.setAlignment(Pos.CENTER_RIGHT);
    var row = Boxes.row(8, number, link);
    // However many columns there are: a matrix scrolls, and its names stay readable.
    row.setMinWidth(USE_PREF_SIZE);
    return row;
  }

  private static Node cell(Spot from, Spot to, GroupCounts counts) {
    var cell = counts.at(from, to);
    var label = new Label(cell.all() == 0 ? "" : Spoken.count(cell.all()));
    label.getStyleClass().addAll("matrix-cell", from.equals(to) ? "same" : cell.all() == 0 ? "none"
        : cell.silent() > 0 ? "silent" : "some");
    if (cell.all() > 0) {
      var words = from.title() + " needs " + to.title() + ": "
          + Spoken.count(cell.all(), "dependency", "dependencies")
          + (cell.silent() == 0 ? "" : ", " + Spoken.count(cell.silent()) + " of them silent");
      label.setTooltip(new Tooltip(words));
      label.setAccessibleText(words);
    }
    return centred(label);
  }

  private static Label centred(Label label) {
    label.setMinSize(CELL, 26);
    label.setMaxSize(CELL, 26);
    label.setAlignment(Pos.CENTER);
    GridPane.setHalignment(label, HPos.CENTER);
    return label;
  }
}
