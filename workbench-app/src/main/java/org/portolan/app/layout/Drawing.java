package org.portolan.app.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where everything of a chart lies, in px at 100 %.
///
/// @param boxes  by the id of the node or group
/// @param routes in the order of the chart's arrows
public record Drawing(Chart chart, double width, double height, Map<String, Box> boxes, List<Route> routes) {
  public Drawing {
    boxes = Map.copyOf(boxes);
    routes = List.copyOf(routes);
  }

  /// Where a node or group of the chart lies; every one of them has its box.
  public Box box(String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  public record Box(double x, double y, double width, double height) {
    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }

    public double centreX() {
      return x + width / 2;
    }

    public double centreY() {
      return y + height / 2;
    }

    public boolean contains(double px, double py) {
      return px >= x && px < right() && py >= y && py < bottom();
    }
  }

  public record Point(double x, double y) {}

  /// An arrow's way from what needs to what is needed.
  ///
  /// @param points at least two
  /// @param label  where on the way its number or sign hides least
  /// @param room   how much can be said there without covering something else
  public record Route(Chart.Arrow arrow, List<Point> points, Point label, Room room) {
    public Route {
      points = List.copyOf(points);
    }
  }

  /// What there is room for beside an arrow.
  public enum Room {
    /// Its number or sign with its words.
    ALL,
    /// Its sign alone.
    SIGN,
    /// Nothing, unless somebody asks for just this arrow.
    NONE
  }
}
