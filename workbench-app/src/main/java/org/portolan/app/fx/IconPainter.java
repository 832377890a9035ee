package org.portolan.app.fx;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.portolan.icons.Icon;
import org.portolan.icons.Layer;

/// Draws icons on a canvas.
public final class IconPainter {

  private static final double GRID = 24;

  private IconPainter() {}

  /// Paints an icon with its upper left corner at `x`, `y`.
  ///
  /// @param ground what shows through where the icon is cut out
  public static void paint(GraphicsContext canvas, Icon icon, double x, double y, double size, Color ink,
      Color ground) {
    canvas.save();
    canvas.translate(x, y);
    canvas.scale(size / GRID, size / GRID);
    canvas.setLineCap(StrokeLineCap.ROUND);
    canvas.setLineJoin(StrokeLineJoin.ROUND);
    for (var layer : icon.layers()) {
      paint(canvas, layer, ink, ground);
    }
    canvas.restore();
  }

  private static void paint(GraphicsContext canvas, Layer layer, Color ink, Color ground) {
    canvas.beginPath();
    canvas.appendSVGPath(layer.path());
    canvas.setLineWidth(layer.width());
    canvas.setLineDashes(layer.dashes().stream().mapToDouble(Double::doubleValue).toArray());
    canvas.setFill(ink);
    canvas.setStroke(ink);
    switch (layer.ink()) {
      case STROKE -> canvas.stroke();
      case FILL -> canvas.fill();
      case SOLID -> {
        canvas.fill();
        canvas.stroke();
      }
      case KNOCKOUT -> {
        canvas.setStroke(ground);
        canvas.stroke();
      }
    }
  }
}
