package org.portolan.app.start;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Columns;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Strategy;

/// Asks the first questions on one sheet. Advice and mistakes appear where they belong, while one types.
public final class NewPlanSheet extends VBox {

  private static final double WIDTH = 640;

  private final NewPlanViewModel model;

  public NewPlanSheet(NewPlanViewModel model, Runnable close) {
    super(16);
    this.model = model;
    getStyleClass().add("over-window");
    Boxes.padded(this, 20, 0, 0, 24);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    var page = Boxes.padded(Boxes.column(18, fit(), section("Name", Question.NAME, Question.ORGANISATION),
        section("Scope, as far as it is known", Question.VOLUME, Question.USERS, Question.INTEGRATIONS), how(),
        section("Dates, as far as they are set", Question.OUTAGE, Question.FROM, Question.TO, Question.ZONE)), 0, 24, 4,
        0);
    var scroll = Boxes.scrolling(page);
    scroll.setMaxHeight(620);
    getChildren().addAll(
        Boxes.padded(Boxes.row(8, Labels.of("What is to be moved?", "title"), Boxes.grow(),
            Buttons.icon(Icon.CLOSE, "Close", close)), 0, 16, 0, 0),
        Boxes.growing(scroll), foot(close));
  }

  private Node foot(Runnable close) {
    var keep = Buttons.main("Keep the answers", () -> {
      if (model.keep()) {
        close.run();
      }
    });
    keep.disableProperty().bind(model.answers().map(now -> !now.complete()));
    var row = Boxes.row(8, Labels.note("All of it can be changed later."), Boxes.grow(),
        Buttons.plain("Not now", close), keep);
    return Boxes.padded(row, 4, 24, 20, 0);
  }

  private Node fit() {
    var group = new ToggleGroup();
    var box = Boxes.column(8, Labels.heading("Is this method right?"));
    for (var fit : Fit.values()) {
      box.getChildren()
          .add(choice(group, fit.words(), model.answers().get().fit() == fit, now -> now.with(fit)));
    }
    var advice = Labels.wrapping(model.answers().map(now -> now.fit().advice()), "quiet");
    var reason = field(Question.REASON);
    var needed = model.answers().map(now -> now.fit().needsReason());
    showWhile(needed, advice);
    showWhile(needed, reason);
    box.getChildren().addAll(advice, reason);
    return box;
  }

  private Node how() {
    var strategies = new ToggleGroup();
    var phases = new ToggleGroup();
    var answers = model.answers().get();
    return Boxes.column(8, Labels.heading("How it is switched"),
        choice(strategies, "All in one night", answers.strategy() == Strategy.BIG_BANG,
            now -> now.with(Strategy.BIG_BANG)),
        choice(strategies, "In waves, one after the other", answers.strategy() == Strategy.WAVES,
            now -> now.with(Strategy.WAVES)),
        Boxes.padded(choice(phases, "Five phases: audit, test, acceptance, planning, cutover",
            answers.phases() == PhaseModel.FIVE_PHASES, now -> now.with(PhaseModel.FIVE_PHASES)), 8, 0, 0, 0),
        choice(phases, "Three phases: a shadow, both side by side, the switch",
            answers.phases() == PhaseModel.THREE_PHASES, now -> now.with(PhaseModel.THREE_PHASES)));
  }

  private RadioButton choice(ToggleGroup group, String words, boolean selected, Function<Answers, Answers> change) {
    var button = new RadioButton(words);
    button.setToggleGroup(group);
    button.setSelected(selected);
    button.setOnAction(_ -> model.answers().set(change.apply(model.answers().get())));
    return button;
  }

  private Node section(String heading, Question... questions) {
    var fields = new Columns(180, questions.length == 4 ? 2 : 3, 16, 10);
    List.of(questions).forEach(question -> fields.getChildren().add(field(question)));
    return Boxes.column(8, Labels.heading(heading), fields);
  }

  private VBox field(Question question) {
    var field = new TextField(model.answers().get().at(question));
    field.setPromptText(question.example());
    field.setAccessibleText(question.words());
    Consumer<String> change = words -> model.answers().set(model.answers().get().with(question, words));
    field.textProperty().addListener((_, _, now) -> change.accept(now));
    var mistake = Labels.wrapping(model.answers().map(now -> now.mistake(question).orElse("")), "note", "alert");
    field.accessibleHelpProperty().bind(mistake.textProperty());
    return Boxes.column(3, Labels.of(question.words(), "note", "quiet"), field, mistake);
  }

  private static void showWhile(ObservableValue<Boolean> condition, Node node) {
    node.managedProperty().bind(condition);
    node.visibleProperty().bind(condition);
  }
}
