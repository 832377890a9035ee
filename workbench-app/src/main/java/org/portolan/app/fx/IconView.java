package org.portolan.app.fx;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.portolan.icons.Icon;
import org.portolan.icons.Layer;

/// An icon as a node. It takes the colour `-p-ink` of the place it stands in.
public final class IconView extends Region {

  private static final double GRID = 24;

  private final Group drawing = new Group();

  /// @param size in pixels: 16 usually, 14 in the graph, 13 in the status bar
  public IconView(Icon icon, double size) {
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setPadding(Insets.EMPTY);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("icon");
    drawing.setManaged(false);
    drawing.getTransforms().add(new Scale(size / GRID, size / GRID));
    getChildren().add(drawing);
    show(icon);
  }

  public IconView(Icon icon) {
    this(icon, 16);
  }

  /// Draws another icon in the same place.
  public void show(Icon icon) {
    setAccessibleText(icon.accessibleName());
    drawing.getChildren().setAll(icon.layers().stream().map(IconView::path).toList());
  }

  /// Adds style classes, `alert` or `accented` for instance, and returns itself.
  public IconView styled(String... classes) {
    getStyleClass().addAll(classes);
    return this;
  }

  private static SVGPath path(Layer layer) {
    var path = new SVGPath();
    path.setContent(layer.path());
    path.setStrokeWidth(layer.width());
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStrokeDashArray().setAll(layer.dashes());
    path.getStyleClass().add(switch (layer.ink()) {
      case STROKE -> "icon-outline";
      case FILL -> "icon-fill";
      case SOLID -> "icon-solid";
      case KNOCKOUT -> "icon-knockout";
    });
    return path;
  }
}
