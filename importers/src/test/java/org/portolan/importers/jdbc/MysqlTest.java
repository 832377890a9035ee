package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// The server that `PORTOLAN_TEST_MYSQL` names (a JDBC URL that ends with the port, its user `root` without a password);
/// no package brings one along.
class MysqlTest extends MariadbFamilyContract {
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
    shop.load("shop-mariadb.sql", MysqlTest::asMysqlTakesIt);
    shop.run("drop user if exists reporting@'%'; create user reporting@'%' identified by 'report-secret';"
        + "grant select on shop.* to reporting@'%'");
  }

  /// It has no sequences, and roles are not replaced.
  private static String asMysqlTakesIt(String sql) {
    return sql.replace("create or replace role", "create role if not exists").replaceAll("(?m)^create sequence .*$",
        "");
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
