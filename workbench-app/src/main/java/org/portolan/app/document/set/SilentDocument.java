package org.portolan.app.document.set;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
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
import org.portolan.app.document.picture.ChainPicture.Link;
import org.portolan.app.document.picture.GraphPicture;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.ChartLayout;
import org.portolan.app.layout.Overview;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Evidence;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.manifest.Closure.Verdict;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.SilentDependency.State;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What touches something that moves while nobody said what happens to it, each with its proof.
final class SilentDocument {
  private static final int EVIDENCE_WIDTH = 400;
  private final Survey survey;
  private final WhatWasSaid said;
  private final List<Block> blocks = new ArrayList<>();

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
        .filter(one -> one.severity() == org.portolan.model.problem.Severity.CRITICAL).count();
    blocks.add(new Figures(List.of(
        new Figure("Found", Spoken.count(survey.silent().size()), "dependencies the manifest did not account for",
            false),
        new Figure("Closed", Spoken.count(survey.silent().size() - open), "by a decision with a name", false),
        new Figure("Open", Spoken.count(open), critical + " of them critical", open > 0))));
    blocks.add(new Heading(2, "", "Summary", Text.NONE, "summary", false));
    blocks.add(summary());
    if (!survey.inventory().assets().isEmpty()) {
      var chart = ChartBuilder.build(survey.inventory(), survey.silent(),
          Overview.request(survey.inventory(), survey.silent()));
      blocks.add(GraphPicture.of(ChartLayout.of(chart, GraphPicture::textWidth)));
    }
    int number = 0;
    for (var one : survey.silent()) {
      number++;
      each(one, number);
    }
    blocks.addAll(UnknownSection.of(survey));
    seldom();
    blocks.addAll(SightSection.of(survey));
    blocks.addAll(NotLookedAt.section(survey));
    return Cover.document(survey, "silent-dependencies", "Silent dependencies and unknowns",
        "What nobody remembered, what it breaks, and how we know.", Spoken.count(open) + " silent dependencies open",
        false, blocks);
  }

  private Table summary() {
    var columns = List.of(new Column("No", 7, Align.LEFT), new Column("Severity", 13, Align.LEFT),
        new Column("What nobody remembered", 33, Align.LEFT), new Column("Rule", 12, Align.LEFT),
        new Column("Confidence", 14, Align.RIGHT), new Column("Decision", 21, Align.LEFT));
    var rows = new ArrayList<Row>();
    for (var one : survey.silent()) {
      rows.add(new Row(List.of(Text.strong("S-" + (rows.size() + 1)), Text.level(one.severity()), Text.of(one.title()),
          Text.of(rules(one)), Text.of(one.confidence().toString()), decision(one)), false));
    }
    return new Table("", columns, rows.isEmpty()
        ? List.of(NotLookedAt.nothing("None was found. See below what we did not look at.")) : rows);
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
    blocks.add(ChainPicture.of("S-" + number, chain(one)));
    var pairs = new ArrayList<Pair>();
    pairs.add(new Pair("What needs what", needs(one)));
    pairs.add(new Pair("What breaks", Text.of(one.breaks())));
    one.nextRun().ifPresent(next -> pairs.add(new Pair("Runs next", Text.strong(Spoken.weekdayMoment(next)).and(" "
        + next.getYear() + ", " + next.getZone()))));
    pairs.add(new Pair("Confidence", new Text(List.of(new Text.Span.Sureness(one.confidence().value())))));
    pairs.add(new Pair("Decision", decision(one)));
    if (one.open() && !one.suggestion().isBlank()) {
      pairs.add(new Pair("We suggest", Text.of(one.suggestion())));
    }
    said.answer(one.id()).ifPresent(answer -> pairs.add(new Pair("Was said", Text.of(answer.by() + ", "
        + answer.at().toString().substring(0, 10) + ": " + answer.words()))));
    pairs.add(new Pair("Would confirm it", Text.of(one.wouldConfirm())));
    pairs.add(new Pair("Would refute it", Text.of(one.wouldRefute())));
    blocks.add(new Pairs(pairs));
    evidence(one.evidence());
  }

  private Text needs(SilentDependency one) {
    var text = Text.code(one.dependant().value());
    var said = new TreeSet<String>();
    for (var arrow : one.path()) {
      if (one.needed().contains(arrow.to()) && said.add(arrow.kind() + arrow.to().value())) {
        text = text.and(said.size() == 1 ? " " : ", ").and(arrow.kind().word().replace('-', ' ') + " ")
            .and(Text.code(arrow.to().value()));
      }
    }
    return text;
  }

  /// Each asset on the way once, in the order of the arrows.
  private List<Link> chain(SilentDependency one) {
    var links = new LinkedHashMap<AssetId, Link>();
    links.put(one.dependant(), link(one.dependant(), ""));
    for (var arrow : one.path()) {
      links.putIfAbsent(arrow.to(), link(arrow.to(), arrow.kind().word().replace('-', ' ')));
    }
    return List.copyOf(links.values());
  }

  private Link link(AssetId id, String verb) {
    var asset = survey.inventory().asset(id);
    var name = asset.map(found -> found.schema().isEmpty() || found.name().equals(found.schema()) ? found.name()
        : found.schema() + "." + found.name()).orElse(id.value());
    return new Link(name, asset.map(SilentDocument::kind).orElse(""), verb);
  }

  private static String kind(Asset asset) {
    return asset.kind().spoken() + (asset.has(Attribute.MISSING) ? ", not found" : "");
  }

  private void evidence(List<Evidence> evidence) {
    var bySource = evidence.stream()
        .collect(Collectors.groupingBy(one -> one.place().source(), LinkedHashMap::new, Collectors.toList()));
    bySource.forEach((source, pieces) -> {
      var lines = new ArrayList<Line>();
      for (var piece : pieces) {
        var line = new Line(piece.place().line(), cut(piece.text()), true);
        if (!lines.contains(line)) {
          lines.add(line);
        }
      }
      blocks.add(new Lines(source, pieces.getFirst().kind().word(), lines));
    });
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
        .map(one -> new Row(List.of(Text.code(one.dependant().value()),
            Text.code(survey.inventory().asset(one.dependant()).flatMap(asset -> asset.attribute(Attribute.SCHEDULE))
                .orElse("")),
            Text.of(one.nextRun().map((ZonedDateTime next) -> Spoken.weekdayMoment(next) + " " + next.getYear())
                .orElse("not known"))),
            false))
        .toList();
    blocks.add(new Paragraph(Text.of("Each of these is run by force in a rehearsal and in the night."), false));
    blocks.add(new Table("", columns,
        rows.isEmpty() ? List.of(NotLookedAt.nothing("Every job we know runs within the watch period.")) : rows));
  }
}
