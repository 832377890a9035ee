package org.portolan.app.discover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.model.intake.Source;
import org.portolan.model.survey.SourceLoss;

/// Says what goes and what stays when a source is removed, before it is.
final class RemoveSheet extends VBox {

  RemoveSheet(Source source, SourceLoss loss, Runnable remove, Runnable cancel) {
    super(10);
    getStyleClass().addAll("over-window", "question");
    setMaxSize(560, USE_PREF_SIZE);
    var keep = Buttons.main("Keep it", cancel);
    keep.setDefaultButton(true);
    getChildren().addAll(Labels.wrapping("Remove " + source.name() + "?", "title"),
        Labels.wrapping(source.title(), "code-small", "quiet"), part("This goes", "−", loss.goes()),
        part("This stays", "✓", loss.stays()),
        Labels
            .wrapping("Undo brings it back as it was read last. Later, “Bring back” on Discover does the same, also in "
                + "another week.", "quiet"),
        Boxes.row(8, Boxes.grow(), Buttons.plain("Remove " + source.name(), remove), keep));
  }

  private static Node part(String heading, String sign, List<String> lines) {
    var part = Boxes.column(4, Labels.heading(heading));
    lines.forEach(line -> {
      var mark = Labels.of(sign, "quiet");
      mark.setMinWidth(14);
      var row = Boxes.row(4, mark, Boxes.growing(Labels.wrapping(line + ".")));
      row.setAlignment(Pos.TOP_LEFT);
      part.getChildren().add(row);
    });
    return part;
  }
}
