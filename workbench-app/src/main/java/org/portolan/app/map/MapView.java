package org.portolan.app.map;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.portolan.app.command.KeyGroup;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.Names;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.JobRunner;
import org.portolan.app.layout.Drawing;
import org.portolan.app.problem.Notices;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Dependency;

/// The map with its filters, its table and its inspector.
public final class MapView extends BorderPane {
  /// Narrower than this, picture and inspector take turns, and the filters come when they are asked for.
  private static final double NARROW = 640;

  private final MapViewModel model;
  private final Inspections inspections;
  private final MapPicture picture;
  private final DependencyTable table;
  private final DependencyMatrix matrix;
  private final MapToolbar filters;
  private final MapHead head;
  private final InspectorPane inspector = new InspectorPane(this::closeInspector);
  private MapMode mode = MapMode.GRAPH;
  private boolean inspecting;
  private Optional<Consumer<MapCanvas>> afterwards = Optional.empty();
  private Optional<Revealed> revealed = Optional.empty();

  /// What somebody was led to, in which picture.
  private record Revealed(Optional<MapOptions> drawn, Selection selection) {}

  /// @param jobs       reads and writes the saved views
  /// @param addSource  what to do when there is nothing to map yet
  /// @param openSample what else to look at then
  public MapView(MapViewModel model, JobRunner jobs, Notices notices, Sheets sheets, Clock clock, Runnable addSource,
      Runnable openSample) {
    this.model = model;
    this.inspections = new Inspections(model, notices, clock);
    this.picture = new MapPicture(model);
    this.table = new DependencyTable(model);
    this.matrix = new DependencyMatrix(model);
    this.filters = new MapToolbar(model);
    getStylesheets().add(MapView.class.getResource("map.css").toExternalForm());
    getStyleClass().add("map");
    var views = new ViewMenu(model, new Views(model.session(), jobs, notices::tell), sheets, notices,
        () -> picture.canvas().sight(), this::show, this::tidyUp, this::asAtFirst);
    head = new MapHead(model, picture.canvas(), views, this::tidyUp, this::addByHand, this::show, this::showFilters);
    setTop(new VBox(head, filters));
    widthProperty().subscribe(this::fitIn);
    model.drawing().subscribe(drawing -> show(drawing, empty(addSource, openSample)));
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
    return KeyGroup.of("On the map", "↑ ↓ ← →", "Walk along dependencies", "Ctrl ↑ ↓ ← →",
        "Move it by hand", "Enter", "Open or close a group",
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

  private void show(Optional<Drawing> drawing, Node empty) {
    if (drawing.isEmpty()) {
      setCenter(empty);
      setRight(null);
      inspecting = false;
      return;
    }
    picture.show(drawing.orElseThrow());
    refresh();
    arrange();
    reveal();
    lookAfterwards();
  }

  /// Leads to what is selected once: what changes in the picture later does not move it under somebody's hand.
  private void reveal() {
    var asked = new Revealed(model.drawn(), model.selection().get());
    if (!revealed.equals(Optional.of(asked))) {
      revealed = Optional.of(asked);
      picture.reveal();
    }
  }

  /// Goes back to a view that was saved.
  private void show(SavedView view) {
    model.select(new Selection.Nothing());
    view.sight().ifPresent(sight -> afterwards = Optional.of(canvas -> canvas.look(sight)));
    model.ask(view.options());
    lookAfterwards();
  }

  private void tidyUp() {
    model.tidy();
    picture.canvas().fit();
  }

  private void asAtFirst() {
    afterwards = Optional.of(MapCanvas::fit);
    model.asAtFirst();
    lookAfterwards();
  }

  /// Where to look waits for the picture that was asked for.
  private void lookAfterwards() {
    if (model.drawn().equals(Optional.of(model.options().get()))) {
      var look = afterwards;
      afterwards = Optional.empty();
      look.ifPresent(one -> one.accept(picture.canvas()));
    }
  }

  private static Node empty(Runnable addSource, Runnable openSample) {
    var box = Boxes.column(12, Labels.heading("Nothing to map yet"),
        Labels.wrapping("Add a database or a copy of a server's /etc.", "quiet"),
        Boxes.row(16, Buttons.main(Icon.ADD, "Add a source", addSource),
            Buttons.link("Or look at the sample first", openSample)));
    box.setAlignment(Pos.CENTER);
    box.setFillWidth(false);
    return box;
  }

  private void inspect() {
    picture.emphasise();
    var content = inspections.ofSelected();
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
    picture.canvas().requestFocus();
  }

  /// What one dependency rests on, or all that is shown of what is selected; the second time puts it away.
  private void showEvidence(Optional<Dependency> of) {
    var rows = inspector.content().lookupAll(".proof").stream().map(ProofRow.class::cast)
        .filter(row -> of.filter(one -> !one.equals(row.arrow())).isEmpty()).toList();
    boolean open = rows.stream().allMatch(ProofRow::isOpen);
    rows.forEach(row -> row.open(!open));
  }

  private void addByHand() {
    inspector.show(inspections.byHand());
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
        && inspections.decides(event.getCode())) {
      event.consume();
    } else if (event.getCode() == KeyCode.SLASH) {
      showFilters(true);
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
