package org.portolan.app.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.FocusPlace;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.manifest.Item;
import org.portolan.model.method.RuleId;
import org.portolan.model.plan.Gate;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Plan;
import org.portolan.model.plan.Transfer;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Phases and tasks along the calendar; beside them the gate of the chosen phase, and below what does not fit, how long
/// data takes, and the waves.
public final class PlanView extends BorderPane {
  private final ObservableValue<Survey> survey;
  private final Runnable print;
  private final Runnable setWindow;
  private final GanttCanvas gantt;
  private final VBox top = new VBox();
  private final VBox below = new VBox(4);
  /// Leads from gate to gate with keys, as a click on a phase does.
  private final HBox gates = new HBox(4);
  private final VBox gate = new VBox(8);
  private final ScrollPane side = Boxes.scrolling(gate);
  private Optional<Integer> chosen = Optional.empty();

  /// @param print     writes the phase plan as documents
  /// @param setWindow asks when it shall move
  public PlanView(ObservableValue<Survey> survey, Runnable print, Runnable setWindow) {
    this.survey = survey;
    this.setWindow = setWindow;
    this.print = print;
    this.gantt = new GanttCanvas(this::choose);
    getStylesheets().add(PlanView.class.getResource("plan.css").toExternalForm());
    getStyleClass().add("plan");
    setTop(top);
    var scroll = Boxes.scrolling(new VBox(gantt, below));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    gate.getStyleClass().add("gate");
    side.prefWidthProperty().bind(widthProperty().map(width -> Math.clamp(width.doubleValue() * 0.31, 300, 360)));
    side.setMinWidth(300);
    side.getStyleClass().add("side");
    survey.subscribe(_ -> show());
  }

  private void choose(Phase phase) {
    chosen = Optional.of(phase.number());
    show();
  }

  private void show() {
    var now = survey.getValue();
    gantt.show(now);
    var head = Boxes.row(12, Labels.of(headline(now.plan()), "headline-working"), Boxes.grow());
    if (now.plan().window().isEmpty()) {
      head.getChildren().add(Buttons.main(Icon.FLAG, "Set the window", setWindow));
    }
    head.getChildren().add(Buttons.plain(Icon.PRINT, "Print the plan", print));
    top.getChildren().setAll(Boxes.padded(head, 12, 20, 10, 20));
    below.getChildren().setAll(conflicts(now.plan()), waves(now), transfers(now));
    var phases = now.plan().phases();
    var phase = phases.stream().filter(one -> chosen.map(number -> number == one.number())
        .orElse(!one.gate().open())).findFirst();
    gantt.mark(phase);
    var focus = FocusPlace.in(gates);
    gate.getChildren().clear();
    phase.ifPresent(one -> tell(phases, one));
    setRight(phase.isPresent() ? side : null);
    focus.ifPresent(place -> place.restore(gates));
  }

  static String headline(Plan plan) {
    var conflicts = plan.conflicts().size();
    var fits = conflicts == 0 ? "every date fits"
        : Spoken.count(conflicts, "thing does not fit", "things do not fit");
    return plan.window().map(window -> "Cutover on " + Spoken.longDay(window.begins()) + ": " + fits)
        .orElse("No cutover window is set; dates run forwards from today");
  }

  /// All gates by number, and the one of a phase.
  private void tell(List<Phase> phases, Phase told) {
    gates.getChildren().setAll(phases.stream().map(phase -> number(phase, phase.equals(told))).toList());
    gate.getChildren().addAll(gates, Labels.wrapping("Gate " + told.number() + ": " + told.name(), "title"),
        Labels.wrapping(told.goal(), "quiet"),
        Labels.note("due " + Spoken.longDay(told.gate().due()) + ", " + told.gate().held() + " of "
            + told.gate().criteria().size() + " held"));
    told.gate().criteria().forEach(criterion -> gate.getChildren().add(criterion(criterion)));
  }

  private ToggleButton number(Phase phase, boolean told) {
    var button = new ToggleButton("" + phase.number());
    button.setAccessibleText("Gate " + phase.number() + ": " + phase.name());
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.getStyleClass().add("small");
    button.setSelected(told);
    button.setOnAction(_ -> choose(phase));
    return button;
  }

  private static Node criterion(Gate.Criterion criterion) {
    var rules = criterion.rules().stream().map(RuleId::toString).collect(Collectors.joining(" "));
    var text = Boxes.column(1, Labels.wrapping(criterion.asks(), "strong"),
        Labels.wrapping(criterion.evidence() + (criterion.held() ? "" : ". Missing: " + criterion.missing()), "note",
            "quiet"),
        Labels.wrapping(rules, "code-small", "quiet"));
    text.setMinWidth(0);
    return Boxes.styled(Boxes.row(10, new IconView(criterion.held() ? Icon.DONE : Icon.TO_DO, 15)
        .styled(criterion.held() ? "good" : "quiet"), Boxes.growing(text)), "line");
  }

  /// Never cut short.
  private static Node whole(Label label) {
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Node section(String title, String note, List<Node> rows, String none) {
    var box = Boxes.column(0, Boxes.sectionHead(Labels.heading(title), Labels.note(note)));
    box.getChildren().addAll(rows);
    if (rows.isEmpty()) {
      box.getChildren().add(Boxes.padded(Labels.of(none, "quiet"), 8, 0, 8, 0));
    }
    return Boxes.padded(box, 14, 20, 4, 20);
  }

  private static Node conflicts(Plan plan) {
    return section("What does not fit", "", plan.conflicts().stream().map(conflict -> (Node) Boxes.styled(Boxes.row(10,
        new IconView(Icon.HIGH, 15).styled("caution"),
        Boxes.growing(Boxes.column(1, Labels.wrapping(conflict.summary()),
            Labels.wrapping(conflict.remedy(), "note", "quiet"))),
        whole(Labels.of(conflict.rule().toString(), "code-small", "quiet"))),
        "line")).toList(), "Every date fits.");
  }

  private static Node waves(Survey survey) {
    return section("Waves", "what an item needs moves earlier or with it",
        survey.plan().waves().stream().map(wave -> (Node) Boxes
            .styled(Boxes.row(12, Labels.of("Wave " + wave.number(), "strong"),
                Boxes.growing(
                    Labels.wrapping(wave.items().stream().map(Object::toString).collect(Collectors.joining(", ")))),
                Labels.of(wave.crossing().isEmpty() ? "nothing cut"
                    : Spoken.count(wave.crossing().size(), "dependency cut", "dependencies cut"), "note", "quiet"),
                Labels.code(survey.volume(wave))), "line"))
            .toList(),
        "Nothing moves yet.");
  }

  private static Node transfers(Survey survey) {
    var rows = Stream.concat(survey.plan().transfers().stream().map(PlanView::transfer),
        survey.ofUnknownSize().stream().map(PlanView::unmeasured));
    return section("How long the data takes", "volume over effective bandwidth", rows.toList(), "No data moves yet.");
  }

  private static Node unmeasured(Item item) {
    return Boxes.styled(Boxes.row(12, Labels.of(item.id().value(), "strong"),
        Boxes.growing(Labels.wrapping("Say its size in the manifest, or read its database.", "note", "quiet")),
        Labels.code("not known")), "line");
  }

  private static Node transfer(Transfer transfer) {
    return Boxes.styled(Boxes.row(12, Labels.of(transfer.item().value(), "strong"),
        Boxes.growing(
            Labels.wrapping(transfer.recommendation().isBlank() ? (transfer.fits() ? "fits the window" : "")
                : transfer.recommendation(), "note", "quiet")),
        Labels.code(transfer.size().toString()),
        Labels.code(transfer.rate().map(Object::toString).orElse("not measured")),
        Labels.code(transfer.takes().map(Spoken::duration).orElse("not known"))), "line");
  }
}
