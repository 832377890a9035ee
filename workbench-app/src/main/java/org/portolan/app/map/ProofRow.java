package org.portolan.app.map;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inventory.Explanation;
import org.portolan.model.survey.Survey;

/// One arrow with how sure we are of it, and on request why: every piece of evidence with where it stands, when it was
/// read, what it counts, and what would be left without it.
final class ProofRow extends VBox {
  private final VBox why = new VBox(6);
  private final Dependency arrow;
  private final Survey survey;

  /// @param other the asset at its other end, as a link
  ProofRow(Dependency arrow, Node other, Survey survey) {
    super(2);
    this.arrow = arrow;
    this.survey = survey;
    getStyleClass().add("proof");
    var verb = Labels.of(arrow.kind().word().replace('-', ' '), "note", "quiet");
    verb.setMinWidth(USE_PREF_SIZE);
    var sure = Buttons.link(arrow.confidence().toString(), () -> open(!isOpen()));
    sure.getStyleClass().add("code");
    sure.setGraphic(new IconView(Icon.CHEVRON_DOWN, 12));
    sure.setMinWidth(USE_PREF_SIZE);
    sure.setAccessibleText(
        "Why " + arrow.confidence() + ": " + arrow.kind().word().replace('-', ' ') + " " + arrow.to());
    var standing = Labels.of(arrow.standing().word(), "note", "quiet");
    standing.setMinWidth(USE_PREF_SIZE);
    Boxes.styled(Boxes.padded(why, 4, 8, 8, 8), "why");
    why.setVisible(false);
    why.managedProperty().bind(why.visibleProperty());
    getChildren().addAll(Boxes.row(8, verb, other, Boxes.grow(), standing, sure), why);
  }

  Dependency arrow() {
    return arrow;
  }

  boolean isOpen() {
    return why.isVisible();
  }

  void open(boolean wanted) {
    if (wanted && why.getChildren().isEmpty()) {
      explain(Explanation.of(survey.inventory(), arrow));
    }
    why.setVisible(wanted);
  }

  private void explain(Explanation explanation) {
    for (int i = 0; i < explanation.pieces().size(); i++) {
      var text = explanation.pieces().get(i).evidence().text().lines().findFirst().orElse("").strip();
      var left = explanation.without().get(i).map(Confidence::toString);
      var piece = Boxes.column(1, Labels.wrapping(explanation.words().get(i), "note"));
      if (!text.isEmpty()) {
        piece.getChildren().add(Labels.wrapping(text, "code-small", "quiet"));
      }
      piece.getChildren().add(Labels.wrapping(left.map(sure -> "Without it: " + sure)
          .orElse("Without it nothing is left of this dependency."), "note", "quiet"));
      why.getChildren().add(piece);
    }
    if (explanation.pieces().size() > 1) {
      why.getChildren().add(Labels.wrapping(explanation.formula(), "code-small"));
    }
  }
}
