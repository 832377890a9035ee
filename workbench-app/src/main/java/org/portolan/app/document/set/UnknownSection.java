package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Every unknown, open ones first, with what became of it; and who gave their word that a list is complete.
final class UnknownSection {
  /// More rows than this say less, not more; the rest is counted.
  private static final int ROOM = 60;

  private UnknownSection() {}

  static List<Block> of(Survey survey) {
    var unknowns = survey.judgement().unknowns();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(2, "", "Unknowns", Text.of(Spoken.count(unknowns.all().size()) + " found · "
        + unknowns.answered() + " answered · " + unknowns.waived() + " waived"), "unknowns", false));
    blocks.add(table(unknowns.all()));
    if (!unknowns.open().isEmpty()) {
      blocks
          .add(new Paragraph(Text.of("The gate of audit and map stays shut while one is open (R-22). Each is answered,"
              + " waived with a name and a last day, or asked for on a question sheet."), false));
    }
    blocks.addAll(words(survey));
    return blocks;
  }

  private static Table table(List<UnknownCase> all) {
    var columns = List.of(new Column("No", 8, Align.LEFT), new Column("Place", 30, Align.LEFT),
        new Column("What could not be read", 32, Align.LEFT), new Column("Answered by", 30, Align.LEFT));
    var rows = new ArrayList<Row>();
    all.stream().sorted(Comparator.comparing(one -> !one.open())).limit(ROOM)
        .forEach(one -> rows.add(row(one, rows.size() + 1)));
    if (all.size() > ROOM) {
      rows.add(new Row(List.of(Text.of("and " + Spoken.count(all.size() - ROOM, "more unknown", "more unknowns"))),
          true));
    }
    return new Table("", columns,
        rows.isEmpty() ? List.of(NotLookedAt.nothing("Everything we looked at was read and understood.")) : rows);
  }

  private static Row row(UnknownCase one, int number) {
    var unread = one.unknown().unread();
    var source = one.unknown().source();
    return new Row(List.of(Text.strong("U-" + number), Text.code(source.isEmpty() ? unread.place().toString()
        : source + ":" + unread.place()), Text.of(unread.reason()), settled(one)), false);
  }

  private static Text settled(UnknownCase one) {
    if (!one.open()) {
      return Text.of(one.spoken());
    }
    var open = new Text(List.of(new Text.Span.State("open", true)));
    return one.owner().isBlank() ? open.and(" ").and(Text.code(one.id()))
        : open.and(" Ask ").and(Text.person(one.owner())).and(" ").and(Text.code(one.id()));
  }

  private static List<Block> words(Survey survey) {
    var columns = List.of(new Column("Item", 22, Align.LEFT), new Column("Said by", 22, Align.LEFT),
        new Column("On", 13, Align.LEFT), new Column("Does it still hold?", 43, Align.LEFT));
    var rows = survey.judgement().attestations().stream()
        .map(one -> new Row(List.of(Text.code(one.item().value()), Text.person(one.word().by()),
            Text.of(one.word().at().toString().substring(0, 10)), one.lapsed()
                ? new Text(List.of(new Text.Span.State("lapsed", true)))
                    .and(" New: " + String.join(", ", one.appeared()))
                : Text.of("Yes, for " + Spoken.count(one.word().dependants().size(), "dependant", "dependants"))),
            false))
        .toList();
    return rows.isEmpty() ? List.of()
        : List.of(new Heading(3, "", "Lists that their owners called complete", Text.NONE, "attested", false),
            new Table("", columns, rows));
  }
}
