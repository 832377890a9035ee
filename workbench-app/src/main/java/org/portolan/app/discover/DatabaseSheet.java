package org.portolan.app.discover;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;

/// How to reach a live database. The password is used once and kept nowhere.
final class DatabaseSheet extends VBox {
  private final TextField url = field("JDBC URL", "jdbc:postgresql://host:5432/database");
  private final TextField user = field("User", "a role that may only read");
  private final PasswordField password = new PasswordField();
  private final TextField schemas = field("Only these schemas, separated by commas", "all of them");
  private final TextField knownAs =
      field("Names by which others reach it, separated by commas", "legacy-db-01:5432/shop");
  private final WayFields way = new WayFields();
  private final Label untried = Labels.wrapping("", "note", "caution");
  private final TextField name = field("Its name in this workspace", "the database's own");

  /// @param known what is known already: of a source that is read again, or of a file
  DatabaseSheet(ConnectionRequest known, Consumer<ConnectionRequest> read, Runnable cancel) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(520, USE_PREF_SIZE);
    url.setText(known.url());
    user.setText(known.user());
    schemas.setText(String.join(", ", known.schemas()));
    knownAs.setText(String.join(", ", known.knownAs()));
    name.setText(known.sourceName());
    way.fill(known);
    password.setAccessibleText("Password");
    var engine = engines();
    getChildren().addAll(Labels.of("Read a live database", "title"),
        Labels.wrapping(
            "Only its catalog is read, in a read-only session. The password is used once and stored nowhere.",
            "quiet"),
        engine, SheetFields.labelled("JDBC URL", url), SheetFields.labelled("User", user),
        SheetFields.labelled("Password", password),
        SheetFields.labelled("Only these schemas", schemas), SheetFields.labelled("Also known as", knownAs),
        SheetFields.labelled("Name in this workspace", name), way, untried,
        SheetFields.foot(cancel, Buttons.main("Read the catalog", () -> {
          if (!url.getText().isBlank()) {
            way.of(request()).ifPresentOrElse(read, () -> say("The jump host reads user@host or user@host:port."));
          }
        })));
    url.textProperty().subscribe(this::remark);
    remark();
  }

  /// An engine fills in how its URL begins.
  private ComboBox<Dialect> engines() {
    var engine = new ComboBox<Dialect>();
    engine.getItems().setAll(Dialects.shipped());
    engine.setPromptText("Fill in the URL for…");
    engine.setAccessibleText("Engine");
    Choices.speak(engine, Dialect::title);
    engine.setOnAction(_ -> url.setText(DatabaseWords.urlOf(engine.getValue())));
    return engine;
  }

  /// Some dialects could not be tried on a server, and some drivers may not be shipped; whoever uses one is told.
  private void remark() {
    var dialect = url.getText().isBlank() ? Optional.<Dialect>empty() : Dialects.forUrl(url.getText().strip());
    say(dialect.map(DatabaseWords::cautionOf).orElse(""));
  }

  private void say(String words) {
    untried.setText(words);
    untried.setVisible(!words.isEmpty());
    untried.setManaged(!words.isEmpty());
  }

  private static TextField field(String name, String prompt) {
    var field = new TextField();
    field.setAccessibleText(name);
    field.setPromptText(prompt);
    return field;
  }

  private ConnectionRequest request() {
    var secret = password.getText().toCharArray();
    password.clear();
    return ConnectionRequest.to(url.getText().strip(), user.getText().strip(), secret::clone)
        .schemas(words(schemas)).knownAs(words(knownAs)).named(name.getText().strip());
  }

  private static String[] words(TextField field) {
    return Arrays.stream(field.getText().split(",")).map(String::strip).filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }
}
