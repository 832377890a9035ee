package org.portolan.app.map;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.sign.Signs;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// One asset: where it lives, what it needs, what needs it, what was decided about it.
final class AssetInspector extends VBox {
  private static final int ROOM = 12;

  private final PathQuestion path;

  AssetInspector(Asset asset, Survey survey, MapViewModel model, DecisionBox decide) {
    this.path = new PathQuestion(asset.id(), model);
    getStyleClass().add("inspector");
    getChildren().addAll(head(asset, survey, model), facts(asset, survey));
    list("Needs", survey.graph().needsOf(asset.id()), false, survey, model);
    list("Needed by", survey.graph().neededBy(asset.id()), true, survey, model);
    getChildren().add(new UnreadBox(survey.judgement().unknowns().open().stream()
        .filter(one -> one.about().filter(asset.id()::equals).isPresent()).toList()));
    columns(asset);
    getChildren().add(decide);
  }

  void askForPath() {
    path.ask();
  }

  private Node head(Asset asset, Survey survey, MapViewModel model) {
    var kind = Boxes.row(8, new IconView(Signs.of(asset.kind()), 16), Labels.of(asset.kind().spoken(), "quiet"));
    if (asset.has(Attribute.MISSING)) {
      kind.getChildren().add(Labels.chip("not found", "unknown"));
    }
    if (asset.has(Attribute.DISABLED)) {
      kind.getChildren().add(Labels.chip("switched off", "quiet"));
    }
    if (asset.has(Attribute.TOLD)) {
      kind.getChildren().add(Labels.chip("added by hand", "accented"));
    }
    var breaks = survey.graph().blastRadius(asset.id()).impacts().size();
    var box = Boxes.column(6, kind, Labels.wrapping(asset.name(), "title"),
        Labels.wrapping(asset.id().value(), "code-small",
            "quiet"),
        Labels.wrapping(breaks == 0 ? "Nothing we know breaks if it goes away."
            : Spoken.count(breaks, "asset breaks", "assets break") + " if it goes away.", "quiet"));
    var deeds = breaks == 0 ? Boxes.row(8, path)
        : Boxes.row(8, Buttons.small("Show what breaks", () -> model.focus(asset.id())), Boxes.growing(path));
    deeds.setAlignment(Pos.TOP_LEFT);
    box.getChildren().add(deeds);
    survey.silent().stream().filter(one -> one.open() && one.dependant().equals(asset.id())).findFirst()
        .ifPresent(
            one -> box.getChildren().add(Boxes.row(8, new IconView(Icon.SILENT, 16).styled("alert"),
                Buttons.link(one.title(), () -> model.showSilent(one.id())))));
    return Boxes.padded(box, 14, 16, 12, 16);
  }

  private static Node facts(Asset asset, Survey survey) {
    var grid = new GridPane(12, 4);
    int row = 0;
    var item = survey.coverage().itemOf(asset.id());
    row = fact(grid, row, "Decided",
        item.map(one -> one.disposition().verb() + ", item " + one.id()).orElse("in no item"));
    row = item.isEmpty() ? row
        : fact(grid, row, "Owner", item.map(one -> one.owner().isBlank() ? "nobody yet" : one.owner())
            .orElse(""));
    for (var name : List.of(Attribute.SCHEDULE, Attribute.ZONE, Attribute.USER, Attribute.COMMAND, Attribute.ENGINE,
        Attribute.VERSION, Attribute.ROWS, Attribute.BYTES, Attribute.COMMENT, Attribute.KNOWN_AS)) {
      var value = asset.attribute(name);
      if (value.isPresent()) {
        row = fact(grid, row, name.replace('-', ' '), value.orElseThrow());
      }
    }
    for (var place : asset.seenAt().stream().limit(6).toList()) {
      row = fact(grid, row, "Seen at", place.toString());
    }
    return Boxes.padded(Boxes.column(0, grid), 4, 16, 8, 16);
  }

  private static int fact(GridPane grid, int row, String name, String value) {
    var label = Labels.of(name, "note", "quiet");
    label.setMinWidth(78);
    grid.addRow(row, label, Labels.wrapping(value, "note"));
    return row + 1;
  }

  private void list(String title, List<Dependency> dependencies, boolean from, Survey survey,
      MapViewModel model) {
    var box = Boxes.column(2, Boxes.row(8, Labels.heading(title), Labels.note(Spoken.count(dependencies.size()))));
    dependencies.stream().limit(ROOM).forEach(one -> {
      AssetId other = from ? one.from() : one.to();
      var link = Buttons.link(other.value().substring(other.value().indexOf('/') + 1), () -> model.show(other));
      link.setMinWidth(0);
      link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      box.getChildren().add(new ProofRow(one, link, survey));
    });
    if (dependencies.size() > ROOM) {
      box.getChildren().add(Labels.note("and " + (dependencies.size() - ROOM) + " more"));
    }
    getChildren().add(Boxes.padded(box, 6, 16, 6, 16));
  }

  private void columns(Asset asset) {
    if (!asset.columns().isEmpty()) {
      var grid = new GridPane(12, 2);
      int row = 0;
      for (var column : asset.columns().stream().limit(40).toList()) {
        grid.addRow(row++, Labels.code(column.name()),
            Labels.of(column.type() + (column.nullable() ? "" : ", not null"), "note", "quiet"));
      }
      getChildren().add(Boxes.padded(Boxes.column(4, Boxes.row(8, Labels.heading("Columns"),
          Labels.note(Spoken.count(asset.columns().size()))), grid), 6, 16, 10, 16));
    }
  }
}
