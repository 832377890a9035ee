package org.portolan.app.shell;

import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.theme.Theme;
import org.portolan.icons.Icon;

/// How the window looks. Each choice is seen at once and kept.
final class SettingsSheet extends VBox {

  private static final double WIDTH = 480;

  SettingsSheet(ObjectProperty<Settings> settings, Runnable close) {
    super(16);
    getStyleClass().add("over-window");
    Boxes.padded(this, 20, 24, 24, 24);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    var grid = new GridPane(16, 14);
    var themes = themes(settings);
    var zoom = zoom(settings);
    grid.addRow(0, label("Colours"), themes);
    grid.addRow(1, label("Size"), zoom);
    getChildren().addAll(
        Boxes.row(8, Labels.of("Settings", "title"), Boxes.grow(), Buttons.icon(Icon.CLOSE, "Close", close)), grid);
  }

  private static Label label(String text) {
    var label = Labels.of(text, "quiet");
    label.setMinWidth(80);
    return label;
  }

  private static HBox themes(ObjectProperty<Settings> settings) {
    var group = new ToggleGroup();
    var row = Boxes.row(8);
    for (var theme : Theme.values()) {
      var button = new ToggleButton(theme.label());
      button.setToggleGroup(group);
      button.setSelected(settings.get().theme() == theme);
      button.setOnAction(_ -> {
        button.setSelected(true);
        settings.set(settings.get().with(theme));
      });
      row.getChildren().add(button);
    }
    return row;
  }

  private static ChoiceBox<Integer> zoom(ObjectProperty<Settings> settings) {
    var choice = new ChoiceBox<Integer>();
    choice.setAccessibleText("Size of everything");
    choice.getItems().setAll(IntStream.of(80, 90, 100, 110, 125, 150, 175, 200).boxed().toList());
    Choices.speak(choice, percent -> percent + " %");
    choice.setValue((int) Math.round(settings.get().zoom() * 100));
    choice.valueProperty().subscribe(percent -> {
      if (percent != null) {
        settings.set(settings.get().zoomed(percent / 100.0));
      }
    });
    return choice;
  }
}
