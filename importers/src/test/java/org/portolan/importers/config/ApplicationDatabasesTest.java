package org.portolan.importers.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
import org.portolan.model.work.Progress;

class ApplicationDatabasesTest {
  private static final String SETTINGS = """
      test:
        adapter: postgresql
        host: db1
        database: press_test
      production:
        adapter: postgresql
        host: db1
        database: press
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void anApplicationOfRails() throws Exception {
    for (var place : List.of("srv/press/config", "srv/press/lib/tasks", "srv/other/lib")) {
      Files.createDirectories(folder.resolve(place));
    }
    Files.writeString(folder.resolve("srv/press/config/database.yml"), SETTINGS);
    Files.writeString(folder.resolve("srv/press/lib/tasks/sweep.rake"), "task :sweep\n");
    Files.writeString(folder.resolve("srv/other/lib/sweep.rb"), "puts 1\n");
  }

  @Test
  void aProgramBelongsToTheApplicationWhoseFolderItLiesIn() throws Exception {
    assertEquals(Optional.of("press"), database(databases().ofProgram("srv/press/lib/tasks/sweep.rake", "")));
    assertEquals(Optional.empty(), database(databases().ofProgram("srv/other/lib/sweep.rb", "")));
  }

  @Test
  void theEnvironmentChoosesAmongSeveral() throws Exception {
    assertEquals(Optional.of("press_test"), database(databases().ofProgram("srv/press/lib/tasks/sweep.rake", "test")));
    assertEquals(Optional.empty(), database(databases().ofProgram("srv/press/lib/tasks/sweep.rake", "staging")));
  }

  @Test
  void whatIsStartedInAFolderThatWasNotCollectedIsNotTakenForTheOnlyApplicationThereIs() throws Exception {
    assertEquals(Optional.of("press"), database(databases().startedIn("/srv/press", "")));
    assertEquals(Optional.empty(), database(databases().startedIn("/opt/elsewhere", "")));
  }

  private ApplicationDatabases databases() throws Exception {
    return new ApplicationDatabases(
        Trees.gather(folder, "app1", TreeLimits.USUAL, new Findings(), Progress.none()).tree());
  }

  private static Optional<String> database(Optional<Connection> found) {
    return found.map(Connection::database);
  }
}
