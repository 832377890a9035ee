package org.portolan.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.portolan.app.cli.Console;
import org.portolan.app.cli.ExitCode;
import org.portolan.app.cli.Portolan;
import org.portolan.app.cli.Surroundings;

/// Does once what users do most, while the JVM notes which classes that takes, to have them ready when a command starts
/// (JEP 514 calls it a training run). Run when the program is packaged, and by nobody else.
public final class TrainingRun {
  /// Nothing listens there: of a server that is not here, the way to it is all that can be gone.
  private static final List<String> SERVERS = List.of("jdbc:postgresql://127.0.0.1:9/training",
      "jdbc:mariadb://127.0.0.1:9/training");

  private TrainingRun() {}

  /// @param arguments an empty folder to work in
  public static void main(String[] arguments) {
    Log.warningsOnly();
    var folder = Path.of(arguments[0]);
    var sample = folder.resolve("sample").toString();
    var imported = folder.resolve("imported").toString();
    expect(ExitCode.FINE, "sample", sample);
    expect(ExitCode.FINE, "silent", sample);
    expect(ExitCode.FINE, "graph", sample, "--json");
    expect(ExitCode.FINE, "init", imported);
    var inventory = "jdbc:h2:" + folder.resolve("sample").resolve("inventory").toAbsolutePath();
    expect(ExitCode.FINE, "import", imported, "jdbc", inventory, "--user", "portolan", "--password-env", "NONE");
    SERVERS.forEach(url -> run("import", imported, "jdbc", url, "--user", "training", "--password-env", "NONE"));
  }

  private static void expect(ExitCode expected, String... command) {
    var code = run(command);
    if (code != expected) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
  }

  private static ExitCode run(String... command) {
    var silence = new PrintWriter(Writer.nullWriter());
    var around = new Surroundings(new Console(silence, silence), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        name -> Optional.of("").filter(_ -> name.equals("NONE")), _ -> Optional.empty(), _ -> ExitCode.FINE);
    return new Portolan(around).run(List.of(command));
  }
}
