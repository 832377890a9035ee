package org.portolan.app.fx;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows, columns and the gaps between.
public final class Boxes {

  private Boxes() {}

  public static HBox row(double gap, Node... children) {
    var row = new HBox(gap, children);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public static VBox column(double gap, Node... children) {
    return new VBox(gap, children);
  }

  /// Takes all the room that is left in a row or column.
  public static Region grow() {
    var region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    VBox.setVgrow(region, Priority.ALWAYS);
    return region;
  }

  /// Lets a node take the room that is left, in a row or a column.
  public static <N extends Node> N growing(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }

  public static <R extends Region> R padded(R region, double top, double right, double bottom, double left) {
    region.setPadding(new Insets(top, right, bottom, left));
    return region;
  }

  public static <N extends Node> N styled(N node, String... classes) {
    node.getStyleClass().addAll(classes);
    return node;
  }

  /// A page that scrolls when it is higher than the window; it takes no focus of its own.
  public static ScrollPane scrolling(Node page) {
    var pane = new ScrollPane(page);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    return pane;
  }

  /// The head of a section: its heading, a remark and what stands at the far end, over a rule.
  ///
  /// Where there is little room, the remark gives way.
  public static HBox sectionHead(Node heading, Node remark, Node... ending) {
    Stream.concat(Stream.of(heading), Stream.of(ending)).filter(Region.class::isInstance).map(Region.class::cast)
        .forEach(region -> region.setMinWidth(Region.USE_PREF_SIZE));
    if (remark instanceof Region region) {
      region.setMinWidth(0);
    }
    var head = row(10, heading, remark, grow());
    head.getChildren().addAll(ending);
    head.setAlignment(Pos.BASELINE_LEFT);
    return padded(styled(head, "ruled-below"), 0, 0, 7, 0);
  }
}
