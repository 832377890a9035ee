package org.portolan.app.manifest;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/// A row that looks like a head when it is one.
final class KindRow extends TableRow<GridRow> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  @Override
  protected void updateItem(GridRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(GROUP, !empty && row instanceof GridRow.Group);
  }
}
