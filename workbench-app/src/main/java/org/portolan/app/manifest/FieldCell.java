package org.portolan.app.manifest;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.portolan.app.fx.IconView;
import org.portolan.app.sign.Signs;
import org.portolan.model.manifest.ItemField;

/// A cell that is typed into. Enter and Tab keep what was typed and go on; Escape takes it back. What the field does
/// not take stays in the cell, marked, until it is mended or taken back.
final class FieldCell extends TableCell<GridRow, String> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final String FIRST = FieldCell.class.getName() + ".first";

  private final ItemField field;
  private final ManifestViewModel model;
  private final TextField text = new TextField();
  /// The first character is there already: what is typed next goes behind it, though a field that gets the focus selects
  /// all it holds.
  private boolean goOn;

  FieldCell(ItemField field, ManifestViewModel model) {
    this.field = field;
    this.model = model;
    getStyleClass().add("field-cell");
    text.setAccessibleText(field.title());
    text.setPromptText(field.expected());
    text.setOnAction(_ -> keep(1, 0));
    text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        cancelEdit();
        event.consume();
      } else if (event.getCode() == KeyCode.TAB) {
        keep(0, event.isShiftDown() ? -1 : 1);
        event.consume();
      }
    });
    text.addEventFilter(KeyEvent.KEY_TYPED, _ -> {
      if (goOn) {
        goOn = false;
        text.positionCaret(text.getLength());
      }
    });
    text.focusedProperty().addListener((_, _, focused) -> {
      if (!focused && isEditing()) {
        keep(0, 0);
      }
    });
  }

  /// The character that began the editing takes the place of what was there.
  static void typedFirst(TableView<?> table, String character) {
    if (table.getProperties().get(FIRST) instanceof FieldCell cell) {
      cell.text.setText(character);
      cell.text.positionCaret(character.length());
      cell.goOn = true;
    }
  }

  @Override
  public void startEdit() {
    if (!(getTableRow() != null && getTableRow().getItem() instanceof GridRow.Line)) {
      return;
    }
    super.startEdit();
    if (isEditing()) {
      text.setText(getItem());
      pseudoClassStateChanged(WRONG, false);
      setText(null);
      setGraphic(text);
      getTableView().getProperties().put(FIRST, this);
      goOn = false;
      text.requestFocus();
      text.selectAll();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    show(getItem());
    getTableView().requestFocus();
  }

  private void keep(int down, int right) {
    var table = getTableView();
    if (table == null || !(getTableRow().getItem() instanceof GridRow.Line line)) {
      return;
    }
    int row = getIndex();
    int column = table.getColumns().indexOf(getTableColumn());
    if (model.type(line.item().id(), field, text.getText().strip())) {
      super.cancelEdit();
      show(text.getText().strip());
      int nextRow = Math.clamp(row + down, 0, table.getItems().size() - 1);
      int nextColumn = Math.clamp(column + right, 1, table.getColumns().size() - 1);
      table.getSelectionModel().clearAndSelect(nextRow, table.getColumns().get(nextColumn));
      table.requestFocus();
    } else {
      pseudoClassStateChanged(WRONG, true);
      if (down != 0 || right != 0) {
        text.requestFocus();
      }
    }
  }

  @Override
  protected void updateItem(String words, boolean empty) {
    super.updateItem(words, empty);
    if (empty) {
      setText(null);
      setGraphic(null);
    } else if (!isEditing()) {
      show(words);
    }
  }

  private void show(String words) {
    setText(words);
    setGraphic(null);
    getStyleClass().remove("caution");
    if (getTableRow() != null && getTableRow().getItem() instanceof GridRow.Line line
        && field == ItemField.DISPOSITION) {
      setGraphic(new IconView(Signs.of(line.item().disposition()), 14).styled("quiet"));
      if (!line.item().disposition().decided()) {
        getStyleClass().add("caution");
      }
    }
  }
}
