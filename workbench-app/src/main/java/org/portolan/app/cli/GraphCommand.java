package org.portolan.app.cli;

import java.util.Locale;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.document.graph.GraphFormat;
import org.portolan.app.document.picture.GraphPicture;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.ChartLayout;
import org.portolan.app.layout.Overview;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "graph", description = "Prints what depends on what.")
final class GraphCommand extends WorkspaceCommand {
  /// The text formats, and the picture that documents show.
  enum Format {
    DOT,
    GRAPHML,
    MERMAID,
    YAML,
    SVG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(names = "--format", defaultValue = "dot", description = "${COMPLETION-CANDIDATES}; dot by itself")
  private Format format = Format.DOT;

  GraphCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    out().print(json() ? GraphFormat.JSON.write(survey.inventory()) : text(survey));
    out().flush();
    return ExitCode.FINE;
  }

  private String text(Survey survey) {
    return switch (format) {
      case DOT -> GraphFormat.DOT.write(survey.inventory());
      case GRAPHML -> GraphFormat.GRAPHML.write(survey.inventory());
      case MERMAID -> GraphFormat.MERMAID.write(survey.inventory());
      case YAML -> GraphFormat.YAML.write(survey.inventory());
      case SVG -> GraphPicture.of(ChartLayout.of(ChartBuilder.build(survey.inventory(), survey.silent(),
          Overview.request(survey.inventory(), survey.silent())), GraphPicture::textWidth)).svg() + "\n";
    };
  }
}
