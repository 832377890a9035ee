package org.portolan.app.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.Labels;
import org.portolan.model.manifest.ItemField;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.unit.Spoken;

/// The grid: cells are typed into, copied, pasted and filled down as in a spreadsheet.
final class ManifestGrid extends TableView<GridRow> {
  private static final List<ItemField> FIELDS = List.of(ItemField.NAME, ItemField.DISPOSITION, ItemField.DESTINATION,
      ItemField.TRANSFORMATION, ItemField.WAVE, ItemField.OWNER, ItemField.DEPUTY);

  private final ManifestViewModel model;
  private final List<TableColumn<GridRow, ?>> typed = new ArrayList<>();

  ManifestGrid(ManifestViewModel model) {
    this.model = model;
    setFixedCellSize(28);
    setAccessibleText("Items of the manifest");
    setPlaceholder(Labels.of("No item is let through by the filter.", "quiet"));
    getSelectionModel().setCellSelectionEnabled(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    editableProperty().bind(model.session().editable());
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getColumns().add(state());
    FIELDS.forEach(this::field);
    getColumns().add(2, number("Covers", 58, line -> Spoken.count(line.assets())));
    getColumns().add(number("Size", 70, line -> line.size().equals(ByteCount.ZERO) ? "" : line.size().toString()));
    getColumns().forEach(column -> column.setSortable(false));
    setRowFactory(_ -> new KindRow(model.selected()));
    model.rows().subscribe(this::show);
    model.selected().subscribe(this::reveal);
    getFocusModel().focusedCellProperty().subscribe(this::focused);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(KeyEvent.KEY_TYPED, this::typing);
  }

  private TableColumn<GridRow, GridRow> state() {
    var column = new TableColumn<GridRow, GridRow>("");
    column.setMinWidth(34);
    column.setMaxWidth(34);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new StateCell());
    return column;
  }

  private void field(ItemField field) {
    var column = new TableColumn<GridRow, String>(field.title());
    column.setPrefWidth(switch (field) {
      case NAME -> 156;
      case WAVE -> 52;
      case DISPOSITION -> 128;
      case OWNER, DEPUTY -> 92;
      case TRANSFORMATION -> 148;
      default -> 116;
    });
    // Less would cut what is said with one and the same words in every row.
    column.setMinWidth(switch (field) {
      case NAME -> 152;
      case WAVE -> 50;
      case DISPOSITION -> 128;
      default -> 84;
    });
    if (field == ItemField.WAVE) {
      column.setMaxWidth(64);
    }
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(switch (cell.getValue()) {
      case GridRow.Group group -> field == ItemField.NAME ? group.kind().plural() : field == ItemField.DISPOSITION
          ? group.words() : "";
      case GridRow.Line line -> field.of(line.item());
    }));
    column.setCellFactory(_ -> new FieldCell(field, model));
    typed.add(column);
    getColumns().add(column);
  }

  private static TableColumn<GridRow, String> number(String name, double width,
      Function<GridRow.Line, String> text) {
    var column = new TableColumn<GridRow, String>(name);
    column.setPrefWidth(width);
    column.setMinWidth(width);
    column.setMaxWidth(width + 24);
    column.getStyleClass().add("number");
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
        cell.getValue() instanceof GridRow.Line line ? text.apply(line) : ""));
    return column;
  }

  private void show(List<GridRow> rows) {
    var at = getFocusModel().getFocusedCell();
    setItems(FXCollections.observableArrayList(rows));
    if (at != null && at.getRow() >= 0 && at.getRow() < rows.size() && at.getTableColumn() != null) {
      @SuppressWarnings("unchecked") var column = (TableColumn<GridRow, ?>) at.getTableColumn();
      getFocusModel().focus(at.getRow(), column);
    }
    reveal(model.selected().get());
  }

  private void reveal(Optional<ItemId> wanted) {
    wanted.ifPresent(id -> {
      for (int row = 0; row < getItems().size(); row++) {
        if (item(row).filter(id::equals).isPresent() && getFocusModel().getFocusedIndex() != row) {
          getSelectionModel().clearAndSelect(row, getColumns().get(1));
          getFocusModel().focus(row, getColumns().get(1));
          scrollTo(Math.max(0, row - 3));
        }
      }
    });
  }

  private Optional<ItemId> item(int row) {
    return row >= 0 && row < getItems().size() && getItems().get(row) instanceof GridRow.Line line
        ? Optional.of(line.item().id()) : Optional.empty();
  }

  private void focused(TablePosition<?, ?> cell) {
    if (cell != null) {
      item(cell.getRow()).ifPresent(id -> model.selected().set(Optional.of(id)));
    }
  }

  private void key(KeyEvent event) {
    if (getEditingCell() != null) {
      return;
    }
    var done = switch (event.getCode()) {
      case C -> event.isShortcutDown() && copy();
      case V -> event.isShortcutDown() && paste();
      case D -> event.isShortcutDown() && fillDown();
      case DELETE -> event.isShortcutDown() ? remove() : clear();
      case F2 -> edit();
      default -> false;
    };
    if (done) {
      event.consume();
    }
  }

  /// Typing into a cell begins to edit it.
  private void typing(KeyEvent event) {
    var text = event.getCharacter();
    if (getEditingCell() == null && !event.isShortcutDown() && !event.isAltDown() && text.length() == 1
        && text.charAt(0) >= ' ' && text.charAt(0) != 127 && edit()) {
      FieldCell.typedFirst(this, text);
      event.consume();
    }
  }

  private boolean edit() {
    var at = getFocusModel().getFocusedCell();
    if (at == null || item(at.getRow()).isEmpty() || !typed.contains(at.getTableColumn())) {
      return false;
    }
    @SuppressWarnings("unchecked") var column = (TableColumn<GridRow, ?>) at.getTableColumn();
    edit(at.getRow(), column);
    return true;
  }

  /// The rows of the selection, from top to bottom.
  private List<Integer> selectedRows() {
    return getSelectionModel().getSelectedCells().stream().map(cell -> cell.getRow()).distinct().sorted()
        .filter(row -> item(row).isPresent()).toList();
  }

  List<ItemId> selectedItems() {
    return selectedRows().stream().flatMap(row -> item(row).stream()).toList();
  }

  private List<ItemField> selectedFields() {
    return typed.stream().filter(column -> getSelectionModel().getSelectedCells().stream()
        .anyMatch(cell -> cell.getTableColumn() == column)).map(column -> FIELDS.get(typed.indexOf(column))).toList();
  }

  private boolean copy() {
    var fields = selectedFields();
    var text = selectedRows().stream().map(row -> getItems().get(row)).map(row -> (GridRow.Line) row)
        .map(line -> fields.stream().map(field -> field.of(line.item())).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
    Copied.text(text);
    return true;
  }

  private boolean paste() {
    var text = Clipboard.getSystemClipboard().getString();
    var at = getFocusModel().getFocusedCell();
    int first = at == null ? -1 : typed.indexOf(at.getTableColumn());
    if (text == null || first < 0) {
      return false;
    }
    var items = new ArrayList<ItemId>();
    for (int row = at.getRow(); row < getItems().size(); row++) {
      item(row).ifPresent(items::add);
    }
    return model.paste(items, FIELDS.subList(first, FIELDS.size()), text);
  }

  private boolean fillDown() {
    var fields = selectedFields();
    return fields.size() == 1 && model.fillDown(selectedItems(), fields.getFirst());
  }

  private boolean clear() {
    var fields = selectedFields();
    var items = selectedItems();
    return fields.size() == 1 && items.size() == 1 && model.type(items.getFirst(), fields.getFirst(), "");
  }

  private boolean remove() {
    model.remove(selectedItems());
    return true;
  }
}
