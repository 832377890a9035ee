package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.List;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The last section of every document: what we looked at, when, and what stayed unknown.
final class NotLookedAt {
  /// More rows than this say less, not more; the rest is counted.
  private static final int ROOM = 60;

  private NotLookedAt() {}

  static List<Block> section(Survey survey) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(2, "", "What we did not look at", Text.of(Spoken.count(survey.inventory().unread().size(),
        "place", "places")), "not-looked-at", false));
    blocks.add(sources(survey));
    blocks.add(unread(survey));
    blocks.addAll(folded(survey));
    return blocks;
  }

  /// The same where each place was listed already, among the unknowns.
  static List<Block> afterUnknowns(Survey survey) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(2, "", "What we did not look at", Text.of(Spoken.count(survey.inventory().unread().size(),
        "place", "places")), "not-looked-at", false));
    blocks.add(sources(survey));
    blocks.add(new Paragraph(Text.of("Each place that was not read stands under Unknowns."), true));
    blocks.addAll(folded(survey));
    return blocks;
  }

  private static List<Block> folded(Survey survey) {
    var blocks = new ArrayList<Block>();
    for (var folded : survey.inventory().folded()) {
      blocks.add(new Paragraph(Text.of("Folded on " + folded.host() + ": " + folded.count() + " × " + folded.what()
          + ", which belong to the operating system."), true));
    }
    return blocks;
  }

  private static Table sources(Survey survey) {
    var columns = List.of(new Column("What we read", 26, Align.LEFT), new Column("From", 40, Align.LEFT),
        new Column("On", 18, Align.LEFT), new Column("Not read", 16, Align.RIGHT));
    var rows = survey.inventory().sources().stream().map(source -> row(source, survey)).toList();
    return new Table("", columns, rows.isEmpty() ? List.of(nothing("No source was read yet.")) : rows);
  }

  private static Row row(SourceSummary source, Survey survey) {
    return new Row(List.of(Text.strong(source.source().name()), Text.code(source.source().origin()),
        Text.of(Spoken.dayAndYear(source.importedAt().atZone(Cover.zone(survey)))),
        Text.of(Spoken.count(source.unread()))), false);
  }

  private static Table unread(Survey survey) {
    var columns = List.of(new Column("Place", 44, Align.LEFT), new Column("Why it was not read", 56, Align.LEFT));
    var all = survey.inventory().unread();
    var rows = new ArrayList<Row>();
    all.stream().limit(ROOM).forEach(
        one -> rows.add(new Row(List.of(Text.code(one.place().toString()), Text.of(one.reason())), false)));
    if (all.size() > ROOM) {
      rows.add(new Row(List.of(Text.of("and " + Spoken.count(all.size() - ROOM, "more place", "more places")),
          Text.of("The inventory lists each of them.")), true));
    }
    return new Table("", columns, rows.isEmpty() ? List.of(nothing("Everything we looked at was read.")) : rows);
  }

  /// A table never goes missing: it says that there is nothing.
  static Row nothing(String sentence) {
    return new Row(List.of(Text.of(sentence)), false);
  }
}
