package org.portolan.app.map;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Person;
import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.Closure.Verdict;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The decision, right there: each button asks for the one thing it needs, and says afterwards what it did.
final class DecisionBox extends VBox {
  private final MapViewModel model;
  private final Notices notices;
  private final LocalDate today;
  private final VBox form = new VBox(8);
  private final Map<KeyCode, Button> letters = new EnumMap<>(KeyCode.class);

  private DecisionBox(MapViewModel model, Notices notices, LocalDate today) {
    super(8);
    this.model = model;
    this.notices = notices;
    this.today = today;
    getStyleClass().add("decision");
    disableProperty().bind(model.session().editable().not());
  }

  static DecisionBox forSilent(SilentDependency silent, MapViewModel model, Notices notices, LocalDate today) {
    var box = new DecisionBox(model, notices, today);
    box.heading();
    if (!silent.suggestion().isBlank()) {
      box.getChildren().add(Labels.wrapping("Suggested: " + silent.suggestion()));
    }
    var grid = box.dispositions(silent.dependant(), Decisions.scripts(model.survey(), silent));
    grid.addRow(1, box.wide(KeyCode.A, Buttons.plain(Icon.ACCEPT, "Accept", () -> box.ask("Why it is accepted",
        reason -> Decisions.close(silent, Verdict.ACCEPTED, Person.here(), today, reason)))),
        box.wide(KeyCode.N, Buttons.plain(Icon.NOT_REAL, "Not real", () -> box.ask("How we know that it is not real",
            reason -> Decisions.close(silent, Verdict.NOT_REAL, Person.here(), today, reason)))));
    box.getChildren().addAll(grid, box.form);
    return box;
  }

  static DecisionBox forAsset(AssetId asset, MapViewModel model, Notices notices, LocalDate today) {
    var box = new DecisionBox(model, notices, today);
    box.heading();
    var grid = box.dispositions(asset, List.of());
    grid.addRow(1, box.wide(KeyCode.S, Buttons.plain(Icon.RETAIN, "Retain", () -> box.ask("Why it stays",
        reason -> box.decide(asset, List.of(), new Disposition.Retain(reason))))));
    box.getChildren().addAll(grid, box.form);
    return box;
  }

  /// M, W, R move, rewire, retire; A, N accept and not real; S lets it stay.
  ///
  /// @return whether the key decides anything here
  boolean press(KeyCode letter) {
    var button = Optional.ofNullable(letters.get(letter));
    button.ifPresent(Button::fire);
    return button.isPresent();
  }

  private void heading() {
    getChildren().add(Boxes.row(8, Labels.heading("Decide"),
        Labels.note("as " + Person.here() + ", " + Spoken.dayInFull(today))));
  }

  private GridPane dispositions(AssetId dependant, List<AssetId> alongside) {
    var grid = new GridPane(8, 8);
    grid.addRow(0,
        wide(KeyCode.M, Buttons.main(Icon.MOVE, "Move", () -> ask("Where to, such as jobs/" + last(dependant),
            to -> decide(dependant, alongside, new Disposition.Move(to, "", 1, List.of()))))),
        wide(KeyCode.W, Buttons.plain(Icon.REWIRE, "Rewire", () -> ask("What is changed",
            change -> decide(dependant, alongside, new Disposition.Rewire(change, 1))))),
        wide(KeyCode.R, Buttons.plain(Icon.RETIRE, "Retire", () -> ask("Why it is not needed any more",
            reason -> decide(dependant, alongside, new Disposition.Retire(Optional.empty(), reason))))));
    return grid;
  }

  private Edit decide(AssetId dependant, List<AssetId> alongside, Disposition disposition) {
    return Decisions.decide(survey(), dependant, alongside, disposition);
  }

  private Survey survey() {
    return model.survey();
  }

  private static String last(AssetId id) {
    return id.value().substring(id.value().lastIndexOf('/') + 1);
  }

  /// @param letter presses it while the inspector has the focus
  private Button wide(KeyCode letter, Button button) {
    letters.put(letter, button);
    button.setTooltip(new Tooltip(letter.getName()));
    button.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(button, Priority.ALWAYS);
    GridPane.setFillWidth(button, true);
    return button;
  }

  /// One line that asks for one thing; Enter does it, Escape takes it away.
  private void ask(String question, Function<String, Edit> edit) {
    var field = new TextField();
    field.setPromptText(question);
    field.setAccessibleText(question);
    Runnable done = () -> {
      if (!field.getText().isBlank()) {
        var made = edit.apply(field.getText().strip());
        if (model.session().edit(made)) {
          var back = model.session().newest();
          notices.say(made.words(), back.undo(), back.open());
        }
        form.getChildren().clear();
      }
    };
    field.setOnAction(_ -> done.run());
    var cancel = Buttons.small("Cancel", () -> form.getChildren().clear());
    Node row = Boxes.row(8, Boxes.growing(field), Buttons.small("Decide", done), cancel);
    form.getChildren().setAll(Labels.of(question, "note", "quiet"), row);
    field.requestFocus();
  }
}
