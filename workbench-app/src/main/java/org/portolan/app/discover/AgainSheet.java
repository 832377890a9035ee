package org.portolan.app.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.unit.Spoken;

/// Asks which sources are read again, and for the passwords of those that want one. A password is used once and kept
/// nowhere.
final class AgainSheet extends VBox {

  /// @param again how it can be read
  record Candidate(SourceSummary source, Again again) {}

  /// A source that is to be read, with what was filled in.
  record Chosen(Candidate candidate, Again again) {}

  private record Row(Candidate candidate, CheckBox wanted, TextField user, PasswordField password) {
    Chosen chosen() {
      return new Chosen(candidate, switch (candidate.again()) {
        case Again.WithPassword(var request) -> new Again.WithPassword(filled(request));
        case Again.AtOnce atOnce -> atOnce;
        case Again.Not not -> not;
      });
    }

    private ConnectionRequest filled(ConnectionRequest request) {
      var secret = password.getText().toCharArray();
      password.clear();
      return new ConnectionRequest(request.url(), user.getText().strip(), secret::clone, request.schemas(),
          request.knownAs(), request.sourceName(), request.tls(), request.jump());
    }
  }

  private final List<Row> rows = new ArrayList<>();

  AgainSheet(List<Candidate> candidates, Consumer<List<Chosen>> read, Runnable cancel) {
    super(10);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(640, USE_PREF_SIZE);
    var list = Boxes.column(0);
    candidates.forEach(candidate -> list.getChildren().add(row(candidate)));
    var pane = Boxes.scrolling(list);
    pane.setMaxHeight(400);
    getChildren().addAll(Labels.of("Import all again", "title"),
        Labels.wrapping("One after the other; each can be stopped by itself, and what was read before stands until"
            + " the new reading is complete. Passwords are used once and stored nowhere.", "quiet"),
        pane, SheetFields.foot(cancel, go(read)));
  }

  private Button go(Consumer<List<Chosen>> read) {
    var go = Buttons.main("Import", () -> read.accept(
        rows.stream().filter(row -> row.wanted().isSelected()).map(Row::chosen).toList()));
    var wanted = rows.stream().map(row -> row.wanted().selectedProperty()).toArray(Observable[]::new);
    var count = Bindings.createLongBinding(
        () -> rows.stream().filter(row -> row.wanted().isSelected()).count(), wanted);
    go.textProperty().bind(Bindings.createStringBinding(
        () -> "Import " + Spoken.count(count.get(), "source", "sources"), count));
    go.disableProperty().bind(count.isEqualTo(0));
    return go;
  }

  private Node row(Candidate candidate) {
    var source = candidate.source().source();
    var wanted = new CheckBox(source.name());
    wanted.setMinWidth(USE_PREF_SIZE);
    var origin = Labels.of(source.title(), "code-small", "quiet");
    origin.setMinWidth(0);
    var box = Boxes.column(4, Boxes.row(12, wanted, origin));
    switch (candidate.again()) {
      case Again.Not(var why) -> {
        wanted.setDisable(true);
        box.getChildren().add(indented(Labels.wrapping(why, "note", "quiet")));
      }
      case Again.AtOnce _ -> rows.add(selected(candidate, wanted, new TextField(), new PasswordField()));
      case Again.WithPassword(var request) -> {
        var user = new TextField(request.user());
        user.setPromptText("User");
        user.setAccessibleText("User for " + source.name());
        var password = new PasswordField();
        password.setPromptText("Password");
        password.setAccessibleText("Password for " + source.name());
        rows.add(selected(candidate, wanted, user, password));
        var fields = Boxes.row(8, user, password);
        fields.disableProperty().bind(wanted.selectedProperty().not());
        box.getChildren().add(indented(fields));
      }
    }
    return Boxes.styled(Boxes.padded(box, 8, 0, 8, 0), "ruled-below");
  }

  private static Row selected(Candidate candidate, CheckBox wanted, TextField user, PasswordField password) {
    wanted.setSelected(true);
    return new Row(candidate, wanted, user, password);
  }

  private static Node indented(Node node) {
    return Boxes.padded(new VBox(node), 0, 0, 0, 26);
  }
}
