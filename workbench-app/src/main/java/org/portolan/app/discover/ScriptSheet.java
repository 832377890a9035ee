package org.portolan.app.discover;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.portolan.app.desk.CollectionScript;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.icons.Icon;

/// The script that collects on a server where no Java runs: to be read before it is trusted, copied or saved.
final class ScriptSheet extends VBox {
  private final ComboBox<CollectionScript> which = new ComboBox<>();
  private final TextArea text = area("The whole script", 24);
  private final Label said = Labels.wrapping("", "note", "quiet");

  /// @param save saves it where the user says; empty when the user thought better of it, else a sentence for people
  ScriptSheet(Function<CollectionScript, Optional<String>> save, Runnable close) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(900, USE_PREF_SIZE);
    which.getItems().setAll(CollectionScript.values());
    Choices.speak(which, CollectionScript::title);
    which.setValue(CollectionScript.SHELL);
    which.setAccessibleText("Which script");
    which.valueProperty().subscribe(this::show);
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    getChildren().addAll(Labels.of("Collection script", "title"),
        Labels.wrapping("Take it to a server where nothing can be installed. It reads only, masks secrets before it"
            + " writes anything, and leaves one archive to be dropped here. Its head says what it collects and how"
            + " it is run; below stands all of it.", "quiet"),
        Boxes.row(8, which, Boxes.grow(), Buttons.flat(Icon.COPY, "Copy", this::copy)), text, said,
        Boxes.row(8, Boxes.grow(), Buttons.plain("Close", close),
            Buttons.main(Icon.SAVE, "Save…", () -> save.apply(which.getValue()).ifPresent(said::setText))));
  }

  private static TextArea area(String name, int rows) {
    var area = VisibleFocus.letTabOut(new TextArea());
    area.setEditable(false);
    area.setWrapText(false);
    area.setPrefRowCount(rows);
    area.setMinHeight(60);
    area.setAccessibleText(name);
    area.getStyleClass().add("code-small");
    return area;
  }

  private void show(CollectionScript script) {
    text.setText(script.text());
    text.setScrollTop(0);
    said.setText("");
  }

  private void copy() {
    Copied.text(which.getValue().text());
    said.setText("Copied.");
  }
}
