package org.portolan.app.cutover;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.manifest.Context;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.survey.Survey;

/// The night: its clock, its roles, its steps with their way back.
public final class CutoverView extends BorderPane {
  private final CutoverViewModel model;
  private final ClockCanvas clock;
  private final StepTable steps = new StepTable();
  private final ComboBox<Integer> night = new ComboBox<>();
  private final VBox top = new VBox();
  private final Runnable print;
  private final Runnable setWindow;

  /// @param print     writes the runbooks as documents
  /// @param setWindow asks when it shall move
  public CutoverView(CutoverViewModel model, Runnable print, Runnable setWindow) {
    this.model = model;
    this.setWindow = setWindow;
    this.print = print;
    this.clock = new ClockCanvas();
    getStylesheets().add(CutoverView.class.getResource("cutover.css").toExternalForm());
    getStyleClass().add("cutover");
    night.setAccessibleText("Which night");
    night.setOnAction(_ -> show());
    setTop(top);
    setCenter(steps);
    steps.getSelectionModel().selectedItemProperty()
        .subscribe(row -> setBottom(row == null ? null : new StepDetail(row)));
    model.survey().subscribe(_ -> show());
  }

  private void show() {
    Survey survey = model.survey().getValue();
    int count = survey.nights().size();
    if (night.getItems().size() != count) {
      night.getItems().setAll(IntStream.rangeClosed(1, count).boxed().toList());
      night.setValue(1);
    }
    var shown = survey.nights().get(Math.clamp(night.getValue() == null ? 0 : night.getValue() - 1, 0, count - 1));
    steps.show(shown);
    clock.show(shown.clock());
    top.getChildren().setAll(head(shown, count), strip(survey.manifest().context(), shown));
  }

  private Node head(Runbook shown, int nights) {
    var head = Boxes.row(12, Labels.of(CutoverViewModel.headline(shown), "headline-working"), Boxes.grow());
    if (nights > 1) {
      head.getChildren().addAll(Labels.of("Night", "quiet"), night);
    }
    if (shown.window().isEmpty()) {
      head.getChildren().add(Buttons.main(Icon.FLAG, "Set the window", setWindow));
    }
    head.getChildren().add(Buttons.plain(Icon.PRINT, "Print the runbooks", print));
    return Boxes.padded(head, 12, 20, 6, 20);
  }

  private Node strip(Context context, Runbook shown) {
    var left = Boxes.column(4, Boxes.row(10, Labels.heading("Rollback clock"),
        Labels.note("time in hand if we turn back: window end − way back − margin")), clock);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    var strip = new HBox(24, left, roles(context));
    strip.setMinHeight(190);
    strip.getStyleClass().add("strip");
    return shown.clock().isPresent() ? strip
        : Boxes.padded(Labels.of(CutoverViewModel.lastSafeAbort(shown), "quiet"), 6, 20, 12, 20);
  }

  private static Node roles(Context context) {
    var grid = new GridPane(16, 5);
    role(grid, 0, "Runs", context.roles().runs(), context);
    role(grid, 1, "Monitors", context.roles().monitors(), context);
    role(grid, 2, "Decides to roll back", context.roles().decides(), context);
    var when = Boxes.column(4, Labels.heading("Roll back when"));
    context.rollbackWhen().forEach(criterion -> when.getChildren().add(
        Boxes.row(8, new IconView(Icon.MEDIUM, 13).styled("caution"), Labels.wrapping(criterion.text(), "note"))));
    if (context.rollbackWhen().isEmpty()) {
      when.getChildren().add(Labels.of("No criterion yet", "note", "quiet"));
    }
    var box = Boxes.column(10, Labels.heading("Roles"), grid, when);
    box.setMinWidth(330);
    box.setMaxWidth(330);
    return box;
  }

  private static void role(GridPane grid, int row, String what, String name, Context context) {
    var phone = context.contacts().stream().filter(person -> person.name().equals(name)).map(Context.Person::phone)
        .findFirst().orElse("");
    grid.addRow(row, Labels.of(what, "note", "quiet"), Labels.of(name.isBlank() ? "nobody yet" : name, "strong"),
        Labels.of(phone, "code-small", "quiet"));
  }
}
