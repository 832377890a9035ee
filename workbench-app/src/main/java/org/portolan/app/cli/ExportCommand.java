package org.portolan.app.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.document.export.Export;
import org.portolan.app.document.export.ExportFormat;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Writes the documents.")
final class ExportCommand extends WorkspaceCommand {
  @Option(names = "--to", paramLabel = "DIR", required = true, description = "where to; made if it is not there")
  private Path folder = Path.of("");

  @Option(names = "--format", split = ",", defaultValue = "html,md,ics",
      description = "${COMPLETION-CANDIDATES}, separated by commas; all of them by itself")
  private List<ExportFormat> formats = List.of();

  ExportCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var survey = survey(store);
    stays("Documents that were written by then stay in " + folder + ".");
    var written = Export.write(survey, folder, EnumSet.copyOf(formats), Progress.none());
    if (json()) {
      out().println(Json.text(Json.object("written", written.stream().map(Path::toString).toList())));
    } else {
      written.forEach(file -> out().println(file));
    }
    return ExitCode.FINE;
  }
}
