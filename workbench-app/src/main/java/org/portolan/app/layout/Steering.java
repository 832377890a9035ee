package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Chart.Node;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;

/// Leads a way round the boxes that lie in it: by another bend, or along a lane beside what is in between. Where that
/// cannot be had, it is the way through the fewest. The space inside of open groups is free.
final class Steering {
  private static final double AWAY = 10;
  /// A way through more boxes than this stays as it is: it is long, and whatever it were led round, others lie there.
  private static final int MOST_IN_THE_WAY = 4;

  private final List<Box> solid;

  private Steering(List<Box> solid) {
    this.solid = solid;
  }

  static Steering among(Chart chart, Map<String, Box> boxes) {
    return new Steering(Stream.concat(chart.nodes().stream().map(Node::id),
        chart.groups().stream().filter(group -> !group.open()).map(Group::id))
        .map(id -> Objects.requireNonNull(boxes.get(id), id)).toList());
  }

  /// @param way   begins and ends on the edge of its boxes, with one bend
  /// @param aside keeps ways apart that are led round the same box
  List<Point> round(List<Point> way, double aside) {
    var inTheWay = crossed(way);
    if (inTheWay.isEmpty() || inTheWay.size() > MOST_IN_THE_WAY) {
      return way;
    }
    boolean across = way.getFirst().y() == way.get(1).y();
    var around = new ArrayList<>(inTheWay);
    around.add(hull(inTheWay));
    var others = across ? others(way, around, aside)
        : others(turned(way), around.stream().map(Steering::turned).toList(), aside).map(Steering::turned);
    return best(way, inTheWay.size(), others.toList());
  }

  /// The way through the fewest boxes, and of those the shortest.
  private List<Point> best(List<Point> first, int through, List<List<Point>> others) {
    var best = first;
    int least = through;
    for (var way : others) {
      int count = count(way, least);
      if (count < least || count == least && length(way) < length(best)) {
        best = way;
        least = count;
      }
    }
    return best;
  }

  /// Through how many boxes a way runs; it counts no further than to one more than would be good enough, because this is
  /// asked for every arrow at each move of the mouse.
  private int count(List<Point> way, int goodEnough) {
    int count = 0;
    for (var box : solid) {
      if (crosses(way, box) && ++count > goodEnough) {
        break;
      }
    }
    return count;
  }

  /// Of a way that begins and ends sideways.
  private static Stream<List<Point>> others(List<Point> way, List<Box> around, double aside) {
    var start = way.getFirst();
    var end = way.getLast();
    double away = AWAY + aside;
    double step = Math.min(away, Math.abs(end.x() - start.x()) / 2) * Math.signum(end.x() - start.x());
    return around.stream().flatMap(box -> Stream.concat(
        Stream.of(box.x() - away, box.right() + away).filter(bend -> isBetween(start.x(), bend, end.x()))
            .map(bend -> List.of(start, new Point(bend, start.y()), new Point(bend, end.y()), end)),
        Stream.of(box.y() - away, box.bottom() + away)
            .map(lane -> List.of(start, new Point(start.x() + step, start.y()), new Point(start.x() + step, lane),
                new Point(end.x() - step, lane), new Point(end.x() - step, end.y()), end))));
  }

  private static boolean isBetween(double one, double middle, double other) {
    return Math.min(one, other) < middle && middle < Math.max(one, other);
  }

  private List<Box> crossed(List<Point> way) {
    return solid.stream().filter(box -> crosses(way, box)).limit(MOST_IN_THE_WAY + 1).toList();
  }

  private static boolean crosses(List<Point> way, Box box) {
    for (int i = 1; i < way.size(); i++) {
      if (crosses(way.get(i - 1), way.get(i), box)) {
        return true;
      }
    }
    return false;
  }

  /// A line along an edge, as where a way begins, does not run through.
  private static boolean crosses(Point from, Point to, Box box) {
    return Math.min(from.x(), to.x()) < box.right() && Math.max(from.x(), to.x()) > box.x()
        && Math.min(from.y(), to.y()) < box.bottom() && Math.max(from.y(), to.y()) > box.y();
  }

  private static Box hull(List<Box> boxes) {
    double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
    double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
    return new Box(left, top, boxes.stream().mapToDouble(Box::right).max().orElse(0) - left,
        boxes.stream().mapToDouble(Box::bottom).max().orElse(0) - top);
  }

  private static double length(List<Point> way) {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length += Math.abs(way.get(i).x() - way.get(i - 1).x()) + Math.abs(way.get(i).y() - way.get(i - 1).y());
    }
    return length;
  }

  private static List<Point> turned(List<Point> way) {
    return way.stream().map(point -> new Point(point.y(), point.x())).toList();
  }

  private static Box turned(Box box) {
    return new Box(box.y(), box.x(), box.height(), box.width());
  }
}
