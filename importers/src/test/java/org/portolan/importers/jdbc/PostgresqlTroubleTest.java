package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.jdbc.dialect.CatalogQueries;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Dialects;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// What an import does when the server is slow, busy, secretive or gone.
class PostgresqlTroubleTest {
  private static TestDatabase trouble;

  @BeforeAll
  static void load() throws Exception {
    trouble = PostgresServer.create("trouble").run("""
        create table free (id int primary key);
        create table held (id int primary key check (id > 0));
        create view on_held as select id from held;
        create view on_free as select id from free;
        create function counted() returns bigint language sql as 'select count(*) from free, held';
        create role watcher login;
        create schema cron;
        create table cron.job (jobid bigint primary key, schedule text, command text, nodename text, nodeport int,
          database text, username text default current_user, active boolean default true, jobname text);
        insert into cron.job values
          (1, '30 2 1 1,4,7,10 *', 'insert into public.held select id from free', 'localhost', 5432, 'trouble',
            'postgres', true, 'quarterly'),
          (2, '0 4 * * *', 'vacuum', 'localhost', 5432, 'elsewhere', 'postgres', false, null);
        alter table cron.job enable row level security;
        create policy own on cron.job using (username = current_user);
        """);
  }

  @Test
  void aLockedTableCostsOnlyItself() throws Exception {
    try (var other = trouble.connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table held in access exclusive mode");
      var seen = assertTimeout(Duration.ofSeconds(30), () -> read(trouble.request()));
      assertTrue(seen.report().complete());
      assertEquals(List.of("trouble:public.held"), seen.report().unread().stream()
          .filter(one -> one.reason().contains("lock")).map(one -> one.place().source()).toList());
      assertTrue(seen.asset("db/trouble/public.on_free").attribute(Attribute.DEFINITION).isPresent());
      assertFalse(seen.asset("db/trouble/public.on_held").attribute(Attribute.DEFINITION).isPresent());
      assertEquals(List.of("db/trouble/public.on_held > db/trouble/public.held"),
          seen.arrowsFrom("db/trouble/public.on_held", DependencyKind.READS));
      assertTrue(seen.asset("db/trouble/public.free").attribute(Attribute.BYTES).isPresent());
      assertFalse(seen.asset("db/trouble/public.held").attribute(Attribute.BYTES).isPresent());
    }
  }

  @Test
  void aConnectionKilledHalfwayLeavesAnIncompleteReport() throws Exception {
    var progress = new Progress() {
      @Override
      public void at(String what, long done, long total) {
        if (what.equals("Reading pg_proc")) {
          kill();
        }
      }

      @Override
      public void check() {}
    };
    var report = new JdbcImporter(trouble.request()).read(progress);
    assertFalse(report.complete());
    assertEquals(4, new Seen(report).asset("db/trouble/public.held").columns().size() + 3);
    assertEquals(List.of("trouble:connection"), report.unread().stream()
        .filter(one -> one.reason().contains("ended")).map(one -> one.place().source()).toList());
  }

  private static void kill() {
    try {
      trouble.run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portolan'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aServerKilledHalfwayLeavesAnIncompleteReport() throws Exception {
    try (var doomed = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start()) {
      try (var connection = doomed.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create table t (id int primary key)");
      }
      var url = "jdbc:postgresql://127.0.0.1:" + doomed.getPort() + "/postgres";
      var report = new JdbcImporter(ConnectionRequest.to(url, "postgres", Password.none()))
          .read(when("Reading pg_proc", () -> killServer(url)));
      assertFalse(report.complete());
      assertEquals(1, new Seen(report).asset("db/postgres/public.t").columns().size());
      assertTrue(report.unread().stream().anyMatch(one -> one.reason().contains("ended")));
    }
  }

  @Test
  void bothSessionsSeeTheDatabaseAsItWasWhenTheFirstOneCame() throws Exception {
    var changing = PostgresServer.create("changing").run("create table kept (id int primary key, gone_soon int)");
    var sessions = new AtomicLong();
    var report = new JdbcImporter(changing.request()).read(when("Reading pg_hba_file_rules", () -> {
      sessions.set(sessionsOf(changing));
      change(changing);
    }));
    var seen = new Seen(report);
    assertEquals(2, sessions.get());
    assertTrue(report.complete());
    assertEquals(List.of("id", "gone_soon"),
        seen.asset("db/changing/public.kept").columns().stream().map(Column::name).toList());
    assertTrue(seen.found().stream().noneMatch(asset -> asset.id().value().contains("new")), seen.found()::toString);
  }

  private static void change(TestDatabase changing) {
    try {
      changing.run("alter table kept drop column gone_soon; create table new (id int primary key, kept int "
          + "references kept); create index new_kept on new (kept)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long sessionsOf(TestDatabase database) {
    try (var connection = database.connect(); var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from pg_stat_activity where datname = current_database()"
            + " and application_name = 'portolan'")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLoginThatMayConnectOnceReadsAlone() throws Exception {
    trouble.run("create role loner login connection limit 1");
    var sessions = new AtomicLong();
    var report = new JdbcImporter(trouble.as("loner", ""))
        .read(when("Reading pg_proc", () -> sessions.set(sessionsOf(trouble))));
    assertEquals(1, sessions.get());
    assertTrue(report.complete());
    assertEquals(1, new Seen(report).asset("db/trouble/public.free").columns().size());
  }

  /// With SIGKILL, as the kernel does when memory is short.
  private static void killServer(String url) {
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_read_file('postmaster.pid', 0, 10)")) {
      row.next();
      long postmaster = Long.parseLong(row.getString(1).lines().findFirst().orElseThrow());
      var all = ProcessHandle.of(postmaster).orElseThrow();
      var sessions = all.children().toList();
      all.destroyForcibly();
      sessions.forEach(ProcessHandle::destroyForcibly);
    } catch (SQLException e) {
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

  @Test
  void aStatementThatTakesTooLongIsReportedAndTheReportIsIncomplete() throws Exception {
    var usual = Dialects.forUrl(trouble.url()).orElseThrow();
    var queries = new ArrayList<>(usual.queries());
    queries.add(CatalogQueries.parse("-- reads: pg_slow\nselect pg_sleep(30)::text as name"));
    var session = new ArrayList<>(usual.session());
    session.add("set statement_timeout = '300ms'");
    var hurried = new Dialect(usual.name(), usual.engine(), usual.title(), usual.urls(), usual.connection(),
        usual.tls(), session, usual.snapshot(), usual.refusals(), usual.login(), usual.declaresReads(),
        usual.reachesNeighbours(),
        usual.opening(), usual.driver(), usual.profile(), usual.tried(), () -> queries);
    try (var open = TestDatabase.session(hurried, trouble.request(), Progress.none())) {
      var report = assertTimeout(Duration.ofSeconds(20), () -> new CatalogImport(hurried, trouble.request(),
          ConnectionString.parse(trouble.url()).orElseThrow(), open).read(Progress.none()));
      assertFalse(report.complete());
      assertEquals(List.of("It took longer than allowed"), report.unread().stream()
          .filter(one -> one.place().source().equals("trouble:pg_slow")).map(one -> one.reason()).toList());
      assertTrue(new Seen(report).asset("db/trouble/public.free").columns().size() > 0);
    }
  }

  @Test
  void whoMayNotReadHalfOfTheCatalogGetsAnIncompleteReportThatSaysWhat() throws Exception {
    var walled = PostgresServer.create("walled").run("create table t (id int primary key); create role outsider login; "
        + "revoke select on pg_catalog.pg_proc, pg_catalog.pg_trigger from public");
    var report = read(walled.as("outsider", "")).report();
    assertFalse(report.complete());
    var forbidden = report.unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN)
        .map(one -> one.place().source()).toList();
    assertTrue(forbidden.containsAll(List.of("walled:pg_proc", "walled:pg_trigger")), forbidden.toString());
    assertEquals(1, new Seen(report).asset("db/walled/public.t").columns().size());
  }

  @Test
  void jobsOfTheDatabaseComeWithScheduleAndWhatTheirStatementTouches() throws Exception {
    var seen = read(trouble.request());
    var job = seen.asset("job/trouble/quarterly");
    assertEquals("30 2 1 1,4,7,10 *", job.attribute(Attribute.SCHEDULE).orElseThrow());
    assertEquals("postgres", job.attribute(Attribute.USER).orElseThrow());
    assertEquals(List.of("job/trouble/quarterly > db/trouble/public.held"),
        seen.arrowsFrom("job/trouble/quarterly", DependencyKind.WRITES));
    assertEquals(List.of("job/trouble/quarterly > db/trouble/public.free"),
        seen.arrowsFrom("job/trouble/quarterly", DependencyKind.READS));
    var elsewhere = seen.asset("job/trouble/job 2");
    assertTrue(elsewhere.has(Attribute.DISABLED));
    assertEquals(1, seen.arrowsFrom("job/trouble/job 2", DependencyKind.CONNECTS_TO).size());
  }

  @Test
  void jobsOfPgAgentAndPgTimetableComeWithTheirSchedules() throws Exception {
    var jobs = PostgresServer.create("jobs").run("""
        create table stock (id int);
        create schema pgagent;
        create table pgagent.pga_job (jobid int, jobname text, jobdesc text, jobhostagent text, jobenabled bool);
        create table pgagent.pga_jobstep (jstid int, jstjobid int, jstname text, jstenabled bool, jstkind char,
          jstcode text, jstconnstr text, jstdbname text);
        create table pgagent.pga_schedule (jscid int, jscjobid int, jscenabled bool, jscminutes bool[], jschours bool[],
          jscweekdays bool[], jscmonthdays bool[], jscmonths bool[]);
        insert into pgagent.pga_job values (1, 'count stock', '', '', true);
        insert into pgagent.pga_jobstep values (1, 1, 'count', true, 's', 'delete from public.stock', '', 'jobs'),
          (2, 1, 'tell', true, 'b', '/opt/tell.sh', '', '');
        insert into pgagent.pga_schedule values (1, 1, true,
          array_fill(false, array[30]) || true || array_fill(false, array[29]), '{f,f,t}', '{f,t}',
          array_fill(false, array[31]) || true, array_fill(false, array[12]));
        create schema timetable;
        create table timetable.chain (chain_id int, chain_name text, run_at text, live bool);
        create table timetable.task (task_id int, chain_id int, task_order int, task_name text, kind text, command text,
          run_as text, database_connection text);
        insert into timetable.chain values (1, 'refill', '0 5 * * *', false);
        insert into timetable.task values (1, 1, 1, 'refill', 'SQL', 'insert into public.stock values (1)', 'stocker', null);
        """);
    var seen = read(jobs.request());
    var count = seen.asset("job/jobs/count stock %2F count");
    assertEquals("30 2 L * 1", count.attribute(Attribute.SCHEDULE).orElseThrow());
    assertEquals(List.of("job/jobs/count stock %2F count > db/jobs/public.stock"),
        seen.arrowsFrom("job/jobs/count stock %2F count", DependencyKind.WRITES));
    assertEquals(1, seen.report().unread().stream()
        .filter(one -> one.kind() == UnreadKind.UNPARSED && one.reason().contains("/opt/tell.sh")).count());
    var refill = seen.asset("job/jobs/refill");
    assertEquals("stocker", refill.attribute(Attribute.USER).orElseThrow());
    assertTrue(refill.has(Attribute.DISABLED));
    assertEquals(List.of("job/jobs/refill > db/jobs/public.stock"),
        seen.arrowsFrom("job/jobs/refill", DependencyKind.WRITES));
  }

  @Test
  void whatMayNotBeReadIsForbiddenAndSaysTheGrant() throws Exception {
    var seen = read(trouble.as("watcher", ""));
    var forbidden = seen.report().unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN).toList();
    assertEquals(List.of("trouble:cron.job", "trouble:pg_hba_file_rules"),
        forbidden.stream().map(one -> one.place().source()).toList());
    assertEquals("GRANT USAGE ON SCHEMA cron TO watcher; GRANT SELECT ON cron.job TO watcher; "
        + "ALTER ROLE watcher BYPASSRLS;", forbidden.getFirst().remedy());
  }

  @Test
  void jobsHiddenByRowSecurityAreNotTakenForNone() throws Exception {
    trouble.run("create role \"job reader\" login; grant usage on schema cron to \"job reader\"; "
        + "grant select on cron.job to \"job reader\"");
    var unread = read(trouble.as("job reader", "")).report().unread().stream()
        .filter(one -> one.kind() == UnreadKind.FORBIDDEN && one.place().source().endsWith("cron.job")).toList();
    assertEquals(List.of("ALTER ROLE \"job reader\" BYPASSRLS;"), unread.stream().map(one -> one.remedy()).toList());
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpFast() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var request = ConnectionRequest.to("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x?loginTimeout=1",
          "postgres", Password.none());
      var problem = assertTimeout(Duration.ofSeconds(20),
          () -> assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none()))).problem();
      assertEquals("jdbc-unreachable", problem.code());
      assertFalse(problem.remedies().isEmpty());
    }
  }

  @Test
  void cancellingDoesNotWaitForASilentServer() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var request = ConnectionRequest.to("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x", "postgres",
          Password.none());
      assertTimeout(Duration.ofSeconds(4), () -> assertThrows(CancellationException.class,
          () -> new JdbcImporter(request).read(cancelledAfter("Connecting"))));
    }
  }

  @Test
  void cancellingDoesNotWaitForASlowQuery() throws Exception {
    var dialect = Dialects.forUrl(trouble.url()).orElseThrow();
    var slow = CatalogQueries.parse("-- reads: x\nselect pg_sleep(30)");
    var progress = cancelledAfter("Asking");
    try (var session = TestDatabase.session(dialect, trouble.request(), progress)) {
      progress.at("Asking", 0, 0);
      assertTimeout(Duration.ofSeconds(4),
          () -> assertThrows(CancellationException.class, () -> session.ask(slow, List.of(), List.of())));
    }
  }

  /// The user cancels half a second after the work begins that is named so.
  private static Progress cancelledAfter(String work) {
    var deadline = new AtomicLong(Long.MAX_VALUE);
    return new Progress() {
      @Override
      public void at(String what, long done, long total) {
        if (what.startsWith(work)) {
          deadline.set(System.nanoTime() + 500_000_000);
        }
      }

      @Override
      public void check() {
        if (System.nanoTime() > deadline.get()) {
          throw new CancellationException();
        }
      }
    };
  }

  @Test
  void nothingCanBeWrittenInTheSession() throws Exception {
    var dialect = Dialects.forUrl(trouble.url()).orElseThrow();
    var write = CatalogQueries.parse("-- reads: x\ninsert into public.free values (1)");
    try (var session = TestDatabase.session(dialect, trouble.request(), Progress.none())) {
      var refused = assertThrows(SQLException.class, () -> session.ask(write, List.of(), List.of()));
      assertEquals("25006", refused.getSQLState());
    }
  }

  @Test
  void anUnknownUrlIsSaidWithoutItsSecrets() {
    var request = ConnectionRequest.to("jdbc:db2://h/x?password=s3cret", "", Password.none());
    var problem = assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("jdbc-url", problem.code());
    assertFalse(problem.toString().contains("s3cret"), problem.toString());
  }

  private static Seen read(ConnectionRequest request) throws ProblemException {
    return new Seen(new JdbcImporter(request).read(Progress.none()));
  }
}
