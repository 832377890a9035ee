package org.portolan.app.map;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.fx.IconPainter;
import org.portolan.app.fx.Names;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.layout.Drawing.Room;
import org.portolan.app.layout.Drawing.Route;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Typeface;
import org.portolan.icons.Icon;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.unit.Spoken;

/// Paints arrows from what needs to what is needed: declared solid, inferred dashed, observed dotted; silent ones
/// thicker, with their sign and verb.
final class ArrowPainter {
  private static final Font NUMBER = Typeface.of(Typeface.CODE, 11);
  private static final Font VERB = Typeface.of(Typeface.STRONG, 11);
  private static final double ROUND = 8;
  private static final double THICKEST = 6;
  /// Its colour is loud enough.
  private static final double THICKEST_SILENT = 4;

  private final GraphicsContext canvas;
  private final Palette palette;
  private final double scale;

  ArrowPainter(GraphicsContext canvas, Palette palette, double scale) {
    this.canvas = canvas;
    this.palette = palette;
    this.scale = scale;
  }

  void halo(Route route) {
    canvas.setStroke(palette.accentGround());
    canvas.setLineWidth(12);
    canvas.setLineCap(StrokeLineCap.ROUND);
    canvas.setLineDashes();
    trace(route.points());
    canvas.stroke();
  }

  void paint(Route route) {
    var arrow = route.arrow();
    var silent = !arrow.silent().isEmpty();
    var ink = silent ? palette.sign() : palette.outline();
    canvas.setStroke(ink);
    canvas.setLineWidth(width(arrow) / Math.min(1, Math.max(scale, 0.5)));
    canvas.setLineJoin(StrokeLineJoin.ROUND);
    canvas.setLineCap(StrokeLineCap.BUTT);
    switch (arrow.standing()) {
      case DECLARED -> canvas.setLineDashes();
      case INFERRED -> canvas.setLineDashes(8, 5);
      case OBSERVED, TOLD -> {
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineDashes(0.1, 5.5);
      }
    }
    trace(route.points());
    canvas.stroke();
    canvas.setLineDashes();
    head(route, ink);
  }

  /// Numbers, signs and verbs; painted after all arrows, so that none crosses them.
  ///
  /// @param asked whether somebody follows just this arrow: all is said of it, whatever lies there
  void label(Route route, boolean asked) {
    var arrow = route.arrow();
    var at = route.label();
    if (route.room() == Room.NONE && !asked) {
      return;
    }
    if (!arrow.silent().isEmpty()) {
      if (arrow.dependencies().stream().allMatch(one -> one.kind() == DependencyKind.RUNS)) {
        return;
      }
      canvas.setFill(palette.ground());
      canvas.fillOval(at.x() - 11, at.y() - 11, 22, 22);
      IconPainter.paint(canvas, Icon.SILENT, at.x() - 9, at.y() - 9, 18, palette.sign(), palette.ground());
      if (scale >= 0.6 && (route.room() == Room.ALL || asked)) {
        capsule(arrow.verb(), VERB, at.x(), at.y() + 22, palette.alertGround(), palette.alertGround(), palette.alert());
      }
    } else if (arrow.count() > 1 && scale >= 0.45) {
      capsule(Spoken.count(arrow.count()), NUMBER, at.x(), at.y(), palette.ground(), palette.rule(), palette.quiet());
    }
  }

  private static double width(Arrow arrow) {
    double bundle = arrow.count() > 1 ? Math.clamp(Math.sqrt(arrow.count()), 1.5, THICKEST) : 1.5;
    return arrow.silent().isEmpty() ? bundle : Math.clamp(bundle, 2.5, THICKEST_SILENT);
  }

  private void trace(List<Point> points) {
    canvas.beginPath();
    canvas.moveTo(points.getFirst().x(), points.getFirst().y());
    for (int i = 1; i < points.size() - 1; i++) {
      var corner = points.get(i);
      var next = points.get(i + 1);
      double room = Math.min(ROUND, Math.min(distance(points.get(i - 1), corner), distance(corner, next)) / 2);
      canvas.arcTo(corner.x(), corner.y(), next.x(), next.y(), room);
    }
    canvas.lineTo(points.getLast().x(), points.getLast().y());
  }

  private void head(Route route, Color ink) {
    var end = route.points().getLast();
    var before = route.points().get(route.points().size() - 2);
    double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
    double size = 7 + width(route.arrow()) / 2;
    canvas.setLineCap(StrokeLineCap.ROUND);
    canvas.setStroke(ink);
    canvas.setLineWidth(Math.min(2.5, width(route.arrow())));
    canvas.strokePolyline(
        new double[]{end.x() - size * Math.cos(angle - 0.5), end.x(), end.x() - size * Math.cos(angle + 0.5)},
        new double[]{end.y() - size * Math.sin(angle - 0.5), end.y(), end.y() - size * Math.sin(angle + 0.5)}, 3);
  }

  private void capsule(String words, Font font, double x, double y, Color ground, Color line, Color ink) {
    double width = Names.width(words, font) + 14;
    canvas.setFill(ground);
    canvas.fillRoundRect(x - width / 2, y - 9, width, 18, 18, 18);
    canvas.setStroke(line);
    canvas.setLineWidth(1);
    canvas.strokeRoundRect(x - width / 2, y - 9, width, 18, 18, 18);
    canvas.setFont(font);
    canvas.setFill(ink);
    canvas.setTextAlign(TextAlignment.CENTER);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.fillText(words, x, y + 0.5);
    canvas.setTextAlign(TextAlignment.LEFT);
  }

  private static double distance(Point from, Point to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y());
  }
}
