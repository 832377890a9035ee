package org.portolan.app.discover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.session.Person;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.quality.Flaw;
import org.portolan.model.unit.Spoken;

/// Asks why somebody can live with what was not read, and until when. It goes into the manifest.
final class WaiveSheet extends VBox {
  private final LocalDate today;
  private final TextField reason = new TextField();
  private final TextField by = new TextField(Person.here());
  private final DatePicker until = new DatePicker();

  private WaiveSheet(LocalDate today) {
    super(8);
    this.today = today;
    getStyleClass().addAll("over-window", "question");
    setMaxSize(560, USE_PREF_SIZE);
    reason.setPromptText("reads its own files only, says R. Haddad");
    until.setAccessibleText("The last day it holds");
    until.setPromptText("to the end");
  }

  /// For this unknown alone.
  static WaiveSheet one(UnknownCase unknown, LocalDate today, Consumer<Waiver> waive,
      Runnable cancel) {
    var sheet = new WaiveSheet(today);
    sheet.getChildren().addAll(Labels.of("Live with it?", "title"),
        Labels.wrapping(unknown.unknown().unread().place().toString(), "code-small", "quiet"),
        Labels.wrapping(unknown.unknown().unread().reason(), "quiet"),
        Labels.wrapping("It stays in every export, with this reason and name, and comes back after the last day.",
            "quiet"));
    sheet.finish("Waive it", cancel, () -> waive.accept(new Waiver(unknown.id(), sheet.by.getText().strip(), today,
        sheet.reason.getText().strip(), Optional.ofNullable(sheet.until.getValue()))));
    return sheet;
  }

  /// For something in the rows of a table.
  static WaiveSheet flaw(Flaw flaw, LocalDate today, Consumer<Waiver> waive, Runnable cancel) {
    var sheet = new WaiveSheet(today);
    sheet.reason.setPromptText("archived rows, which nobody needs on the new side");
    sheet.getChildren().addAll(Labels.of("Accept it as it is?", "title"), Labels.wrapping(flaw.summary(), "quiet"),
        Labels.wrapping("Its task is taken out of the plan. Reason and name stay in the manifest, and the finding comes"
            + " back after the last day.", "quiet"));
    sheet.finish("Accept it", cancel, () -> waive.accept(new Waiver(RowCounts.waiverOf(flaw),
        sheet.by.getText().strip(), today, sheet.reason.getText().strip(),
        Optional.ofNullable(sheet.until.getValue()))));
    return sheet;
  }

  /// For all that are like some, also those that are found later.
  ///
  /// @param settles how many open unknowns a rule would settle now
  static WaiveSheet many(Like like, LocalDate today, ToLongFunction<UnknownRule> settles,
      Consumer<UnknownRule> waive, Runnable cancel) {
    var sheet = new WaiveSheet(today);
    var places = new TextField(like.places());
    var says = new TextField(like.says());
    places.setPromptText("any place; ** stands for anything");
    says.setPromptText("any reason; * stands for anything");
    var now = Labels.of("", "quiet");
    Runnable count = () -> now.setText(places.getText().isBlank() && says.getText().isBlank()
        ? "Say which places or which reasons."
        : "It settles " + Spoken.count(settles.applyAsLong(sheet.rule(places, says, like)), "open place",
            "open places") + " now, and what is found there later.");
    places.textProperty().subscribe(count);
    says.textProperty().subscribe(count);
    count.run();
    sheet.getChildren().addAll(Labels.of("Settle all like it", "title"),
        Labels.wrapping("* stands for anything within a folder, ** across folders.", "quiet"),
        SheetFields.labelled("Places", places), SheetFields.labelled("Reasons", says), now);
    sheet.finish("Settle them", cancel, () -> {
      if (!places.getText().isBlank() || !says.getText().isBlank()) {
        waive.accept(sheet.rule(places, says, like));
      }
    });
    return sheet;
  }

  private UnknownRule rule(TextField places, TextField says, Like like) {
    return new UnknownRule(places.getText().strip(), says.getText().strip(), like.from(),
        by.getText().strip(), today, reason.getText().strip(), Optional.ofNullable(until.getValue()));
  }

  private void finish(String verb, Runnable cancel, Runnable act) {
    var main = Buttons.main(verb, act);
    main.setDefaultButton(true);
    main.disableProperty().bind(reason.textProperty().isEmpty().or(by.textProperty().isEmpty()));
    getChildren().addAll(SheetFields.labelled("Why", reason), SheetFields.labelled("Who says so", by), day(),
        Boxes.row(8, Boxes.grow(), Buttons.plain("Cancel", cancel), main));
  }

  private Node day() {
    var label = new Label("The last day it holds");
    label.getStyleClass().addAll("note", "quiet");
    label.setLabelFor(until);
    return Boxes.column(4, label, until);
  }
}
