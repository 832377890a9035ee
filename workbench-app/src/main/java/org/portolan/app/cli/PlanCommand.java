package org.portolan.app.cli;

import java.time.ZonedDateTime;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Plan;
import org.portolan.model.plan.Task;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;

@Command(name = "plan", description = "Prints phases, dates, waves and the critical path.")
final class PlanCommand extends WorkspaceCommand {
  PlanCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    if (json()) {
      out().println(Json.text(json(survey)));
    } else {
      tell(survey);
    }
    return ExitCode.FINE;
  }

  private void tell(Survey survey) {
    var plan = survey.plan();
    out().println(plan.window().map(window -> "Cutover " + Spoken.weekdayMoment(window.begins()) + " to "
        + Spoken.weekdayMomentAndYear(window.ends()) + " " + window.zone())
        .orElse("No cutover window is set; dates run forwards from today."));
    survey.runbook().clock().flatMap(RollbackClock::lastSafeAbort)
        .ifPresent(last -> out().println("Last safe abort " + Spoken.weekdayMoment(last)));
    plan.phases().forEach(this::tell);
    for (var wave : plan.waves()) {
      out().println("wave " + wave.number() + " " + wave.name() + ": "
          + String.join(", ", wave.items().stream().map(ItemId::value).toList()));
    }
    plan.conflicts().forEach(conflict -> out().println("does not fit (" + conflict.rule() + "): " + conflict.summary()
        + "  → " + conflict.remedy()));
  }

  private void tell(Phase phase) {
    out().println(phase.number() + " " + phase.name() + "  " + Spoken.days(phase.from(), phase.to()) + "  gate "
        + phase.gate().held() + " of " + phase.gate().criteria().size() + " held");
    for (var task : phase.tasks()) {
      out().println("    " + (task.critical() ? "* " : "  ") + Spoken.days(task.from(), task.to()) + "  " + task.name()
          + "  " + (task.person().isBlank() ? "nobody yet" : task.person()));
    }
  }

  private static Object json(Survey survey) {
    Plan plan = survey.plan();
    return Json.object("window",
        plan.window().map(window -> (Object) Json.object("from", window.begins().toString(), "to",
            window.ends().toString())).orElse(""),
        "lastSafeAbort", survey.runbook().clock().flatMap(RollbackClock::lastSafeAbort).map(ZonedDateTime::toString)
            .orElse(""),
        "phases", plan.phases().stream().map(PlanCommand::json).toList(), "waves",
        plan.waves().stream().map(wave -> (Object) Json.object("number", wave.number(), "name", wave.name(), "items",
            wave.items().stream().map(ItemId::value).toList(), "bytes", wave.size().bytes())).toList(),
        "conflicts", plan.conflicts().stream().map(conflict -> (Object) Json.object("rule", conflict.rule().toString(),
            "summary", conflict.summary(), "remedy", conflict.remedy())).toList());
  }

  private static Object json(Phase phase) {
    return Json.object("number", phase.number(), "name", phase.name(), "from", phase.from().toString(), "to",
        phase.to().toString(), "gate", Json.object("due", phase.gate().due().toString(), "held", phase.gate().held(),
            "criteria", phase.gate().criteria().size()),
        "tasks", phase.tasks().stream().map(PlanCommand::json).toList());
  }

  private static Object json(Task task) {
    return Json.object("id", task.id(), "name", task.name(), "from", task.from().toString(), "to",
        task.to().toString(), "latest", task.latest().toString(), "critical", task.critical(), "person", task.person());
  }
}
