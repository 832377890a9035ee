package org.portolan.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "init", description = "Makes an empty workspace.")
final class InitCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(paramLabel = "WORKSPACE", description = "a folder that does not exist yet, or is empty")
  private Path workspace = Path.of("");

  @Option(names = "--name", description = "what the plan is called; the folder's name otherwise")
  private String name = "";

  InitCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws ProblemException {
    FolderStore.init(workspace, name.isBlank() ? String.valueOf(workspace.toAbsolutePath().getFileName()) : name);
    around.console().out().println("Made an empty workspace in " + workspace);
    around.console().err().println("Next: portolan import " + workspace + " files FOLDER --host NAME");
    return ExitCode.FINE.number();
  }
}
