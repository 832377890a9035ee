package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.importers.jdbc.profile.Limits;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.work.Progress;

class MariadbProfileTest extends ProfileContract {
  private static TestDatabase dirty;

  @BeforeAll
  static void load() throws Exception {
    if (MariadbServer.isMissing()) {
      System.out.println(MariadbServer.MISSING);
    }
    Assumptions.assumeFalse(MariadbServer.isMissing(), MariadbServer.MISSING);
    dirty = MariadbServer.create("dirty");
    load(dirty);
  }

  @Override
  TestDatabase dirty() {
    return dirty;
  }

  private static ImportReport profileOf(TestDatabase database, Limits limits) throws Exception {
    var seen = new Seen(new JdbcImporter(database.request().named("it")).read(Progress.none()));
    return profile(ProfileRequest.of("it", database.request(), seen.found().stream()
        .filter(asset -> asset.kind() == AssetKind.TABLE).toList(), List.of()).within(limits));
  }

  @Test
  void aDateOfZerosIsNoDate() throws Exception {
    var zeros = MariadbServer.create("zeros").run("set session sql_mode = ''; create table t (id int primary key, "
        + "seen date, paid datetime); insert into t values (1, '0000-00-00', '0000-00-00'), (2, '2020-01-01', null), "
        + "(3, '1999-00-00', '1500-01-01')");
    var told = told(profileOf(zeros, Limits.USUAL));
    assertTrue(told.containsAll(List.of("t seen zero_date 2/3", "t paid zero_date 1/3", "t paid far_date 1/3",
        "t paid null 1/3")), told.toString());
  }

  @Test
  void textInAnotherEncodingIsLookedAtAsItIsMeant() throws Exception {
    var latin = MariadbServer.create("latin").run("create table t (id int primary key, "
        + "name varchar(20) character set latin1, twice varchar(20) character set latin1); "
        + "insert into t values (1, 'Müller', 'MÃ¼ller'), (2, 'Maier', 'Maier')");
    var told = told(profileOf(latin, Limits.USUAL));
    assertTrue(told.containsAll(List.of("t name not_ascii 1/2", "t twice misread 1/2")), told.toString());
    assertEquals(List.of(), told.stream().filter(one -> one.startsWith("t name misread")).toList());
  }

  @Test
  void ofALargeTableAPartOfTheRowsIsLookedAt() throws Exception {
    var large = MariadbServer.create("large").run("create table t (id int primary key, code varchar(20)); "
        + "insert into t select seq, concat('c', seq % 47500) from seq_1_to_50000; analyze table t");
    var told = told(profileOf(large, Limits.USUAL.sampling(20_000, 5_000)));
    var rows = told.stream().filter(one -> one.startsWith("t  rows")).findFirst().orElseThrow();
    long looked = Long.parseLong(rows.split("[ /]+")[2]);
    assertTrue(looked > 3_000 && looked < 8_000, told.toString());
    assertTrue(told.stream().anyMatch(one -> one.startsWith("t code duplicate")), told.toString());
  }

  @Test
  void aLockedTableCostsOnlyItself() throws Exception {
    try (var other = dirty.connect(); var statement = other.createStatement()) {
      statement.execute("lock tables notes write");
      var report = profile(request());
      assertEquals(List.of("Another session holds a lock on it; nothing was counted"),
          report.unread().stream().map(one -> one.reason()).distinct().toList());
      assertTrue(told(report).contains("customers email no_email 3/100"));
    }
  }
}
