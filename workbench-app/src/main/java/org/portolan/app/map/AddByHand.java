package org.portolan.app.map;

import java.time.Clock;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Labels;
import org.portolan.app.job.Outcome;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Person;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.logbook.Entry;

/// What people know and no file says: an asset or an arrow, added by hand with the name of who said it.
final class AddByHand extends VBox {
  private final MapViewModel model;
  private final Notices notices;
  private final Clock clock;
  private final TextField by = field("Who says so", Person.here());

  AddByHand(MapViewModel model, Notices notices, Clock clock) {
    super(10);
    this.model = model;
    this.notices = notices;
    this.clock = clock;
    getStyleClass().add("inspector");
    setPadding(new Insets(14, 16, 14, 16));
    getChildren().addAll(Labels.of("Add by hand", "title"),
        Labels.wrapping(
            "It is written to the logbook, stands beside what was imported, and stays when that is imported again.",
            "quiet"),
        Labels.of("Who says so", "note", "quiet"), by, Labels.heading("An asset"), asset(),
        Labels.heading("A dependency"),
        dependency());
  }

  private static TextField field(String name, String text) {
    var field = new TextField(text);
    field.setPromptText(name);
    field.setAccessibleText(name);
    return field;
  }

  private static GridPane column() {
    var grid = new GridPane(8, 8);
    var all = new ColumnConstraints();
    all.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(all);
    return grid;
  }

  private Node asset() {
    var kind = new ComboBox<AssetKind>();
    kind.getItems().setAll(AssetKind.values());
    kind.setValue(AssetKind.SCHEDULED_JOB);
    kind.setAccessibleText("Kind of asset");
    Choices.speak(kind, AssetKind::spoken);
    var name = field("Name", "");
    var host = field("Host, if it has one", "");
    var words = field("What is known about it", "");
    var grid = column();
    grid.addColumn(0, kind, name, host, words, Buttons.plain("Add asset", () -> {
      if (!name.getText().isBlank()) {
        var place = host.getText().isBlank() ? "told" : host.getText().strip();
        var id = new AssetId(kind.getValue().word() + "/" + place.replace("/", "%2F") + "/" + name.getText().strip());
        record(new Entry.AssetTold(clock.instant(), by.getText().strip(), id, kind.getValue(), name.getText().strip(),
            host.getText().strip(), words.getText().strip()), id);
      }
    }));
    return grid;
  }

  private Node dependency() {
    var from = assetField("What needs: name or id", selected());
    var kind = new ComboBox<DependencyKind>();
    kind.getItems().setAll(DependencyKind.values());
    kind.setValue(DependencyKind.READS);
    kind.setAccessibleText("Kind of dependency");
    Choices.speak(kind, one -> one.word().replace('-', ' '));
    var to = assetField("What is needed: name or id", "");
    var words = field("How this is known", "");
    var grid = column();
    grid.addColumn(0, from, kind, to, words, Buttons.plain("Add dependency", () -> {
      if (known(from) && known(to)) {
        var id = new AssetId(from.getText().strip());
        record(new Entry.DependencyTold(clock.instant(), by.getText().strip(), id, new AssetId(to.getText().strip()),
            kind.getValue(), words.getText().strip()), id);
      }
    }));
    return grid;
  }

  private TextField assetField(String name, String text) {
    var field = field(name, text);
    AssetSuggestions.offer(field, model, asset -> asset.id().value(), _ -> {});
    return field;
  }

  private String selected() {
    return model.selection().get() instanceof Selection.OfAsset(var id) ? id.value() : "";
  }

  private boolean known(TextField field) {
    var there = !field.getText().isBlank()
        && model.survey().inventory().assets().containsKey(new AssetId(field.getText().strip()));
    if (!there) {
      notices.say("No asset has the id " + field.getText().strip() + ". Type a part of its name and choose.");
    }
    return there;
  }

  private void record(Entry entry, AssetId show) {
    model.session().record("Add by hand", List.of(entry), outcome -> {
      if (outcome instanceof Outcome.Done<?>) {
        var back = model.session().newest();
        notices.say("Added to the logbook", back.undo(), back.open());
        model.show(show);
      }
    });
  }
}
