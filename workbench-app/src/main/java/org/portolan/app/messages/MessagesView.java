package org.portolan.app.messages;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.VisibleFocus;
import org.portolan.icons.Icon;
import org.portolan.model.message.Message;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The schedule, and the message that is selected as it will be read.
public final class MessagesView extends BorderPane {
  private final ObservableValue<Survey> survey;
  private final TimelineCanvas timeline;
  private final TableView<Message> table = new TableView<>();
  private final VBox top = new VBox();
  private final Runnable print;

  /// @param print      writes the schedule as documents and calendar
  /// @param toManifest leads to where audiences are named
  public MessagesView(ObservableValue<Survey> survey, Runnable print, Runnable toManifest) {
    this.survey = survey;
    this.print = print;
    this.timeline = new TimelineCanvas();
    getStylesheets().add(MessagesView.class.getResource("messages.css").toExternalForm());
    getStyleClass().add("messages");
    table.setFixedCellSize(31);
    table.setAccessibleText("All messages");
    table.setPlaceholder(nothing(toManifest));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    column("No", 60, 56, Message::number);
    column("To", 150, 104, Message::audience);
    column("What", 200, 120, message -> message.subject().substring(shared(table.getItems()).length()));
    column("Send", 140, 132, message -> message.send().map(Spoken::weekdayMoment)
        .orElse(message.drawer() ? "in the drawer" : "no date yet"));
    column("Latest", 140, 132, message -> message.latest().map(Spoken::weekdayMoment).orElse("–"));
    var writes = column("Writes", 96, 84, message -> orNobody(message.owner()));
    var approves = column("Approves", 96, 84, message -> orNobody(message.approver()));
    // The letter beside the table says both as well.
    table.widthProperty().subscribe(width -> {
      writes.setVisible(width.doubleValue() > 720);
      approves.setVisible(width.doubleValue() > 720);
    });
    setTop(top);
    setCenter(table);
    table.getSelectionModel().selectedItemProperty().subscribe(message -> {
      setRight(message == null ? null : letter(message));
    });
    survey.subscribe(_ -> show());
  }

  private static Node nothing(Runnable toManifest) {
    var box = Boxes.column(12, Labels.heading("No message yet"),
        Labels
            .wrapping("Each audience that the manifest names gets its messages: a week before, a day before, and in the"
                + " night. It is named under “audiences” in manifest.yaml.", "quiet"),
        Boxes.row(8, Buttons.main(Icon.MANIFEST, "Open the manifest", toManifest)));
    box.setAlignment(Pos.CENTER);
    box.setFillWidth(false);
    box.setMaxWidth(520);
    return box;
  }

  static String orNobody(String name) {
    return name.isBlank() ? "nobody yet" : name;
  }

  /// What every subject begins with, up to a colon: it would fill the column with one and the same.
  static String shared(List<Message> messages) {
    var first = messages.isEmpty() ? "" : messages.getFirst().subject();
    var shared = first.substring(0, first.lastIndexOf(": ") < 0 ? 0 : first.lastIndexOf(": ") + 2);
    while (!shared.isEmpty() && !startAll(messages, shared)) {
      int colon = shared.lastIndexOf(": ", shared.length() - 3);
      shared = shared.substring(0, colon < 0 ? 0 : colon + 2);
    }
    return messages.size() > 1 ? shared : "";
  }

  private static boolean startAll(List<Message> messages, String words) {
    return messages.stream()
        .allMatch(one -> one.subject().startsWith(words) && one.subject().length() > words.length());
  }

  private TableColumn<Message, String> column(String name, double width, double least,
      Function<Message, String> text) {
    var column = new TableColumn<Message, String>(name);
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }

  private void show() {
    var now = survey.getValue();
    List<Message> messages = now.communication().messages();
    var head = Boxes.row(12, Labels.of(headline(messages), "headline-working"), Boxes.grow(),
        Buttons.plain(Icon.PRINT, "Print the schedule", print));
    timeline.show(messages, now.plan().window());
    top.getChildren().setAll(Boxes.padded(head, 12, 20, 8, 20));
    if (now.plan().window().isPresent() && !messages.isEmpty()) {
      top.getChildren().add(timeline);
    }
    top.getChildren().add(zones(now));
    var selected = table.getSelectionModel().getSelectedIndex();
    table.setItems(FXCollections.observableArrayList(messages));
    table.getSelectionModel().select(Math.max(0, Math.min(selected, messages.size() - 1)));
  }

  static String headline(List<Message> messages) {
    var drawer = messages.stream().filter(Message::drawer).count();
    return messages.isEmpty() ? "Nobody would hear of it"
        : Spoken.count(messages.size() - drawer, "message", "messages") + " to send, " + drawer + " in the drawer";
  }

  private static Node zones(Survey survey) {
    var grid = new GridPane(24, 3);
    int row = 0;
    for (var zone : survey.communication().zones()) {
      grid.addRow(row++, Labels.of(zone.zone(), "code-small"), Labels.of(Spoken.weekdayMoment(zone.begins()) + " to "
          + Spoken.weekdayMoment(zone.ends()), "note"), Labels.of(Spoken.list(zone.readers()), "note", "quiet"));
    }
    return Boxes.padded(Boxes.column(4, grid), 4, 20, 10, 20);
  }

  private Node letter(Message message) {
    var text = new TextArea(message.body());
    VisibleFocus.letTabOut(text);
    text.setEditable(false);
    text.setWrapText(true);
    text.setAccessibleText("The message");
    var box = Boxes.column(8, Labels.of(message.number() + " to " + message.audience(), "title"),
        Labels.wrapping(message.subject(), "strong"),
        Labels.note(orNobody(message.owner()) + " writes, " + orNobody(message.approver()) + " approves"),
        Boxes.growing(text), Boxes.row(8, Buttons.plain(Icon.COPY, "Copy the message", () -> {
          Copied.text(message.subject() + "\n\n" + message.body());
        })));
    VBox.setVgrow(text, Priority.ALWAYS);
    box.getStyleClass().add("letter");
    box.prefWidthProperty().bind(widthProperty().multiply(0.32));
    box.setMinWidth(280);
    return box;
  }
}
