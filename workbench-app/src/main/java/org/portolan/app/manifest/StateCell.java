package org.portolan.app.manifest;

import javafx.scene.control.TableCell;
import org.portolan.app.fx.IconView;
import org.portolan.app.sign.Signs;
import org.portolan.icons.Icon;

/// Decided, undecided, or something to mend, as a sign with its word.
final class StateCell extends TableCell<GridRow, GridRow> {
  @Override
  protected void updateItem(GridRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(null);
    setAccessibleText("");
    if (!empty && row instanceof GridRow.Line line) {
      show(line);
    }
  }

  private void show(GridRow.Line line) {
    if (line.silent()) {
      sign(Icon.SILENT, "alert", "silent dependency open");
    } else if (!line.findings().isEmpty()) {
      var worst = line.findings().getFirst();
      sign(Signs.of(worst.severity()), Signs.mood(worst.severity()), worst.severity().word() + ": " + worst.summary());
    } else if (line.item().disposition().decided()) {
      sign(Icon.CHECK, "good", "decided");
    } else {
      sign(Icon.TO_DO, "quiet", "undecided");
    }
  }

  private void sign(Icon icon, String mood, String words) {
    setGraphic(new IconView(icon, 14).styled(mood));
    setAccessibleText(words);
  }
}
