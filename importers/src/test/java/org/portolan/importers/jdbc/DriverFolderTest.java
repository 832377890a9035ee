package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hsqldb.jdbc.JDBCDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class DriverFolderTest {
  @TempDir
  private Path folder;

  private void copyDriver() throws Exception {
    var jar = Path.of(JDBCDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, folder.resolve("hsqldb.jar"));
  }

  @Test
  void aDriverOfTheUsersComesBeforeTheShippedOneAndIsLoadedApart() throws Exception {
    copyDriver();
    var own = DriverFolder.of(folder).driver("jdbc:hsqldb:mem:x").orElseThrow();
    var shipped = DriverFolder.none().driver("jdbc:hsqldb:mem:x").orElseThrow();
    assertEquals(own.getClass().getName(), shipped.getClass().getName());
    assertNotEquals(own.getClass(), shipped.getClass());
  }

  @Test
  void aFolderIsLoadedOnce() throws Exception {
    copyDriver();
    assertSame(DriverFolder.of(folder).driver("jdbc:hsqldb:mem:x").orElseThrow().getClass(),
        DriverFolder.of(folder).driver("jdbc:hsqldb:mem:x").orElseThrow().getClass());
  }

  @Test
  void aDatabaseIsReadWithTheUsersDriver() throws Exception {
    copyDriver();
    new TestDatabase("jdbc:hsqldb:file:" + folder.resolve("till"), ";shutdown=true", "SA", "")
        .run("create table receipts (id int)");
    var request = ConnectionRequest.to("jdbc:hsqldb:file:" + folder.resolve("till"), "SA", Password.none());
    var seen = new Seen(new JdbcImporter(request, DriverFolder.of(folder)).read(Progress.none()));
    assertEquals(AssetKind.TABLE, seen.asset("db/till/PUBLIC.RECEIPTS").kind());
  }

  @Test
  void ajarThatIsNoneAndOneWithoutADriverAreLeftAlone() throws Exception {
    Files.writeString(folder.resolve("a.jar"), "no jar at all");
    assertTrue(DriverFolder.of(folder).driver("jdbc:postgresql://h/x").isPresent());
    assertTrue(DriverFolder.of(folder).driver("jdbc:db2://h/x").isEmpty());
  }

  @Test
  void aMissingDriverIsSaidWithItsNameAndWhereToPutIt() {
    var problem = problem("jdbc:duckdb:/srv/x.duckdb", DriverFolder.none());
    assertEquals("jdbc-driver", problem.code());
    assertTrue(problem.remedies().getFirst().contains("org.duckdb:duckdb_jdbc"), problem.toString());
    assertTrue(problem.remedies().get(1).contains("--drivers"), problem.toString());
    assertTrue(problem("jdbc:duckdb:/srv/x.duckdb", DriverFolder.of(folder)).remedies().get(1)
        .contains(folder + ", which holds none"));
  }

  private static Problem problem(String url, DriverFolder drivers) {
    var request = ConnectionRequest.to(url, "", Password.none());
    return assertThrows(ProblemException.class, () -> new JdbcImporter(request, drivers).read(Progress.none()))
        .problem();
  }
}
