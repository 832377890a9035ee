package org.portolan.app.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Labels;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.graph.Path;
import org.portolan.model.graph.Step;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// How one asset comes to need another, step by step, or that nothing leads there.
final class PathInspector extends VBox {
  private final Survey survey;

  PathInspector(AssetId from, AssetId to, Survey survey, MapViewModel model) {
    this.survey = survey;
    getStyleClass().add("inspector");
    var path = model.path(from, to);
    getChildren().add(Boxes.padded(Boxes.column(6, Labels.of("Path", "quiet"),
        Labels.wrapping(name(from) + " to " + name(to), "title"), Labels.wrapping(words(from, path), "quiet")), 14, 16,
        12, 16));
    path.ifPresent(found -> found.steps().forEach(step -> getChildren().add(
        Boxes.padded(Boxes.column(0, step(step, model)), 0, 16, 6, 16))));
    getChildren().add(Boxes.padded(new PathQuestion(from, model), 8, 16, 12, 16));
  }

  private String words(AssetId from, Optional<Path> path) {
    if (path.isEmpty()) {
      return "Nothing that we know leads from one to the other, in neither direction.";
    }
    var steps = path.get().steps();
    return (steps.isEmpty() || steps.getFirst().from().equals(from) ? "" : "It leads the other way round. ")
        + Spoken.count(steps.size(), "step", "steps") + ", confidence " + path.get().confidence() + ".";
  }

  private Node step(Step step, MapViewModel model) {
    return switch (step) {
      case Step.Needs(var dependency) -> new PathBox(List.of(dependency), survey, model);
      case Step.SetsOff(var dependency) -> Labels.wrapping("A write to " + name(dependency.to()) + " sets off "
          + name(dependency.from()), "note");
      case Step.LiesIn(var inner, var outer) -> Labels.wrapping(name(inner) + " lies in " + name(outer), "note");
    };
  }

  private String name(AssetId id) {
    return survey.inventory().asset(id).map(Asset::name).orElse(id.value());
  }
}
