package org.portolan.app.map;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.portolan.app.layout.Drawing;
import org.portolan.app.problem.Notices;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// What is told of whatever is selected, with its decision where there is one to make.
final class Inspections {
  private final MapViewModel model;
  private final Notices notices;
  private final Clock clock;
  private Optional<DecisionBox> deciding = Optional.empty();

  Inspections(MapViewModel model, Notices notices, Clock clock) {
    this.model = model;
    this.notices = notices;
    this.clock = clock;
  }

  /// @return whether the key decides anything about what was told of last
  boolean decides(KeyCode key) {
    return deciding.filter(box -> box.press(key)).isPresent();
  }

  AddByHand byHand() {
    deciding = Optional.empty();
    return new AddByHand(model, notices, clock);
  }

  Optional<Node> ofSelected() {
    deciding = Optional.empty();
    var survey = model.survey();
    var today = LocalDate.now(clock);
    return switch (model.selection().get()) {
      case Selection.Nothing() -> Optional.empty();
      case Selection.OfAsset(var id) -> survey.inventory().asset(id).map(asset -> asset(asset, today));
      case Selection.OfSilent(var id) -> model.silent(id).<Node>map(
          one -> new SilentInspector(one, survey, model, deciding(DecisionBox.forSilent(one, model, notices, today))))
          // What is decided may be silent no more; then we go on with the asset it was about.
          .or(() -> survey.inventory().asset(new AssetId(id)).map(asset -> asset(asset, today)));
      case Selection.OfBox(var id) -> model.drawing().get().flatMap(drawing -> box(drawing, id));
      case Selection.OfPath(var from, var to) -> Optional.of(new PathInspector(from, to, survey, model));
    };
  }

  private Node asset(Asset asset, LocalDate today) {
    return new AssetInspector(asset, model.survey(), model,
        deciding(DecisionBox.forAsset(asset.id(), model, notices, today)));
  }

  private Optional<Node> box(Drawing drawing, String id) {
    return drawing.chart().groups().stream().filter(group -> group.id().equals(id)).findFirst()
        .<Node>map(group -> BoxInspector.group(group, drawing.chart(), model.survey(), model))
        .or(() -> drawing.chart().nodes().stream().filter(node -> node.id().equals(id)).findFirst()
            .map(node -> BoxInspector.stack(node, model.survey(), model)));
  }

  private DecisionBox deciding(DecisionBox box) {
    deciding = Optional.of(box);
    return box;
  }
}
