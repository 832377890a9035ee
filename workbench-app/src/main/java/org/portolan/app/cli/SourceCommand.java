package org.portolan.app.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.SourceLoss;
import org.portolan.model.unit.Spoken;
import org.portolan.model.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The sources of a workspace: what they are called, and taking one out.
@Command(name = "source", description = "Prints the sources of a workspace; takes one out, or brings it back.")
final class SourceCommand extends WorkspaceCommand {
  SourceCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var sources = store.read(Progress.none()).inventory().sources();
    if (json()) {
      out().println(Json.text(sources.stream().map(SourceCommand::json).toList()));
      return ExitCode.FINE;
    }
    sources.forEach(one -> out().println(one.source().name() + "  " + one.source().kind().word() + "  "
        + one.importedAt().truncatedTo(ChronoUnit.SECONDS) + "  " + Spoken.count(one.assets(), "asset", "assets") + "  "
        + one.source().title()));
    return ExitCode.FINE;
  }

  private static Object json(SourceSummary one) {
    var told = new LinkedHashMap<String, Object>();
    told.put("name", one.source().name());
    told.put("kind", one.source().kind().word());
    told.put("origin", one.source().origin());
    told.put("title", one.source().title());
    told.put("importedAt", one.importedAt().toString());
    told.put("assets", one.assets());
    told.put("dependencies", one.dependencies());
    told.put("unread", one.unread());
    return told;
  }

  @Command(name = "remove",
      description = "Takes a source out: what only it told goes, what was decided and said stays.")
  int remove(@Parameters(paramLabel = "SOURCE", description = "its name") String source,
      @Option(names = "--dry-run", description = "only say what would go") boolean dry) throws ProblemException {
    try (var store = dry ? FolderStore.openReadOnly(workspace(), around().clock(), "")
        : FolderStore.open(workspace(), around().clock())) {
      var loss = loss(store, source);
      if (!dry) {
        store.remove(source, Progress.none());
        stays(source + " is removed.");
      }
      if (json()) {
        out().println(Json.text(json(source, loss)));
      } else {
        tell(source, loss, dry);
      }
      return ExitCode.FINE.number();
    }
  }

  private SourceLoss loss(FolderStore store, String source) throws ProblemException {
    var now = survey(store);
    if (now.inventory().sources().stream().noneMatch(one -> one.source().name().equals(source))) {
      throw Problem.of("source-unknown", Location.of(source), "Nothing was changed", "No source is called " + source,
          "See what they are called: portolan source " + workspace()).asException();
    }
    return SourceLoss.of(source, now, now.with(store.inventoryWithout(source)));
  }

  private void tell(String source, SourceLoss loss, boolean dry) {
    out().println(source + (dry ? " would be removed." : " is removed."));
    loss.goes().forEach(line -> out().println("- " + line));
    loss.stays().forEach(line -> out().println("= " + line));
    if (!dry) {
      out().println("Bring it back: portolan source " + workspace() + " restore " + source);
    }
  }

  private static Object json(String source, SourceLoss loss) {
    var told = new LinkedHashMap<String, Object>();
    told.put("source", source);
    told.put("assetsGone", loss.report().drift().vanished().stream().map(asset -> asset.id().value()).toList());
    told.put("assetsStaying", loss.staying());
    told.put("dependenciesGone", loss.lost());
    told.put("dependenciesLessSure", loss.lessSure());
    told.put("stale", loss.report().stale().stream()
        .map(one -> List.of(one.kind().word(), one.subject(), one.reason())).toList());
    return told;
  }

  @Command(name = "restore", description = "Brings a source back that was removed, as it was read last.")
  int restore(@Parameters(paramLabel = "SOURCE", description = "its name") String source) throws ProblemException {
    try (var store = FolderStore.open(workspace(), around().clock())) {
      store.restore(source, Progress.none());
      stays(source + " is back.");
      out().println(source + " is back.");
      return ExitCode.FINE.number();
    }
  }
}
