package org.portolan.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portolan.model.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What `mvn -Prun` starts: the workbench on the sample or, where no window can be shown, the same job as text.
@Command(name = "run-sample", hidden = true)
final class RunSampleCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "WORKSPACE", description = "made when it is not there")
  private Path workspace = Path.of("");

  RunSampleCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var display = Display.of(around).isThere();
    if (!display) {
      around.console().err().println("There is no display to open a window on, so here is the sample as text.");
    }
    var made = Workspace.isAt(workspace) ? ExitCode.FINE.number() : command("sample", workspace.toString());
    if (made != ExitCode.FINE.number()) {
      return made;
    }
    around.doing().end();
    return display ? around.workbench().open(Optional.of(workspace)).number() : asText();
  }

  private int asText() {
    var shown = command("silent", workspace.toString());
    return shown == ExitCode.FINE.number()
        ? command("export", workspace.toString(), "--to", workspace.resolve("exports").toString())
        : shown;
  }

  /// Does what a user would type, and shows what that is.
  private int command(String... words) {
    around.console().err().println();
    around.console().err().println("$ portolan " + String.join(" ", words));
    return spec.root().commandLine().execute(words);
  }
}
