package org.portolan.app.discover;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.importers.observed.Viewpoint;

/// Asks what a log or list does not say itself: where it was made, about which database, in which zone.
final class ObservedSheet extends VBox {
  private final TextField host = field("the host whose log or list it is");
  private final TextField database = field("where it names none");
  private final TextField zone = new TextField(ZoneId.systemDefault().getId());
  private final Label wrong = Labels.wrapping("", "note", "alert");

  ObservedSheet(Path file, Consumer<Viewpoint> read, Runnable otherwise, Runnable cancel) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(480, USE_PREF_SIZE);
    wrong.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
    getChildren().addAll(Labels.of("Where was this seen?", "title"),
        Labels.wrapping(file.toString(), "code-small", "quiet"),
        Labels.wrapping("Session lists, statement statistics, database and pool logs, sockets and access logs are"
            + " recognised by their first lines. What the record says itself counts before what is said here.",
            "quiet"),
        SheetFields.labelled("Host", host), SheetFields.labelled("Database", database),
        SheetFields.labelled("Zone of times without one", zone), wrong,
        SheetFields.foot(otherwise, cancel, Buttons.main("Read it", () -> viewpoint().ifPresent(read))));
  }

  private static TextField field(String prompt) {
    var field = new TextField();
    field.setPromptText(prompt);
    return field;
  }

  private Optional<Viewpoint> viewpoint() {
    try {
      return Optional.of(new Viewpoint(host.getText().strip(), database.getText().strip(),
          ZoneId.of(zone.getText().strip())));
    } catch (DateTimeException e) {
      wrong.setText("There is no zone " + zone.getText().strip() + "; a zone reads Europe/Paris or UTC.");
      wrong.setVisible(true);
      return Optional.empty();
    }
  }
}
