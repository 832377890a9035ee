package org.portolan.app.cli;

import java.nio.file.Path;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.document.question.QuestionFiles;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.unit.Spoken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "questions",
    description = "Writes question sheets about open unknowns and silent dependencies: one for each owner or source.")
final class QuestionsCommand extends WorkspaceCommand {
  @Option(names = "--to", paramLabel = "DIR", required = true, description = "where to; made if it is not there")
  private Path folder = Path.of("");

  @Option(names = "--owner", paramLabel = "NAME", defaultValue = "", description = "only what this person is asked")
  private String owner = "";

  QuestionsCommand(Surroundings around) {
    super(around);
  }

  @Override
  ExitCode look(FolderStore store) throws ProblemException {
    var sheets = survey(store).questions().stream().filter(sheet -> owner.isBlank() || sheet.owner().equals(owner))
        .toList();
    stays("Sheets that were written by then stay in " + folder + ".");
    var written = QuestionFiles.write(sheets, folder);
    if (json()) {
      out().println(Json.text(Json.object("sheets", sheets.stream().map(sheet -> (Object) Json.object("owner",
          sheet.owner(), "title", sheet.title(), "name", sheet.name(), "questions", sheet.questions().size())).toList(),
          "written", written.stream().map(Path::toString).toList())));
      return ExitCode.FINE;
    }
    written.forEach(file -> out().println(file));
    err().println(sheets.isEmpty() ? "Nobody needs to be asked anything."
        : Spoken.count(sheets.stream().mapToInt(sheet -> sheet.questions().size()).sum(), "question", "questions")
            + " on " + Spoken.count(sheets.size(), "sheet", "sheets")
            + ". When they come back: portolan import WORKSPACE answers FILE");
    return ExitCode.FINE;
  }
}
