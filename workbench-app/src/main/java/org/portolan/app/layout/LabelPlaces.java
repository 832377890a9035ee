package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.layout.Drawing.Room;
import org.portolan.app.layout.Drawing.Route;

/// Finds each arrow's label a place on its way where it covers nothing that is written, nor an earlier label. Where
/// there is none, less is said: labels upon labels say nothing at all.
final class LabelPlaces {
  /// How far along the way, the best first.
  private static final double[] SHARES =
      {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9, 0.46, 0.54, 0.38,
          0.62, 0.3, 0.7, 0.22, 0.78, 0.14, 0.86};
  private static final double SIGN = 22;
  /// Of a letter of a verb.
  private static final double LETTER = 6.2;
  private static final double NUMBER = 34;
  private static final double LINE = 20;

  private final List<Box> taken;

  /// @param written where nothing may be covered
  private LabelPlaces(List<Box> written) {
    taken = new ArrayList<>(written);
  }

  /// Nothing may cover nodes, closed groups and the titles of open ones.
  static LabelPlaces on(Chart chart, Map<String, Box> boxes) {
    var written = new ArrayList<Box>();
    chart.nodes().forEach(node -> written.add(Objects.requireNonNull(boxes.get(node.id()))));
    chart.groups().forEach(group -> {
      var box = Objects.requireNonNull(boxes.get(group.id()));
      written.add(group.open() ? new Box(box.x(), box.y(), box.width(), ChartLayout.TITLE_HEIGHT) : box);
    });
    return new LabelPlaces(written);
  }

  Route route(Arrow arrow, List<Point> points) {
    if (arrow.silent().isEmpty() && arrow.count() == 1) {
      return new Route(arrow, points, along(points, SHARES[0]), Room.NONE);
    }
    return free(points, at -> room(arrow, at)).map(at -> new Route(arrow, points, at, Room.ALL))
        .or(() -> arrow.silent().isEmpty() ? Optional.empty()
            : free(points, LabelPlaces::sign).map(at -> new Route(arrow, points, at, Room.SIGN)))
        .orElseGet(() -> new Route(arrow, points, along(points, SHARES[0]), Room.NONE));
  }

  /// A route that leads where it led: its label stays, too, unless something was put over it. That is asked for each move
  /// of the mouse, and looking for all labels anew would take longer than a picture has.
  Route kept(Route route) {
    return switch (route.room()) {
      case NONE -> route;
      case SIGN -> kept(route, sign(route.label()));
      case ALL -> kept(route, room(route.arrow(), route.label()));
    };
  }

  private Route kept(Route route, Box label) {
    if (taken.stream().anyMatch(other -> overlap(other, label))) {
      return route(route.arrow(), route.points());
    }
    taken.add(label);
    return route;
  }

  /// The best place on the way where such a box covers nothing; it is taken then.
  private Optional<Point> free(List<Point> points, Function<Point, Box> box) {
    var found = Arrays.stream(SHARES).mapToObj(share -> along(points, share))
        .filter(at -> taken.stream().noneMatch(other -> overlap(other, box.apply(at)))).findFirst();
    found.map(box).ifPresent(taken::add);
    return found;
  }

  /// A silent arrow has its sign on the line and its verb below.
  private static Box room(Arrow arrow, Point at) {
    return arrow.silent().isEmpty()
        ? new Box(at.x() - NUMBER / 2, at.y() - LINE / 2, NUMBER, LINE)
        : withVerb(at, Math.max(SIGN, 14 + LETTER * arrow.verb().length()));
  }

  private static Box withVerb(Point at, double width) {
    return new Box(at.x() - width / 2, at.y() - SIGN / 2, width, SIGN + LINE);
  }

  private static Box sign(Point at) {
    return new Box(at.x() - SIGN / 2, at.y() - SIGN / 2, SIGN, SIGN);
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom() && other.y() < one.bottom();
  }

  private static Point along(List<Point> points, double share) {
    double whole = 0;
    for (int i = 1; i < points.size(); i++) {
      whole += distance(points.get(i - 1), points.get(i));
    }
    double left = whole * share;
    for (int i = 1; i < points.size(); i++) {
      var from = points.get(i - 1);
      var to = points.get(i);
      double length = distance(from, to);
      if (length >= left && length > 0) {
        return new Point(from.x() + (to.x() - from.x()) * left / length,
            from.y() + (to.y() - from.y()) * left / length);
      }
      left -= length;
    }
    return points.getLast();
  }

  private static double distance(Point from, Point to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y());
  }
}
