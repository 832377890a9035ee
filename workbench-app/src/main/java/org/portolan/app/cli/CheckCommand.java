package org.portolan.app.cli;

import java.util.Locale;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.problem.Severity;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Prints what is missing before the migration can go ahead.")
final class CheckCommand extends WorkspaceCommand {
  @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "high",
      description = "end with 1 when there are findings of this severity or worse: critical, high, medium, low")
  private Severity failOn = Severity.HIGH;

  CheckCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    var findings = survey.findings();
    var unknowns = survey.judgement().unknowns();
    if (json()) {
      out().println(Json.text(Json.object("findings", findings.stream()
          .map(finding -> (Object) Json.object("rule", finding.rule().toString(), "severity",
              finding.severity().word(), "subject", finding.subject(), "summary", finding.summary(), "why",
              finding.why(), "remedy", finding.remedy().verb(), "where",
              finding.remedy().where().name().toLowerCase(Locale.ROOT), "field", finding.remedy().field()))
          .toList(), "unknowns", UnknownsJson.figures(unknowns))));
    } else {
      findings.forEach(finding -> out().println(finding.severity().word() + "  " + finding.rule() + "  "
          + finding.subject() + ": " + finding.summary() + "  → " + finding.remedy().verb()));
      out().println(findings.isEmpty() ? "Nothing is missing." : Spoken.count(findings.size(), "finding", "findings"));
      out().println(UnknownsJson.counts(unknowns));
    }
    return findings.stream().anyMatch(finding -> finding.severity().atLeast(failOn)) ? ExitCode.FINDINGS
        : ExitCode.FINE;
  }
}
