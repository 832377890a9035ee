package org.portolan.app.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portolan.app.command.Commands;
import org.portolan.app.command.PaletteView;
import org.portolan.app.command.PaletteViewModel;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.app.job.JobRunner;
import org.portolan.app.problem.Notices;
import org.portolan.app.problem.NoticesView;
import org.portolan.icons.Icon;

/// The whole content of the window.
public final class ShellView extends StackPane {

  private static final double FOLDS_BELOW = 1200;

  private final ShellViewModel shell;
  private final List<Place> places;
  private final Navigation navigation;
  private final Commands commands;
  private final ObjectProperty<Settings> settings;
  private final Consumer<Path> openWorkspace;
  private final BorderPane frame = new BorderPane();
  private final Overlays overlays;
  private final TopBar topBar;
  private final StatusBar statusBar;
  private final PaletteView palette;
  private final Rail rail;
  private final Map<String, Node> entered = new HashMap<>();
  private final BooleanProperty onlyThePlace = new SimpleBooleanProperty();

  /// Registers the window's own commands; a command that a bar shows must be registered before.
  public ShellView(ShellViewModel shell, List<Place> places, Navigation navigation, Commands commands,
      PaletteViewModel palette, JobRunner jobs, Notices notices, ObjectProperty<Settings> settings,
      Overlays overlays, Consumer<Path> openWorkspace) {
    this.shell = shell;
    this.places = List.copyOf(places);
    this.navigation = navigation;
    this.commands = commands;
    this.settings = settings;
    this.openWorkspace = openWorkspace;
    this.overlays = overlays;
    this.palette = new PaletteView(palette, overlays::close);
    commands.addAll(new WindowCommands(this, navigation, shell.workspace(), this.places).all());
    var help = commands.find("window.keys").orElseThrow();
    this.rail = new Rail(this.places, navigation, help);
    this.topBar = new TopBar(commands, shell.workspace());
    this.statusBar = new StatusBar(shell.status(), jobs.running(), commands);
    var noticesView = new NoticesView(notices);
    var all = new StackPane(frame, noticesView, overlays);
    StackPane.setAlignment(noticesView, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(noticesView, new Insets(0, 16, 42, 0));
    var zoomed = new Zoomed(all);
    zoomed.factor().bind(settings.map(Settings::zoom));
    getChildren().add(zoomed);
    frame.widthProperty().subscribe(_ -> fold());
    settings.subscribe(_ -> fold());
    navigation.current().subscribe(_ -> {
      var visibly = VisibleFocus.isIn(this);
      show();
      focusThePlace(visibly);
    });
    shell.workspace().subscribe(_ -> show());
    shell.readOnly().subscribe(_ -> show());
    onlyThePlace.subscribe(_ -> show());
  }

  void openPalette() {
    if (!overlays.isOpen()) {
      overlays.show(palette);
      palette.open();
    }
  }

  void openKeys() {
    overlays.show(new KeysSheet(commands, overlays::close));
  }

  void openSettings() {
    overlays.show(new SettingsSheet(settings, overlays::close));
  }

  void toggleRail() {
    settings.set(settings.get().folded(!settings.get().railFolded()));
  }

  void zoomBy(double step) {
    settings.set(settings.get().zoomed(settings.get().zoom() + step));
  }

  void zoomToUsual() {
    settings.set(settings.get().zoomed(1));
  }

  /// Whether everything but the place is hidden; the window goes full screen with it.
  public BooleanProperty onlyThePlace() {
    return onlyThePlace;
  }

  /// Moves the focus to the first control of the next pane: top bar, places, the place, status.
  void nextPane() {
    var panes = List.of(topBar, rail, frame.getCenter(), statusBar);
    var focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    var at = focused.map(node -> PaneFocus.indexHolding(panes, node)).orElse(-1);
    PaneFocus.focusAfter(panes, at);
  }

  private void fold() {
    rail.folded().set(settings.get().railFolded() || (frame.getWidth() > 0 && frame.getWidth() < FOLDS_BELOW));
  }

  private void show() {
    var open = shell.workspace().get().isPresent();
    frame.setTop(onlyThePlace.get() ? null : new VBox(topBar, lines()));
    frame.setLeft(open && !onlyThePlace.get() ? rail : null);
    frame.setBottom(onlyThePlace.get() ? null : statusBar);
    frame.setCenter(open
        ? navigation.current().get().flatMap(this::place).map(this::enter).orElseGet(StackPane::new)
        : new WelcomeView(commands, settings.get().recent(), openWorkspace));
  }

  /// Whoever has gone to a place goes on there: its keys work at once, and Tab leads through it.
  private void focusThePlace(boolean visibly) {
    var place = frame.getCenter();
    var owner = Optional.ofNullable(getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
    if (place == null || overlays.isOpen() || owner.isEmpty()
        || PaneFocus.indexHolding(List.of(place), owner.get()) == 0) {
      return;
    }
    var first = place.lookupAll("." + VisibleFocus.FIRST).stream().filter(Node::isFocusTraversable).findFirst()
        .or(() -> VisibleFocus.targets(place).findFirst());
    first.ifPresent(node -> VisibleFocus.on(node, visibly));
  }

  private Optional<Place> place(String id) {
    return places.stream().filter(place -> place.id().equals(id)).findFirst();
  }

  private Node enter(Place place) {
    return entered.computeIfAbsent(place.id(), _ -> place.view().get());
  }

  private VBox lines() {
    var lines = new VBox();
    shell.readOnly().get().ifPresent(why -> lines.getChildren().add(Boxes.styled(
        Boxes.row(10, new IconView(Icon.LOCK), Labels.of(why.words()), Boxes.grow(),
            Buttons.small(why.remedy(), why.openAnyway())),
        "line-above")));
    return lines;
  }

  /// Lets keys typed in the scene run commands.
  public void listenToKeys(Scene scene) {
    KeyBindings.install(commands, scene);
  }
}
