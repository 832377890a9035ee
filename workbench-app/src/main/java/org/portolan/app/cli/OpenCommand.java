package org.portolan.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "open", description = "Opens the workbench on a workspace.")
final class OpenCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(paramLabel = "WORKSPACE", description = "the workspace's folder")
  private Path workspace = Path.of("");

  OpenCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws ProblemException {
    if (!Workspace.isAt(workspace)) {
      throw Problem.of("workspace-absent", Location.of(workspace.toString()), "There is no workspace at " + workspace,
          "The folder holds no manifest.yaml", "Make one: portolan init " + workspace).asException();
    }
    Display.require(around);
    around.doing().end();
    return around.workbench().open(Optional.of(workspace)).number();
  }
}
