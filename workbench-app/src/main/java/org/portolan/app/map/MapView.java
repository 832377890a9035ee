package org.portolan.app.map;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portolan.app.command.KeyGroup;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.Names;
import org.portolan.app.layout.Drawing;
import org.portolan.app.problem.Notices;
import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.unit.Spoken;

/// The map with its filters, its table and its inspector.
public final class MapView extends BorderPane {
  /// Narrower than this, picture and inspector take turns, and the filters come when they are asked for.
  private static final double NARROW = 640;

  private final MapViewModel model;
  private final Notices notices;
  private final Clock clock;
  private final MapCanvas canvas;
  private final DependencyTable table;
  private final DependencyMatrix matrix;
  private final MapToolbar filters;
  private final MapHead head;
  private final StackPane picture = new StackPane();
  private final VBox line = new VBox(2);
  private final InspectorPane inspector = new InspectorPane(this::closeInspector);
  private Optional<DecisionBox> deciding = Optional.empty();
  private MapMode mode = MapMode.GRAPH;
  private boolean inspecting;

  /// @param addSource what to do when there is nothing to map yet
  public MapView(MapViewModel model, Notices notices, Clock clock, Runnable addSource) {
    this.model = model;
    this.notices = notices;
    this.clock = clock;
    this.canvas = new MapCanvas();
    this.table = new DependencyTable(model);
    this.matrix = new DependencyMatrix(model);
    this.filters = new MapToolbar(model);
    getStylesheets().add(MapView.class.getResource("map.css").toExternalForm());
    getStyleClass().add("map");
    MapGestures.on(canvas, model);
    canvas.setAccessibleText("Map of dependencies; press T for the same as a table");
    head = new MapHead(model, canvas, this::addByHand, this::show, this::showFilters);
    setTop(new VBox(head, filters));
    legend();
    widthProperty().subscribe(this::fitIn);
    model.drawing().subscribe(drawing -> show(drawing, addSource));
    model.options().subscribe(_ -> refresh());
    model.selection().subscribe(_ -> inspect());
    model.session().survey().subscribe(_ -> inspect());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.SPACE) {
        showEvidence(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
        event.consume();
      }
    });
  }

  /// The keys to which the map listens.
  public static KeyGroup keys() {
    return KeyGroup.of("On the map", "↑ ↓ ← →", "Walk along dependencies", "Enter", "Open or close a group",
        "Backspace",
        "Close the group around it", "Space", "Open what it rests on", "Ctrl B", "Show what breaks", "Ctrl Shift P",
        "Find the path to another", "+  −  0", "Larger, smaller, fit", "/", "Find in map", "T", "The same as a table",
        "Esc", "Let go");
  }

  /// The keys to which the inspector listens.
  public static KeyGroup keysOfTheInspector() {
    return KeyGroup.of("In the map's inspector", "M", "Move", "W", "Rewire", "R", "Retire", "S", "Retain", "A",
        "Accept as it is", "N", "Not real");
  }

  /// How wide a name is drawn on the map.
  public static double nameWidth(String name) {
    return Names.width(name, NodePainter.NAME);
  }

  private void legend() {
    line.setMouseTransparent(true);
    line.setAlignment(Pos.BOTTOM_LEFT);
    var legend = new Legend();
    legend.setMaxSize(190, 190);
    picture.widthProperty().subscribe(width -> {
      legend.setVisible(width.doubleValue() > 900);
      canvas.keepFree(legend.isVisible() ? 190 : 0);
    });
    StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
    StackPane.setMargin(legend, new Insets(0, 0, 34, 16));
    line.getStyleClass().add("on-picture");
    line.setMaxSize(Region.USE_PREF_SIZE, 24);
    StackPane.setAlignment(line, Pos.BOTTOM_LEFT);
    StackPane.setMargin(line, new Insets(0, 0, 8, 16));
    var mini = new MiniMap(canvas);
    StackPane.setAlignment(mini, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(mini, new Insets(0, 12, 12, 0));
    picture.getChildren().setAll(canvas, legend, line, mini);
    picture.setMinSize(0, 0);
  }

  private void show(Optional<Drawing> drawing, Runnable addSource) {
    if (drawing.isEmpty()) {
      setCenter(empty(addSource));
      setRight(null);
      inspecting = false;
      return;
    }
    var decided = model.survey().inventory().assets().keySet().stream()
        .filter(id -> model.survey().coverage().itemOf(id).filter(item -> item.disposition().decided()).isPresent())
        .map(AssetId::value).collect(Collectors.toSet());
    canvas.show(drawing, decided);
    canvas.emphasise(emphasis(drawing.orElseThrow()));
    line.getChildren().setAll(Labels.of(everything(drawing.orElseThrow()), "note", "quiet"));
    refresh();
    arrange();
    reveal();
  }

  private String everything(Drawing drawing) {
    int shown = drawing.chart().assets();
    int all = model.survey().inventory().assets().size();
    return shown == all ? "All " + Spoken.count(all) + " assets are here, by name or in a number."
        : Spoken.count(shown) + " of " + Spoken.count(all) + " assets are here; the filters leave out the rest.";
  }

  private Node empty(Runnable addSource) {
    var box = Boxes.column(12, Labels.heading("Nothing to map yet"),
        Labels.wrapping("Add a database or a copy of a server's /etc.", "quiet"),
        Boxes.row(8, Buttons.main(Icon.ADD, "Add a source", addSource)));
    box.setAlignment(Pos.CENTER);
    box.setFillWidth(false);
    return box;
  }

  private void inspect() {
    model.drawing().get().ifPresent(
        drawing -> canvas.emphasise(emphasis(drawing)));
    var content = inspection();
    content.ifPresent(inspector::show);
    inspecting = content.isPresent();
    arrange();
    reveal();
  }

  /// Picture and inspector side by side, or where there is no room for that the inspector in the picture's place.
  private void arrange() {
    if (model.drawing().get().isEmpty() && !inspecting) {
      return;
    }
    boolean narrow = isNarrow();
    setRight(inspecting && !narrow ? inspector : null);
    setCenter(inspecting && narrow ? inspector : shown());
  }

  private Node shown() {
    return switch (mode) {
      case GRAPH -> picture;
      case TABLE -> table;
      case MATRIX -> matrix;
    };
  }

  private boolean isNarrow() {
    return getWidth() > 0 && getWidth() < NARROW;
  }

  private void fitIn(Number width) {
    head.compact(isNarrow());
    showFilters(false);
    arrange();
  }

  private void showFilters(boolean asked) {
    filters.setVisible(asked || !isNarrow());
    filters.setManaged(filters.isVisible());
  }

  private void closeInspector() {
    if (model.selection().get() instanceof Selection.Nothing) {
      inspect();
    } else {
      model.select(new Selection.Nothing());
    }
    canvas.requestFocus();
  }

  /// What one dependency rests on, or all that is shown of what is selected; the second time puts it away.
  private void showEvidence(Optional<Dependency> of) {
    var rows = inspector.content().lookupAll(".proof").stream().map(ProofRow.class::cast)
        .filter(row -> of.filter(one -> !one.equals(row.arrow())).isEmpty()).toList();
    boolean open = rows.stream().allMatch(ProofRow::isOpen);
    rows.forEach(row -> row.open(!open));
  }

  private DecisionBox deciding(DecisionBox box) {
    deciding = Optional.of(box);
    return box;
  }

  private Optional<Node> inspection() {
    deciding = Optional.empty();
    var survey = model.survey();
    var today = LocalDate.now(clock);
    return switch (model.selection().get()) {
      case Selection.Nothing() -> Optional.empty();
      case Selection.OfAsset(var id) -> survey.inventory().asset(id).map(
          asset -> new AssetInspector(asset, survey, model, deciding(DecisionBox.forAsset(id, model, notices, today))));
      case Selection.OfSilent(var id) -> model.silent(id).map(
          one -> new SilentInspector(one, survey, model, deciding(DecisionBox.forSilent(one, model, notices, today))));
      case Selection.OfBox(var id) -> model.drawing().get().flatMap(drawing -> box(drawing, id));
      case Selection.OfPath(var from, var to) -> Optional.of(new PathInspector(from, to, survey, model));
    };
  }

  private Optional<Node> box(Drawing drawing, String id) {
    return drawing.chart().groups().stream().filter(group -> group.id().equals(id)).findFirst()
        .<Node>map(group -> BoxInspector.group(group, drawing.chart(), model.survey(), model))
        .or(() -> drawing.chart().nodes().stream().filter(node -> node.id().equals(id)).findFirst()
            .map(node -> BoxInspector.stack(node, model.survey(), model)));
  }

  private void reveal() {
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

  private void addByHand() {
    inspector.show(new AddByHand(model, notices, clock, this::inspect));
    inspecting = true;
    arrange();
  }

  private void show(MapMode wanted) {
    mode = wanted;
    head.showing(wanted);
    refresh();
    arrange();
  }

  private void refresh() {
    switch (mode) {
      case GRAPH -> {}
      case TABLE -> table.show(model.survey(), model.options().get());
      case MATRIX -> matrix.show(model.survey(), model.options().get());
    }
  }

  private boolean isInInspector(KeyEvent event) {
    return event.getTarget() instanceof Node node
        && Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(inspector::equals);
  }

  private void key(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (event.getCode() == KeyCode.P && event.isShortcutDown() && event.isShiftDown()
        && inspector.content() instanceof AssetInspector asset) {
      asset.askForPath();
      event.consume();
    } else if (!event.isShortcutDown() && !event.isAltDown() && isInInspector(event)
        && deciding.filter(box -> box.press(event.getCode())).isPresent()) {
      event.consume();
    } else if (event.getCode() == KeyCode.SLASH) {
      filters.focusSearch();
      event.consume();
    } else if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
      show(mode == MapMode.TABLE ? MapMode.GRAPH : MapMode.TABLE);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && inspecting) {
      showEvidence(Optional.empty());
      event.consume();
    }
  }
}
