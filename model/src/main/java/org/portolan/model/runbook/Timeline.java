package org.portolan.model.runbook;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portolan.model.basis.PhaseOutline;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;
import org.portolan.model.manifest.Window;

/// Gives the steps of a night their numbers and times, and turns them round into the way back.
final class Timeline {
  private static final Duration CHECKING = Duration.ofMinutes(10);

  private final Night night;
  private final List<Draft> drafts;
  private final List<Integer> backwards;
  private final int phase;

  Timeline(Night night, List<Draft> drafts) {
    this.night = night;
    this.drafts = drafts.stream().sorted(Draft.ORDER).toList();
    this.backwards = backwards(this.drafts);
    this.phase = PhaseOutline.night(night.basis().context().phases()).number();
  }

  List<ForwardStep> forward() {
    var steps = new ArrayList<ForwardStep>();
    var elapsed = Duration.ZERO;
    var back = Duration.ZERO;
    boolean begun = false;
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var step = draft.step();
      begun |= step.undo().isPresent();
      back = back.plus(step.undo().map(Undo::duration).orElse(Duration.ZERO));
      var begins = elapsed;
      steps.add(new ForwardStep("F" + (i + 1), step.stage(), begins(begins), step.duration(), step.instruction(),
          step.on(), step.commands(), step.check(), step.person(), draft.deputy(), draft.item(), undoneBy(i),
          begun ? back.plus(CHECKING) : Duration.ZERO, step.pointOfNoReturn(), draft.why()));
      elapsed = elapsed.plus(step.duration());
    }
    return steps;
  }

  private Optional<ZonedDateTime> begins(Duration after) {
    return night.window().map(Window::begins).map(start -> start.plus(after));
  }

  private Optional<String> undoneBy(int step) {
    return drafts.get(step).step().undo().isEmpty()
        ? Optional.empty()
        : Optional.of(phase + "." + (backwards.indexOf(step) + 1 + (checkComesBefore(step) ? 1 : 0)));
  }

  /// The places of the steps that have an undo, the last one first.
  private static List<Integer> backwards(List<Draft> drafts) {
    return IntStream.range(0, drafts.size()).filter(i -> drafts.get(i).step().undo().isPresent()).boxed().toList()
        .reversed();
  }

  /// The old side is checked before anybody is told that it is open: just before the very last step back.
  private boolean checkComesBefore(int step) {
    return step == backwards.getLast() && drafts.get(step).step().stage() == Stage.PREPARE;
  }

  /// The way back from the very end of the night; who turns back earlier begins further down.
  List<ReverseStep> back(int phaseNumber, Optional<ZonedDateTime> from) {
    var steps = new ArrayList<ReverseStep>();
    boolean checked = false;
    for (int step : backwards) {
      if (!checked && checkComesBefore(step)) {
        add(steps, check(), phaseNumber, from);
        checked = true;
      }
      add(steps, undo(step), phaseNumber, from);
    }
    if (!checked && !backwards.isEmpty()) {
      add(steps, check(), phaseNumber, from);
    }
    return steps;
  }

  private static void add(List<ReverseStep> steps, ReverseStep step, int phaseNumber, Optional<ZonedDateTime> from) {
    var after = steps.isEmpty() ? Duration.ZERO : steps.getLast().after().plus(steps.getLast().duration());
    steps.add(numbered(step, phaseNumber + "." + (steps.size() + 1), after, from.map(start -> start.plus(after))));
  }

  /// The same step in another place: every phase prints its own numbers and times.
  static ReverseStep numbered(ReverseStep step, String number, Duration after, Optional<ZonedDateTime> latest) {
    return new ReverseStep(number, step.undoes(), latest, after, step.duration(), step.instruction(), step.on(),
        step.commands(), step.check(), step.ifNot(), step.person(), step.deputy());
  }

  private ReverseStep undo(int step) {
    var draft = drafts.get(step);
    var undo = draft.step().undo().orElseThrow();
    return new ReverseStep("", "F" + (step + 1), Optional.empty(), Duration.ZERO, undo.duration(), undo.instruction(),
        undo.on(), undo.commands(), undo.check(), undo.ifNot(), draft.step().person(), draft.deputy());
  }

  private ReverseStep check() {
    var person = night.monitors().isBlank() ? night.runs() : night.monitors();
    return new ReverseStep("", "", Optional.empty(), Duration.ZERO, CHECKING,
        "Check the old side: one record written, one report read, every endpoint probed", "", List.of(),
        "the record is saved, the report opens, and every endpoint answers",
        "whoever decides says with what we open", person, night.deputyOf(person));
  }

}
