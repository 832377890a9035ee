package org.portolan.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
  private static final Map<String, String> SCRIPTS = Map.of("sh", "collect.sh", "ps1", "collect.ps1");
  private static final Map<String, String> STATEMENTS = Map.of("postgresql", "postgresql.sql", "mariadb", "mariadb.sql",
      "mysql", "mariadb.sql", "sqlserver", "sqlserver.sql", "oracle", "oracle.sql");

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
    var known = what.equals("sql") ? STATEMENTS : SCRIPTS;
    var file = Optional.ofNullable(known.get(what.equals("sql") ? engine : what))
        .orElseThrow(() -> new ParameterException(spec.commandLine(), what.equals("sql")
            ? "Statements for which engine? " + String.join(", ", new TreeMap<>(STATEMENTS).keySet())
            : "There is no script " + what + "; there are sh, ps1 and sql ENGINE"));
    around.console().out().print(text(file));
    around.console().out().flush();
    return ExitCode.FINE.number();
  }

  /// With bare line feeds on every system, because a shell takes no others.
  static String text(String file) {
    var text = resource(file).replace("\r\n", "\n");
    return file.equals("collect.sh") ? text.replace("@mask.awk@\n", resource("mask.awk").replace("\r\n", "\n")) : text;
  }

  private static String resource(String file) {
    try (var stream = Objects.requireNonNull(CollectCommand.class.getResourceAsStream("collect/" + file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
