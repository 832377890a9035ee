package org.portolan.app.map;

import java.util.List;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.sign.Signs;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// A group or a stack: what lies in it, and what crosses its border.
final class BoxInspector extends VBox {
  private static final int ROOM = 60;

  private BoxInspector(String title, String note) {
    getStyleClass().add("inspector");
    getChildren()
        .add(Boxes.padded(Boxes.column(4, Labels.of(note, "quiet"), Labels.wrapping(title, "title")), 14, 16, 10,
            16));
  }

  static BoxInspector group(Chart.Group group, Chart chart, Survey survey, MapViewModel model) {
    var box = new BoxInspector(group.title(), GroupPainter.word(group.kind()) + ", "
        + Spoken.count(group.count(), "asset", "assets") + (group.note().isEmpty() ? "" : ", " + group.note()));
    box.getChildren().add(Boxes.padded(Boxes.row(8, Buttons.small(group.open() ? "Close the group" : "Open the group",
        () -> model.toggle(group.id()))), 0, 16, 8, 16));
    var by = model.options().get().by().grouping(survey);
    var kinds = new TreeMap<AssetKind, Integer>();
    survey.inventory().assets().values().stream()
        .filter(asset -> ChartBuilder.groupsOf(asset, by).contains(group.id()))
        .forEach(asset -> kinds.merge(asset.kind(), 1, Integer::sum));
    var list = Boxes.column(4, Labels.heading("Inside"));
    kinds.forEach((kind, count) -> list.getChildren().add(Boxes.row(8, new IconView(Signs.of(kind), 14),
        Labels.of(kind.plural()), Boxes.grow(), Labels.code(Spoken.count(count)))));
    box.getChildren().addAll(Boxes.padded(list, 6, 16, 6, 16), new UnreadBox(
        UnreadMarks.of(survey, chart, by).byBox().getOrDefault(group.id(), List.of())));
    box.crossing("Needs", chart.arrows().stream().filter(arrow -> arrow.from().equals(group.id())).toList(), false);
    box.crossing("Needed by", chart.arrows().stream().filter(arrow -> arrow.to().equals(group.id())).toList(), true);
    return box;
  }

  static BoxInspector stack(Chart.Node node, Survey survey, MapViewModel model) {
    var box = new BoxInspector(node.name(), node.kind().plural());
    var list = Boxes.column(2);
    node.assets().stream().limit(ROOM).forEach(id -> list.getChildren().add(link(id, survey, model)));
    if (node.assets().size() > ROOM) {
      list.getChildren().add(Labels.note("and " + Spoken.count(node.assets().size() - ROOM) + " more"));
    }
    box.getChildren().add(Boxes.padded(list, 4, 16, 12, 16));
    return box;
  }

  private static Node link(AssetId id, Survey survey, MapViewModel model) {
    var name = survey.inventory().asset(id).map(Asset::name).orElse(id.value());
    return Boxes.row(8, Buttons.link(name, () -> model.show(id)));
  }

  private void crossing(String title, List<Arrow> arrows, boolean from) {
    var list = Boxes.column(4, Labels.heading(title));
    arrows.forEach(arrow -> list.getChildren().add(Boxes.row(8,
        Labels.of(last(from ? arrow.from() : arrow.to())), Boxes.grow(), Labels.code(Spoken.count(arrow.count())))));
    if (arrows.isEmpty()) {
      list.getChildren().add(Labels.note("nothing that is drawn"));
    }
    getChildren().add(Boxes.padded(list, 6, 16, 6, 16));
  }

  private static String last(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
