package org.portolan.app.cutover;

import java.time.Duration;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.portolan.app.cutover.CutoverViewModel.Row;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.runbook.Runbook;

/// Forward reads down, reverse reads up; undo stands opposite its step.
final class StepTable extends TableView<Row> {
  private Duration longest = Duration.ZERO;

  StepTable() {
    setFixedCellSize(33);
    setAccessibleText("Steps of the night with their way back");
    setPlaceholder(Labels.of("No step yet: nothing in the manifest moves.", "quiet"));
    // Both halves stand side by side in the smallest window too: forward and reverse share what the rest leaves.
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    fixed(38, text("", 38, row -> "" + row.number(), "code-small", "quiet"));
    fixed(60, text("Plan", 60, Row::clock, "code"));
    column("Forward, read downwards", 320, StepTable::forward).setMinWidth(200);
    var passed = text("Passed when", 190, row -> row.step().check(), "quiet");
    passed.setMinWidth(110);
    // Below the table the whole of it is said of the step that is selected.
    widthProperty().subscribe(width -> passed.setVisible(width.doubleValue() > 1000));
    who(text("Who", 106, Row::who));
    var back = column("Way back", 124, this::bar);
    back.setMinWidth(112);
    back.setMaxWidth(124);
    column("Reverse, read upwards", 296, StepTable::reverse).setMinWidth(180);
    who(text("Who", 106,
        row -> row.undo().map(undo -> undo.person().isBlank() ? "nobody yet" : undo.person()).orElse("")));
  }

  /// What is said of a step needs the room more than a name does.
  private static void who(TableColumn<Row, ?> column) {
    column.setMinWidth(88);
    column.setMaxWidth(132);
  }

  void show(Runbook night) {
    longest = CutoverViewModel.longest(night);
    setItems(FXCollections.observableArrayList(CutoverViewModel.rows(night)));
  }

  private static void fixed(double width, TableColumn<Row, ?> column) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
  }

  private TableColumn<Row, ?> text(String name, double width, Function<Row, String> text, String... classes) {
    var column = new TableColumn<Row, String>(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setCellFactory(_ -> {
      var cell = new TableCell<Row, String>() {
        @Override
        protected void updateItem(String item, boolean empty) {
          super.updateItem(item, empty);
          setText(empty || item == null ? "" : item);
        }
      };
      cell.getStyleClass().addAll(classes);
      return cell;
    });
    getColumns().add(column);
    return column;
  }

  private TableColumn<Row, ?> column(String name, double width, Function<Row, Node> node) {
    var column = new TableColumn<Row, Row>(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new TableCell<>() {
      @Override
      protected void updateItem(Row item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : node.apply(item));
        setAccessibleText(empty || item == null ? "" : item.spoken());
      }
    });
    getColumns().add(column);
    return column;
  }

  private static Node forward(Row row) {
    var icon = new IconView(row.step().decision() ? Icon.GATE_SHUT : Icon.TO_DO, 14);
    var words = strong(row.step().instruction());
    var box = Boxes.row(8, icon, words);
    if (row.step().pointOfNoReturn()) {
      box.getChildren().add(Labels.chip("no return", "alert"));
    }
    return box;
  }

  private static Label strong(String words) {
    var label = Labels.of(words, "strong");
    label.setMinWidth(0);
    return label;
  }

  private Node bar(Row row) {
    var bar = new Region();
    bar.getStyleClass().add("way-back");
    double part = longest.isZero() ? 0 : row.step().timeToBeBack().toSeconds() / (double) longest.toSeconds();
    bar.setMinSize(Math.max(2, 56 * part), 8);
    bar.setMaxSize(Math.max(2, 56 * part), 8);
    return Boxes.row(8, bar, Labels.of(row.wayBack(), "code-small"));
  }

  private static Node reverse(Row row) {
    var label = Labels.of(row.reverse(), row.undo().isPresent() ? "words" : "quiet");
    label.setMinWidth(0);
    return row.undo().isPresent() ? Boxes.row(8, new IconView(Icon.UP, 13).styled("alert"), label)
        : Boxes.row(8, label);
  }
}
