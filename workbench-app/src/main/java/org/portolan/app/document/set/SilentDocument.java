package org.portolan.app.document.set;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Figures;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Line;
import org.portolan.app.document.Block.Lines;
import org.portolan.app.document.Block.Pair;
import org.portolan.app.document.Block.Pairs;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;
import org.portolan.app.document.picture.ChainPicture;
import org.portolan.app.document.picture.GraphPicture;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.ChartLayout;
import org.portolan.app.layout.Overview;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Evidence;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.manifest.Closure.Verdict;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.SilentDependency.State;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What touches something that moves while nobody said what happens to it, each with its proof.
final class SilentDocument {
  private static final int EVIDENCE_WIDTH = 400;
  private final Survey survey;
  private final WhatWasSaid said;
  private static final double FIRST_PAGE_LINES = 34;
  private static final double SPACING = 0.5;
  private static final int TITLE_LETTERS = 34;
  private static final int DECISION_LETTERS = 10;

  private final List<Block> blocks = new ArrayList<>();
  /// Where the lines of a file were first shown.
  private final Map<String, String> shown = new HashMap<>();

  private SilentDocument(Survey survey) {
    this.said = WhatWasSaid.in(survey.logbook());
    this.survey = survey;
  }

  static Document of(Survey survey) {
    return new SilentDocument(survey).write();
  }

  private Document write() {
    long open = survey.openSilent().size();
    long critical = survey.openSilent().stream()
        .filter(one -> one.severity() == Severity.CRITICAL).count();
    blocks.add(new Figures(List.of(
        new Figure("Found", Spoken.count(survey.silent().size()), "dependencies the manifest did not account for",
            false),
        new Figure("Closed", Spoken.count(survey.silent().size() - open), "by a decision with a name", false),
        new Figure("Open", Spoken.count(open), critical + " of them critical", open > 0))));
    blocks.add(new Heading(2, "", "Summary", Text.NONE, "summary", false));
    var summary = summary();
    blocks.add(summary);
    // The picture begins a page of its own, and few rows alone shall not stand on the one before it.
    if (fitsOnTheFirstPage(summary)) {
      picture();
      proofs();
    } else {
      proofs();
      picture();
    }
    int number = 0;
    for (var one : survey.silent()) {
      number++;
      each(one, number);
    }
    blocks.addAll(UnknownSection.of(survey));
    seldom();
    blocks.addAll(SightSection.of(survey));
    blocks.addAll(NotLookedAt.afterUnknowns(survey));
    return Cover.document(survey, "silent-dependencies", "Silent dependencies and unknowns",
        "What nobody remembered, what it breaks, and how we know.",
        Spoken.count(open, "silent dependency", "silent dependencies") + " open",
        false, blocks);
  }

  private void picture() {
    if (!survey.inventory().assets().isEmpty()) {
      var chart = ChartBuilder.build(survey.inventory(), survey.silent(),
          Overview.request(survey.inventory(), survey.silent()));
      blocks.add(GraphPicture.of(ChartLayout.of(chart, GraphPicture::textWidth)));
    }
  }

  /// By the letters that a line of each column holds.
  private static boolean fitsOnTheFirstPage(Table summary) {
    double lines = summary.rows().stream().filter(row -> row.cells().size() > 1).mapToDouble(row -> SPACING
        + Math.max(Math.ceilDiv(row.cells().get(2).words().length(), TITLE_LETTERS),
            Math.ceilDiv(row.cells().get(5).words().length(), DECISION_LETTERS)))
        .sum();
    return lines <= FIRST_PAGE_LINES;
  }

  private Table summary() {
    var columns = List.of(new Column("No", 7, Align.LEFT), new Column("Severity", 11, Align.LEFT),
        new Column("What nobody remembered", 36, Align.LEFT), new Column("Rule", 11, Align.LEFT),
        new Column("Confidence", 20, Align.LEFT), new Column("Decision", 15, Align.LEFT));
    var rows = new ArrayList<Row>();
    for (var one : survey.silent()) {
      rows.add(new Row(List.of(Text.strong("S-" + (rows.size() + 1)), Text.level(one.severity()), Text.of(one.title()),
          Text.of(Text.tied(rules(one))), sureness(one), decision(one)), false));
    }
    return new Table("", columns, rows.isEmpty()
        ? List.of(NotLookedAt.nothing("None was found. See below what we did not look at.")) : rows);
  }

  private static Text sureness(SilentDependency one) {
    return new Text(List.of(new Text.Span.Sureness(one.confidence().value())));
  }

  private static String rules(SilentDependency one) {
    return one.rules().stream().map(RuleId::toString).collect(Collectors.joining(", "));
  }

  private Text decision(SilentDependency one) {
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

  private void each(SilentDependency one, int number) {
    var aside = Text.level(one.severity()).and("  " + rules(one));
    blocks.add(new Heading(2, "S-" + number, one.title(), aside, "s" + number, false));
    var way = new SilentWay(one, survey.inventory());
    blocks.add(ChainPicture.of("S-" + number, way.chain()));
    var pairs = new ArrayList<Pair>();
    pairs.add(new Pair("What needs what", way.needs()));
    pairs.add(new Pair("What breaks", Text.of(one.breaks())));
    one.nextRun().ifPresent(next -> pairs.add(new Pair("Runs next", Text.strong(Spoken.weekdayMomentAndYear(next))
        .and(", " + next.getZone()))));
    pairs.add(new Pair("Confidence", sureness(one)));
    pairs.add(new Pair("Decision", decision(one)));
    if (one.open() && !one.suggestion().isBlank()) {
      pairs.add(new Pair("We suggest", Text.of(one.suggestion())));
    }
    said.answer(one.id()).ifPresent(answer -> pairs.add(new Pair("Was said", Text.of(answer.by() + ", "
        + answer.said().toString().substring(0, 10) + ": " + answer.words()))));
    blocks.add(new Pairs(pairs));
    evidence(one.evidence(), "S-" + number);
  }

  /// Lines that were shown already are not shown once more: a library that ten jobs share is read once.
  private void evidence(List<Evidence> evidence, String number) {
    var bySource = evidence.stream()
        .collect(Collectors.groupingBy(one -> one.place().source(), LinkedHashMap::new, Collectors.toList()));
    var again = new LinkedHashMap<String, List<String>>();
    bySource.forEach((source, pieces) -> {
      var lines = pieces.stream().map(piece -> new Line(piece.place().line(), cut(piece.text()), false)).distinct()
          .toList();
      var earlier = shown.putIfAbsent(source + "\n" + lines, number);
      if (earlier == null) {
        blocks.add(new Lines(source, pieces.getFirst().kind().word(), lines));
      } else {
        again.computeIfAbsent(earlier, _ -> new ArrayList<>()).add(source);
      }
    });
    again.forEach((earlier, sources) -> {
      var text = Text.of("The same lines as in " + earlier + ": ");
      for (int i = 0; i < sources.size(); i++) {
        text = (i == 0 ? text : text.and(", ")).and(Text.code(sources.get(i)));
      }
      blocks.add(new Paragraph(text, true));
    });
  }

  /// What would settle each; the same for most, so that it is said once for all of them.
  private void proofs() {
    var alike = new LinkedHashMap<List<String>, List<String>>();
    int number = 0;
    for (var one : survey.silent()) {
      number++;
      alike.computeIfAbsent(List.of(one.wouldConfirm(), one.wouldRefute()), _ -> new ArrayList<>())
          .add("S-" + number);
    }
    if (alike.isEmpty()) {
      return;
    }
    var columns = List.of(new Column("Of", 22, Align.LEFT), new Column("Would confirm it", 39, Align.LEFT),
        new Column("Would refute it", 39, Align.LEFT));
    blocks.add(new Heading(2, "", "How to read it, and how to find out", Text.NONE, "find-out", false));
    blocks
        .add(new Paragraph(Text.of("A dependency is silent when something reaches into what moves, and no decision says"
            + " what becomes of it. Confidence is how sure we are that it is real; severity is what breaks if it is. A"
            + " closed one comes back by itself when its evidence changes."), true));
    blocks.add(new Table("", columns, alike.entrySet().stream().map(entry -> new Row(List.of(
        Text.strong(Text.tied(String.join(", ", entry.getValue()))), Text.of(entry.getKey().getFirst()),
        Text.of(entry.getKey().getLast())), false)).toList()));
  }

  private static String cut(String text) {
    return text.length() <= EVIDENCE_WIDTH ? text
        : text.substring(0, EVIDENCE_WIDTH) + " … " + Spoken.count(text.length() - EVIDENCE_WIDTH) + " more";
  }

  /// what runs so seldom that neither rehearsal nor watch would see it.
  private void seldom() {
    blocks.add(new Heading(2, "", "Seldom jobs", Text.of("R-56"), "seldom", false));
    var columns = List.of(new Column("Job", 46, Align.LEFT), new Column("Schedule", 27, Align.LEFT),
        new Column("Runs next by itself", 27, Align.LEFT));
    var rows = survey.silent().stream().filter(one -> one.rules().contains(RuleId.of(56)))
        .map(one -> new Row(List.of(SightSection.named(one.dependant(), survey),
            Text.code(survey.inventory().asset(one.dependant()).flatMap(asset -> asset.attribute(Attribute.SCHEDULE))
                .orElse("")),
            Text.of(one.nextRun().map((ZonedDateTime next) -> Spoken.weekdayMomentAndYear(next))
                .orElse("not known"))),
            false))
        .toList();
    if (rows.isEmpty()) {
      blocks.add(new Paragraph(Text.of("Every silent job that we know runs within the watch period."), false));
    } else {
      blocks.add(new Paragraph(Text.of("Each of these is run by force in a rehearsal and in the night."), false));
      blocks.add(new Table("", columns, rows));
    }
  }
}
