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
import org.portolan.model.asset.AssetId;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The last section of every document: what stayed unknown, as far as its reader can do something about it. Only the
/// report of silent dependencies lists everything.
final class NotLookedAt {
  /// The title of the document in which every place stands.
  static final String REPORT = "Silent dependencies and unknowns";
  /// More rows than this say less, not more; the rest is counted.
  private static final int ROOM = 10;

  private NotLookedAt() {}

  /// For readers who only have to know that there is more.
  static List<Block> counted(Survey survey) {
    return List.of(heading(survey), new Paragraph(Text.of(sentence(survey)), false));
  }

  /// For those who decide what comes next: why places were not read, by number.
  static List<Block> byReason(Survey survey) {
    var blocks = new ArrayList<>(counted(survey));
    var groups = UnknownGroup.of(survey.judgement().unknowns().open());
    if (!groups.isEmpty()) {
      var columns = List.of(new Column("Why it was not read", 58, Align.LEFT), new Column("Places", 12, Align.RIGHT),
          new Column("Who could say", 30, Align.LEFT));
      blocks.add(new Table("", columns, groups.stream().map(group -> new Row(List.of(Text.of(group.says()),
          Text.of(Spoken.count(group.cases().size())), Text.of(Spoken.list(asked(group)))), false)).toList()));
    }
    return blocks;
  }

  private static List<String> asked(UnknownGroup group) {
    var owners = group.cases().stream().map(UnknownCase::owner).filter(owner -> !owner.isBlank()).distinct().toList();
    return owners.isEmpty() ? List.of("nobody yet") : owners;
  }

  /// For those who carry out the night: what lies in something that they touch.
  static List<Block> inTheNight(Survey survey) {
    var blocks = new ArrayList<>(counted(survey));
    var inside = survey.judgement().unknowns().open().stream()
        .filter(one -> one.about().filter(asset -> touched(asset, survey)).isPresent()).toList();
    if (inside.isEmpty()) {
      return blocks;
    }
    blocks.add(new Paragraph(Text.strong(Spoken.count(inside.size(), "open one lies", "open ones lie"))
        .and(" in something that is moved, changed or switched off. Look there first when a step fails."), false));
    var columns = List.of(new Column("Place", 44, Align.LEFT), new Column("What we do not know", 56, Align.LEFT));
    var rows = new ArrayList<Row>();
    inside.stream().limit(ROOM).forEach(one -> rows.add(new Row(List.of(
        Text.code(one.unknown().unread().place().toString()), Text.of(one.unknown().unread().reason())), false)));
    if (inside.size() > ROOM) {
      rows.add(new Row(List.of(Text.of("and " + Spoken.count(inside.size() - ROOM, "more place", "more places"))),
          true));
    }
    blocks.add(new Table("", columns, rows));
    return blocks;
  }

  private static boolean touched(AssetId asset, Survey survey) {
    return survey.coverage().itemOf(asset).filter(item -> switch (item.disposition()) {
      case Disposition.Move _,Disposition.Rewire _,Disposition.Retire _ -> true;
      case Disposition.Retain _,Disposition.Undecided _ -> false;
    }).isPresent();
  }

  /// What was looked at, when, and what belongs to the system itself; after the unknowns, among which each place stands.
  static List<Block> afterUnknowns(Survey survey) {
    var blocks = new ArrayList<Block>();
    blocks.add(heading(survey));
    blocks.add(sources(survey));
    blocks.add(new Paragraph(Text.of("Each place that was not read stands under Unknowns."), true));
    for (var folded : survey.inventory().folded()) {
      blocks.add(new Paragraph(Text.of("Folded on " + folded.host() + ": " + folded.count() + " × " + folded.what()
          + ", which belong to the operating system."), true));
    }
    return blocks;
  }

  private static Heading heading(Survey survey) {
    return new Heading(2, "", "What we did not look at", Text.of(Spoken.count(
        survey.judgement().unknowns().all().size(), "place", "places")), "not-looked-at", false);
  }

  private static String sentence(Survey survey) {
    var unknowns = survey.judgement().unknowns();
    int all = unknowns.all().size();
    if (all == 0) {
      return "Everything we looked at was read and understood.";
    }
    int open = unknowns.open().size();
    var state = open == 0 ? "; each is answered or waived"
        : open == all ? "; nobody has settled " + (all == 1 ? "it" : "them") + " yet"
            : "; " + Spoken.count(open) + " of them are open";
    return Spoken.count(all, "place was", "places were") + " not read or not understood" + state + ". The document “"
        + REPORT + "” with the same fingerprint lists them.";
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

  /// A table never goes missing: it says that there is nothing.
  static Row nothing(String sentence) {
    return new Row(List.of(Text.of(sentence)), false);
  }
}
