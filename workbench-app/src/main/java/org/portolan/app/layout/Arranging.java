package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.layout.Drawing.Route;

/// Puts boxes where somebody moved them by hand. What lies in a moved group comes along, the groups around a moved box
/// grow with it, and the arrows at what has moved lead there anew; everything else stays where it was laid out.
public final class Arranging {
  /// Nothing is put over the title of the group around it, nor out of the picture.
  private static final Point LEAST_IN_GROUP = new Point(12, 40);
  private static final Point LEAST = new Point(20, 20);
  private static final double BESIDE = 12;
  private static final double BELOW = 14;
  private static final double AROUND = 20;

  private final Drawing laid;
  private final Map<String, String> parents;
  private final Map<String, Box> boxes = new HashMap<>();

  private Arranging(Drawing laid) {
    this.laid = laid;
    this.parents = parents(laid.chart());
  }

  /// @param places by the id of a node or group, from the corner of the group around it, else of the picture
  public static Drawing of(Drawing laid, Map<String, Point> places) {
    return laid.boxes().keySet().stream().noneMatch(places::containsKey) ? laid : new Arranging(laid).arrange(places);
  }

  /// The place to be kept of a box that was put somewhere in the picture.
  public static Point place(Drawing shown, String id, double x, double y) {
    return Optional.ofNullable(parents(shown.chart()).get(id)).map(shown::box)
        .map(around -> new Point(x - around.x(), y - around.y())).orElseGet(() -> new Point(x, y));
  }

  private static Map<String, String> parents(Chart chart) {
    var parents = new HashMap<String, String>();
    chart.groups().forEach(group -> group.parent().ifPresent(parent -> parents.put(group.id(), parent)));
    chart.nodes().forEach(node -> node.group().ifPresent(group -> parents.put(node.id(), group)));
    return parents;
  }

  private Drawing arrange(Map<String, Point> places) {
    laid.chart().groups().forEach(group -> put(group.id(), Optional.ofNullable(places.get(group.id()))));
    laid.chart().nodes().forEach(node -> put(node.id(), Optional.ofNullable(places.get(node.id()))));
    laid.chart().nodes().forEach(node -> grow(node.group(), box(node.id())));
    laid.chart().groups().reversed().forEach(group -> grow(group.parent(), box(group.id())));
    double width = boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + AROUND;
    double height = boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0) + AROUND;
    return new Drawing(laid.chart(), Math.max(width, laid.width()), Math.max(height, laid.height()), boxes, routes());
  }

  private void put(String id, Optional<Point> place) {
    var was = laid.box(id);
    var parent = Optional.ofNullable(parents.get(id));
    double x = parent.map(around -> box(around).x() - laid.box(around).x()).orElse(0.0) + was.x();
    double y = parent.map(around -> box(around).y() - laid.box(around).y()).orElse(0.0) + was.y();
    if (place.isPresent()) {
      var least = parent.isPresent() ? LEAST_IN_GROUP : LEAST;
      x = parent.map(around -> box(around).x()).orElse(0.0) + Math.max(least.x(), place.get().x());
      y = parent.map(around -> box(around).y()).orElse(0.0) + Math.max(least.y(), place.get().y());
    }
    boxes.put(id, new Box(x, y, was.width(), was.height()));
  }

  private void grow(Optional<String> around, Box inside) {
    around.ifPresent(id -> {
      var box = box(id);
      boxes.put(id, new Box(box.x(), box.y(), larger(box.width(), inside.right() + BESIDE - box.x()),
          larger(box.height(), inside.bottom() + BELOW - box.y())));
    });
  }

  /// What differs by rounding alone has not grown.
  private static double larger(double is, double wanted) {
    return wanted > is + 0.5 ? wanted : is;
  }

  private List<Route> routes() {
    var anew = laid.routes().stream().filter(route -> shift(route.arrow()).isEmpty()).map(Route::arrow).toList();
    var ways = new Ways(boxes, anew);
    var labels = LabelPlaces.on(laid.chart(), boxes);
    var kept = laid.routes().stream().map(route -> shift(route.arrow()).map(by -> labels.kept(shifted(route, by))))
        .toList();
    var routes = new ArrayList<Route>();
    for (int i = 0; i < kept.size(); i++) {
      var arrow = laid.routes().get(i).arrow();
      routes.add(kept.get(i).orElseGet(() -> labels.route(arrow, ways.of(arrow))));
    }
    return routes;
  }

  private static Route shifted(Route route, Point by) {
    return new Route(route.arrow(), route.points().stream().map(point -> plus(point, by)).toList(),
        plus(route.label(), by), route.room());
  }

  private static Point plus(Point point, Point by) {
    return new Point(point.x() + by.x(), point.y() + by.y());
  }

  /// How far both its ends have moved; empty where one has moved otherwise, or grown.
  private Optional<Point> shift(Arrow arrow) {
    var from = shift(arrow.from());
    return from.equals(shift(arrow.to())) ? from : Optional.empty();
  }

  private Optional<Point> shift(String id) {
    var was = laid.box(id);
    var is = box(id);
    return was.width() == is.width() && was.height() == is.height()
        ? Optional.of(new Point(is.x() - was.x(), is.y() - was.y())) : Optional.empty();
  }

  private Box box(String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  /// Whether a box can be taken and moved at a point of the picture: an open group by its title only, so that the picture
  /// can be moved by what lies in it.
  public static boolean isHandle(Drawing shown, String id, double y) {
    return shown.chart().groups().stream().filter(group -> group.id().equals(id)).filter(Group::open).findFirst()
        .map(_ -> y < shown.box(id).y() + ChartLayout.TITLE_HEIGHT).orElse(true);
  }
}
