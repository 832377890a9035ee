package org.portolan.app.shell;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.portolan.app.command.Command;
import org.portolan.app.command.Commands;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.job.Job;
import org.portolan.icons.Icon;
import org.portolan.model.unit.Spoken;

/// The bar along the bottom: what is under way or saved, what the inventory holds, what is open.
final class StatusBar extends HBox {

  private static final double ROOM_FOR_COUNTS = 780;
  private static final double ROOM_FOR_INVENTORY = 940;

  private final ObservableValue<Optional<Status>> status;
  private final ObservableList<Job> running;
  private final Commands commands;

  StatusBar(ObservableValue<Optional<Status>> status, ObservableList<Job> running, Commands commands) {
    super(16);
    this.status = status;
    this.running = running;
    this.commands = commands;
    getStyleClass().add("status-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Status");
    status.subscribe(_ -> fill());
    running.addListener((ListChangeListener<Job>) _ -> fill());
  }

  private void fill() {
    var items = new ArrayList<Node>();
    var now = status.getValue();
    running.stream().findFirst().map(this::underWay).or(() -> now.map(StatusBar::saved)).ifPresent(items::add);
    now.ifPresent(one -> {
      items.add(whereThereIsRoom(quiet(one.inventory()), ROOM_FOR_INVENTORY));
      items.add(whereThereIsRoom(quiet(one.counts()), ROOM_FOR_COUNTS));
    });
    items.add(Boxes.grow());
    now.ifPresent(one -> {
      items.add(count(Icon.SILENT, "alert", Spoken.count(one.silent()) + " silent", "status.silent"));
      items.add(count(Icon.NOT_READ, "unknown", Spoken.count(one.unread()) + " not read", "status.unread"));
    });
    items.add(whereThereIsRoom(withIcon(quiet("Nothing leaves this machine"), Icon.LOCK), ROOM_FOR_COUNTS));
    getChildren().setAll(items);
  }

  /// In a narrow window the less urgent texts give way instead of being cut.
  private Label whereThereIsRoom(Label label, double width) {
    label.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(width));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Node underWay(Job job) {
    var label = withIcon(quiet(""), Icon.LOADING);
    label.textProperty().bind(Bindings.createStringBinding(() -> words(job), job.part()));
    return Boxes.row(6, label, Buttons.styled(Buttons.link("Cancel", job::cancel), "note"));
  }

  private static String words(Job job) {
    var part = job.part().get();
    return part < 0 ? job.name() : job.name() + ", " + Math.round(part * 100) + " %";
  }

  private static Node saved(Status now) {
    return withIcon(quiet(now.saved()), now.unsaved() ? Icon.EDIT : Icon.CHECK);
  }

  /// A number that leads to what it counts, where a command of that id is registered.
  private Node count(Icon icon, String mood, String text, String commandId) {
    var calm = text.startsWith("0 ");
    return commands.find(commandId).<Node>map(command -> link(icon, calm ? "quiet" : mood, text, command))
        .orElseGet(() -> withIcon(Labels.of(text, "note", calm ? "quiet" : mood), icon));
  }

  private static Node link(Icon icon, String mood, String text, Command command) {
    var link = Buttons.styled(Buttons.link(text, command::run), "note", "status-count", mood);
    link.setGraphic(new IconView(icon, 13));
    link.setAccessibleText(text + ", " + command.name());
    return link;
  }

  private static Label quiet(String text) {
    return Labels.note(text);
  }

  private static Label withIcon(Label label, Icon icon) {
    label.setGraphic(new IconView(icon, 13));
    label.setGraphicTextGap(5);
    return label;
  }
}
