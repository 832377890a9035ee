package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.model.intake.Engine;

/// Asks what a schema dump does not say itself: for which engine it is, and what the database is called.
final class SchemaSheet extends VBox {
  private final ComboBox<Engine> engine = new ComboBox<>();
  private final TextField database = new TextField();
  private final TextField name = new TextField();

  /// @param look     what its first lines say
  /// @param knownName the source that is read again; empty for a new one
  SchemaSheet(Path path, SchemaImporter.Look look, String knownName, Consumer<SchemaImporter> read,
      Runnable otherwise, Runnable cancel) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(520, USE_PREF_SIZE);
    var wrong = Labels.wrapping("Say which engine it is for.", "note", "alert");
    wrong.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
    engine.getItems().setAll(Arrays.stream(Engine.values()).filter(one -> one != Engine.UNKNOWN).toList());
    Choices.speak(engine, Engine::spoken);
    engine.setPromptText("Choose the engine");
    engine.setMaxWidth(Double.MAX_VALUE);
    if (look.engine() != Engine.UNKNOWN) {
      engine.setValue(look.engine());
    }
    database.setText(look.database());
    name.setText(knownName);
    name.setPromptText("the database's own");
    Runnable go = () -> {
      wrong.setVisible(engine.getValue() == null);
      if (engine.getValue() != null) {
        // What the text says of itself is left to the reader, who knows what it then has to hold.
        read.accept(new SchemaImporter(path, engine.getValue() == look.engine() ? Engine.UNKNOWN : engine.getValue(),
            database.getText().strip(), name.getText().strip()));
      }
    };
    getChildren().addAll(Labels.of("Read a schema", "title"), Labels.wrapping(path.toString(), "code-small", "quiet"),
        Labels.wrapping(recognised(look), "quiet"), SheetFields.labelled("Engine", engine),
        SheetFields.labelled("Name of the database, as scripts and connections call it", database),
        SheetFields.labelled("Name in this workspace", name), wrong,
        SheetFields.foot(otherwise, cancel, Buttons.main("Read the schema", go)));
  }

  private static String recognised(SchemaImporter.Look look) {
    var engine = look.engine() == Engine.UNKNOWN ? "Its text does not tell which engine it is for."
        : "By its text it is for " + look.engine().spoken() + ".";
    return (look.schema() ? "" : "No table is described in its first lines. ") + engine
        + " It is read as if it were the database, without rows, sessions and grants that it does not hold.";
  }
}
