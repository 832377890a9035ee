package org.portolan.app.map;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Labels;
import org.portolan.app.layout.Drawing;
import org.portolan.model.asset.AssetId;
import org.portolan.model.unit.Spoken;

/// The picture with what lies over it: what the signs mean, whether everything is here, and a small one of all.
final class MapPicture extends StackPane {
  /// From here on there is room for the legend.
  private static final double WIDE = 900;
  private static final double LEGEND = 190;

  private final MapViewModel model;
  private final MapCanvas canvas = new MapCanvas();
  private final VBox line = new VBox(2);

  MapPicture(MapViewModel model) {
    this.model = model;
    MapGestures.on(canvas, model);
    canvas.setAccessibleText("Map of dependencies; press T for the same as a table");
    setMinSize(0, 0);
    getChildren().setAll(canvas, legend(), line(), mini());
  }

  MapCanvas canvas() {
    return canvas;
  }

  private Legend legend() {
    var legend = new Legend();
    legend.setMaxSize(LEGEND, LEGEND);
    widthProperty().subscribe(width -> canvas.keepFree(width.doubleValue() > WIDE ? LEGEND : 0));
    // It says what the signs mean, and hides none.
    canvas.onPainted(() -> legend.setVisible(getWidth() > WIDE
        && !canvas.covers(0, canvas.getHeight() - LEGEND - 34, LEGEND + 20, LEGEND + 34)));
    setAlignment(legend, Pos.BOTTOM_LEFT);
    setMargin(legend, new Insets(0, 0, 34, 16));
    return legend;
  }

  private VBox line() {
    line.setMouseTransparent(true);
    line.setAlignment(Pos.BOTTOM_LEFT);
    line.getStyleClass().add("on-picture");
    line.setMaxSize(Region.USE_PREF_SIZE, 24);
    setAlignment(line, Pos.BOTTOM_LEFT);
    setMargin(line, new Insets(0, 0, 8, 16));
    return line;
  }

  private MiniMap mini() {
    var mini = new MiniMap(canvas);
    setAlignment(mini, Pos.BOTTOM_RIGHT);
    setMargin(mini, new Insets(0, 12, 12, 0));
    return mini;
  }

  void show(Drawing drawing) {
    var decided = model.survey().inventory().assets().keySet().stream()
        .filter(id -> model.survey().coverage().itemOf(id).filter(item -> item.disposition().decided()).isPresent())
        .map(AssetId::value).collect(Collectors.toSet());
    var unread = model.unread(drawing.chart());
    canvas.show(Optional.of(drawing), decided, unread);
    emphasise();
    line.getChildren().setAll(Labels.of(everything(drawing) + besides(unread), "note", "quiet"));
  }

  private static String besides(UnreadMarks unread) {
    int elsewhere = unread.elsewhere().size();
    return elsewhere == 0 ? "" : " " + Spoken.count(elsewhere, "place that was not read belongs",
        "places that were not read belong") + " to none of them.";
  }

  /// Lets what is selected stand out.
  void emphasise() {
    model.drawing().get().ifPresent(drawing -> canvas.emphasise(emphasis(drawing)));
  }

  private String everything(Drawing drawing) {
    int shown = drawing.chart().assets();
    int all = model.survey().inventory().assets().size();
    return shown == all ? "All " + Spoken.count(all) + " assets are here, by name or in a number."
        : Spoken.count(shown) + " of " + Spoken.count(all) + " assets are here; the filters leave out the rest.";
  }

  /// Brings what is selected into sight.
  void reveal() {
    switch (model.selection().get()) {
      case Selection.OfAsset(var id) -> canvas.reveal(id.value());
      case Selection.OfSilent(var id) -> model.silent(id).ifPresent(one -> canvas.reveal(one.dependant().value(),
          model.drawing().get()
              .map(drawing -> Emphasis.of(drawing, model.selection().get(), Optional.empty()).selected())
              .orElse(Set.of())));
      case Selection.OfPath(var from, _) -> canvas.reveal(from.value(), way());
      case Selection.OfBox _,Selection.Nothing _ -> {}
    }
  }

  /// The boxes along the path that is selected.
  private Set<String> way() {
    return model.selection().get() instanceof Selection.OfPath(var from, var to)
        ? model.path(from, to).stream().flatMap(path -> path.assets().stream()).map(AssetId::value)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private Emphasis emphasis(Drawing drawing) {
    return model.selection().get() instanceof Selection.OfPath ? Emphasis.along(way())
        : Emphasis.of(drawing, model.selection().get(), Optional.empty());
  }
}
