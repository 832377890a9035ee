package org.portolan.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.workspace.IntakeHeader;

/// Imports of a real server that break off: what was known before stays known.
class BrokenOffImportTest {
  @TempDir
  private Path folder;

  @Test
  void anImportThatBreaksOffReplacesNothingAndTheLastGoodOneStands() throws Exception {
    var data = folder.resolve("data");
    var workspace = folder.resolve("workspace");
    FolderStore.init(workspace, "Shop");
    try (
        var server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").setDataDirectory(data)
            .start();
        var store = FolderStore.open(workspace, Clock.systemUTC())) {
      run(server, "create table orders (id int primary key); create table customers (id int primary key)");
      var good = store.add(read(server, "postgres", Progress.none()), Progress.none()).inventory();

      assertThrows(CancellationException.class,
          () -> read(server, "postgres", when("Reading pg_index", BrokenOffImportTest::cancel)));

      run(server, "create role outsider login; revoke select on pg_catalog.pg_attribute from public");
      var refused = read(server, "outsider", Progress.none());
      assertFalse(refused.complete());
      assertEquals(good.assets(), store.add(refused, Progress.none()).inventory().assets());
      run(server, "grant select on pg_catalog.pg_attribute to public; drop table customers");

      var killed = read(server, "postgres", when("Reading pg_proc", () -> kill(data)));
      assertFalse(killed.complete());
      var after = store.add(killed, Progress.none()).inventory();
      assertEquals(good.assets(), after.assets());
      assertEquals(good.dependencies(), after.dependencies());
      assertTrue(after.unread().stream().anyMatch(one -> one.reason().startsWith("The connection ended")));
      assertEquals(List.of(true, false, false), store.imports().stream().map(IntakeHeader::complete).toList());
    }
  }

  private static ImportReport read(EmbeddedPostgres server, String user, Progress progress) throws ProblemException {
    var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    return new JdbcImporter(ConnectionRequest.to(url, user, Password.none())).read(progress);
  }

  private static void run(EmbeddedPostgres server, String sql) throws Exception {
    try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void cancel() {
    throw new CancellationException();
  }

  /// The server with all its sessions, by SIGKILL.
  private static void kill(Path data) {
    try {
      var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst()))
          .orElseThrow();
      var sessions = postmaster.children().toList();
      postmaster.destroyForcibly();
      sessions.forEach(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Progress when(String work, Runnable happens) {
    return new Progress() {
      @Override
      public void at(String what, long done, long total) {
        if (what.equals(work)) {
          happens.run();
        }
      }

      @Override
      public void check() {}
    };
  }
}
