package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.importers.jdbc.profile.Cost;
import org.portolan.importers.jdbc.profile.Limits;
import org.portolan.importers.jdbc.profile.ProfileImporter;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

class PostgresqlProfileTest extends ProfileContract {
  private static TestDatabase dirty;

  @BeforeAll
  static void load() throws Exception {
    dirty = PostgresServer.create("dirty");
    load(dirty);
    PostgresServer.withRoles(dirty);
  }

  @Override
  TestDatabase dirty() {
    return dirty;
  }

  private static ProfileRequest of(TestDatabase database) throws Exception {
    var seen = new Seen(new JdbcImporter(database.request().named("it")).read(Progress.none()));
    return ProfileRequest.of("it", database.request(), seen.found().stream()
        .filter(asset -> asset.kind() == AssetKind.TABLE).toList(), List.of());
  }

  private static Fact.Counted rows(List<Fact> facts) {
    return facts.stream().filter(Fact.Counted.class::isInstance).map(Fact.Counted.class::cast)
        .filter(one -> one.trait() == Trait.ROWS).findFirst().orElseThrow();
  }

  @Test
  void ofALargeTableSomePagesAreLookedAtAndTwinsAreSoughtAmongSomeKeys() throws Exception {
    var large = PostgresServer.create("large").run("create table t (id int primary key, code text)")
        .run("insert into t select i, 'c' || (i % 190000) from generate_series(1, 200000) i").run("analyze t");
    var request = of(large).within(Limits.USUAL.sampling(50_000, 20_000));
    var part = Cost.of(request).tables().getFirst();
    assertEquals(0.1, part.share(), 0.01);
    var report = profile(request);
    var rows = rows(report.facts());
    assertTrue(rows.count() > 5_000 && rows.count() < 40_000, rows.toString());
    assertEquals(200_000, rows.of());
    var twins = report.facts().stream().filter(Fact.Counted.class::isInstance).map(Fact.Counted.class::cast)
        .filter(one -> one.trait() == Trait.DUPLICATE).findFirst().orElseThrow();
    assertEquals(0.05, (double) twins.count() / twins.of(), 0.01);
    assertTrue(twins.of() < 50_000, twins.toString());
  }

  @Test
  void aLockedTableCostsOnlyItself() throws Exception {
    try (var other = dirty.connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table notes in access exclusive mode");
      var report = profile(request());
      assertEquals(List.of("dirty:public.notes: Another session holds a lock on it; nothing was counted"),
          report.unread().stream().map(one -> one.place() + ": " + one.reason()).toList());
      assertTrue(report.complete());
      assertTrue(told(report).contains("customers email no_email 3/100"));
      other.rollback();
    }
  }

  @Test
  void whatTheLoginMayNotReadIsCountedWithTheGrantThatMendsIt() throws Exception {
    dirty.run("grant select on customers to lotte");
    var mine = request();
    var request = ProfileRequest.of("dirty", dirty.as("lotte", "lotte-secret"), mine.chosen(), mine.lookups());
    var report = profile(request);
    assertEquals(List.of("GRANT SELECT ON \"public\".\"notes\" TO lotte;",
        "GRANT SELECT ON \"public\".\"orders\" TO lotte;"),
        report.unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN).map(one -> one.remedy()).distinct()
            .toList());
    assertTrue(told(report).contains("customers email no_email 3/100"));
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws Exception {
    var slow = PostgresServer.create("slow").run("create table quick (id int primary key)")
        .run("create view crawling as select i as id, pg_sleep(0.1)::text as said from generate_series(1, 300) i");
    var seen = new Seen(new JdbcImporter(slow.request().named("it")).read(Progress.none()));
    var relations = seen.found().stream().filter(asset -> asset.kind().isRelation()).toList();
    var request = ProfileRequest.of("it", slow.request(), relations, List.of())
        .within(Limits.USUAL.perStatement(Duration.ofSeconds(1)));
    var report = Assertions.assertTimeout(Duration.ofSeconds(20), () -> profile(request));
    assertEquals(List.of("it:public.crawling: Counting took longer than allowed"),
        report.unread().stream().map(one -> one.place() + ": " + one.reason()).toList());
    assertTrue(told(report).contains("quick  rows 0/0"), told(report).toString());
  }

  @Test
  void whenTheAllowedTimeIsOverTheRestIsCountedAsNotRead() throws Exception {
    var report = profile(request().within(Limits.USUAL.inAll(Duration.ofNanos(1))));
    assertEquals(3, report.unread().size());
    assertTrue(report.complete());
  }

  @Test
  void cancellingLeavesNothingBehind() throws Exception {
    var request = request();
    Assertions.assertThrows(CancellationException.class,
        () -> new ProfileImporter(request, Clock.systemUTC()).read(new Progress() {
          @Override
          public void at(String what, long done, long total) {}

          @Override
          public void check() {
            throw new CancellationException();
          }
        }));
  }

  @Test
  void namesWithAnySignsAreSpeltRight() throws Exception {
    var odd = PostgresServer.create("odd").run("create schema \"Schräg\"\"er\"")
        .run("create table \"Schräg\"\"er\".\"Größe; drop\" (\"e\"\"mail\" text, \"select\" int)")
        .run("insert into \"Schräg\"\"er\".\"Größe; drop\" values ('a@b.example', 1)");
    var report = profile(of(odd));
    assertEquals(List.of(), report.unread());
    assertEquals(1, rows(report.facts()).count());
  }
}
