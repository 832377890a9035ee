package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Figures;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What moves, from where, to where, how and by whom.
final class ManifestDocument {
  private ManifestDocument() {}

  static Document of(Survey survey) {
    var items = survey.manifest().items();
    long decided = items.stream().filter(item -> item.disposition().decided()).count();
    long uncovered = survey.inventory().assets().keySet().stream()
        .filter(asset -> survey.coverage().itemOf(asset).isEmpty()).count();
    var blocks = new ArrayList<Block>();
    blocks.add(new Figures(List.of(
        new Figure("Decided", decided + " of " + items.size(), "items have a disposition", false),
        new Figure("Undecided", Spoken.count(items.size() - decided), "items still wait for somebody",
            decided < items.size()),
        new Figure("In no item", Spoken.count(uncovered), "assets that were found and no item covers", false))));
    blocks.add(new Heading(2, "", "How complete it is", Text.of("R-16"), "complete", false));
    blocks.add(completeness(survey));
    for (var kind : ItemKind.values()) {
      var ofKind = items.stream().filter(item -> item.kind() == kind).toList();
      blocks.add(new Heading(2, "", kind.plural(), Text.of(Spoken.count(ofKind.size(), "item", "items")),
          kind.word(), false));
      blocks.add(items(ofKind, survey));
    }
    blocks.add(new Heading(2, "", "Names kept", Text.of("R-52"), "names", false));
    blocks.add(names(items));
    blocks.addAll(NotLookedAt.byReason(survey));
    return Cover.document(survey, "manifest", "Manifest", "What must move, where it goes, how, and who sees to it.",
        decided + " of " + items.size() + " items decided", false, blocks);
  }

  private static Table completeness(Survey survey) {
    var columns = List.of(new Column("Kind", 40, Align.LEFT), new Column("Items", 20, Align.RIGHT),
        new Column("Decided", 20, Align.RIGHT), new Column("With owner and deputy", 20, Align.RIGHT));
    var rows = Arrays.stream(ItemKind.values()).map(kind -> {
      var items = survey.manifest().items().stream().filter(item -> item.kind() == kind).toList();
      return new Row(List.of(Text.strong(kind.plural()), Text.of(Spoken.count(items.size())),
          Text.of(Spoken.count(items.stream().filter(item -> item.disposition().decided()).count())),
          Text.of(Spoken.count(items.stream()
              .filter(item -> !item.owner().isBlank() && !item.deputy().isBlank()).count()))),
          false);
    }).toList();
    return new Table("", columns, rows);
  }

  private static Table items(List<Item> items, Survey survey) {
    var columns = List.of(new Column("Item", 17, Align.LEFT), new Column("From", 30, Align.LEFT),
        new Column("What happens", 24, Align.LEFT), new Column("Wave", 7, Align.CENTRE),
        new Column("Owner, deputy", 13, Align.LEFT), new Column("Assets", 9, Align.RIGHT));
    var rows = items.stream().map(item -> new Row(List.of(Text.strong(item.id().value()),
        Text.code(item.covers().stream().map(AssetPattern::text).collect(Collectors.joining(", "))), happens(item),
        Text.of(item.disposition().chosenWave() == 0 ? "–" : "" + item.disposition().chosenWave()), people(item),
        Text.of(Spoken.count(survey.coverage().assetsOf(item.id()).size()))), false)).toList();
    return new Table("", columns,
        rows.isEmpty() ? List.of(NotLookedAt.nothing("No item of this kind.")) : rows);
  }

  private static Text people(Item item) {
    // Who is missing stands out by itself, and wants no comma.
    var owner = Text.person(item.owner()).and(item.owner().isBlank() ? " " : ", ");
    return item.deputy().isBlank() ? owner.and("no deputy") : owner.and(Text.person(item.deputy()));
  }

  private static Text happens(Item item) {
    return switch (item.disposition()) {
      case Disposition.Move(var to, var by, _, _) ->
          Text.strong("Move").and(to.isBlank() ? ", nobody says where to" : " to ")
              .and(to.isBlank() ? Text.NONE : Text.code(to)).and(by.isBlank() ? "" : " by " + by);
      case Disposition.Rewire(var change, _) -> Text.strong("Rewire").and(": " + change);
      case Disposition.Retire(var on, var reason) -> Text.strong("Retire")
          .and(on.map(day -> " on " + Spoken.dayAndYear(day)).orElse("")).and(": " + reason);
      case Disposition.Retain(var reason) -> Text.strong("Retain").and(": " + reason);
      case Disposition.Undecided() -> new Text(List.of(new Text.Span.State("undecided", true)));
    };
  }

  private static Table names(List<Item> items) {
    var columns = List.of(new Column("Item", 30, Align.LEFT), new Column("Destination", 35, Align.LEFT),
        new Column("Names that go on working", 35, Align.LEFT));
    var rows = new ArrayList<Row>();
    for (var item : items) {
      if (item.disposition() instanceof Disposition.Move(var to, _, _, var keeps) && !keeps.isEmpty()) {
        rows.add(new Row(List.of(Text.strong(item.id().value()), Text.code(to), Text.code(String.join(", ", keeps))),
            false));
      }
    }
    return new Table("", columns, rows.isEmpty()
        ? List.of(NotLookedAt.nothing("No destination keeps a name: every old name stops working at cutover.")) : rows);
  }
}
