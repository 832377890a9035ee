package org.portolan.app.discover;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.portolan.app.desk.Profiling;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// On the card of a database: what is known of its rows, and the way to know more.
final class RowsLine extends HBox {
  private static final double FLAT_SIDE = 9;

  /// @param survey  of the workspace
  /// @param profile opens the form that says the cost
  /// @param show    opens the list of what was found
  RowsLine(String source, Survey survey, Runnable profile, Runnable show) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    var looked = lookedAt(source, survey);
    if (looked.isEmpty()) {
      var button = Buttons.flat(Icon.REPORT, "Profile the data…", profile);
      // A flat button begins where its icon does.
      setMargin(button, new Insets(0, 0, 0, -FLAT_SIDE));
      getChildren().add(button);
      return;
    }
    long open = survey.quality().open().stream().filter(one -> Profiling.isOf(one.table(), source)).count();
    getChildren().addAll(Labels.note("Rows counted " + Spoken.day(looked.get().atZone(survey.asOf().getZone()))),
        Boxes.grow(), Buttons.flat(open == 0 ? Icon.CHECK : Icon.REPORT,
            open == 0 ? "Nothing to clean up" : Spoken.count(open) + " to clean up", show));
  }

  private static Optional<Instant> lookedAt(String source, Survey survey) {
    return survey.inventory().profiles().values().stream().filter(one -> Profiling.isOf(one.table(), source))
        .map(TableProfile::at).max(Comparator.naturalOrder());
  }
}
