package org.portolan.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.layout.Drawing.Route;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;

/// Boxes of a laid out picture that are moved.
class ArrangingTest {
  private static Drawing laid(int nodes) {
    var chart = new Chart(List.of(), IntStream.range(0, nodes).mapToObj(i -> new Chart.Node("n" + i, AssetKind.TABLE,
        "n" + i, Optional.empty(), List.of(), false, false)).toList(),
        IntStream.range(0, nodes * 3).mapToObj(i -> new Chart.Arrow("n" + i % nodes, "n" + i * 7 % nodes,
            EvidenceKind.DECLARED, List.of(), List.of())).filter(arrow -> !arrow.from().equals(arrow.to())).toList(),
        nodes);
    var boxes = new HashMap<String, Box>();
    chart.nodes().forEach(node -> boxes.put(node.id(), box(Integer.parseInt(node.id().substring(1)))));
    var labels = LabelPlaces.on(chart, boxes);
    var ways = new Ways(chart, boxes, chart.arrows());
    return new Drawing(chart, 3_000, nodes * 4.0, boxes,
        chart.arrows().stream().map(arrow -> labels.route(arrow, ways.of(arrow))).toList());
  }

  private static Box box(int i) {
    return new Box(20 + i % 12 * 250, 20 + i / 12 * 42, 180, 28);
  }

  @Test
  void whereNothingWasMovedEveryLabelStaysWhereItWas() {
    var laid = laid(48);
    var moved = Arranging.of(laid, Map.of("n3", new Point(box(3).x() + 8, box(3).y())));
    for (int i = 0; i < laid.routes().size(); i++) {
      var before = laid.routes().get(i);
      var after = moved.routes().get(i);
      if (before.arrow().from().equals("n3") || before.arrow().to().equals("n3")) {
        assertNotEquals(before.points(), after.points());
      } else {
        assertEquals(before, after);
      }
    }
  }

  @Test
  void aLabelGivesWayToABoxThatIsPutOverIt() {
    var laid = laid(48);
    var label = laid.routes().stream().filter(route -> route.room() == Drawing.Room.ALL && !touches(route, "n47"))
        .map(Route::label).findFirst().orElseThrow();
    var moved = Arranging.of(laid, Map.of("n47", new Point(label.x() - 20, label.y() - 14)));
    assertEquals(0, moved.routes().stream().filter(route -> route.room() == Drawing.Room.ALL)
        .filter(route -> inside(moved.box("n47"), route.label())).count());
  }

  @Test
  void aBoxOfALargeMapFollowsTheMouse() {
    var laid = laid(600);
    assertTimeoutPreemptively(Duration.ofSeconds(8), () -> {
      for (int step = 0; step < 60; step++) {
        Arranging.of(laid, Map.of("n3", new Point(40 + step, 40)));
      }
    });
  }

  @Test
  void anArrowIsLedRoundABoxThatLiesInItsWay() {
    for (var between : List.of(new Box(300, 90, 180, 28), new Box(300, 20, 180, 200), new Box(222, 60, 370, 100))) {
      var way = way(new Box(20, 90, 180, 28), between, new Box(620, 90, 180, 28));
      assertEquals(List.of(), through(way, between), between + ": " + way);
    }
    var above = way(new Box(20, 20, 180, 28), new Box(20, 150, 180, 28), new Box(20, 290, 180, 28));
    assertEquals(List.of(), through(above, new Box(20, 150, 180, 28)), above.toString());
  }

  /// From the first to the last, of which the first was moved by hand.
  private static List<Point> way(Box from, Box between, Box to) {
    var chart = new Chart(List.of(), List.of(node("from", Optional.empty()), node("between", Optional.empty()),
        node("to", Optional.empty())),
        List.of(new Chart.Arrow("from", "to", EvidenceKind.DECLARED, List.of(),
            List.of())),
        3);
    var boxes = Map.of("from", from, "between", between, "to", to);
    var straight = new Route(chart.arrows().getFirst(), List.of(new Point(0, 0), new Point(9, 9)), new Point(5, 5),
        Drawing.Room.NONE);
    var moved = Arranging.of(new Drawing(chart, 900, 400, boxes, List.of(straight)),
        Map.of("from", new Point(from.x() + 1, from.y()), "between", new Point(between.x(), between.y())));
    return moved.routes().getFirst().points();
  }

  private static List<Point> through(List<Point> way, Box box) {
    return IntStream.range(1, way.size()).filter(i -> overlap(box, new Box(
        Math.min(way.get(i - 1).x(), way.get(i).x()) - 1, Math.min(way.get(i - 1).y(), way.get(i).y()) - 1,
        Math.abs(way.get(i - 1).x() - way.get(i).x()) + 2, Math.abs(way.get(i - 1).y() - way.get(i).y()) + 2)))
        .mapToObj(way::get).toList();
  }

  @Test
  void whatWouldBeCoveredGivesWayByTheShorterWayAndNothingElseMoves() {
    var laid = laid(48);
    // n13 lies below n1, and n25 below n13.
    var moved = Arranging.of(laid, Map.of("n3", new Point(box(13).x() + 10, box(13).y() - 4)));
    assertEquals(new Box(box(13).x() + 10, box(13).y() - 4, 180, 28), moved.box("n3"));
    assertEquals(List.of(), covered(moved));
    for (int i = 0; i < 48; i++) {
      if (i != 3) {
        assertEquals(box(i).x(), moved.box("n" + i).x());
        assertEquals(i % 12 == 1 && i > 1, box(i).y() != moved.box("n" + i).y(), "n" + i);
      }
    }
  }

  @Test
  void ofTwoThatWereBothPutByHandTheUpperOneStays() {
    var place = new Point(box(15).x() + 60, 600);
    var moved = Arranging.of(laid(48), Map.of("n1", place, "n2", new Point(place.x() + 5, place.y() + 3)));
    assertEquals(600, moved.box("n1").y());
    assertEquals(List.of(), covered(moved));
  }

  @Test
  void whatLiesBesideAGroupThatGrowsGivesWayToIt() {
    var chart = new Chart(List.of(new Chart.Group("g", Chart.GroupKind.SCHEMA, "g", "", Optional.empty(), true, 1,
        false)),
        List.of(node("in", Optional.of("g")), node("below", Optional.empty())), List.of(), 2);
    var laid = new Drawing(chart, 400, 400, Map.of("g", new Box(20, 20, 204, 90), "in", new Box(32, 60, 180, 28),
        "below", new Box(20, 130, 180, 28)), List.of());
    var moved = Arranging.of(laid, Map.of("in", new Point(12, 140)));
    assertEquals(new Box(32, 160, 180, 28), moved.box("in"));
    assertEquals(182.0, moved.box("g").height());
    assertEquals(new Box(20, 216, 180, 28), moved.box("below"));
  }

  @Test
  void aHighBoxGivesWayToTheRight() {
    var chart = new Chart(List.of(), List.of(node("moved", Optional.empty()), node("high", Optional.empty())),
        List.of(), 2);
    var laid = new Drawing(chart, 600, 600, Map.of("moved", new Box(20, 20, 180, 28), "high",
        new Box(320, 20, 100, 500)), List.of());
    var arranged = Arranging.of(laid, Map.of("moved", new Point(200, 100)));
    assertEquals(new Box(424, 20, 100, 500), arranged.box("high"));
  }

  private static Chart.Node node(String id, Optional<String> group) {
    return new Chart.Node(id, AssetKind.TABLE, id, group, List.of(), false, false);
  }

  private static List<String> covered(Drawing drawing) {
    var ids = drawing.chart().nodes().stream().map(Chart.Node::id).toList();
    return ids.stream().flatMap(one -> ids.stream().filter(other -> one.compareTo(other) < 0)
        .filter(other -> overlap(drawing.box(one), drawing.box(other))).map(other -> one + " and " + other)).toList();
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom() && other.y() < one.bottom();
  }

  private static boolean touches(Route route, String id) {
    return route.arrow().from().equals(id) || route.arrow().to().equals(id);
  }

  private static boolean inside(Box box, Point point) {
    return point.x() > box.x() && point.x() < box.right() && point.y() > box.y() && point.y() < box.bottom();
  }
}
