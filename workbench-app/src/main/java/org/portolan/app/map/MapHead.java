package org.portolan.app.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.HeadRow;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// Where we are on the map, how it is shown, zoom. Where there is little room, its buttons are icons, and the filters
/// come when they are asked for.
final class MapHead extends StackPane {
  private final Label zoom = Labels.code("100 %");
  private final Label around = Labels.of("", "quiet");
  private final Label where = Labels.of("All hosts", "strong");
  private final Map<MapMode, ToggleButton> modes = new EnumMap<>(MapMode.class);
  private final Button add;
  private final Button tidy;
  private final ViewMenu views;
  private final ToggleButton filters = Buttons.toggle(Icon.FILTER, "Filters");

  /// @param views     what was saved by name
  /// @param tidyUp    lays the picture out anew
  /// @param addByHand shows the form for what nobody can read anywhere
  /// @param show      shows the same in another way
  /// @param filtering shows the filters or puts them away
  MapHead(MapViewModel model, MapCanvas canvas, ViewMenu views, Runnable tidyUp, Runnable addByHand,
      Consumer<MapMode> show, Consumer<Boolean> filtering) {
    this.views = views;
    getStyleClass().add("map-head");
    where.setMinWidth(0);
    around.setMinWidth(0);
    model.options().subscribe(_ -> say(Whereabouts.of(model)));
    model.selection().subscribe(_ -> say(Whereabouts.of(model)));
    model.session().survey().subscribe(_ -> say(Whereabouts.of(model)));
    for (var mode : MapMode.values()) {
      var button = Buttons.toggle(mode.icon(), mode.words());
      button.setOnAction(_ -> show.accept(mode));
      button.getStyleClass().add(switch (mode) {
        case GRAPH -> "left-pill";
        case TABLE -> "center-pill";
        case MATRIX -> "right-pill";
      });
      modes.put(mode, button);
    }
    showing(MapMode.GRAPH);
    tidy = Buttons.flat(Icon.TIDY, "Tidy up", tidyUp);
    add = Buttons.flat(Icon.ADD, "Add by hand", addByHand);
    filters.setOnAction(_ -> filtering.accept(filters.isSelected()));
    zoom.setMinWidth(46);
    zoom.setAlignment(Pos.CENTER);
    canvas.onMoved(viewport -> zoom.setText(Math.round(viewport.scale() * 100) + " %"));
    var pills = new HBox();
    modes.values().forEach(pills.getChildren()::add);
    var place = Boxes.row(6, Buttons.icon(Icon.BACK, "Back", model::back),
        Buttons.icon(Icon.FORWARD, "Forward", model::forward), around, where);
    place.setMinWidth(130);
    getChildren().add(new HeadRow(8, place, pills, views, tidy, add, filters,
        Boxes.row(4, Buttons.icon(Icon.REMOVE, "Smaller", () -> zoomed(canvas, 1 / 1.2)), zoom,
            Buttons.icon(Icon.ADD, "Larger", () -> zoomed(canvas, 1.2)),
            Buttons.icon(Icon.FIT, "Fit", canvas::fit))));
    compact(false);
  }

  void showing(MapMode mode) {
    modes.forEach((one, button) -> button.setSelected(one == mode));
  }

  void compact(boolean small) {
    modes.values().forEach(button -> iconOnly(button, small));
    iconOnly(views, small);
    views.compact(small);
    tidy.setVisible(!small);
    tidy.setManaged(!small);
    iconOnly(add, small);
    iconOnly(filters, small);
    for (var node : List.of(zoom, around, where)) {
      node.setVisible(!small);
      node.setManaged(!small);
    }
    filters.setVisible(small);
    filters.setManaged(small);
    ((HBox) where.getParent()).setMinWidth(small ? USE_PREF_SIZE : 130);
  }

  private static void iconOnly(Labeled button, boolean small) {
    button.setContentDisplay(small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    button.setTooltip(small ? new Tooltip(button.getText()) : null);
  }

  private void say(List<String> names) {
    around.setText(String.join("  ›  ", names.subList(0, names.size() - 1)) + (names.size() > 1 ? "  ›" : ""));
    where.setText(names.getLast());
  }

  private static void zoomed(MapCanvas canvas, double factor) {
    canvas.look(canvas.viewport().zoomed(factor, canvas.getWidth() / 2, canvas.getHeight() / 2));
  }
}
