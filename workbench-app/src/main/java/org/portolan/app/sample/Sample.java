package org.portolan.app.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.desk.KnownConnections;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Makes a workspace in which everything is real: an embedded legacy database, the collected files of its server, both
/// imported, and a manifest that was half decided.
public final class Sample {
  /// The host whose files were collected.
  public static final String HOST = "legacy-app-01";
  /// The database in ids: `db/shop/…`.
  public static final String DATABASE = "shop";
  private static final String REACHED_AS = "legacy-db-01:5432/shop";

  private Sample() {}

  /// @param folder does not exist yet, or is empty; what is half made is taken away again
  public static void make(Path folder, Clock clock, Progress progress) throws ProblemException {
    FolderStore.init(folder, "Shop platform migration");
    try {
      progress.at("Making the legacy database", 0, 0);
      database(folder);
      progress.at("Laying out the files of " + HOST, 0, 0);
      serverFiles(folder.resolve("collected").resolve(HOST));
      var today = LocalDate.now(clock);
      Files.writeString(folder.resolve("manifest.yaml"), SampleDates.from(today).fill(resource("manifest.yaml")));
      imports(folder, clock, progress);
    } catch (IOException | SQLException e) {
      remove(folder);
      throw new ProblemException(Problem.of("sample-not-made", Location.of(folder.toString()),
          "The sample was not made", String.valueOf(e.getMessage()), "Name a folder in which you may write"), e);
    } catch (ProblemException e) {
      remove(folder);
      throw e;
    }
  }

  /// Where the legacy database is reached, for reading only.
  public static String url(Path folder) {
    return base(folder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
  }

  private static String base(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("legacy").resolve(DATABASE).toAbsolutePath()
        + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }

  private static void database(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder.resolve("legacy"));
    try (var connection = DriverManager.getConnection(base(folder), "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("runscript from 'classpath:/org/portolan/app/sample/legacy.sql'");
      statement.execute("analyze");
    }
  }

  private static void serverFiles(Path root) throws IOException {
    for (var name : resource("server-files.txt").lines().toList()) {
      var file = root.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, resource("server/" + name));
    }
  }

  private static void imports(Path folder, Clock clock, Progress progress) throws ProblemException {
    var request = ConnectionRequest.to(url(folder), "sa", Password.none()).named(DATABASE).knownAs(REACHED_AS);
    var files = new FilesImporter(folder.resolve("collected").resolve(HOST), HOST);
    try (var store = FolderStore.open(folder, clock)) {
      for (var importer : List.of(new JdbcImporter(request), files)) {
        store.add(importer.read(progress), progress);
      }
    }
    KnownConnections.of(folder).keep(DATABASE, request);
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Everything in it was made just now: the folder was empty before.
  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.getLogger(Sample.class.getName()).log(System.Logger.Level.WARNING, "Not all of the sample was removed", e);
    }
  }
}
