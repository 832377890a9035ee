package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Folded;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.model.asset.Asset;
import org.portolan.model.manifest.Closure.Verdict;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.SilentDependency.State;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Silent dependencies in rows: those that are told in full; where all of them come from; and the others in brief.
final class SilentTables {
  private static final Text ALL = Text.code("portolan silent");
  private static final int MOST_PLACES = 20;

  private final Survey survey;

  SilentTables(Survey survey) {
    this.survey = survey;
  }

  /// One with its number in this report.
  record Numbered(int number, SilentDependency silent) {
    Text label() {
      return Text.strong(Text.tied("S-" + number));
    }
  }

  Table summary(List<Numbered> told, int others) {
    var columns = List.of(new Column("No", 7, Align.LEFT), new Column("Severity", 11, Align.LEFT),
        new Column("What nobody remembered", 36, Align.LEFT), new Column("Rule", 11, Align.LEFT),
        new Column("Confidence", 20, Align.LEFT), new Column("Decision", 15, Align.LEFT));
    var rows = new ArrayList<>(told.stream().map(one -> new Row(List.of(one.label(),
        Text.level(one.silent().severity()), Text.of(one.silent().title()), Text.of(Text.tied(rules(one.silent()))),
        sureness(one.silent()), decision(one.silent())), false)).toList());
    if (others > 0) {
      rows.add(new Row(List.of(Text.strong("and " + Spoken.count(others) + " more")
          .and(", each in one line under “The others, in brief”")), false));
    }
    return new Table("", columns, rows.isEmpty()
        ? List.of(NotLookedAt.nothing("None was found. See below what we did not look at.")) : rows);
  }

  /// How many there are on each host and in each database, the most pressing place first.
  Table byPlace() {
    var places = places(survey.silent().stream().map(one -> new Numbered(0, one)).toList());
    var columns = List.of(new Column("Where", 36, Align.LEFT), new Column("Open", 13, Align.RIGHT),
        new Column("critical", 13, Align.RIGHT), new Column("high", 13, Align.RIGHT),
        new Column("less", 13, Align.RIGHT), new Column("Decided", 12, Align.RIGHT));
    var all = places.entrySet().stream()
        .sorted(Comparator.comparingLong((Map.Entry<String, List<Numbered>> one) -> -open(one.getValue()))
            .thenComparing(Map.Entry::getKey))
        .toList();
    var rows = LongLists.rows(all, MOST_PLACES, place -> counts(Text.code(place.getKey()), place.getValue(), false),
        ALL);
    rows.add(counts(Text.of("Together"), places.values().stream().flatMap(List::stream).toList(), true));
    return new Table("Where they come from", columns, rows);
  }

  private static Row counts(Text where, List<Numbered> all, boolean sum) {
    var open = all.stream().map(Numbered::silent).filter(SilentDependency::open).toList();
    long critical = open.stream().filter(one -> one.severity() == Severity.CRITICAL).count();
    long high = open.stream().filter(one -> one.severity() == Severity.HIGH).count();
    return new Row(List.of(where, Text.of(Spoken.count(open.size())), Text.of(Spoken.count(critical)),
        Text.of(Spoken.count(high)), Text.of(Spoken.count(open.size() - critical - high)),
        Text.of(Spoken.count(all.size() - open.size()))), sum);
  }

  private static long open(List<Numbered> all) {
    return all.stream().filter(one -> one.silent().open()).count();
  }

  /// Those that are not told in full: each in one line, with the place where it is seen first.
  List<Block> brief(List<Numbered> others) {
    var blocks = new ArrayList<Block>();
    if (others.isEmpty()) {
      return blocks;
    }
    blocks.add(new Heading(2, "", "The others, in brief", Text.of(Spoken.count(others.size())), "others", false));
    blocks.add(new Paragraph(Text.of("Those above are the most pressing. What proves these, line by line, is printed"
        + " by ").and(ALL).and(" and shown on the map."), true));
    int left = LongLists.FOLDED;
    for (var place : places(others).entrySet()) {
      var rows = LongLists.rows(place.getValue(), Math.max(left, 0), this::inBrief, ALL);
      left -= place.getValue().size();
      blocks.add(new Folded(Text.strong(place.getKey()).and(", " + Spoken.count(place.getValue().size())), false,
          List.of(new Table("", List.of(new Column("No", 9, Align.LEFT), new Column("Severity", 11, Align.LEFT),
              new Column("What nobody remembered", 36, Align.LEFT), new Column("Seen at", 29, Align.LEFT),
              new Column("Decision", 15, Align.LEFT)), rows))));
    }
    return blocks;
  }

  private Row inBrief(Numbered one) {
    var seen = one.silent().evidence().stream().findFirst().map(first -> Text.code(first.place().spoken()))
        .orElse(Text.of("–"));
    return new Row(List.of(one.label(), Text.level(one.silent().severity()), Text.of(one.silent().title()), seen,
        decision(one.silent())), false);
  }

  private Map<String, List<Numbered>> places(List<Numbered> all) {
    return all.stream().collect(Collectors.groupingBy(one -> survey.inventory().asset(one.silent().dependant())
        .map(SilentTables::place).orElse("not found"), TreeMap::new, Collectors.toList()));
  }

  private static String place(Asset asset) {
    return !asset.host().isBlank() ? asset.host() : asset.database().isBlank() ? asset.kind().spoken()
        : asset.database();
  }

  static Text sureness(SilentDependency one) {
    return new Text(List.of(new Text.Span.Sureness(one.confidence().value())));
  }

  static String rules(SilentDependency one) {
    return one.rules().stream().map(RuleId::toString).collect(Collectors.joining(", "));
  }

  Text decision(SilentDependency one) {
    return switch (one.state()) {
      case State.Open() -> new Text(List.of(new Text.Span.State("open", true)));
      case State.Returned(var before) -> new Text(List.of(new Text.Span.State("open again", true)))
          .and(" since its evidence changed; closed by " + before.by() + ", " + before.on());
      case State.Decided(var item) -> survey.manifest().item(item)
          .map(found -> Text.strong(found.disposition().verb()).and(" with item ").and(Text.code(item.value())))
          .orElse(Text.of(""));
      case State.Closed(var closure) -> Text
          .strong(closure.verdict() == Verdict.ACCEPTED ? "Accepted" : "Not real")
          .and(", " + closure.by() + ", " + closure.on() + ": " + closure.reason());
    };
  }
}
