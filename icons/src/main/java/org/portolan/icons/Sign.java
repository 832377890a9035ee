package org.portolan.icons;

import static org.portolan.icons.Layer.filled;
import static org.portolan.icons.Layer.knockout;
import static org.portolan.icons.Layer.outline;
import static org.portolan.icons.Layer.solid;

import java.util.List;

/// Portolan's own signs, drawn in Feather's manner. Each state has a shape of its own, so none is told by colour alone.
final class Sign {

  private static final String DIAMOND = "M12 2.5 21.5 12 12 21.5 2.5 12z";
  private static final String TRIANGLE = "M12 3 22 20.5H2z";

  static final List<Layer> ROSE = List.of(
      outline(circle(10), 1.4),
      filled("M12 1.5 14 10l8.5 2-8.5 2-2 8.5-2-8.5L1.5 12 10 10z"));

  /// A chart's sign for a rock under water that is not seen at any tide.
  static final List<Layer> SILENT = List.of(
      outline(circle(9.5), 2.6, 0.1, 4.16),
      outline("M12 6.5v11M6.5 12h11", 2.4));

  static final List<Layer> NOT_READ = List.of(
      outline("M3 3h18v18h-18z", 2, 4.5, 3.0),
      outline("M9.3 9.2a2.8 2.8 0 1 1 4 2.9c-.9.5-1.3 1-1.3 2M12 17.2v.1"));

  static final List<Layer> CRITICAL = List.of(
      solid("M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z"),
      knockout("M12 7v6M12 16.6v.1", 2.6));

  static final List<Layer> HIGH = List.of(solid(TRIANGLE), knockout("M12 9.5v4.5M12 17.2v.1", 2.4));

  static final List<Layer> MEDIUM = List.of(outline(TRIANGLE));

  static final List<Layer> LOW = List.of(outline("M5 12h14", 2.4));

  static final List<Layer> TO_DO = List.of(outline(circle(9)));

  static final List<Layer> UNDER_WAY = List.of(outline(circle(9)), filled("M12 3a9 9 0 0 1 0 18z"));

  static final List<Layer> DONE = List.of(filled(circle(10)), knockout("M7.5 12.3l3 3 6-6.3", 2.4));

  static final List<Layer> GATE_SHUT = List.of(outline(DIAMOND));

  static final List<Layer> GATE_IN_PART = List.of(outline(DIAMOND), filled("M12 2.5 2.5 12 12 21.5z"));

  static final List<Layer> GATE_OPEN = List.of(solid(DIAMOND), knockout("M8.4 12.2l2.6 2.6 4.8-5", 2.4));

  static final List<Layer> PLAN = List.of(outline("M3 5h9M7 12h10M12 19h9", 3));

  private Sign() {}

  private static String circle(double radius) {
    var arc = "a" + radius + " " + radius + " 0 1 ";
    return "M" + (12 - radius) + " 12" + arc + "0 " + 2 * radius + " 0" + arc + "0 " + -2 * radius + " 0z";
  }
}
