package org.portolan.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// What is taken to a server where no Java runs: a read-only script that collects there, or statements for a database.
public enum CollectionScript {
  SHELL("sh", "", "POSIX shell", "collect.sh"),
  POWERSHELL("ps1", "", "PowerShell", "collect.ps1"),
  POSTGRESQL("sql", "postgresql", "PostgreSQL", "postgresql.sql"),
  MARIADB("sql", "mariadb", "MariaDB, MySQL", "mariadb.sql"),
  SQLSERVER("sql", "sqlserver", "SQL Server", "sqlserver.sql"),
  ORACLE("sql", "oracle", "Oracle", "oracle.sql");

  private final String what;
  private final String engine;
  private final String title;
  private final String resource;

  CollectionScript(String what, String engine, String title, String resource) {
    this.what = what;
    this.engine = engine;
    this.title = title;
    this.resource = resource;
  }

  /// @param what   `sh`, `ps1` or `sql`
  /// @param engine for `sql`: which database
  public static Optional<CollectionScript> of(String what, String engine) {
    var meant = engine.equals("mysql") ? "mariadb" : engine;
    return Arrays.stream(values()).filter(one -> one.what.equals(what) && (!one.isSql() || one.engine.equals(meant)))
        .findFirst();
  }

  /// The engines that there are statements for, as they are named on the command line.
  public static List<String> engines() {
    return List.of("mariadb", "mysql", "oracle", "postgresql", "sqlserver");
  }

  /// Whether it is a database that is asked, rather than a host.
  public boolean isSql() {
    return what.equals("sql");
  }

  public String title() {
    return title;
  }

  /// The name that it is saved by: `collect.sh`, `collect-oracle.sql`.
  public String file() {
    return isSql() ? "collect-" + engine + ".sql" : resource;
  }

  /// With bare line feeds on every system, because a shell takes no others.
  public String text() {
    var text = read(resource);
    return this == SHELL ? text.replace("@mask.awk@\n", read("mask.awk")) : text;
  }

  /// Writes it into a folder, by the name that its own head then speaks of.
  ///
  /// @return the file
  public Path save(Path folder) throws ProblemException {
    var file = folder.resolve(file());
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text().replace("collect.sql", file()));
      return file;
    } catch (IOException broken) {
      throw new ProblemException(Problem.of("script-unwritable", Location.of(file.toString()),
          "The script was not written", String.valueOf(broken.getMessage()), "Choose a folder that can be written to"),
          broken);
    }
  }

  private static String read(String file) {
    try (var stream =
        Objects.requireNonNull(CollectionScript.class.getResourceAsStream("collect/" + file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
