package org.portolan.app.discover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.app.session.Drifting.Changes;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.survey.Stale;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What has changed since an earlier import, and what rests on it: each line leads to the thing.
final class DriftPanel extends VBox {
  private static final int AT_FIRST = 6;
  private static final int MORE = 60;
  private static final double KIND = 88;

  private final Consumer<AssetId> showAsset;
  private final Consumer<Stale> lookAgain;
  private final BiConsumer<Asset, Survey> showGone;

  /// @param showGone  shows what an earlier survey knew of something
  /// @param lookAgain leads to the decision, step, message or word that has to be looked at again
  DriftPanel(Optional<Changes> changes, Consumer<AssetId> showAsset,
      BiConsumer<Asset, Survey> showGone, Consumer<Stale> lookAgain, LongConsumer compare) {
    this.showAsset = showAsset;
    this.showGone = showGone;
    this.lookAgain = lookAgain;
    if (changes.isEmpty()) {
      getChildren().addAll(Boxes.sectionHead(Labels.heading("Since the last snapshot"), Labels.note("")),
          Boxes.padded(Labels.wrapping("No source was read twice yet. Read one again, and what has changed stands here,"
              + " with what of the plan rests on it."), 12, 0, 12, 0));
      return;
    }
    var shown = changes.get();
    getChildren().add(Boxes.sectionHead(Labels.heading("Since the last snapshot"), Labels.note(span(shown)),
        menu(shown, compare)));
    stale(shown.report().stale());
    var lines = DriftLine.of(shown);
    if (lines.isEmpty()) {
      getChildren().add(Boxes.padded(Labels.of("Nothing has changed."), 12, 0, 12, 0));
    }
    var rows = new VBox();
    getChildren().add(rows);
    fill(rows, lines.stream().map(line -> row(line, shown.earlier())).toList(), AT_FIRST, "change", "changes");
  }

  /// `9 → 16 Nov`
  private static String span(Changes changes) {
    var from = changes.before().at().atZone(changes.now().asOf().getZone());
    var to = changes.imports().getLast().at().atZone(changes.now().asOf().getZone());
    return from.toLocalDate().equals(to.toLocalDate()) ? Spoken.moment(from) + " → " + Spoken.clock(to)
        : Spoken.day(from) + " → " + Spoken.day(to);
  }

  private static MenuButton menu(Changes changes, LongConsumer compare) {
    var menu = new MenuButton("Compare with");
    menu.getStyleClass().addAll("flat", "small");
    // No higher than the links in the head beside it, so that the rules below both are in one line.
    HBox.setMargin(menu, new Insets(-8, -8, -8, 0));
    // Its words stand on the line of the others, which a menu does not know.
    menu.setTranslateY(-4);
    var others = changes.imports().subList(0, changes.imports().size() - 1).reversed();
    others.stream().limit(20).forEach(one -> {
      var at = one.at().atZone(changes.now().asOf().getZone());
      var item = new MenuItem(Spoken.moment(at) + ", after " + one.source().name()
          + (one.removed() ? " was removed" : "")
          + (one.equals(changes.before()) ? "  (shown)" : ""));
      item.setOnAction(_ -> compare.accept(one.number()));
      menu.getItems().add(item);
    });
    return menu;
  }

  private void stale(List<Stale> stale) {
    if (stale.isEmpty()) {
      return;
    }
    var rows = new VBox(4);
    var box = Boxes.styled(Boxes.column(6, Boxes.row(8, new IconView(Icon.HIGH).styled("caution"),
        Labels.of(Spoken.count(stale.size(), "thing of the plan rests", "things of the plan rest")
            + " on what has changed", "strong")),
        Labels.wrapping("What was decided stays as it is; look at each again.", "note"), rows), "stale");
    fill(rows, stale.stream().map(this::row).toList(), AT_FIRST, "thing", "things");
    getChildren().add(Boxes.padded(new VBox(box), 10, 0, 8, 0));
  }

  private static void fill(VBox box, List<Node> rows, int most, String one, String many) {
    box.getChildren().setAll(rows.subList(0, Math.min(most, rows.size())));
    if (rows.size() > most) {
      int more = Math.min(MORE, rows.size() - most);
      box.getChildren()
          .add(Boxes.padded(new VBox(Buttons.link("Show " + Spoken.count(more, "more " + one, "more " + many)
              + (more < rows.size() - most ? " of " + Spoken.count(rows.size()) : ""),
              () -> fill(box, rows, most + more, one, many))), 6, 0, 2, 0));
    }
  }

  private Node row(Stale stale) {
    var word = stale.kind().word();
    var link = Buttons.link(word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1) + ": "
        + stale.subject(), () -> lookAgain.accept(stale));
    link.setMinWidth(0);
    var text = Boxes.column(0, link, Labels.wrapping(stale.reason() + ".", "note"));
    text.setMinWidth(0);
    return text;
  }

  private Node row(DriftLine line, Survey earlier) {
    var sign = Labels.of(line.sign().mark(), "mark", line.sign().mood());
    sign.setMinWidth(12);
    sign.setAccessibleText(line.sign().word());
    var kind = Labels.of(line.kind(), "note", "quiet");
    kind.setMinWidth(KIND);
    kind.setPrefWidth(KIND);
    kind.setMaxWidth(KIND);
    var remark = Labels.wrapping(line.remark(), "note", "quiet");
    remark.setMinWidth(0);
    var text = Boxes.column(0, what(line, earlier), remark);
    text.setMinWidth(0);
    var row = Boxes.row(10, sign, kind, Boxes.growing(text));
    row.setAlignment(Pos.TOP_LEFT);
    return Boxes.styled(row, "line");
  }

  private Node what(DriftLine line, Survey earlier) {
    if (line.leads().isEmpty() && line.gone().isEmpty()) {
      var label = Labels.of(line.what(), "code");
      label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      label.setMinWidth(0);
      return label;
    }
    var link = Buttons.styled(Buttons.link(line.what(), () -> {
      line.leads().ifPresent(showAsset);
      line.gone().ifPresent(asset -> showGone.accept(asset, earlier));
    }), "code");
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.setMinWidth(0);
    return link;
  }
}
