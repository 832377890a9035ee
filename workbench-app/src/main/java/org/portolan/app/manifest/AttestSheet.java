package org.portolan.app.manifest;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.app.session.Person;
import org.portolan.model.manifest.Item;
import org.portolan.model.unit.Spoken;

/// Shows an owner all that is known to depend on his item, and takes his word that this is all of it.
final class AttestSheet extends VBox {

  /// @param give gets who says so, and in which words
  AttestSheet(Item item, List<String> dependants, BiConsumer<String, String> give, Runnable cancel) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(560, USE_PREF_SIZE);
    var by = new TextField(item.owner().isBlank() ? Person.here() : item.owner());
    var words = new TextField();
    words.setPromptText("as it was said, or where it is written");
    var wrong = Labels.wrapping("Say who gives the word.", "note", "alert");
    wrong.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
    var main = Buttons.main("Attest", () -> {
      wrong.setVisible(by.getText().isBlank());
      if (!by.getText().isBlank()) {
        give.accept(by.getText().strip(), words.getText().strip());
      }
    });
    main.setDefaultButton(true);
    getChildren().addAll(Labels.of("Is this all that depends on " + item.id() + "?", "title"),
        Labels.wrapping("The word holds until something new appears that is not in this list.", "quiet"),
        list(dependants), field("Who says so", by), field("In which words", words), wrong,
        Boxes.row(8, Boxes.grow(), Buttons.plain("Cancel", cancel), main));
  }

  private static Node list(List<String> dependants) {
    var area = new TextArea(dependants.isEmpty() ? "Nothing that we know depends on it from outside."
        : String.join("\n", dependants));
    area.setEditable(false);
    VisibleFocus.letTabOut(area);
    area.setPrefRowCount(Math.clamp(dependants.size(), 2, 10));
    area.setMinHeight(50);
    area.getStyleClass().add("code-small");
    area.setAccessibleText(Spoken.count(dependants.size(), "known dependant", "known dependants"));
    return Boxes.column(4, Labels.note(area.getAccessibleText()), area);
  }

  private static Node field(String name, TextField field) {
    var label = new Label(name);
    label.getStyleClass().addAll("note", "quiet");
    label.setLabelFor(field);
    field.setAccessibleText(name);
    return Boxes.column(4, label, field);
  }
}
