package org.portolan.app.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;

/// Ways for arrows between boxes that were moved by hand: with one bend each, or round what lies in it. Several at one box
/// begin beside one another.
final class Ways {
  private static final double APART = 6;

  private final Map<String, Box> boxes;
  private final Steering steering;
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  /// @param arrows all for which a way will be asked
  Ways(Chart chart, Map<String, Box> boxes, List<Arrow> arrows) {
    this.boxes = boxes;
    this.steering = Steering.among(chart, boxes);
    arrows.forEach(arrow -> {
      ends.merge(arrow.from(), 1, Integer::sum);
      ends.merge(arrow.to(), 1, Integer::sum);
    });
  }

  /// From side to side where there is room between the two, else from top to bottom.
  List<Point> of(Arrow arrow) {
    var from = box(arrow.from());
    var to = box(arrow.to());
    double out = share(arrow.from());
    double in = share(arrow.to());
    double aside = (out - 0.5) * APART * ends.getOrDefault(arrow.from(), 1);
    if (to.x() > from.right() || to.right() < from.x()) {
      boolean right = to.x() > from.right();
      var start = new Point(right ? from.right() : from.x(), from.y() + out * from.height());
      var end = new Point(right ? to.x() : to.right(), to.y() + in * to.height());
      double bend = between(start.x(), end.x(), aside);
      return steering.round(List.of(start, new Point(bend, start.y()), new Point(bend, end.y()), end), out * APART * 2);
    }
    boolean down = to.centreY() > from.centreY();
    var start = new Point(from.x() + out * from.width(), down ? from.bottom() : from.y());
    var end = new Point(to.x() + in * to.width(), down ? to.y() : to.bottom());
    double bend = between(start.y(), end.y(), aside);
    return steering.round(List.of(start, new Point(start.x(), bend), new Point(end.x(), bend), end), out * APART * 2);
  }

  private static double between(double one, double other, double aside) {
    double middle = (one + other) / 2 + aside;
    return Math.clamp(middle, Math.min(one, other), Math.max(one, other));
  }

  private double share(String box) {
    int number = used.merge(box, 1, Integer::sum);
    return (double) number / (ends.getOrDefault(box, number) + 1);
  }

  private Box box(String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }
}
