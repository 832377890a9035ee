package org.portolan.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inventory.Drift;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.DriftReport;
import org.portolan.model.workspace.IntakeHeader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Prints the drift between two snapshots: what appeared, vanished or changed, and"
    + " what of the plan it makes stale.")
final class DiffCommand extends WorkspaceCommand {
  @Parameters(index = "1..*", arity = "0..2", paramLabel = "A B",
      description = "numbers of imports; the last two by themselves")
  private List<Long> numbers = new ArrayList<>();

  DiffCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var imports = store.imports();
    if (imports.size() < 2) {
      throw Problem.of("one-snapshot", Location.of(store.folder().toString()), "There is nothing to compare",
          "The workspace holds " + imports.size() + " of the two imports it takes", "Import again").asException();
    }
    long to = numbers.size() > 1 ? numbers.get(1) : imports.getLast().number();
    long from = numbers.isEmpty() ? imports.get(imports.size() - 2).number() : numbers.getFirst();
    known(imports, from);
    known(imports, to);
    var now = survey(store);
    var report = DriftReport.between(now.with(store.inventoryAt(from)), now.with(store.inventoryAt(to)));
    if (json()) {
      out().println(Json.text(json(from, to, report)));
    } else {
      tell(from, to, report.drift());
      tell(report);
    }
    return ExitCode.FINE;
  }

  private static void known(List<IntakeHeader> imports, long number) throws ProblemException {
    if (imports.stream().noneMatch(header -> header.number() == number)) {
      throw Problem.of("snapshot-unknown", Location.of("" + number), "There is no import " + number, "",
          "Imports run from " + imports.getFirst().number() + " to " + imports.getLast().number()).asException();
    }
  }

  private void tell(long from, long to, Drift drift) {
    out().println("From import " + from + " to import " + to + (drift.isEmpty() ? ": no drift" : ""));
    drift.appeared().forEach(asset -> out().println("+ " + asset.kind().spoken() + "  " + asset.id()));
    drift.vanished().forEach(asset -> out().println("- " + asset.kind().spoken() + "  " + asset.id()));
    drift.changed().forEach(change -> out().println("~ " + change.asset() + "  " + change.what()));
    drift.newDependencies().forEach(dependency -> out().println("+ " + words(dependency)));
    drift.lostDependencies().forEach(dependency -> out().println("- " + words(dependency)));
  }

  private void tell(DriftReport report) {
    report.newUnknowns().forEach(one -> out().println("+ unknown  " + one.id() + "  " + one.unknown().unread().place()
        + "  " + one.unknown().unread().reason()));
    report.goneUnknowns()
        .forEach(one -> out().println("- unknown  " + one.id() + "  " + one.unknown().unread().place()));
    if (!report.stale().isEmpty()) {
      out().println("Look again at:");
      report.stale().forEach(
          one -> out().println("  " + one.kind().word() + "  " + one.subject() + ": " + one.reason()));
    }
  }

  private static String words(Dependency dependency) {
    return dependency.from() + " " + dependency.kind().word() + " " + dependency.to();
  }

  private static Object json(long from, long to, DriftReport report) {
    var drift = report.drift();
    return Json.object("from", from, "to", to, "appeared", ids(drift.appeared()), "vanished", ids(drift.vanished()),
        "changed", drift.changed().stream()
            .map(change -> (Object) Json.object("asset", change.asset().value(), "what", change.what())).toList(),
        "newDependencies", drift.newDependencies().stream().map(DiffCommand::words).toList(), "lostDependencies",
        drift.lostDependencies().stream().map(DiffCommand::words).toList(), "newUnknowns",
        unknowns(report.newUnknowns()),
        "goneUnknowns", unknowns(report.goneUnknowns()), "stale", report.stale().stream().map(one -> (Object) Json
            .object("kind", one.kind().word(), "subject", one.subject(), "reason", one.reason())).toList());
  }

  private static List<String> unknowns(List<UnknownCase> unknowns) {
    return unknowns.stream().map(UnknownCase::id).toList();
  }

  private static List<String> ids(List<Asset> assets) {
    return assets.stream().map(asset -> asset.id().value()).toList();
  }
}
