package org.portolan.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portolan.app.command.Command;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// The places, one below the other; folded to their icons where the window is narrow.
final class Rail extends VBox {

  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final double WIDE = 176;
  private static final double NARROW = 48;

  private final BooleanProperty folded = new SimpleBooleanProperty();

  Rail(List<Place> places, Navigation navigation, Command help) {
    super(2);
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Places");
    // The padding leaves room for the ring of focus.
    var list = Boxes.padded(new VBox(2), 4, 4, 4, 4);
    for (var index = 0; index < places.size(); index++) {
      list.getChildren().add(entry(places.get(index), index + 1, navigation));
    }
    var scroll = Boxes.scrolling(list);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    setMinHeight(0);
    getChildren().addAll(Boxes.growing(scroll), Boxes.padded(new VBox(helpEntry(help)), 0, 4, 0, 4));
    folded.addListener((_, _, now) -> fold(now));
    fold(false);
  }

  BooleanProperty folded() {
    return folded;
  }

  private ToggleButton entry(Place place, int number, Navigation navigation) {
    var button = button(place.icon(), place.name(), place.badge());
    button.getTooltip().setText(number < 10 ? place.name() + "   Ctrl " + number : place.name());
    button.setOnAction(_ -> {
      navigation.go(place.id());
      button.setSelected(true);
    });
    navigation.current().subscribe(now -> button.setSelected(now.equals(Optional.of(place.id()))));
    return button;
  }

  private ToggleButton helpEntry(Command help) {
    var button = button(Icon.HELP, "Help", Place.of("", "", Icon.HELP, HBox::new).badge());
    button.getTooltip().setText("All keys   ?");
    button.setOnAction(_ -> {
      button.setSelected(false);
      help.run();
    });
    return button;
  }

  private ToggleButton button(Icon icon, String name, ObservableValue<Optional<Badge>> badge) {
    var label = Labels.of(name);
    var number = Labels.of("", "code-small");
    number.setGraphicTextGap(4);
    var rest = Boxes.row(10, label, Boxes.grow(), number);
    var content = Boxes.row(10, new IconView(icon), Boxes.growing(rest));
    var button = new ToggleButton("", content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("rail-entry");
    button.setTooltip(new Tooltip(name));
    content.prefWidthProperty().bind(Bindings.max(16, button.widthProperty().subtract(20)));
    content.setMinWidth(16);
    rest.managedProperty().bind(folded.not());
    rest.visibleProperty().bind(folded.not());
    badge.subscribe(now -> {
      button.setAccessibleText(now.map(one -> name + ", " + one.words()).orElse(name));
      number.setText(now.map(Badge::number).orElse(""));
      number.setGraphic(now.map(one -> new IconView(one.icon(), 13)).orElse(null));
      number.getStyleClass().setAll("label", "code-small", now.map(Badge::mood).orElse("quiet"));
    });
    return button;
  }

  private void fold(boolean now) {
    pseudoClassStateChanged(FOLDED, now);
    var width = now ? NARROW : WIDE;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }
}
