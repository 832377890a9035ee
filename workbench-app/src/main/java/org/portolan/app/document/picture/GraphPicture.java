package org.portolan.app.document.picture;

import java.util.stream.Collectors;
import org.portolan.app.document.Block.Picture;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Route;
import org.portolan.model.unit.Spoken;

/// The dependency graph on paper: groups with their numbers, arrows from what needs to what is needed, silent ones in
/// red with their sign.
public final class GraphPicture {
  private static final double CHARACTER = 6.3;

  private GraphPicture() {}

  /// How wide a name is drawn, for the layout.
  public static double textWidth(String text) {
    return text.length() * CHARACTER;
  }

  public static Picture of(Drawing drawing) {
    var words = inWords(drawing.chart());
    var svg = new Svg("graph", drawing.width(), drawing.height(), "What depends on what", words);
    drawing.chart().groups().forEach(group -> group(svg, drawing, group));
    drawing.routes().stream().filter(route -> route.arrow().silent().isEmpty()).forEach(route -> arrow(svg, route));
    drawing.routes().stream().filter(route -> !route.arrow().silent().isEmpty()).forEach(route -> arrow(svg, route));
    drawing.chart().nodes().forEach(node -> node(svg, drawing, node));
    return new Picture(svg.end(), words, true);
  }

  private static String inWords(Chart chart) {
    var silent = chart.arrows().stream().flatMap(arrow -> arrow.silent().stream()).distinct().count();
    var closed = chart.groups().stream().filter(group -> !group.open())
        .map(group -> group.title() + " (" + group.count() + ")").collect(Collectors.joining(", "));
    return "All " + Spoken.count(chart.assets()) + " assets, by name or in a number. "
        + (closed.isEmpty() ? "" : "Groups: " + closed + ". ")
        + Spoken.count(silent, "silent dependency is", "silent dependencies are") + " open.";
  }

  private static void group(Svg svg, Drawing drawing, Chart.Group group) {
    var box = drawing.box(group.id());
    var fill = switch (group.kind()) {
      case HOST -> "#f8f3e6";
      case SCHEMA -> "#e9f2fa";
      case DATABASE, OUTSIDE, CLIENTS, DECISION -> "#ffffff";
    };
    svg.box(box.x(), box.y(), box.width(), box.height(), fill, Svg.SECOND, 0.8, "");
    svg.text(box.x() + 10, box.y() + 18, Printable.cut(group.title(), 26), 11.5, "start", true, Svg.INK);
    if (!group.open() && group.count() > 0) {
      svg.text(box.x() + 10, box.y() + 56, Spoken.count(group.count()), 20, "start", true, Svg.INK);
    } else if (!group.note().isEmpty()) {
      svg.text(box.right() - 10, box.y() + 18, Printable.cut(group.note(), 26), 9.5, "end", false, Svg.SECOND);
    }
  }

  private static void node(Svg svg, Drawing drawing, Chart.Node node) {
    var box = drawing.box(node.id());
    if (node.stack()) {
      svg.box(box.x() + 4, box.y() + 4, box.width(), box.height(), "#ffffff", Svg.RULE, 0.8, "");
    }
    svg.box(box.x(), box.y(), box.width(), box.height(), "#ffffff", node.silent() ? Svg.RED : Svg.INK,
        node.silent() ? 2 : 1, node.missing() ? "4 3" : "");
    svg.text(box.x() + 8, box.y() + 18, Printable.cut(node.name(), (int) ((box.width() - 14) / CHARACTER)), 11, "start",
        node.silent(), Svg.INK);
  }

  private static void arrow(Svg svg, Route route) {
    var silent = !route.arrow().silent().isEmpty();
    var colour = silent ? Svg.RED : Svg.SECOND;
    var width = Math.min(6, silent ? 2.2 : Math.max(1, Math.sqrt(route.arrow().count())));
    var path = new StringBuilder();
    for (var point : route.points()) {
      path.append(path.isEmpty() ? "M" : " L").append(Svg.number(point.x())).append(' ').append(Svg.number(point.y()));
    }
    svg.path(path.toString(), "none", colour, width, switch (route.arrow().standing()) {
      case DECLARED -> "";
      case INFERRED -> "8 5";
      case OBSERVED, TOLD -> "1 5";
    });
    head(svg, route, colour);
    if (route.arrow().count() > 1 && route.room() != Drawing.Room.NONE) {
      svg.haloText(route.label().x(), route.label().y() - 3, Spoken.count(route.arrow().count()), 9.5, "middle", true,
          colour);
    }
  }

  private static void head(Svg svg, Route route, String colour) {
    var end = route.points().getLast();
    var before = route.points().get(route.points().size() - 2);
    double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
    svg.path("M" + Svg.number(end.x()) + " " + Svg.number(end.y()) + corner(end, angle + 2.7)
        + corner(end, angle - 2.7) + " z", colour, "none", 0, "");
  }

  private static String corner(Drawing.Point end, double angle) {
    return " L" + Svg.number(end.x() + 8 * Math.cos(angle)) + " " + Svg.number(end.y() + 8 * Math.sin(angle));
  }
}
