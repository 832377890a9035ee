package org.portolan.app.discover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Choices;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.importers.table.Meaning;
import org.portolan.importers.table.TablePreview;
import org.portolan.model.unit.Spoken;

/// Asks once what the columns of an inventory hold: each with its first rows, and with what its name is usually taken for.
final class ColumnsSheet extends VBox {
  /// What a row has to name, so that it is about something.
  private static final List<Meaning> SUBJECTS = List.of(Meaning.HOST, Meaning.APPLICATION, Meaning.JOB);

  private final Map<String, ComboBox<Meaning>> meanings = new LinkedHashMap<>();
  private final Label wrong = Labels.wrapping("", "note", "alert");

  /// @param read gets what each column means
  ColumnsSheet(String file, TablePreview preview, Consumer<Map<String, Meaning>> read, Runnable otherwise,
      Runnable cancel) {
    super(10);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(760, USE_PREF_SIZE);
    wrong.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
    var rows = Spoken.count(preview.rows(), "row", "rows");
    getChildren().addAll(Labels.of("What do the columns hold?", "title"), Labels.wrapping(file, "code-small", "quiet"),
        Labels.wrapping(rows + ". What is said here is kept in the workspace, so the list is read again without asking."
            + strange(preview), "quiet"),
        scrolling(grid(preview.columns())), wrong,
        SheetFields.foot(otherwise, cancel, Buttons.main("Import " + rows, () -> confirm(read))));
  }

  private static String strange(TablePreview preview) {
    var unknown = preview.sheets().stream().filter(sheet -> !sheet.recognised()).map(TablePreview.Sheet::name).toList();
    return unknown.isEmpty() ? ""
        : " No name of a column is known in " + String.join(", ", unknown) + "; say what they hold.";
  }

  private static ScrollPane scrolling(GridPane grid) {
    var pane = Boxes.scrolling(grid);
    pane.setMaxHeight(380);
    pane.setPrefViewportHeight(Math.min(380, 34 * grid.getRowCount()));
    return pane;
  }

  private GridPane grid(List<TablePreview.Column> columns) {
    var grid = Boxes.padded(new GridPane(16, 6), 2, 12, 2, 2);
    var name = new ColumnConstraints(120, 180, 220);
    var values = new ColumnConstraints(100, 280, Double.MAX_VALUE);
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(name, values, new ColumnConstraints(210));
    grid.addRow(0, Labels.note("Column"), Labels.note("First rows"), Labels.note("Holds"));
    int row = 1;
    for (var column : columns) {
      var holds = choice(column);
      meanings.put(column.name(), holds);
      var head = Labels.of(column.name(), "strong");
      head.setLabelFor(holds);
      head.setMinWidth(0);
      var shown = Labels.of(column.values().stream().filter(value -> !value.isBlank()).distinct()
          .map(value -> value.replaceAll("\\s+", " ")).collect(Collectors.joining("  ·  ")), "code-small", "quiet");
      shown.setMinWidth(0);
      grid.addRow(row++, head, shown, holds);
    }
    return grid;
  }

  private static ComboBox<Meaning> choice(TablePreview.Column column) {
    var choice = new ComboBox<Meaning>();
    choice.getItems().setAll(Meaning.values());
    Choices.speak(choice, MeaningWords::of);
    choice.setValue(column.meaning());
    choice.setVisibleRowCount(Meaning.values().length);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAccessibleText(column.name() + " holds");
    return choice;
  }

  private void confirm(Consumer<Map<String, Meaning>> read) {
    var said = new LinkedHashMap<String, Meaning>();
    meanings.forEach((name, choice) -> said.put(name, choice.getValue()));
    if (said.values().stream().noneMatch(SUBJECTS::contains)) {
      wrong.setText("Say which column holds the host, the application or the job: a row is about one of them.");
      wrong.setVisible(true);
    } else {
      read.accept(said);
    }
  }
}
