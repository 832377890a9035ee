package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.List;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Folded;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Every unknown, open ones first, with what became of it; and who gave their word that a list is complete.
///
/// Many are grouped by their reason, and long groups folded; of a group too long to be looked through, the rest is counted.
final class UnknownSection {
  /// As many as can be read one after the other.
  private static final int FEW = 24;
  /// Fewer are no group.
  private static final int ALIKE = 3;
  /// A group that may stay open.
  private static final int SHORT = 8;

  private final Survey survey;
  private final List<Block> blocks = new ArrayList<>();
  private int number;

  private UnknownSection(Survey survey) {
    this.survey = survey;
  }

  static List<Block> of(Survey survey) {
    return new UnknownSection(survey).write();
  }

  private List<Block> write() {
    var unknowns = survey.judgement().unknowns();
    var open = unknowns.open();
    var settled = unknowns.all().stream().filter(one -> !one.open()).toList();
    blocks.add(new Heading(2, "", "Unknowns", Text.of(Spoken.count(unknowns.all().size()) + " found · "
        + unknowns.answered() + " answered · " + unknowns.waived() + " waived"), "unknowns", false));
    if (!open.isEmpty()) {
      blocks
          .add(new Paragraph(Text.of("The gate of audit and map stays shut while one is open (R-22). Each is answered,"
              + " waived with a name and a last day, or asked for on a question sheet."), false));
    }
    if (unknowns.all().size() <= FEW) {
      var all = new ArrayList<>(open);
      all.addAll(settled);
      blocks.add(table(all));
    } else {
      grouped(open, settled);
    }
    words();
    return blocks;
  }

  private void grouped(List<UnknownCase> open, List<UnknownCase> settled) {
    blocks
        .add(new Paragraph(Text.of("Those that say the same stand together. Unfold a list before you print it, or read"
            + " them all with ").and(Text.code("portolan unknowns")).and("."), true));
    var groups = UnknownGroup.of(open);
    var alone = groups.stream().filter(group -> group.cases().size() < ALIKE).flatMap(group -> group.cases().stream())
        .toList();
    if (!alone.isEmpty()) {
      blocks.add(table(alone));
    }
    groups.stream().filter(group -> group.cases().size() >= ALIKE)
        .forEach(group -> folded(Text.strong(group.says()).and(", "
            + Spoken.count(group.cases().size(), "place", "places")), group.cases()));
    if (!settled.isEmpty()) {
      folded(Text.strong("Settled").and(", " + Spoken.count(settled.size(), "place", "places")), settled);
    }
  }

  private void folded(Text head, List<UnknownCase> cases) {
    blocks.add(new Folded(head, cases.size() <= SHORT, List.of(table(cases))));
  }

  private Table table(List<UnknownCase> cases) {
    var columns = List.of(new Column("No", 8, Align.LEFT), new Column("Place", 34, Align.LEFT),
        new Column("What could not be read", 34, Align.LEFT), new Column("Answered by", 24, Align.LEFT));
    var rows = LongLists.rows(cases, LongLists.FOLDED, this::row, Text.code("portolan unknowns"));
    return new Table("", columns,
        rows.isEmpty() ? List.of(NotLookedAt.nothing("Everything we looked at was read and understood.")) : rows);
  }

  private Row row(UnknownCase one) {
    number++;
    var unread = one.unknown().unread();
    var source = one.unknown().source();
    return new Row(List.of(Text.strong(Text.tied("U-" + number)), Text.code(source.isEmpty() ? unread.place().spoken()
        : source + ":" + unread.place().spoken()), Text.of(unread.reason()), settled(one)), false);
  }

  private static Text settled(UnknownCase one) {
    if (!one.open()) {
      return Text.of(one.spoken());
    }
    var open = new Text(List.of(new Text.Span.State("open", true)));
    return one.owner().isBlank() ? open.and(" ").and(Text.code(one.id()))
        : open.and(" Ask ").and(Text.person(one.owner())).and(" ").and(Text.code(one.id()));
  }

  private void words() {
    var columns = List.of(new Column("Item", 22, Align.LEFT), new Column("Said by", 22, Align.LEFT),
        new Column("On", 13, Align.LEFT), new Column("Does it still hold?", 43, Align.LEFT));
    var rows = survey.judgement().attestations().stream()
        .map(one -> new Row(List.of(Text.code(one.item().value()), Text.person(one.word().by()),
            Text.of(one.word().said().toString().substring(0, 10)), one.lapsed()
                ? new Text(List.of(new Text.Span.State("lapsed", true)))
                    .and(" New: " + String.join(", ", one.appeared()))
                : Text.of("Yes, for " + Spoken.count(one.word().dependants().size(), "dependant", "dependants"))),
            false))
        .toList();
    if (!rows.isEmpty()) {
      blocks.add(new Heading(3, "", "Lists that their owners called complete", Text.NONE, "attested", false));
      blocks.add(new Table("", columns, rows));
    }
  }
}
