package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class PostgresqlTest extends DialectContract {
  private static TestDatabase shop;

  @BeforeAll
  static void load() throws Exception {
    shop = PostgresServer.withRoles(PostgresServer.create("shop")).loadWithoutRoles("shop-postgresql.sql");
    shop.run("alter database shop set search_path = sales, stock");
  }

  @Override
  TestDatabase shop() {
    return shop;
  }

  @Override
  String urlOfNothing() {
    return PostgresServer.database("nothing").url();
  }

  @Override
  String id(String schema, String name) {
    return "db/shop/" + schema + "." + name;
  }

  @Override
  String oddId(String name) {
    return "db/shop/Schräg%2Ee \"Schema\"." + name;
  }

  /// The embedded server trusts everybody on this machine, so a role that may not log in stands for a wrong password.
  @Override
  @Test
  void aWrongPasswordIsSaidWithWhatToDo() throws Exception {
    var request = shop.as("reporting", "not-the-password");
    var problem = assertThrows(ProblemException.class,
        () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("jdbc-login", problem.code());
    assertFalse(problem.toString().contains("not-the-password"), problem.toString());
  }

  @Test
  void theDatabaseSaysItsVersionCollationZoneAndSearchPath() throws Exception {
    var database = seen().asset("db/shop");
    assertEquals("18.6", database.attribute(Attribute.VERSION).orElseThrow());
    assertEquals("UTF8", database.attribute(Attribute.ENCODING).orElseThrow());
    assertEquals("sales, stock", database.attribute(Attribute.SEARCH_PATH).orElseThrow());
    assertEquals("plpgsql 1.0", database.attribute(Attribute.EXTENSIONS).orElseThrow());
    assertTrue(database.attribute(Attribute.COLLATION).isPresent());
    assertTrue(database.attribute(Attribute.ZONE).isPresent());
  }

  @Test
  void whatATriggersFunctionWritesIsFoundInItsBody() throws Exception {
    var seen = seen();
    assertEquals(List.of("db/shop/sales.orders.orders_book > db/shop/sales.book()"),
        seen.arrowsFrom("db/shop/sales.orders.orders_book", DependencyKind.CALLS));
    assertEquals(List.of("db/shop/sales.book() > db/shop/stock.movements"),
        seen.arrowsFrom("db/shop/sales.book()", DependencyKind.WRITES));
    var evidence = seen.needs(DependencyKind.WRITES).stream()
        .filter(need -> need.evidence().place().source().endsWith("sales.book()")).findFirst().orElseThrow().evidence();
    assertEquals("shop:pg_proc/sales.book():3", evidence.place().toString());
    assertEquals("insert into stock.movements (order_id, what) values (new.id, 'booked');", evidence.text());
  }

  @Test
  void aProcedureReadsAndWritesAndItsDynamicStatementIsAnUnknown() throws Exception {
    var seen = seen();
    var closing = "db/shop/sales.close_month(IN which text)";
    assertEquals(List.of(closing + " > db/shop/sales.orders"), seen.arrowsFrom(closing, DependencyKind.WRITES));
    assertEquals(List.of(closing + " > db/shop/stock.movements"), seen.arrowsFrom(closing, DependencyKind.READS));
    assertEquals(List.of("shop:pg_proc/sales.close_month(IN which text):5"),
        seen.report().unread().stream().filter(one -> one.kind() == UnreadKind.DYNAMIC)
            .map(one -> one.place().toString()).toList());
    assertFalse(seen.asset(closing).toString().contains("s3cret"));
    assertEquals(List.of(closing + " > Database[engine=POSTGRESQL, seenFrom=, host=fin.example, port=0, database=]"),
        seen.arrowsFrom(closing, DependencyKind.CONNECTS_TO));
    assertFalse(seen.report().facts().toString().contains("s3cret"));
  }

  @Test
  void aBodyThatTheCatalogHasParsedSaysWhatItRefersTo() throws Exception {
    var seen = seen();
    assertEquals(List.of("db/shop/sales.newest() > db/shop/sales.orders"),
        seen.arrowsFrom("db/shop/sales.newest()", DependencyKind.READS));
    assertEquals(List.of("db/shop/sales.newest_order > db/shop/sales.newest()"),
        seen.arrowsFrom("db/shop/sales.newest_order", DependencyKind.CALLS));
  }

  @Test
  void aColumnTakesItsValuesFromItsSequence() throws Exception {
    assertEquals(List.of("db/shop/sales.orders > db/shop/sales.order_numbers (id)"),
        seen().arrowsFrom("db/shop/sales.orders", DependencyKind.READS));
  }

  @Test
  void aPartitionedTableReadsItsPartitions() throws Exception {
    assertEquals(List.of("db/shop/stock.log > db/shop/stock.log_2026 (partition)"),
        seen().arrowsFrom("db/shop/stock.log", DependencyKind.READS));
  }

  @Test
  void aForeignKeyOfAPartitionedTableCountsOnce() throws Exception {
    assertEquals(List.of("db/shop/stock.log > db/shop/sales.orders (log_order_id_fkey)"), seen()
        .arrows(DependencyKind.FOREIGN_KEY).stream().filter(arrow -> arrow.startsWith("db/shop/stock.log")).toList());
  }

  @Test
  void grantsAndOwnersPointFromAndToRoles() throws Exception {
    var seen = seen();
    assertEquals(
        List.of("db/shop/sales > role/shop/reporting (USAGE)",
            "db/shop/sales.customers > role/shop/reporting (SELECT (name))",
            "db/shop/sales.orders > role/shop/reporting (SELECT, UPDATE)",
            "db/shop/stock > role/shop/reporting (by default: SELECT on new tables of lotte)",
            "role/shop/reporting > role/shop/lotte (member)"),
        seen.arrows(DependencyKind.GRANTED_TO).stream().filter(arrow -> arrow.contains("reporting")).toList());
    assertEquals(
        List.of("role/shop/lotte > db/shop/stock.movements", "role/shop/lotte > db/shop/stock.movements_id_seq"),
        seen.arrowsFrom("role/shop/lotte", DependencyKind.OWNS));
  }

  @Test
  void aPlainLoginSeesTheSameStructureAndIsNotWarnedAbout() throws Exception {
    var report = new JdbcImporter(shop.as("lotte", "").named("shop")).read(Progress.none());
    assertEquals(List.of(), report.warnings());
    assertEquals(foundIds(seen()).stream().filter(id -> !id.startsWith("link/")).toList(), foundIds(new Seen(report)));
  }

  @Test
  void onlyTheSchemasAskedForAreReadAndWhatTheyPointAtIsNamed() throws Exception {
    var seen = new Seen(new JdbcImporter(shop.request().schemas("stock")).read(Progress.none()));
    assertEquals(List.of(), seen.asset("db/shop/sales.orders").columns());
    assertFalse(foundIds(seen).contains("db/shop/sales.customers"));
    assertEquals(List.of("shop:sales It was not read, and one object of it can be seen from here: add --schema sales"),
        seen.report().unread().stream().map(one -> one.place() + " " + one.reason()).toList());
    assertEquals(
        List.of("db/shop/stock.log > db/shop/sales.orders (log_order_id_fkey)",
            "db/shop/stock.movements > db/shop/sales.orders (movements_order_id_fkey)"),
        seen.arrows(DependencyKind.FOREIGN_KEY));
  }

  @Test
  void theHostOfTheUrlIsNotTakenForTheDatabasesOwnWhereItIsThisMachine() throws Exception {
    var seen = seen();
    assertEquals("", seen.asset("db/shop").host());
    assertEquals(List.of(), seen.arrows(DependencyKind.RUNS_ON));
    assertTrue(seen.report().facts().stream().anyMatch(fact -> fact instanceof Fact.Reached reached
        && reached.host().equals("127.0.0.1") && reached.database().equals("shop")));
  }

  @Test
  void whatTheNewPlaceHasToMatchIsOnTheDatabase() throws Exception {
    var database = seen().asset("db/shop");
    assertTrue(Integer.parseInt(database.attribute("max-connections").orElseThrow()) > 0);
    assertEquals("PUBLIC, postgres", database.attribute("may-connect").orElseThrow());
    assertTrue(database.attribute("own-settings").orElseThrow().contains("search_path="));
    assertTrue(database.attribute("host-access").orElseThrow().startsWith("local all all trust"));
  }

  @Test
  void whoMayConnectByTheServersRulesIsNotSeenByAPlainLoginAndSaysTheGrant() throws Exception {
    var report = new JdbcImporter(shop.as("lotte", "").named("shop")).read(Progress.none());
    var forbidden = report.unread().stream().filter(one -> one.kind() == UnreadKind.FORBIDDEN).toList();
    assertEquals(List.of("shop:pg_hba_file_rules", "shop:pg_subscription"),
        forbidden.stream().map(one -> one.place().source()).toList());
    assertEquals("GRANT EXECUTE ON FUNCTION pg_hba_file_rules() TO lotte; GRANT SELECT ON pg_hba_file_rules TO lotte;",
        forbidden.getFirst().remedy());
  }

  @Test
  void typesOfTheUsersOwnAreSaidOnTheTablesThatHaveThem() throws Exception {
    assertEquals("postcode domain over text CHECK ((VALUE ~ '^[0-9]+$'::text)); stage enum (open, paid)",
        seen().asset("db/shop/sales.parcels").attribute("types").orElseThrow());
  }

  @Test
  void aBodyInStandardSqlSaysWhatItWrites() throws Exception {
    var seen = seen();
    var ship = "db/shop/sales.ship(which integer)";
    assertEquals(List.of(ship + " > db/shop/stock.movements"), seen.arrowsFrom(ship, DependencyKind.WRITES));
    assertTrue(seen.asset(ship).attribute(Attribute.DEFINITION).orElseThrow().startsWith("BEGIN ATOMIC"));
  }

  @Test
  void aRuleWritesWhatItsActionNames() throws Exception {
    assertEquals(List.of("db/shop/sales.parcels > db/shop/stock.log (parcels_log)"),
        seen().arrowsFrom("db/shop/sales.parcels", DependencyKind.WRITES));
  }

  @Test
  void anEventTriggerFiresOnTheDatabaseAndCallsItsRoutine() throws Exception {
    var seen = seen();
    var trigger = "db/shop/ddl_command_end.audit_ddl";
    assertEquals(List.of(trigger + " > db/shop"), seen.arrowsFrom(trigger, DependencyKind.FIRES_ON));
    assertEquals(List.of(trigger + " > db/shop/public.audit()"), seen.arrowsFrom(trigger, DependencyKind.CALLS));
    assertTrue(seen.asset(trigger).has(Attribute.DISABLED));
  }

  @Test
  void aSubscriptionReplicatesFromItsPublisherWithoutTheSecret() throws Exception {
    var seen = seen();
    assertEquals(
        List.of("Database[engine=POSTGRESQL, seenFrom=, host=prices.example, port=6432, database=prices] > db/shop"
            + " (prices)"),
        seen.arrows(DependencyKind.REPLICATES_TO));
    assertEquals("changes", seen.asset("db/shop/sales.orders").attribute("publications").orElseThrow());
    assertFalse(seen.report().facts().toString().contains("s3cret"));
  }

  @Test
  void privilegesThatNewTablesWillHaveAreSaid() throws Exception {
    assertEquals(List.of("db/shop/stock > role/shop/reporting (by default: SELECT on new tables of lotte)"),
        seen().arrowsFrom("db/shop/stock", DependencyKind.GRANTED_TO));
  }

  private static List<String> foundIds(Seen seen) {
    return seen.found().stream().map(asset -> asset.id().value()).toList();
  }
}
