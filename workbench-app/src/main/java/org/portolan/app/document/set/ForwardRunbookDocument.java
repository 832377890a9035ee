package org.portolan.app.document.set;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Figures;
import org.portolan.app.document.Block.Heading;
import org.portolan.app.document.Block.Paragraph;
import org.portolan.app.document.Block.Step;
import org.portolan.app.document.Block.Steps;
import org.portolan.app.document.Document;
import org.portolan.app.document.Text;
import org.portolan.app.document.picture.RollbackClockPicture;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The night, step by step.
final class ForwardRunbookDocument {
  private ForwardRunbookDocument() {}

  static Document of(Survey survey) {
    var runbook = survey.runbook();
    var blocks = new ArrayList<Block>();
    var takes = takes(runbook);
    blocks.add(new Figures(List.of(Cover.window(runbook.window()), RunbookParts.lastSafeAbort(runbook.clock()),
        new Figure("All steps", Spoken.duration(takes), Spoken.count(runbook.forward().size(), "step", "steps"),
            false))));
    blocks.add(RunbookParts.roles(survey));
    blocks.add(new Heading(2, "", "When we go back", Text.of("R-44"), "criteria", false));
    blocks.add(RunbookParts.criteria(survey));
    runbook.clock().ifPresent(clock -> {
      blocks.add(new Heading(2, "", "The clock", Text.of("R-38"), "clock", false));
      blocks.add(RollbackClockPicture.of(clock));
    });
    blocks.add(new Heading(2, "", "The night", Text.of(Spoken.count(runbook.forward().size(), "step", "steps") + " · "
        + Spoken.duration(takes)), "night", !runbook.forward().isEmpty()));
    blocks.add(new Paragraph(Text.strong("A step that fails: ")
        .and("read the first error in its log, mend that, and go on from the last good checkpoint (R-46)."), false));
    if (runbook.forward().isEmpty()) {
      blocks.add(new Paragraph(Text.of("No step yet: nothing in the manifest moves."), false));
    } else {
      blocks.add(new Steps(steps(runbook)));
    }
    blocks.addAll(RunbookParts.contacts(survey));
    blocks.addAll(NotLookedAt.inTheNight(survey));
    return Cover.document(survey, "forward-runbook", "Forward runbook",
        "What we do in the night, who does it, and how we know that it worked.", RunbookParts.fact(runbook.clock()),
        true, blocks);
  }

  private static Duration takes(Runbook runbook) {
    var steps = runbook.forward();
    if (steps.isEmpty()) {
      return Duration.ZERO;
    }
    var last = steps.getLast();
    return steps.getFirst().begins().flatMap(
        from -> last.begins().map(to -> Duration.between(from, to).plus(last.duration())))
        .orElse(steps.stream().map(ForwardStep::duration).reduce(Duration.ZERO, Duration::plus));
  }

  private static List<Step> steps(Runbook runbook) {
    var steps = new ArrayList<Step>();
    var after = Duration.ZERO;
    for (var step : runbook.forward()) {
      var passed = after;
      steps.add(new Step(step.number(),
          step.begins().map(Spoken::clock).orElseGet(() -> "+" + passed.toMinutes()),
          Spoken.duration(step.duration()), step.undoneBy().map(number -> "undo " + number).orElse(""),
          step.instruction(), step.on(), step.commands(), step.check(), step.why(), step.person(), step.deputy(),
          step.decision(), step.pointOfNoReturn()));
      after = after.plus(step.duration());
    }
    return steps;
  }
}
