package org.portolan.app.cli;

import java.util.List;
import java.util.Map;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.graph.Step;
import org.portolan.model.inquiry.Named;
import org.portolan.model.inventory.Explanation;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "why", description = "Explains how sure it is that one asset needs another: every piece of evidence.")
final class WhyCommand extends WorkspaceCommand {
  @Parameters(index = "1", paramLabel = "FROM", description = "what needs: its id, or the end of it")
  private String from = "";

  @Parameters(index = "2", paramLabel = "TO", description = "what is needed: its id, or the end of it")
  private String to = "";

  private static final int MOST_MEANT = 8;

  WhyCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    var arrows = arrows(survey);
    if (json()) {
      out().println(Json.text(Json.object("arrows", arrows.stream().map(WhyCommand::json).toList())));
      return ExitCode.FINE;
    }
    if (arrows.isEmpty()) {
      out().println("Nothing we know leads from " + from + " to " + to + ".");
    }
    arrows.forEach(this::tell);
    return ExitCode.FINE;
  }

  /// Between the two that are called so; where nothing leads from one to the other, between all in whose names these
  /// words stand: a job and the table that it fills are often called alike.
  private List<Explanation> arrows(Survey survey) throws ProblemException {
    var froms = Named.all(survey.inventory(), from, MOST_MEANT);
    var tos = Named.all(survey.inventory(), to, MOST_MEANT);
    if (froms.isEmpty() || tos.isEmpty()) {
      find(survey, from);
      find(survey, to);
    }
    var meant = arrows(survey, froms.getFirst(), tos.getFirst());
    if (!meant.isEmpty()) {
      return meant;
    }
    var like = froms.stream().flatMap(one -> tos.stream().flatMap(other -> arrows(survey, one, other).stream()))
        .distinct().toList();
    if (like.isEmpty()) {
      find(survey, from);
      find(survey, to);
    }
    return like;
  }

  private void tell(Explanation why) {
    var arrow = why.dependency();
    out().println(arrow.from() + " " + arrow.kind().word() + " " + arrow.to() + "  " + why.formula());
    for (int i = 0; i < why.pieces().size(); i++) {
      out().println("  " + why.words().get(i));
      out().println("      " + why.pieces().get(i).evidence().text().lines().findFirst().orElse("").strip());
      why.without().get(i).ifPresent(left -> out().println("      without it: " + left));
    }
  }

  /// Those that lead there directly, else those of the shortest way.
  private static List<Explanation> arrows(Survey survey, AssetId from, AssetId to) {
    var direct = survey.inventory().dependencies().stream()
        .filter(one -> one.from().equals(from) && one.to().equals(to)).toList();
    List<Dependency> arrows = !direct.isEmpty() ? direct
        : survey.graph().path(from, to).stream().flatMap(path -> path.steps().stream())
            .<Dependency>mapMulti((step, each) -> {
              switch (step) {
                case Step.Needs(var dependency) -> each.accept(dependency);
                case Step.SetsOff(var dependency) -> each.accept(dependency);
                case Step.LiesIn _ -> {}
              }
            }).toList();
    return arrows.stream().map(arrow -> Explanation.of(survey.inventory(), arrow)).toList();
  }

  private static AssetId find(Survey survey, String name) throws ProblemException {
    return switch (Named.find(survey.inventory(), name)) {
      case Named.One(var asset) -> asset;
      case Named.Several(var like) -> throw Problem.of("asset-unknown", Location.of(name),
          name + " is not the name of one asset", "", like.isEmpty() ? "See them all: portolan graph WORKSPACE"
              : "Say which: " + String.join(", ", like))
          .asException();
    };
  }

  private static Map<String, Object> json(Explanation why) {
    var pieces = why.pieces().stream().map(piece -> Json.object("kind", piece.evidence().kind().word(), "source",
        piece.source(), "place", piece.evidence().place().toString(), "imported",
        piece.source().isEmpty() ? "" : piece.at().toString(), "text", piece.evidence().text(), "own",
        piece.own().value(), "factor", piece.factor(), "confidence", piece.evidence().confidence().value())).toList();
    return Json.object("from", why.dependency().from().value(), "to", why.dependency().to().value(), "kind",
        why.dependency().kind().word(), "confidence", why.confidence().value(), "formula", why.formula(), "pieces",
        pieces, "without", why.without().stream().map(one -> one.map(Confidence::value).orElse(0.0)).toList());
  }
}
