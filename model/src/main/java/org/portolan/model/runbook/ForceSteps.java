package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Schedules;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.Timing;

/// Runs by force what runs so seldom that neither rehearsal nor watch would see it.
final class ForceSteps implements Derivation {
  private static final RuleId SELDOM = RuleId.of(56);
  private static final Duration RUNNING = Duration.ofMinutes(15);

  @Override
  public List<Draft> steps(Night night) {
    return night.real().stream().filter(one -> one.rules().contains(SELDOM)).flatMap(one -> step(night, one)).toList();
  }

  /// Only what travels tonight: for the others nobody knows yet where it would run.
  private static Stream<Draft> step(Night night, SilentDependency silent) {
    if (!(silent.state() instanceof SilentDependency.State.Decided(var by)) || !night.has(by)) {
      return Stream.empty();
    }
    var item = night.basis().manifest().item(by).orElseThrow();
    return night.derives(item, Stage.FORCE_RUN) ? Stream.of(step(night, silent, item)) : Stream.empty();
  }

  private static Draft step(Night night, SilentDependency silent, Item item) {
    var job = night.basis().inventory().asset(silent.dependant()).orElseThrow();
    var written = silent.path().stream().filter(arrow -> arrow.kind() == DependencyKind.WRITES)
        .map(arrow -> night.basis().inventory().asset(arrow.to()).orElseThrow())
        .map(table -> table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name()).distinct().sorted()
        .toList();
    var on = place(item, job);
    var commands = job.attribute(Attribute.COMMAND).stream().toList();
    var person = night.person(item);
    var instruction = "Run " + job.name() + " by force";
    var why = Timing.schedule(night.basis(), job)
        .map(schedule -> "runs " + Schedules.spoken(schedule) + " (R-56)").orElse("R-56");
    if (written.isEmpty()) {
      var step = Draft.harmless(Stage.FORCE_RUN, instruction, on, commands, item.duration().orElse(RUNNING),
          "it ends with 0, and its result is what its owner expects", person);
      return night.draft(item, step, why);
    }
    var undo = new Undo("Delete what the forced run of " + job.name() + " wrote to " + Phrases.list(written), on,
        List.of(), Duration.ofMinutes(10), "the tables count as many rows as before the run",
        "leave the rows, note their number, and tell their owner");
    var step = Draft.undoable(Stage.FORCE_RUN, instruction, on, commands, item.duration().orElse(RUNNING),
        "it ends with 0, and " + Phrases.list(written) + (written.size() == 1 ? " has" : " have") + " its new rows",
        person, undo);
    return night.draft(item, step, why);
  }

  private static String place(Item item, Asset job) {
    var as = job.attribute(Attribute.USER).map(user -> ", as " + user).orElse("");
    return switch (item.disposition()) {
      case Disposition.Move _ -> Destination.of(item, false).place() + as;
      case Disposition.Rewire _,Disposition.Retire _,Disposition.Retain _,Disposition.Undecided _ ->
          job.host().isEmpty() ? "" : job.host() + as;
    };
  }
}
