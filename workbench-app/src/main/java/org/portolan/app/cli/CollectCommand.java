package org.portolan.app.cli;

import java.util.concurrent.Callable;
import org.portolan.app.desk.CollectionScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what is taken to a server where no Java runs: a script that collects there, or statements for a database.
@Command(name = "collect",
    description = "Prints the read-only script that collects evidence on a server, secrets masked.",
    footer = {"", "portolan collect > collect.sh; scp collect.sh web1: ; ssh web1 sh collect.sh",
        "portolan import WORKSPACE files portolan-web1-20261120-081500.tar.gz"})
final class CollectCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "0..1", paramLabel = "sh|ps1|sql", defaultValue = "sh",
      description = "for POSIX shells (the usual), for PowerShell, or for a database")
  private String what = "sh";

  @Parameters(index = "1", arity = "0..1", paramLabel = "ENGINE", defaultValue = "",
      description = "postgresql, mariadb, mysql, sqlserver or oracle")
  private String engine = "";

  CollectCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var script = CollectionScript.of(what, engine)
        .orElseThrow(() -> new ParameterException(spec.commandLine(), what.equals("sql")
            ? "Statements for which engine? " + String.join(", ", CollectionScript.engines())
            : "There is no script " + what + "; there are sh, ps1 and sql ENGINE"));
    around.console().out().print(script.text());
    around.console().out().flush();
    return ExitCode.FINE.number();
  }
}
