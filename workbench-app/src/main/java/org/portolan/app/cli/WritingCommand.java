package org.portolan.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import org.portolan.app.desk.FolderStore;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the commands that write down what somebody said have in common.
abstract class WritingCommand implements Callable<Integer> {
  private final Surroundings around;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace's folder")
  private Path workspace = Path.of("");

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "who says so")
  private String by = "";

  WritingCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public final Integer call() throws ProblemException {
    try (var store = FolderStore.open(workspace, around.clock())) {
      var contents = store.read(Progress.none());
      var told = write(store, Survey.of(contents.manifest(), contents.inventory(), contents.logbook(),
          ZonedDateTime.now(around.clock())));
      around.doing().stays("What was said is written down.");
      around.console().out().println(told);
      return ExitCode.FINE.number();
    }
  }

  /// @return what was written down, in one sentence
  abstract String write(FolderStore store, Survey survey) throws ProblemException;

  final String by() {
    return by;
  }

  final Instant now() {
    return around.clock().instant();
  }
}
