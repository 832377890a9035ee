package org.portolan.app.problem;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// Shows notes in the lower right corner. A note leaves after six seconds, unless it tells of a problem or the mouse
/// rests on it.
public final class NoticesView extends VBox {

  private static final Duration STAY = Duration.seconds(6);
  private static final double WIDTH = 380;

  private final Notices notices;
  private final Map<Notice, Node> nodes = new HashMap<>();

  public NoticesView(Notices notices) {
    super(8);
    this.notices = notices;
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_RIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    notices.shown().addListener((ListChangeListener<Notice>) _ -> show());
    show();
  }

  private void show() {
    nodes.keySet().retainAll(notices.shown());
    getChildren().setAll(notices.shown().stream().map(one -> nodes.computeIfAbsent(one, this::note)).toList());
  }

  private Node note(Notice notice) {
    return notice.problem().<Node>map(problem -> floating(new ProblemCard(problem, () -> notices.close(notice))))
        .orElseGet(() -> passing(notice));
  }

  private Node passing(Notice notice) {
    var text = Labels.wrapping(notice.text());
    HBox row = Boxes.row(10, new IconView(Icon.CHECK).styled("good"), Boxes.growing(text));
    notice.undo().ifPresent(undo -> row.getChildren().add(button(undo, () -> notices.close(notice))));
    row.getChildren().add(Buttons.icon(Icon.CLOSE, "Close this note", () -> notices.close(notice)));
    text.setMaxWidth(Double.MAX_VALUE);
    var node = floating(Boxes.padded(row, 8, 8, 8, 14));
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(notice.text());
    leaveInTime(notice, node);
    return node;
  }

  private static Node button(Notice.Undo undo, Runnable close) {
    var button = Buttons.small("Undo", () -> {
      close.run();
      undo.run();
    });
    button.visibleProperty().bind(undo.open());
    button.managedProperty().bind(undo.open());
    return button;
  }

  private void leaveInTime(Notice notice, Node node) {
    var pause = new PauseTransition(STAY);
    pause.setOnFinished(_ -> notices.close(notice));
    node.setOnMouseEntered(_ -> pause.stop());
    node.setOnMouseExited(_ -> pause.playFromStart());
    pause.play();
  }

  private static Node floating(Region region) {
    region.getStyleClass().add("floating");
    region.setPrefWidth(WIDTH);
    region.setMaxWidth(WIDTH);
    return region;
  }
}
