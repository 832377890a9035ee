package org.portolan.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.portolan.model.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The program as the command line sees it: knows every command, and turns how one ends into an exit code.
public final class Portolan {
  private final Console console;
  private final Undertaking doing;
  private final CommandLine line;

  public Portolan(Surroundings around) {
    this.console = around.console();
    this.doing = around.doing();
    this.line = new CommandLine(new Root(around));
    Commands.of(around).forEach(line::addSubcommand);
    line.setOut(console.out()).setErr(console.err()).setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(this::carryOut).setExecutionExceptionHandler(this::explain);
  }

  public ExitCode run(List<String> arguments) {
    return ExitCode.of(line.execute(arguments.toArray(String[]::new)));
  }

  private int carryOut(ParseResult arguments) {
    doing.begin(arguments.asCommandLineList().stream().skip(1).map(CommandLine::getCommandName)
        .collect(Collectors.joining(" ")));
    try {
      return new CommandLine.RunLast().execute(arguments);
    } finally {
      doing.end();
    }
  }

  /// What is said when the program ends before the command does: by Ctrl+C, mostly.
  public void ended() {
    doing.ifStopped().ifPresent(words -> {
      console.err().println(words);
      console.err().flush();
    });
  }

  private int explain(Exception thrown, CommandLine command, ParseResult arguments) {
    if (thrown instanceof ProblemException told) {
      ProblemText.print(told.problem(), console.err());
      return ExitCode.UNUSABLE.number();
    }
    console.err().println("Portolan met a case it does not know, which is a mistake of the program: " + thrown);
    console.err().println("The workspace is as it was before this command.");
    return ExitCode.BUG.number();
  }

  @Command(name = "portolan", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      description = "Finds out what depends on what, and plans how it moves and how it comes back.",
      exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
          "0:fine",
          "1:findings",
          "2:unusable input or arguments",
          "3:a source could not be read"})
  private record Root(Surroundings around) implements Callable<Integer> {
    /// Without a command, the window opens on its welcome page.
    @Override
    public Integer call() throws ProblemException {
      Display.require(around);
      around.doing().end();
      return around.workbench().open(Optional.empty()).number();
    }
  }
}
