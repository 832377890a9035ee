package org.portolan.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portolan.app.command.Command;
import org.portolan.app.command.Commands;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// What is seen while no workspace is open: open one, make one, or look at the sample.
final class WelcomeView extends StackPane {

  private static final PseudoClass DROP_HERE = PseudoClass.getPseudoClass("drop-here");
  private static final double WIDTH = 560;

  private final Commands commands;
  private final Consumer<Path> open;

  /// @param open opens a workspace that was dropped here
  WelcomeView(Commands commands, List<Path> recent, Consumer<Path> open) {
    this.commands = commands;
    this.open = open;
    getStyleClass().add("drop-target");
    var column = Boxes.column(12, new IconView(Icon.ROSE, 48).styled("accented"),
        Labels.wrapping("Find out what depends on what, before it moves.", "headline"),
        Labels.wrapping("A workspace is a folder: what was found, what was decided, and what follows from both.",
            "quiet"),
        Boxes.padded(actions(), 12, 0, 0, 0));
    if (!recent.isEmpty()) {
      column.getChildren().add(Boxes.padded(recent(recent), 16, 0, 0, 0));
    }
    column.getChildren()
        .add(Boxes.padded(Labels.note("Or drop a workspace folder anywhere in this window."), 8, 0, 0, 0));
    column.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    column.setAlignment(Pos.CENTER_LEFT);
    var page = new StackPane(Boxes.padded(new StackPane(column), 32, 32, 32, 32));
    getChildren().add(Boxes.scrolling(page));
    page.minHeightProperty().bind(heightProperty().subtract(2));
    setOnDragOver(this::over);
    setOnDragExited(_ -> pseudoClassStateChanged(DROP_HERE, false));
    setOnDragDropped(this::dropped);
  }

  private VBox actions() {
    var column = Boxes.column(8);
    action("workspace.open", "A folder that holds a manifest.yaml").ifPresent(column.getChildren()::add);
    action("workspace.new", "An empty folder becomes a workspace").ifPresent(column.getChildren()::add);
    action("workspace.sample", "A retailer's shop to look at and to spoil: found, half decided, planned")
        .ifPresent(column.getChildren()::add);
    return column;
  }

  private Optional<Button> action(String id, String note) {
    return commands.find(id).map(command -> action(command, note));
  }

  private static Button action(Command command, String note) {
    var text = Boxes.column(2, Labels.of(command.name(), "strong"), Labels.note(note));
    text.setAlignment(Pos.CENTER_LEFT);
    var button = new Button("", Boxes.row(14, new IconView(command.icon().orElse(Icon.FOLDER), 20), text));
    button.getStyleClass().add("welcome-action");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(command.name() + ". " + note);
    button.setOnAction(_ -> command.run());
    return button;
  }

  private VBox recent(List<Path> paths) {
    var list = Boxes.column(2, Boxes.sectionHead(Labels.heading("Lately"), Labels.note("")));
    for (var path : paths) {
      var name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
      var button = new Button("", Boxes.row(10, new IconView(Icon.FOLDER), Labels.of(name, "strong"),
          Labels.of(path.toString(), "code-small", "quiet")));
      button.getStyleClass().addAll("flat");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAlignment(Pos.CENTER_LEFT);
      button.setAccessibleText("Open " + name + " in " + path);
      button.setOnAction(_ -> open.accept(path));
      list.getChildren().add(button);
    }
    return list;
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROP_HERE, true);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    var files = event.getDragboard().getFiles();
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    files.stream().findFirst().ifPresent(file -> open.accept(file.toPath()));
  }
}
