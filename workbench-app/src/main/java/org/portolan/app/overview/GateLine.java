package org.portolan.app.overview;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Columns;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.plan.Gate;
import org.portolan.model.plan.Phase;
import org.portolan.model.unit.Spoken;

/// The gates in their order, each with what is held.
final class GateLine extends VBox {

  GateLine(List<Phase> phases, LocalDate asOf) {
    var line = new Columns(150, phases.size(), 0, 12);
    for (var index = 0; index < phases.size(); index++) {
      line.getChildren().add(gate(phases.get(index), asOf, index == phases.size() - 1));
    }
    getChildren().addAll(
        Boxes.sectionHead(Labels.heading("Gates"), Labels.note("each opens on evidence, not on a tick")),
        Boxes.padded(new VBox(line), 12, 0, 0, 0));
  }

  private static Node gate(Phase phase, LocalDate asOf, boolean last) {
    var gate = phase.gate();
    var row = Boxes.row(10, sign(gate));
    if (!last) {
      var to = Boxes.styled(Boxes.grow(), "gate-line");
      row.getChildren().addAll(to, spacer());
    }
    row.setMinHeight(24);
    var held = gate.open()
        ? "Open: all " + gate.criteria().size() + " held"
        : due(gate.due(), asOf) + " · " + gate.held() + " of " + gate.criteria().size() + " held";
    var name = Labels.wrapping(phase.name(), "strong");
    return Boxes.padded(Boxes.column(1, row, name, Labels.note(held)), 0, last ? 0 : 8, 0, 0);
  }

  /// With the year where somebody might take it for a day of the next twelve months.
  private static String due(LocalDate day, LocalDate asOf) {
    return day.isAfter(asOf.plusMonths(11)) ? Spoken.dayAndYear(day) : Spoken.day(day);
  }

  private static IconView sign(Gate gate) {
    if (gate.open()) {
      return new IconView(Icon.GATE_OPEN, 22).styled("good");
    }
    return gate.held() > 0
        ? new IconView(Icon.GATE_IN_PART, 22).styled("accented")
        : new IconView(Icon.GATE_SHUT, 22);
  }

  private static Node spacer() {
    var region = new Region();
    region.setMinWidth(0);
    return region;
  }
}
