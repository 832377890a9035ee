package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.List;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Figures;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Step;
import org.portolan.app.document.Block.Steps;
import org.portolan.app.document.Block.Stop;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;
import org.portolan.app.document.Text.Span;
import org.portolan.app.document.picture.RollbackClockPicture;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.runbook.WayBack;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// How we go back, phase by phase, for somebody who is tired and did not write it.
final class RollbackRunbookDocument {
  /// As many steps as surely fill a page: a phase of more begins on a page of its own.
  private static final int A_PAGE = 10;

  private final Survey survey;
  private final Runbook runbook;
  private final List<Block> blocks = new ArrayList<>();

  private RollbackRunbookDocument(Survey survey) {
    this.survey = survey;
    this.runbook = survey.runbook();
  }

  static Document of(Survey survey) {
    return new RollbackRunbookDocument(survey).write();
  }

  private Document write() {
    blocks.add(new Figures(List.of(Cover.window(runbook.window()), RunbookParts.lastSafeAbort(runbook.clock()),
        wholeWayBack())));
    blocks.add(RunbookParts.roles(survey));
    blocks.add(new Heading(2, "", "A. When we go back", Text.NONE, "criteria", false));
    blocks.add(RunbookParts.criteria(survey));
    blocks.add(new Heading(2, "", "B. Where do I start?", Text.NONE, "start", false));
    blocks.add(whereToStart());
    runbook.clock().ifPresent(clock -> {
      blocks.add(new Heading(2, "", "The clock", Text.of("R-38"), "clock", false));
      blocks.add(RollbackClockPicture.of(clock));
    });
    noReturn();
    var first = runbook.wayBack().stream().filter(way -> !way.steps().isEmpty()).findFirst();
    runbook.wayBack().forEach(way -> phase(way, first.filter(way::equals).isPresent() || way.steps().size() > A_PAGE));
    blocks.addAll(RunbookParts.contacts(survey));
    blocks.addAll(NotLookedAt.inTheNight(survey));
    return Cover.document(survey, "rollback-runbook", "Rollback runbook",
        "How we go back, phase by phase. Written for someone who is tired and did not write it.",
        RunbookParts.fact(runbook.clock()), true, blocks);
  }

  private Figure wholeWayBack() {
    return runbook.clock().map(clock -> new Figure("The whole way back", Spoken.duration(clock.wholeWayBack()),
        "by the steps below, and " + Spoken.duration(clock.margin()) + " margin", false))
        .orElse(new Figure("The whole way back", "not known", "No window is set.", false));
  }

  private Table whereToStart() {
    var columns = List.of(new Column("Last forward step begun", 49, Align.LEFT), new Column("Start at", 16, Align.LEFT),
        new Column("Back in", 17, Align.LEFT), new Column("Decide by", 18, Align.LEFT));
    var rows = new ArrayList<Row>();
    var points = runbook.clock().map(RollbackClock::points).orElse(List.of());
    for (int first = 0; first < points.size();) {
      int last = lastOfStretch(points, first);
      rows.add(stretch(points.get(first), points.get(last), last == points.size() - 1));
      first = last + 1;
    }
    return new Table("", columns, rows.isEmpty()
        ? List.of(NotLookedAt.nothing("The night has no steps yet, or no window.")) : rows);
  }

  /// Steps in a row from which the way back begins at the same step are one line.
  private static int lastOfStretch(List<RollbackClock.Point> points, int first) {
    int last = first;
    while (last + 1 < points.size() && points.get(last + 1).startAt().equals(points.get(first).startAt())) {
      last++;
    }
    return last;
  }

  private Row stretch(RollbackClock.Point first, RollbackClock.Point last, boolean latest) {
    var step = first.equals(last) ? first.step() : first.step() + " to " + last.step();
    var decideBy = Spoken.clock(last.decideBy());
    return new Row(List.of(Text.strong(step).and("  " + instruction(first.step())
        + (first.equals(last) ? "" : " … " + instruction(last.step()))),
        Text.strong(last.startAt().isBlank() ? "–" : last.startAt()), Text.of(Spoken.duration(last.timeToBeBack())),
        new Text(List.of(latest ? new Span.Red(decideBy) : new Span.Strong(decideBy)))), false);
  }

  private String instruction(String number) {
    return runbook.forward().stream().filter(step -> step.number().equals(number)).map(ForwardStep::instruction)
        .findFirst().orElse("");
  }

  private void noReturn() {
    blocks.add(new Heading(2, "", "Points of no return", Text.of("R-45"), "no-return", false));
    var columns = List.of(new Column("Step", 8, Align.LEFT), new Column("What", 52, Align.LEFT),
        new Column("From", 14, Align.LEFT), new Column("Person", 26, Align.LEFT));
    var rows = runbook.forward().stream().filter(ForwardStep::pointOfNoReturn)
        .map(step -> new Row(List.of(Text.strong(step.number()), Text.of(step.instruction()),
            Text.of(step.begins().map(Spoken::clock).orElse("–")), Text.person(step.person())), false))
        .toList();
    blocks.add(new Table("", columns,
        rows.isEmpty() ? List.of(NotLookedAt.nothing("Every step of the night can be undone.")) : rows));
  }

  private void phase(WayBack way, boolean newPage) {
    var aside = way.steps().isEmpty() ? Text.NONE
        : Text.of(Spoken.count(way.steps().size(), "step", "steps") + " · " + Spoken.duration(way.duration()));
    blocks.add(new Heading(2, "" + way.phase(), way.name(), aside, "p" + way.phase(), newPage));
    blocks.add(new Heading(3, "", "How we reverse this at 3 a.m.", Text.NONE, "", false));
    if (way.steps().isEmpty()) {
      blocks.add(new Paragraph(Text.of(way.nothing()), false));
      return;
    }
    blocks.add(new Paragraph(Text.person(way.decides()).and(Text.strong(" decides"))
        .and(" and says: “We go back, from step …”. "
            + (way.steps().getFirst().latest().isPresent()
                ? "Clock times are the latest, for an abort at the last safe moment."
                : "Times count from the decision.")),
        false));
    blocks.add(new Paragraph(Text.strong("It is undone when ").and(way.undoneWhen()), false));
    blocks.add(new Stop(Text.strong("Before step " + way.steps().getFirst().number() + ": ")
        .and("do not “try once more”. Read the first error in the log out loud.")));
    blocks.add(new Steps(way.steps().stream().map(RollbackRunbookDocument::step).toList()));
  }

  private static Step step(ReverseStep step) {
    return new Step(step.number(), step.latest().map(Spoken::clock).orElse("+" + step.after().toMinutes()),
        Spoken.duration(step.duration()), step.undoes().isBlank() ? "" : "undoes " + step.undoes(), step.instruction(),
        step.on(), step.commands(), step.check(), step.ifNot(), step.person(), step.deputy(), false, false);
  }
}
