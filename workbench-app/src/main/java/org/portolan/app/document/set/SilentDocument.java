package org.portolan.app.document.set;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.portolan.app.document.set.SilentTables.Numbered;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.ChartLayout;
import org.portolan.app.layout.Overview;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Evidence;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What touches something that moves while nobody said what happens to it, each with its proof.
final class SilentDocument {
  private static final int EVIDENCE_WIDTH = 400;
  /// What proves one dependency; the rest is counted.
  private static final int MOST_LINES = 60;
  private static final int MOST_SOURCES = 12;
  private static final int MOST_RUNS = 12;
  private final Survey survey;
  private final WhatWasSaid said;
  private final SilentTables tables;
  private static final double FIRST_PAGE_LINES = 34;
  private static final double SPACING = 0.5;
  private static final int TITLE_LETTERS = 34;
  private static final int DECISION_LETTERS = 10;

  private final List<Block> blocks = new ArrayList<>();
  /// Where the lines of a file were first shown.
  private final Map<String, String> shown = new HashMap<>();

  private SilentDocument(Survey survey) {
    this.tables = new SilentTables(survey);
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
        new Figure("Open", Spoken.count(open), Spoken.count(critical) + " of them critical", open > 0))));
    blocks.add(new Heading(2, "", "Summary", Text.NONE, "summary", false));
    var all = IntStream.range(0, survey.silent().size())
        .mapToObj(i -> new Numbered(i + 1, survey.silent().get(i))).toList();
    var told = toldInFull(all);
    var others = new ArrayList<>(all);
    others.removeAll(told);
    if (!others.isEmpty()) {
      blocks.add(tables.byPlace());
    }
    var summary = tables.summary(told, others.size());
    blocks.add(summary);
    // The picture begins a page of its own, and few rows alone shall not stand on the one before it.
    if (fitsOnTheFirstPage(summary)) {
      picture();
      proofs();
    } else {
      proofs();
      picture();
    }
    told.forEach(one -> each(one.silent(), one.number()));
    blocks.addAll(tables.brief(others));
    blocks.addAll(UnknownSection.of(survey));
    seldom();
    blocks.addAll(SightSection.of(survey));
    blocks.addAll(NotLookedAt.afterUnknowns(survey));
    return Cover.document(survey, "silent-dependencies", "Silent dependencies and unknowns",
        "What nobody remembered, what it breaks, and how we know.",
        Spoken.count(open, "silent dependency", "silent dependencies") + " open",
        false, blocks);
  }

  /// All, where they can be read; else the most pressing of those that are open.
  private static List<Numbered> toldInFull(List<Numbered> all) {
    return all.stream().sorted(Comparator.comparing((Numbered one) -> !one.silent().open())
        .thenComparing(Numbered::number)).limit(LongLists.READABLE).sorted(Comparator.comparing(Numbered::number))
        .toList();
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

  private void each(SilentDependency one, int number) {
    var aside = Text.level(one.severity()).and("  " + SilentTables.rules(one));
    blocks.add(new Heading(2, "S-" + number, one.title(), aside, "s" + number, false));
    var way = new SilentWay(one, survey.inventory());
    blocks.add(ChainPicture.of("S-" + number, way.chain()));
    var pairs = new ArrayList<Pair>();
    pairs.add(new Pair("What needs what", way.needs()));
    pairs.add(new Pair("What breaks", Text.of(one.breaks())));
    one.nextRun().ifPresent(next -> pairs.add(new Pair("Runs next", Text.strong(Spoken.weekdayMomentAndYear(next))
        .and(", " + next.getZone()))));
    pairs.add(new Pair("Confidence", SilentTables.sureness(one)));
    pairs.add(new Pair("Decision", tables.decision(one)));
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
    int left = MOST_LINES;
    int more = 0;
    for (var entry : bySource.entrySet()) {
      var source = entry.getKey();
      var all = entry.getValue().stream().map(piece -> new Line(piece.place().line(), cut(piece.text()), false))
          .distinct().toList();
      var lines = all.subList(0, Math.min(all.size(), left));
      left -= lines.size();
      more += all.size() - lines.size();
      if (lines.isEmpty()) {
        continue;
      }
      var earlier = shown.putIfAbsent(source + "\n" + lines, number);
      if (earlier == null) {
        blocks.add(new Lines(source, entry.getValue().getFirst().kind().word(), lines));
      } else {
        again.computeIfAbsent(earlier, _ -> new ArrayList<>()).add(source);
      }
    }
    again.forEach((earlier, sources) -> blocks.add(new Paragraph(Text.of("The same lines as in " + earlier + ": ")
        .and(LongLists.codes(sources, MOST_SOURCES)), true)));
    if (more > 0) {
      blocks.add(new Paragraph(Text.of("and " + Spoken.count(more, "more line", "more lines") + "; all of them: ")
          .and(Text.code("portolan silent")), true));
    }
  }

  /// What would settle each; the same for most, so that it is said once for all of them.
  private void proofs() {
    var alike = new LinkedHashMap<List<String>, List<Integer>>();
    int number = 0;
    for (var one : survey.silent()) {
      number++;
      alike.computeIfAbsent(List.of(one.wouldConfirm(), one.wouldRefute()), _ -> new ArrayList<>())
          .add(number);
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
        Text.strong(Text.tied(LongLists.numbers("S-", entry.getValue(), MOST_RUNS))),
        Text.of(entry.getKey().getFirst()),
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
    var jobs = survey.silent().stream().filter(one -> one.rules().contains(RuleId.of(56))).toList();
    if (jobs.isEmpty()) {
      blocks.add(new Paragraph(Text.of("Every silent job that we know runs within the watch period."), false));
    } else {
      blocks.add(new Paragraph(Text.of("Each of these is run by force in a rehearsal and in the night."), false));
      blocks.add(LongLists.table(columns, jobs, this::seldom, Text.code("portolan silent")));
    }
  }

  private Row seldom(SilentDependency one) {
    return new Row(List.of(SightSection.named(one.dependant(), survey),
        Text.code(survey.inventory().asset(one.dependant()).flatMap(asset -> asset.attribute(Attribute.SCHEDULE))
            .orElse("")),
        Text.of(one.nextRun().map((ZonedDateTime next) -> Spoken.weekdayMomentAndYear(next)).orElse("not known"))),
        false);
  }
}
