package org.portolan.app.map;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Route;
import org.portolan.app.theme.Palette;

/// Paints what of a picture is in sight: open groups lowest, then arrows, then boxes, then what is written beside arrows.
///
/// @param width   of the screen's part, px
/// @param decided ids of the assets that an item says something about
record PicturePainter(GraphicsContext graphics, Palette palette, Viewport viewport, double width, double height,
    Emphasis emphasis, Set<String> decided, UnreadMarks unread) {

  void paint(Drawing shown) {
    graphics.save();
    graphics.translate(viewport.x(), viewport.y());
    graphics.scale(viewport.scale(), viewport.scale());
    groups(shown, true);
    var arrows = new ArrowPainter(graphics, palette, viewport.scale());
    var seen = shown.routes().stream().filter(this::inSight).toList();
    seen.stream().filter(route -> emphasis.halo(route.arrow())).forEach(arrows::halo);
    seen.stream().filter(route -> !silent(route.arrow())).forEach(route -> arrow(arrows, route));
    seen.stream().filter(route -> silent(route.arrow())).forEach(route -> arrow(arrows, route));
    // An arrow that was led anew passes under what it does not end at.
    groups(shown, false);
    nodes(shown);
    // Of what stands back nothing is said: its words would lie between those that are followed.
    seen.stream().filter(route -> emphasis.strong(route.arrow())).forEach(
        route -> arrows.label(route, emphasis.silent().isPresent() && emphasis.halo(route.arrow())));
    var marks = new UnreadPainter(graphics, palette, viewport.scale());
    unread.byBox().forEach((id, places) -> inSight(shown, id, box -> marks.paint(box, places.size())));
    graphics.restore();
  }

  private void nodes(Drawing shown) {
    var nodes = new NodePainter(graphics, palette, viewport.scale());
    shown.chart().nodes().forEach(node -> inSight(shown, node.id(), box -> {
      fade(emphasis.strong(node.id()));
      nodes.paint(node, box, emphasis.selected().contains(node.id()), decided.contains(node.id()));
    }));
    graphics.setGlobalAlpha(1);
  }

  private void groups(Drawing shown, boolean open) {
    var groups = new GroupPainter(graphics, palette, viewport.scale());
    shown.chart().groups().stream().filter(group -> group.open() == open)
        .forEach(group -> inSight(shown, group.id(), box -> {
          fade(open || emphasis.strong(group.id()));
          groups.paint(group, box, emphasis.selected().contains(group.id()));
        }));
    graphics.setGlobalAlpha(1);
  }

  private void arrow(ArrowPainter arrows, Route route) {
    fade(emphasis.strong(route.arrow()));
    arrows.paint(route);
    graphics.setGlobalAlpha(1);
  }

  private static boolean silent(Arrow arrow) {
    return !arrow.silent().isEmpty();
  }

  private void fade(boolean strong) {
    graphics.setGlobalAlpha(strong ? 1 : 0.35);
  }

  private void inSight(Drawing shown, String id, Consumer<Box> paint) {
    var box = shown.boxes().get(id);
    if (box != null && viewport.shows(box, width, height)) {
      paint.accept(box);
    }
  }

  private boolean inSight(Route route) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (var point : route.points()) {
      var at = viewport.onScreen(point.x(), point.y());
      left = Math.min(left, at.x());
      right = Math.max(right, at.x());
      top = Math.min(top, at.y());
      bottom = Math.max(bottom, at.y());
    }
    return right >= 0 && bottom >= 0 && left <= width && top <= height;
  }
}
