package org.portolan.app.map;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Theme;

/// The whole picture in a corner, with a frame around what is in sight; where one points, one looks. Seen only while a
/// part of the picture is out of sight.
final class MiniMap extends Region {
  static final double WIDTH = 176;
  static final double HEIGHT = 104;
  private static final double MARGIN = 8;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final MapCanvas map;
  private Palette palette = Theme.LIGHT.palette();

  MiniMap(MapCanvas map) {
    this.map = map;
    getStyleClass().add("mini-map");
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    getChildren().add(canvas);
    // The same is done with the keys of the map, which the focus is on.
    setFocusTraversable(false);
    Theme.follow(this, newPalette -> {
      palette = newPalette;
      paint();
    });
    map.onPainted(this::paint);
    setOnMousePressed(this::look);
    setOnMouseDragged(this::look);
  }

  private void look(MouseEvent event) {
    map.drawing().ifPresent(shown -> {
      double scale = scale(shown);
      double x = (event.getX() - left(shown)) / scale;
      double y = (event.getY() - top(shown)) / scale;
      var now = map.viewport();
      map.look(new Viewport(now.scale(), map.getWidth() / 2 - x * now.scale(), map.getHeight() / 2 - y * now.scale()));
    });
    event.consume();
  }

  private void paint() {
    var shown = map.drawing();
    setVisible(shown.filter(drawing -> !inSight(drawing)).isPresent() && map.getWidth() > 700);
    if (isVisible()) {
      shown.ifPresent(this::paint);
    }
  }

  private boolean inSight(Drawing shown) {
    var from = map.viewport().onScreen(0, 0);
    var to = map.viewport().onScreen(shown.width(), shown.height());
    return from.x() >= -1 && from.y() >= -1 && to.x() <= map.getWidth() + 1 && to.y() <= map.getHeight() + 1;
  }

  private void paint(Drawing shown) {
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(palette.ground());
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    double scale = scale(shown);
    for (var group : shown.chart().groups()) {
      Optional.ofNullable(shown.boxes().get(group.id())).ifPresent(box -> group(shown, group, box, scale));
    }
    graphics.setFill(palette.sign());
    shown.chart().nodes().stream().filter(node -> node.silent()).map(node -> shown.box(node.id())).forEach(
        box -> graphics.fillOval(left(shown) + box.centreX() * scale - 2, top(shown) + box.centreY() * scale - 2, 4,
            4));
    var from = map.viewport().inPicture(0, 0);
    var to = map.viewport().inPicture(map.getWidth(), map.getHeight());
    double x = Math.max(1, left(shown) + from.x() * scale);
    double y = Math.max(1, top(shown) + from.y() * scale);
    graphics.setStroke(palette.accent());
    graphics.setLineWidth(2);
    graphics.strokeRoundRect(x, y, Math.min(WIDTH - 1, left(shown) + to.x() * scale) - x,
        Math.min(HEIGHT - 1, top(shown) + to.y() * scale) - y, 4, 4);
  }

  private void group(Drawing shown, Group group, Box box, double scale) {
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(GroupPainter.ground(group, palette));
    graphics.setStroke(GroupPainter.line(group, palette));
    graphics.setLineWidth(1);
    graphics.fillRect(left(shown) + box.x() * scale, top(shown) + box.y() * scale, box.width() * scale,
        box.height() * scale);
    graphics.strokeRect(left(shown) + box.x() * scale, top(shown) + box.y() * scale, box.width() * scale,
        box.height() * scale);
  }

  private static double scale(Drawing shown) {
    return Math.min((WIDTH - 2 * MARGIN) / Math.max(1, shown.width()),
        (HEIGHT - 2 * MARGIN) / Math.max(1, shown.height()));
  }

  private static double left(Drawing shown) {
    return (WIDTH - shown.width() * scale(shown)) / 2;
  }

  private static double top(Drawing shown) {
    return (HEIGHT - shown.height() * scale(shown)) / 2;
  }
}
