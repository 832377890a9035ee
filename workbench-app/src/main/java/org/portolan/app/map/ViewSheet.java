package org.portolan.app.map;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;

/// Asks what a view of the map shall be called.
final class ViewSheet extends VBox {

  /// @param known whether there is a view of that name
  /// @param save  keeps it under that name
  ViewSheet(String suggestion, Predicate<String> known, Consumer<String> save, Runnable cancel) {
    super(12);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(460, USE_PREF_SIZE);
    var name = new TextField(suggestion);
    name.setAccessibleText("Name of the view");
    var go = Buttons.main("Save view", () -> save.accept(clean(name.getText())));
    go.setDefaultButton(true);
    go.disableProperty().bind(name.textProperty().map(text -> clean(text).isEmpty()));
    go.textProperty().bind(name.textProperty().map(text -> known.test(clean(text)) ? "Replace the view" : "Save view"));
    getChildren().addAll(Labels.of("Save this view", "title"),
        Labels.wrapping("Filters, grouping, open groups and where you look are kept with the workspace.", "quiet"),
        name, Boxes.row(8, Boxes.grow(), Buttons.plain("Cancel", cancel), go));
  }

  /// A name stands in brackets on one line of a file.
  private static String clean(String name) {
    return name.replaceAll("[\\p{Cntrl}\\[\\]]", " ").strip();
  }
}
