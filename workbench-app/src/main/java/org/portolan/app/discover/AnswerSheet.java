package org.portolan.app.discover;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.app.session.Person;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.problem.Problem;

/// Asks what somebody knows about a place that could not be read. The answer goes into the logbook.
final class AnswerSheet extends VBox {

  /// @param follows `writes finance.ledger; reads sales.orders`; may be empty
  record Answer(String words, String follows, String by) {}

  /// @param write what is wrong with the answer; empty when it was written down
  AnswerSheet(UnknownCase unknown, Function<Answer, Optional<Problem>> write, Runnable cancel) {
    super(8);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(560, USE_PREF_SIZE);
    var words = VisibleFocus.letTabOut(new TextArea());
    words.setWrapText(true);
    words.setPrefRowCount(3);
    var follows = new TextField();
    follows.setPromptText("writes finance.ledger; reads sales.orders");
    var by = new TextField(Person.here());
    var wrong = Labels.wrapping("", "alert");
    wrong.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
    getChildren().addAll(Labels.of("What is known about it?", "title"),
        Labels.wrapping(unknown.unknown().unread().place().toString(), "code-small", "quiet"),
        Labels.wrapping(unknown.unknown().unread().reason(), "quiet"), SheetFields.labelled("The answer", words),
        SheetFields.labelled("What follows from it: each becomes a dependency with this answer as its evidence",
            follows),
        SheetFields.labelled("Who says so", by), wrong,
        SheetFields.foot(cancel, Buttons.main("Write it down", () -> {
          var problem = write.apply(new Answer(words.getText().strip(), follows.getText().strip(),
              by.getText().strip()));
          wrong.setVisible(problem.isPresent());
          problem.ifPresent(one -> wrong.setText(one.summary() + ". " + String.join(" ", one.remedies())));
        })));
  }
}
