package org.portolan.app.discover;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.profile.Cost;
import org.portolan.importers.jdbc.profile.Limits;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.quality.Flaw;
import org.portolan.model.unit.Spoken;

/// Says what counting in the rows of a database would cost it, and asks for the word to do so. The password is used once
/// and kept nowhere.
final class ProfileSheet extends VBox {
  private static final int LISTED = 5;

  /// How long it may take; zero for as long as it takes.
  private enum Time {
    MINUTES_2("2 minutes", Duration.ofMinutes(2)),
    MINUTES_10("10 minutes", Duration.ofMinutes(10)),
    HOUR("an hour", Duration.ofHours(1)),
    ALL("as long as it takes", Duration.ZERO);

    private final String words;
    private final Duration most;

    Time(String words, Duration most) {
      this.words = words;
      this.most = most;
    }
  }

  private final ProfileRequest request;
  private final VBox cost = Boxes.column(8);
  private final CheckBox whole = new CheckBox("Look at every row, of large tables too");
  private final ComboBox<Time> time = new ComboBox<>();
  private final TextField user = new TextField();
  private final PasswordField password = new PasswordField();

  ProfileSheet(ProfileRequest request, Consumer<ProfileRequest> count, Runnable cancel) {
    super(10);
    this.request = request;
    getStyleClass().addAll("over-window", "question", "profile");
    setMaxSize(600, USE_PREF_SIZE);
    time.getItems().setAll(Time.values());
    time.setValue(Time.MINUTES_10);
    Choices.speak(time, one -> one.words);
    user.setText(request.connection().user());
    user.setPromptText("a role that may only read");
    whole.selectedProperty().subscribe(_ -> announce());
    getChildren().addAll(Labels.of("Profile the data of " + request.source(), "title"),
        Labels.wrapping("Counts nulls, malformed values, duplicates and orphans, so that they are cleaned up before the"
            + " first test migration. Only counts leave the database; no value of any row is kept.", "quiet"),
        cost, whole, SheetFields.labelled("Stop after", time), login(),
        SheetFields.foot(cancel, Buttons.main("Count now", () -> count.accept(said()))));
  }

  private Node login() {
    var fields = Boxes.row(12, Boxes.growing(Boxes.column(0, SheetFields.labelled("User", user))),
        Boxes.growing(Boxes.column(0, SheetFields.labelled("Password, used once", password))));
    fields.setFillHeight(true);
    return fields;
  }

  private void announce() {
    var announced = Cost.of(request.within(limits()));
    cost.getChildren().setAll(Labels.wrapping(sentence(announced), "strong"), table(announced));
    remarks(announced);
  }

  private void remarks(Cost announced) {
    if (announced.unknown() > 0) {
      cost.getChildren().add(Labels.wrapping("The catalog does not say how many rows "
          + Spoken.count(announced.unknown(), "table has; its", "tables have; their") + " rows are counted first.",
          "note",
          "quiet"));
    }
    if (announced.foreign() > 0) {
      cost.getChildren().add(Labels.wrapping(Spoken.count(announced.foreign(), "table lies", "tables lie")
          + " on another server, and stays alone.", "note", "quiet"));
    }
  }

  private static String sentence(Cost announced) {
    return Spoken.count(announced.tables().size(), "table", "tables") + " with "
        + Spoken.count(announced.rows(), "row", "rows") + " by the catalog's own guess: about "
        + spoken(announced.expected()) + " of its work."
        + (announced.sampled().isEmpty() ? "" : " Of " + Spoken.count(announced.sampled().size(), "large table",
            "large tables") + " only a part is looked at.");
  }

  private static GridPane table(Cost announced) {
    var grid = new GridPane(16, 3);
    var name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(0);
    grid.getColumnConstraints().add(name);
    int row = 0;
    for (var part : announced.tables().stream().filter(one -> !one.unknown()).limit(LISTED).toList()) {
      var table = Labels.of(part.name(), "code-small");
      table.setMinWidth(0);
      grid.addRow(row, table, fixed(Spoken.count(part.rows(), "row", "rows")),
          fixed(part.sampled() ? Flaw.percent(part.share()) + " looked at" : "all"),
          fixed("about " + spoken(part.expected())));
      row++;
    }
    return grid;
  }

  private static Label fixed(String words) {
    var label = Labels.of(words, "note", "quiet");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static String spoken(Duration time) {
    return time.compareTo(Duration.ofSeconds(1)) < 0 ? "a second" : Spoken.duration(time);
  }

  private Limits limits() {
    return whole.isSelected() ? Limits.USUAL.sampling(Long.MAX_VALUE, Long.MAX_VALUE) : Limits.USUAL;
  }

  private ProfileRequest said() {
    var secret = password.getText().toCharArray();
    password.clear();
    var way = request.connection();
    var connection = new ConnectionRequest(way.url(), user.getText().strip(), secret::clone, way.schemas(),
        way.knownAs(), way.sourceName(), way.tls(), way.jump());
    var most = time.getValue().most;
    return request.at(connection).within(most.isZero() ? limits() : limits().inAll(most));
  }
}
