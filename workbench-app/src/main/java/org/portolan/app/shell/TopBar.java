package org.portolan.app.shell;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.portolan.app.command.Command;
import org.portolan.app.command.Commands;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// The bar along the top: workspace, undo, the way into the palette, export and settings.
final class TopBar extends HBox {

  private static final double BRAND_WIDTH = 164;
  private static final double SEARCH_WIDTH = 360;
  private static final double ROOM_FOR_ALL = 860;

  private final Commands commands;

  TopBar(Commands commands, ObservableValue<Optional<String>> workspace) {
    super(8);
    this.commands = commands;
    getStyleClass().add("top-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Workspace and commands");
    setMinWidth(0);
    getChildren().addAll(brand(), workspaceMenu(workspace), separator(), icon("edit.undo"), icon("edit.redo"),
        Boxes.grow(), search(), Boxes.grow());
    flat("workspace.present").ifPresent(getChildren()::add);
    flat("workspace.export").ifPresent(getChildren()::add);
    getChildren().add(icon("window.settings"));
  }

  private Node brand() {
    var name = Labels.of("Portolan", "strong");
    var brand = Boxes.row(8, new IconView(Icon.ROSE, 20).styled("accented"), name);
    whereThereIsRoom(name);
    brand.minWidthProperty().bind(Bindings.when(wide()).then(BRAND_WIDTH).otherwise(20));
    brand.prefWidthProperty().bind(brand.minWidthProperty());
    return brand;
  }

  private BooleanBinding wide() {
    return widthProperty().greaterThanOrEqualTo(ROOM_FOR_ALL);
  }

  private void whereThereIsRoom(Node node) {
    node.visibleProperty().bind(wide());
    node.managedProperty().bind(node.visibleProperty());
  }

  private MenuButton workspaceMenu(ObservableValue<Optional<String>> workspace) {
    var menu = new MenuButton();
    menu.getStyleClass().addAll("flat", "workspace-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    workspace.subscribe(name -> {
      menu.setText(name.orElse("No workspace"));
      menu.setAccessibleText("Workspace " + name.orElse("none") + ", menu");
    });
    menu.setOnShowing(_ -> fill(menu));
    fill(menu);
    return menu;
  }

  private void fill(MenuButton menu) {
    menu.getItems().setAll(commands.inGroup("Workspace").stream().map(TopBar::item).toList());
    var recent = commands.inGroup("Recent").stream().map(TopBar::item).toList();
    if (!recent.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      menu.getItems().addAll(recent);
    }
  }

  static MenuItem item(Command command) {
    var item = new MenuItem(command.name());
    command.icon().ifPresent(icon -> item.setGraphic(new IconView(icon, 15)));
    item.setDisable(!command.enabled().get());
    item.setOnAction(_ -> command.run());
    if (command.keys().length() > 1) {
      item.setAccelerator(KeyBindings.combination(command));
    }
    return item;
  }

  private Node search() {
    var grow = Boxes.grow();
    var keys = Labels.keyCap("Ctrl K");
    whereThereIsRoom(keys);
    var prompt = Boxes.row(8, new IconView(Icon.SEARCH, 15), Labels.of("Find an asset or run a command", "quiet"),
        grow, keys);
    var button = new Button("", prompt);
    prompt.prefWidthProperty().bind(button.widthProperty().subtract(18));
    prompt.setMinWidth(0);
    button.getStyleClass().add("search-button");
    button.setAccessibleText("Find an asset or run a command");
    button.setMinWidth(120);
    button.setPrefWidth(SEARCH_WIDTH);
    button.setOnAction(_ -> run("window.palette"));
    return button;
  }

  private Node icon(String id) {
    var command = commands.find(id).orElseThrow(() -> new IllegalStateException("No command " + id));
    var button = Buttons.icon(command.icon().orElse(Icon.MORE), command.name(), command::run);
    button.getTooltip().setText(command.name() + "   " + command.keyCaps());
    button.disableProperty().bind(Bindings.not(command.enabled()));
    return button;
  }

  private Optional<Node> flat(String id) {
    return commands.find(id).map(command -> {
      var button = Buttons.flat(command.icon().orElse(Icon.MORE), command.name(), command::run);
      var keys = Labels.keyCap(command.keyCaps());
      whereThereIsRoom(keys);
      var content = Boxes.row(6, new IconView(command.icon().orElse(Icon.MORE), 15), Labels.of(command.name()), keys);
      button.setText("");
      button.setGraphic(content);
      button.setAccessibleText(command.name());
      button.disableProperty().bind(Bindings.not(command.enabled()));
      return button;
    });
  }

  private void run(String... ids) {
    Arrays.stream(ids).map(commands::find).flatMap(Optional::stream).forEach(Command::run);
  }

  private static Node separator() {
    var line = new Region();
    line.getStyleClass().add("bar-separator");
    return line;
  }
}
