package org.portolan.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.portolan.app.sample.Sample;
import org.portolan.model.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sample",
    description = "Makes the sample migration: a legacy database, a collected server, and a plan half decided.")
final class SampleCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(paramLabel = "WORKSPACE", description = "a folder that does not exist yet, or is empty")
  private Path workspace = Path.of("");

  SampleCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws ProblemException {
    around.doing().stays("What was made by then stays in " + workspace + ": delete it before you make it again.");
    Sample.make(workspace, around.clock(), new ProgressLine(around.console().err()));
    around.console().out().println("Made the sample migration in " + workspace);
    around.console().err().println("Next: portolan silent " + workspace);
    return ExitCode.FINE.number();
  }
}
