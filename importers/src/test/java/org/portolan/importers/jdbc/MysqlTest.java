package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// The server that `PORTOLAN_TEST_MYSQL` names (a JDBC URL that ends with the port, its user `root` without a password);
/// no package brings one along.
class MysqlTest extends DialectContract {
  private static final String MISSING = "MySQL tests are skipped: PORTOLAN_TEST_MYSQL is not set";
  private static final Optional<String> URL = Optional.ofNullable(System.getenv("PORTOLAN_TEST_MYSQL"));
  private static TestDatabase shop = database("shop");

  @BeforeAll
  static void load() throws Exception {
    if (URL.isEmpty()) {
      System.out.println(MISSING);
    }
    Assumptions.assumeTrue(URL.isPresent(), MISSING);
    database("").run("drop database if exists shop; create database shop character set utf8mb4");
    shop.load("shop-mysql.sql");
    shop.run("drop user if exists reporting@'%'; create user reporting@'%' identified by 'report-secret';"
        + "grant select on shop.* to reporting@'%'");
  }

  private static TestDatabase database(String name) {
    return new TestDatabase(URL.orElse("") + "/" + name + "?allowPublicKeyRetrieval=true", "&allowMultiQueries=true",
        "root",
        "");
  }

  @Override
  TestDatabase shop() {
    return shop;
  }

  @Override
  Set<Feature> lacks() {
    return Set.of(Feature.SEQUENCES);
  }

  @Override
  String urlOfNothing() {
    return database("nothing").url();
  }

  @Override
  String id(String schema, String name) {
    return "db/shop/" + name;
  }

  @Override
  String oddId(String name) {
    return "db/shop/" + name;
  }

  @Test
  void aProcedureReadsAndWritesAndItsPreparedStatementIsAnUnknown() throws Exception {
    var seen = seen();
    assertEquals(List.of("db/shop/close_month() > db/shop/orders"),
        seen.arrowsFrom("db/shop/close_month()", DependencyKind.WRITES));
    assertEquals(List.of("db/shop/close_month() > db/shop/movements"),
        seen.arrowsFrom("db/shop/close_month()", DependencyKind.READS));
    assertTrue(seen.report().unread().stream().anyMatch(one -> one.kind() == UnreadKind.DYNAMIC
        && one.place().source().equals("shop:information_schema.routines/close_month()")));
  }

  @Test
  void anEventIsAJobWithScheduleAndWhatItCalls() throws Exception {
    var seen = seen();
    var job = seen.asset("job/shop/nightly_close");
    assertEquals("EVERY 1 DAY STARTS 2026-01-01 02:30:00", job.attribute(Attribute.SCHEDULE).orElseThrow());
    assertEquals("root@localhost", job.attribute(Attribute.USER).orElseThrow());
    assertEquals(List.of("job/shop/nightly_close > db/shop/close_month()"),
        seen.arrowsFrom("job/shop/nightly_close", DependencyKind.CALLS));
  }

  @Test
  void grantsOnColumnsAndRoutinesCountToo() throws Exception {
    var granted = seen().arrows(DependencyKind.GRANTED_TO);
    assertTrue(granted.contains("db/shop/customers > role/shop/public_reader@% (SELECT (name, region))"),
        granted.toString());
    assertTrue(granted.contains("db/shop/close_month() > role/shop/public_reader@% (Execute)"), granted.toString());
  }

  @Test
  void aPasswordThatItWantsEncryptedIsSaidWithWhatToDo() throws Exception {
    database("").run("create user if not exists hasty@'%' identified by 'secret'; flush privileges");
    var request = ConnectionRequest.to(URL.orElseThrow() + "/shop", "hasty", "secret"::toCharArray);
    var problem = assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("jdbc-unencrypted", problem.code());
    assertTrue(problem.remedies().contains("Encrypt the connection: --tls require"), problem.remedies().toString());
  }

  @Test
  void aLoginThatSeesOnlyTablesIsToldWhatItDidNotSeeAndWhichGrantsWouldMendIt() throws Exception {
    var seen = new Seen(new JdbcImporter(shop.as("reporting", "report-secret")).read(Progress.none()));
    assertEquals(4, seen.asset("db/shop/orders").columns().size());
    assertTrue(seen.report().unread().stream().anyMatch(one -> one.kind() == UnreadKind.FORBIDDEN
        && one.remedy().equals("GRANT SHOW VIEW ON `shop`.* TO 'reporting'@'%';")), seen.report().unread().toString());
  }
}
