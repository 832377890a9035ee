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
    var ways = new Ways(boxes, chart.arrows());
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

  private static boolean touches(Route route, String id) {
    return route.arrow().from().equals(id) || route.arrow().to().equals(id);
  }

  private static boolean inside(Box box, Point point) {
    return point.x() > box.x() && point.x() < box.right() && point.y() > box.y() && point.y() < box.bottom();
  }
}
