package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Chart.Node;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.layout.Drawing.Route;

/// Puts boxes where somebody moved them by hand. What lies in a moved group comes along, the groups around a moved box
/// grow with it, what would be covered gives way, and the arrows at what has moved lead there anew; everything
/// else stays where it was laid out.
public final class Arranging {
  /// Nothing is put over the title of the group around it, nor out of the picture.
  private static final Point LEAST_IN_GROUP = new Point(12, 40);
  private static final Point LEAST = new Point(20, 20);
  private static final double BESIDE = 12;
  private static final double BELOW = 14;
  private static final double AROUND = 20;

  private final Drawing laid;
  /// By the group they lie in.
  private final Map<Optional<String>, List<String>> inside = new HashMap<>();
  private final Map<String, Box> boxes = new HashMap<>();

  private Arranging(Drawing laid) {
    this.laid = laid;
    var parents = parents(laid.chart());
    Stream.concat(laid.chart().groups().stream().map(Group::id), laid.chart().nodes().stream().map(Node::id))
        .forEach(id -> inside.computeIfAbsent(Optional.ofNullable(parents.get(id)), _ -> new ArrayList<>()).add(id));
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
    inside(Optional.empty()).forEach(id -> settle(id, places));
    settle(Optional.empty(), places);
    inside(Optional.empty()).forEach(this::carry);
    double width = boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + AROUND;
    double height = boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0) + AROUND;
    return new Drawing(laid.chart(), Math.max(width, laid.width()), Math.max(height, laid.height()), boxes, routes());
  }

  private List<String> inside(Optional<String> group) {
    return inside.getOrDefault(group, List.of());
  }

  /// Inner groups first, because they may grow.
  private void settle(String id, Map<String, Point> places) {
    inside(Optional.of(id)).forEach(inner -> settle(inner, places));
    settle(Optional.of(id), places);
  }

  /// Arranges what lies directly in a group, or in no group: from now on as seen from its corner.
  private void settle(Optional<String> group, Map<String, Point> places) {
    var byHand = new HashMap<String, Box>();
    var others = new HashMap<String, Box>();
    for (var id : inside(group)) {
      var was = laid.box(id);
      var size = boxes.getOrDefault(id, was);
      var place = Optional.ofNullable(places.get(id));
      var least = group.isPresent() ? LEAST_IN_GROUP : LEAST;
      var box = place.map(to -> new Box(Math.max(least.x(), to.x()), Math.max(least.y(), to.y()), size.width(),
          size.height())).orElseGet(() -> within(group, was, size));
      (place.isPresent() || !sameSize(was, size) ? byHand : others).put(id, box);
    }
    var room = MakingRoom.among(byHand, others);
    boxes.putAll(room);
    group.ifPresent(id -> boxes.put(id, grown(laid.box(id), room)));
  }

  private Box within(Optional<String> group, Box was, Box size) {
    var corner = group.map(laid::box);
    return new Box(was.x() - corner.map(Box::x).orElse(0.0), was.y() - corner.map(Box::y).orElse(0.0), size.width(),
        size.height());
  }

  private static Box grown(Box group, Map<String, Box> inside) {
    double right = inside.values().stream().mapToDouble(Box::right).max().orElse(0) + BESIDE;
    double bottom = inside.values().stream().mapToDouble(Box::bottom).max().orElse(0) + BELOW;
    return new Box(group.x(), group.y(), larger(group.width(), right), larger(group.height(), bottom));
  }

  /// What lies in a group is seen from the picture's corner again.
  private void carry(String id) {
    var around = box(id);
    for (var inner : inside(Optional.of(id))) {
      var box = box(inner);
      boxes.put(inner, new Box(around.x() + box.x(), around.y() + box.y(), box.width(), box.height()));
      carry(inner);
    }
  }

  /// What differs by rounding alone has not grown.
  private static double larger(double is, double wanted) {
    return wanted > is + 0.5 ? wanted : is;
  }

  private List<Route> routes() {
    var anew = laid.routes().stream().filter(route -> shift(route.arrow()).isEmpty()).map(Route::arrow).toList();
    var ways = new Ways(laid.chart(), boxes, anew);
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
    return sameSize(was, is)
        ? Optional.of(new Point(is.x() - was.x(), is.y() - was.y())) : Optional.empty();
  }

  private static boolean sameSize(Box one, Box other) {
    return one.width() == other.width() && one.height() == other.height();
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
