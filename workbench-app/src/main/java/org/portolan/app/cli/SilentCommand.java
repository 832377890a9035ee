package org.portolan.app.cli;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Evidence;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.sight.Gap;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.SilentDependency.State;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;

@Command(name = "silent", description = "Prints the silent dependencies, with their evidence.")
final class SilentCommand extends WorkspaceCommand {
  SilentCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    if (json()) {
      out().println(Json.text(Json.object("silent", survey.silent().stream().map(SilentCommand::json).toList(),
          "unread", survey.inventory().unread().size(), "unknowns",
          UnknownsJson.of(survey.judgement().unknowns()), "triangulation",
          SightJson.of(survey.judgement().triangulation(), !survey.inventory().windows().isEmpty()), "blindSpots",
          SightJson.of(survey.judgement().blindSpots()))));
    } else {
      tell(survey);
      tellSight(survey);
    }
    return ExitCode.FINE;
  }

  private void tell(Survey survey) {
    var open = survey.openSilent();
    out().println(Spoken.count(open.size(), "silent dependency is", "silent dependencies are") + " open, "
        + Spoken.count(survey.silent().size() - open.size()) + " decided; "
        + UnknownsJson.counts(survey.judgement().unknowns()) + ".");
    for (var one : open) {
      out().println();
      out().println(one.severity().word() + "  " + one.title() + "  ("
          + one.rules().stream().map(RuleId::toString).collect(Collectors.joining(" ")) + ", " + one.confidence()
          + ")");
      out().println("  " + one.breaks());
      one.nextRun().ifPresent(
          next -> out()
              .println("  runs next " + Spoken.weekdayMomentAndYear(next) + " " + next.getZone()));
      one.evidence().forEach(evidence -> out().println("    " + evidence.place() + "  " + firstLine(evidence.text())));
      if (!one.suggestion().isBlank()) {
        out().println("  → " + one.suggestion());
      }
    }
  }

  private void tellSight(Survey survey) {
    var all = survey.judgement().triangulation();
    var spots = survey.judgement().blindSpots();
    out().println();
    out().println(survey.inventory().windows().isEmpty()
        ? "Nobody watched anything yet, so nothing follows from what was not seen."
        : all.seenNotWritten().size() + " uses seen but written nowhere, " + all.writtenNeverSeen().size()
            + " written but never seen, " + all.grantedNeverSeen().size() + " granted but never seen.");
    tell("seen, not written", all.seenNotWritten());
    tell("written, not seen", all.writtenNeverSeen());
    tell("granted, not seen", all.grantedNeverSeen());
    out().println("Jobs: " + spots.spoken() + ".");
    for (var job : spots.jobs()) {
      if (job.blind()) {
        out().println("  blind  " + job.job() + "  " + job.schedule() + "; next " + job.next().stream()
            .map(run -> run.toLocalDateTime().toString()).collect(Collectors.joining(", ")));
      }
    }
    spots.inWindow().forEach(job -> out().println("  in the window  " + job.job() + "  "
        + Spoken.weekdayMoment(job.inWindow().getFirst())));
    spots.notExercised().forEach(job -> out().println("  not seen by the watch  " + job.job() + "  "
        + job.firstAfter().map(run -> "first runs " + Spoken.weekdayMomentAndYear(run))
            .orElse("does not run again")
        + "; run it by force on " + job.forceOn().map(Object::toString).orElse("") + "; notices: "
        + job.notice().how()));
  }

  private void tell(String what, List<Gap> gaps) {
    gaps.stream().limit(20).forEach(gap -> out().println("  " + what + "  " + gap.who() + "  " + gap.what() + "  "
        + gap.reason()));
    if (gaps.size() > 20) {
      out().println("  " + what + "  and " + (gaps.size() - 20) + " more; all of them: --json");
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  private static Map<String, Object> json(SilentDependency one) {
    return Json.object("id", one.id(), "title", one.title(), "severity", one.severity().word(), "rules",
        one.rules().stream().map(RuleId::toString).toList(), "dependant", one.dependant().value(), "needed",
        one.needed().stream().map(AssetId::value).toList(), "confidence", one.confidence().value(), "breaks",
        one.breaks(), "wouldConfirm", one.wouldConfirm(), "wouldRefute", one.wouldRefute(), "suggestion",
        one.suggestion(), "nextRun", one.nextRun().map(ZonedDateTime::toString).orElse(""), "state",
        state(one.state()), "fingerprint", one.fingerprint(), "evidence", evidence(one.evidence()));
  }

  private static List<Map<String, Object>> evidence(List<Evidence> evidence) {
    return evidence.stream().map(piece -> Json.object("source", piece.place().source(), "line", piece.place().line(),
        "text", piece.text(), "kind", piece.kind().word(), "confidence", piece.confidence().value())).toList();
  }

  private static String state(State state) {
    return switch (state) {
      case State.Open() -> "open";
      case State.Returned _ -> "returned";
      case State.Decided _ -> "decided";
      case State.Closed _ -> "closed";
    };
  }
}
