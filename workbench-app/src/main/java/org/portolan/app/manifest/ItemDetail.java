package org.portolan.app.manifest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.sign.Signs;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemField;
import org.portolan.model.plan.Transfer;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The selected item below the grid: what it covers, how it gets across, what is to be mended.
final class ItemDetail extends HBox {
  private static final int ROOM = 3;

  ItemDetail(Item item, Survey survey, List<Finding> findings, Optional<Consumer<AssetId>> toMap,
      OwnersWordBox word) {
    super(24);
    getStyleClass().add("detail");
    getChildren().addAll(what(item, survey, toMap), how(item, survey), wide(word), mend(findings));
    setMinHeight(166);
    setMaxHeight(166);
  }

  private static Node what(Item item, Survey survey, Optional<Consumer<AssetId>> toMap) {
    var assets = survey.coverage().assetsOf(item.id());
    var head = Boxes.row(8, Labels.of(item.id().value(), "title"),
        Labels.chip(Spoken.count(assets.size(), "asset", "assets"), "quiet"));
    if (item.disposition().chosenWave() > 0) {
      head.getChildren().add(Labels.chip("wave " + item.disposition().chosenWave(), "quiet"));
    }
    var box = Boxes.column(6, head, Labels.wrapping(item.covers().stream().map(AssetPattern::text)
        .collect(Collectors.joining(", ")), "code-small", "quiet"));
    if (assets.isEmpty()) {
      box.getChildren().add(Labels.wrapping("Covers nothing that was found.", "note", "caution"));
    }
    if (!item.note().isBlank()) {
      box.getChildren().add(Labels.wrapping(item.note(), "note"));
    }
    toMap.filter(_ -> !assets.isEmpty()).ifPresent(
        way -> box.getChildren().add(Boxes.row(8, Buttons.small("Show on map", () -> way.accept(assets.getFirst())))));
    return wide(box);
  }

  private static Node how(Item item, Survey survey) {
    var grid = new GridPane(12, 4);
    int row = 0;
    row = fact(grid, row, "Names kept", ItemField.KEEPS.of(item));
    row = fact(grid, row, "Transfer", survey.plan().transfers().stream().filter(one -> one.item().equals(item.id()))
        .findFirst().map(ItemDetail::transfer).orElse(""));
    row = fact(grid, row, "Delta", item.delta());
    row = fact(grid, row, "Verify", item.tools().verification());
    fact(grid, row, "Supported", ItemField.SUPPORTED.of(item));
    var box = Boxes.column(6, Labels.heading(item.disposition().verb()));
    if (!item.disposition().decided()) {
      box.getChildren().add(Labels.wrapping(
          "Type into Disposition what happens to it: move, rewire, retire or retain.", "note", "quiet"));
    }
    box.getChildren().add(grid);
    return wide(box);
  }

  private static String transfer(Transfer transfer) {
    return transfer.size() + transfer.rate().map(rate -> " at " + rate).orElse("")
        + transfer.takes().map(takes -> ": " + Spoken.duration(takes)).orElse("");
  }

  private static int fact(GridPane grid, int row, String name, String value) {
    if (value.isBlank()) {
      return row;
    }
    grid.addRow(row, Labels.of(name, "note", "quiet"), Labels.wrapping(value, "note"));
    return row + 1;
  }

  private static Node mend(List<Finding> findings) {
    var box = Boxes.column(6, Labels.heading("To mend"));
    if (findings.isEmpty()) {
      box.getChildren().add(Labels.of("Nothing", "note", "quiet"));
    }
    findings.stream().limit(ROOM).forEach(finding -> box.getChildren().add(Boxes.row(8,
        new IconView(Signs.of(finding.severity()), 14).styled(Signs.mood(finding.severity())),
        Boxes.growing(Labels.wrapping(finding.summary(), "note")),
        Labels.of(finding.rule().toString(), "code-small", "quiet"))));
    if (findings.size() > ROOM) {
      box.getChildren().add(Labels.note("and " + (findings.size() - ROOM) + " more"));
    }
    return wide(box);
  }

  private static Node wide(Region box) {
    box.setMinWidth(0);
    box.setPrefWidth(270);
    return Boxes.growing(box);
  }
}
