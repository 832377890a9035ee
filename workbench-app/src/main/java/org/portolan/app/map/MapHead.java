package org.portolan.app.map;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.HeadRow;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// Where we are on the map, graph or table, zoom.
final class MapHead extends StackPane {
  private final Label zoom = Labels.code("100 %");

  MapHead(MapViewModel model, MapCanvas canvas, Runnable addByHand, java.util.function.Consumer<Boolean> asTable) {
    getStyleClass().add("map-head");
    var where = Labels.of("All hosts", "strong");
    where.setMinWidth(60);
    model.options().subscribe(_ -> where.setText(where(model)));
    model.selection().subscribe(_ -> where.setText(where(model)));
    var graph = Buttons.toggle(Icon.GRAPH, "Graph");
    var table = Buttons.toggle(Icon.COLUMNS, "Table");
    graph.setSelected(true);
    graph.setOnAction(_ -> pick(graph, table, false, asTable));
    table.setOnAction(_ -> pick(table, graph, true, asTable));
    zoom.setMinWidth(46);
    canvas.onMoved(viewport -> zoom.setText(Math.round(viewport.scale() * 100) + " %"));
    getChildren().add(new HeadRow(8, Boxes.row(8, Buttons.icon(Icon.BACK, "Back", model::back),
        Buttons.icon(Icon.FORWARD, "Forward", model::forward), where), Boxes.row(0, graph, table),
        Buttons.flat(Icon.ADD, "Add by hand", addByHand),
        Boxes.row(8, Buttons.icon(Icon.REMOVE, "Smaller", () -> zoomed(canvas, 1 / 1.2)), zoom,
            Buttons.icon(Icon.ADD, "Larger", () -> zoomed(canvas, 1.2)),
            Buttons.icon(Icon.FIT, "Fit", canvas::fit))));
  }

  private static void pick(ToggleButton on, ToggleButton off, boolean table,
      java.util.function.Consumer<Boolean> asTable) {
    on.setSelected(true);
    off.setSelected(false);
    asTable.accept(table);
  }

  private static void zoomed(MapCanvas canvas, double factor) {
    canvas.look(canvas.viewport().zoomed(factor, canvas.getWidth() / 2, canvas.getHeight() / 2));
  }

  private static String where(MapViewModel model) {
    var focus = model.options().get().focus().flatMap(id -> model.survey().inventory().asset(id)).map(Asset::name);
    if (focus.isPresent()) {
      return "What breaks without " + focus.orElseThrow();
    }
    return switch (model.selection().get()) {
      case Selection.Nothing() -> "All hosts";
      case Selection.OfAsset(var id) -> "All hosts  ›  " + id.value().replace("/", "  ›  ");
      case Selection.OfBox(var id) -> "All hosts  ›  " + id.replace("/", "  ›  ");
      case Selection.OfPath(var from, var to) ->
          "All hosts  ›  " + name(model, from) + " to " + name(model, to);
      case Selection.OfSilent(var id) -> "All hosts  ›  " + model.silent(id).map(one -> one.title()).orElse("");
    };
  }

  private static String name(MapViewModel model, AssetId id) {
    return model.survey().inventory().asset(id).map(Asset::name).orElse(id.value());
  }
}
