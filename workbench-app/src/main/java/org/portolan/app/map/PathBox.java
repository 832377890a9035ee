package org.portolan.app.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.sign.Signs;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.survey.Survey;

/// The way from a job over its scripts to the tables: who does what to which, and how sure each step is.
final class PathBox extends VBox {
  private final Survey survey;
  private final MapViewModel model;

  PathBox(List<Dependency> path, Survey survey, MapViewModel model) {
    super(6);
    this.survey = survey;
    this.model = model;
    path.stream().collect(Collectors.groupingBy(Dependency::from, LinkedHashMap::new, Collectors.toList()))
        .forEach((from, arrows) -> getChildren().add(stage(from, arrows)));
  }

  private Node stage(AssetId from, List<Dependency> arrows) {
    var steps = Boxes.column(2);
    arrows.forEach(arrow -> steps.getChildren().add(new ProofRow(arrow, link(arrow.to(), false), survey)));
    return Boxes.column(2, link(from, true), Boxes.padded(steps, 0, 0, 0, 24));
  }

  private Node link(AssetId id, boolean strong) {
    var asset = survey.inventory().asset(id);
    var link = Buttons.link(asset.map(PathBox::name).orElse(id.value()), () -> model.show(id));
    link.setGraphic(new IconView(asset.map(found -> Signs.of(found.kind())).orElse(Icon.NOT_READ), 14));
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.setMinWidth(0);
    if (strong) {
      link.getStyleClass().add("strong");
    }
    return link;
  }

  private static String name(Asset asset) {
    return asset.schema().isEmpty() || asset.schema().equals(asset.name()) ? asset.name()
        : asset.schema() + "." + asset.name();
  }
}
