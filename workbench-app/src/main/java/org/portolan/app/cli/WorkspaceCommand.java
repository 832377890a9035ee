package org.portolan.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the commands that look at a workspace have in common. They open it for looking only, so that they work while
/// the workbench has it open.
abstract class WorkspaceCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace's folder")
  private Path workspace = Path.of("");

  @Option(names = "--json", description = "machine-readable output on standard output")
  private boolean json;

  WorkspaceCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public final Integer call() throws ProblemException {
    try (var store = FolderStore.openReadOnly(workspace, around.clock(), "")) {
      return look(store).number();
    }
  }

  abstract ExitCode look(FolderStore store) throws ProblemException;

  final Survey survey(FolderStore store) throws ProblemException {
    var contents = store.read(Progress.none());
    return Survey.of(contents.manifest(), contents.inventory(), contents.logbook(), ZonedDateTime.now(around.clock()));
  }

  final Surroundings around() {
    return around;
  }

  final Path workspace() {
    return workspace;
  }

  final boolean json() {
    return json;
  }

  /// What stays of the command if somebody stops it from now on.
  final void stays(String words) {
    around.doing().stays(words);
  }

  final PrintWriter out() {
    return around.console().out();
  }

  final PrintWriter err() {
    return around.console().err();
  }
}
