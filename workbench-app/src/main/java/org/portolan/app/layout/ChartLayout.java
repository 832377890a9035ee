package org.portolan.app.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.layout.Drawing.Route;

/// Lays a chart out in layers from left to right, with groups inside groups. Slow for hundreds of boxes: never call
/// it on the thread that draws.
public final class ChartLayout {
  private static final double NODE_HEIGHT = 28;
  private static final double GROUP_HEIGHT = 76;
  private static final double GROUP_WIDTH = 132;
  static final double TITLE_HEIGHT = 28;
  /// A title is a little larger and bolder than a name.
  private static final double TITLE_SHARE = 1.15;
  /// Its icon, and the tick of what is decided.
  private static final double BESIDE_NAME = 52;
  private static final ElkPadding GROUP_PADDING = new ElkPadding(40, 12, 14, 12);

  static {
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Map<String, ElkNode> elk = new HashMap<>();
  private final Map<String, Box> boxes = new HashMap<>();

  private ChartLayout() {}

  /// @param textWidth how wide a name is drawn, px
  public static Drawing of(Chart chart, ToDoubleFunction<String> textWidth) {
    return new ChartLayout().layOut(chart, textWidth);
  }

  private Drawing layOut(Chart chart, ToDoubleFunction<String> textWidth) {
    var root = options(ElkGraphUtil.createGraph());
    root.setProperty(CoreOptions.PADDING, new ElkPadding(20));
    for (var group : chart.groups()) {
      var node = ElkGraphUtil.createNode(group.parent().map(elk::get).orElse(root));
      elk.put(group.id(), node);
      if (group.open()) {
        options(node).setProperty(CoreOptions.PADDING, GROUP_PADDING);
      } else {
        node.setDimensions(Math.clamp(textWidth.applyAsDouble(group.title()) * TITLE_SHARE + 44, GROUP_WIDTH, 300),
            GROUP_HEIGHT);
      }
    }
    for (var node : chart.nodes()) {
      var box = ElkGraphUtil.createNode(node.group().map(elk::get).orElse(root));
      box.setDimensions(Math.clamp(textWidth.applyAsDouble(node.name()) + BESIDE_NAME, 104, 220), NODE_HEIGHT);
      elk.put(node.id(), box);
    }
    var edges = chart.arrows().stream()
        .map(arrow -> ElkGraphUtil.createSimpleEdge(elk.get(arrow.from()), elk.get(arrow.to()))).toList();
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    elk.forEach((id, node) -> boxes.put(id, box(node)));
    var routes = new ArrayList<Route>();
    var labels = LabelPlaces.on(chart, boxes);
    for (int i = 0; i < edges.size(); i++) {
      var points = points(edges.get(i));
      routes.add(labels.route(chart.arrows().get(i), points));
    }
    return new Drawing(chart, root.getWidth(), root.getHeight(), boxes, routes);
  }

  private static ElkNode options(ElkNode node) {
    node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.RANDOM_SEED, 1);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
    return node;
  }

  private static Box box(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode at = node; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Box(x, y, node.getWidth(), node.getHeight());
  }

  private static List<Point> points(ElkEdge edge) {
    var section = edge.getSections().getFirst();
    double dx = 0;
    double dy = 0;
    for (ElkNode at = edge.getContainingNode(); at != null; at = at.getParent()) {
      dx += at.getX();
      dy += at.getY();
    }
    var points = new ArrayList<Point>();
    points.add(new Point(section.getStartX() + dx, section.getStartY() + dy));
    for (var bend : section.getBendPoints()) {
      points.add(new Point(bend.getX() + dx, bend.getY() + dy));
    }
    points.add(new Point(section.getEndX() + dx, section.getEndY() + dy));
    return points;
  }
}
