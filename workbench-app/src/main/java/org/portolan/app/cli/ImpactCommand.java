package org.portolan.app.cli;

import java.util.Comparator;
import java.util.List;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.asset.AssetId;
import org.portolan.model.graph.BlastRadius;
import org.portolan.model.graph.Impact;
import org.portolan.model.graph.Step;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "impact", description = "Prints what breaks if an asset goes away, with the paths that prove it.")
final class ImpactCommand extends WorkspaceCommand {
  @Parameters(index = "1", paramLabel = "ASSET", description = "its id, or the end of it: sales.orders")
  private String name = "";

  ImpactCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    var asset = find(survey);
    var radius = survey.graph().blastRadius(asset);
    if (json()) {
      out().println(Json.text(Json.object("asset", asset.value(), "impacts", radius.impacts().stream()
          .map(impact -> (Object) Json.object("asset", impact.asset().id().value(), "kind",
              impact.asset().kind().word(), "distance", impact.distance(), "confidence", impact.confidence().value(),
              "path", path(radius, impact)))
          .toList())));
      return ExitCode.FINE;
    }
    out().println(radius.impacts().isEmpty() ? "Nothing we know needs " + asset + "."
        : Spoken.count(radius.impacts().size(), "asset needs ", "assets need ") + asset + ":");
    radius.impacts().forEach(impact -> out().println("  " + impact.confidence() + "  " + impact.asset().id() + "  ("
        + String.join(" → ", path(radius, impact)) + ")"));
    return ExitCode.FINE;
  }

  /// The asset of that id, or the only one whose id ends so.
  private AssetId find(Survey survey) throws ProblemException {
    var ids = survey.inventory().assets().keySet();
    var exact = new AssetId(name);
    if (ids.contains(exact)) {
      return exact;
    }
    var ending = ids.stream().filter(id -> id.value().endsWith("/" + name) || id.value().endsWith("." + name)).toList();
    if (ending.size() == 1) {
      return ending.getFirst();
    }
    var like = ids.stream().filter(id -> id.value().contains(name)).sorted(Comparator.naturalOrder()).limit(8)
        .map(AssetId::value).toList();
    throw Problem.of("asset-unknown", Location.of(name),
        ending.isEmpty() ? "No asset is called " + name : ending.size() + " assets are called " + name, "",
        like.isEmpty() ? "See them all: portolan graph WORKSPACE" : "Say which: " + String.join(", ", like))
        .asException();
  }

  private static List<String> path(BlastRadius radius, Impact impact) {
    return radius.path(impact.asset().id()).stream().flatMap(path -> path.steps().stream()).map(step -> switch (step) {
      case Step.Needs(var dependency) -> dependency.kind().word() + " " + dependency.to();
      case Step.SetsOff(var dependency) -> "sets off " + dependency.from();
      case Step.LiesIn(_, var to) -> "lies in " + to;
    }).toList();
  }
}
