package org.portolan.app.manifest;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.portolan.model.manifest.ItemId;

/// A row that looks like a head when it is one, and shows when it is the item of which the panes beside it tell.
final class KindRow extends TableRow<GridRow> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ObservableValue<Optional<ItemId>> chosen;

  KindRow(ObservableValue<Optional<ItemId>> chosen) {
    this.chosen = chosen;
    // The grid makes and drops rows as it scrolls: what is dropped must not be held by the model.
    sceneProperty().flatMap(_ -> chosen).subscribe(_ -> mark());
  }

  @Override
  protected void updateItem(GridRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(GROUP, !empty && row instanceof GridRow.Group);
    mark();
  }

  private void mark() {
    pseudoClassStateChanged(CHOSEN, getItem() instanceof GridRow.Line line
        && chosen.getValue().filter(line.item().id()::equals).isPresent());
  }
}
