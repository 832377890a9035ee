package org.portolan.app.problem;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.problem.Problem;

/// A problem where it happened: what was lost, where, why, and what to do.
public final class ProblemCard extends VBox {

  /// @param close called by the button that puts the card away
  /// @param mending buttons that mend it here, if any
  public ProblemCard(Problem problem, Runnable close, Node... mending) {
    super(6);
    getStyleClass().add("problem-card");
    Boxes.padded(this, 12, 12, 12, 14);
    setAccessibleText(problem.summary());
    var summary = Labels.wrapping(problem.summary(), "strong");
    var head = Boxes.row(10, sign(problem), Boxes.growing(summary),
        Buttons.icon(Icon.CLOSE, "Close", close));
    summary.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(head);
    addLine(problem.cause(), "quiet");
    addLine(problem.place().toString(), "code", "quiet");
    problem.remedies().forEach(remedy -> getChildren().add(remedy(remedy)));
    if (mending.length > 0) {
      getChildren().add(Boxes.padded(Boxes.row(8, mending), 4, 0, 0, 26));
    }
  }

  private void addLine(String text, String... classes) {
    if (!text.isBlank()) {
      getChildren().add(Boxes.padded(Labels.wrapping(text, classes), 0, 0, 0, 26));
    }
  }

  private static Node remedy(String remedy) {
    var text = Labels.wrapping(remedy);
    text.setMaxWidth(Double.MAX_VALUE);
    VBox.setVgrow(text, Priority.NEVER);
    var copy = Buttons.icon(Icon.COPY, "Copy", () -> Copied.text(remedy));
    copy.setTooltip(new Tooltip("Copy “" + remedy + "”"));
    return Boxes.padded(Boxes.row(10, new IconView(Icon.FORWARD, 13), Boxes.growing(text), copy), 0, 0, 0, 26);
  }

  private static IconView sign(Problem problem) {
    return switch (problem.severity()) {
      case CRITICAL -> new IconView(Icon.CRITICAL).styled("alert");
      case HIGH -> new IconView(Icon.HIGH).styled("caution");
      case MEDIUM -> new IconView(Icon.MEDIUM).styled("caution");
      case LOW -> new IconView(Icon.INFO);
    };
  }
}
