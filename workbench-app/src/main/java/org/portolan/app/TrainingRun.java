package org.portolan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.portolan.app.cli.Console;
import org.portolan.app.cli.ExitCode;
import org.portolan.app.cli.Portolan;
import org.portolan.app.cli.Surroundings;

/// Does once what users do most, while the JVM notes which classes that takes, to have them ready when a command starts
/// (JEP 514 calls it a training run). Run when the program is packaged, and by nobody else.
///
/// All classes of a cache are made ready before a command begins. Commands share one; the import of a database, which is
/// to be sooner there than the database's own tools, has one without what it does not need.
public final class TrainingRun {
  /// Nothing listens there: of a server that is not here, the way to it is all that can be gone.
  private static final Map<String, String> SERVERS = Map.of("jdbc:postgresql://127.0.0.1:9/training",
      "org.postgresql.Driver", "jdbc:mariadb://127.0.0.1:9/training", "org.mariadb.jdbc.Driver");

  private TrainingRun() {}

  /// @param arguments `commands` or `import-jdbc`, and an empty folder to work in
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Log.warningsOnly();
    var folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "commands" -> commands(folder);
      case "import-jdbc" -> importDatabases(folder);
      default -> throw new IllegalArgumentException("There is no training for " + arguments[0]);
    }
  }

  private static void commands(Path folder) throws IOException, ReflectiveOperationException {
    var sample = folder.resolve("sample").toString();
    expect(ExitCode.FINE, "sample", sample);
    expect(ExitCode.FINE, "silent", sample);
    expect(ExitCode.FINE, "graph", sample, "--json");
    importDatabases(folder);
  }

  /// The database that is here is the inventory of a workspace into which nothing could be imported.
  private static void importDatabases(Path folder) throws IOException, ReflectiveOperationException {
    var empty = folder.resolve("empty");
    expect(ExitCode.FINE, "init", empty.toString());
    for (var server : SERVERS.entrySet()) {
      run("import", empty.toString(), "jdbc", server.getKey(), "--user", "training", "--password-env", "NONE");
      loadAll(Class.forName(server.getValue()));
    }
    var imported = folder.resolve("imported").toString();
    var inventory = "jdbc:h2:" + empty.resolve("inventory").toAbsolutePath();
    expect(ExitCode.FINE, "init", imported);
    expect(ExitCode.FINE, "import", imported, "jdbc", inventory, "--user", "portolan", "--password-env", "NONE");
  }

  /// The classes of a driver's jar, which only a server that answers would have it load.
  private static void loadAll(Class<?> driver) throws IOException {
    var own = driver.getPackageName().replace('.', '/') + "/";
    var place = URI.create(driver.getProtectionDomain().getCodeSource().getLocation().toString());
    try (var jar = new JarFile(Path.of(place).toFile())) {
      jar.stream().map(JarEntry::getName).filter(name -> name.startsWith(own) && name.endsWith(".class"))
          .forEach(TrainingRun::load);
    }
  }

  private static void load(String entry) {
    try {
      var name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
      // Only a class whose methods somebody looked at is linked, and only then kept.
      var _ = Class.forName(name, false, TrainingRun.class.getClassLoader()).getDeclaredMethods();
    } catch (ReflectiveOperationException | LinkageError _) {
      // it goes together with a library that is not here, and so does nobody need it
    }
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
