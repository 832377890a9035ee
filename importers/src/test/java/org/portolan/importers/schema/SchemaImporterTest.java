package org.portolan.importers.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class SchemaImporterTest {
  @TempDir
  private Path folder;

  private static Path resource(String name) throws Exception {
    return Path.of(Objects.requireNonNull(SchemaImporterTest.class.getResource("/schema/" + name), name).toURI());
  }

  private static ImportReport read(Path path) throws ProblemException {
    return new SchemaImporter(path, Engine.UNKNOWN, "", "").read(Progress.none());
  }

  private ImportReport readText(String sql, Engine engine) throws Exception {
    var file = Files.writeString(folder.resolve("shop.sql"), sql);
    return new SchemaImporter(file, engine, "shop", "").read(Progress.none());
  }

  private static Asset asset(ImportReport report, String id) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.id().value().equals(id)).findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " among " + ids(report)));
  }

  private static List<String> ids(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance)
        .map(fact -> ((Fact.Found) fact).asset().id().value()).toList();
  }

  private static List<String> arrows(ImportReport report, DependencyKind kind) {
    var arrows = new TreeSet<String>();
    for (var fact : report.facts()) {
      if (fact instanceof Fact.Needs need && need.kind() == kind && need.from() instanceof Target.Known(var from)) {
        var to = need.to() instanceof Target.Known(var known) ? known.value() : need.to().toString();
        arrows.add(from.value().replaceFirst("^db/\\w+/", "") + " > " + to.replaceFirst("^db/\\w+/", "")
            + (need.name().isEmpty() ? "" : " (" + need.name() + ")"));
      }
    }
    return List.copyOf(arrows);
  }

  private static String columns(ImportReport report, String id) {
    return String.join(", ", asset(report, id).columns().stream()
        .map(column -> column.name() + " " + column.type() + (column.nullable() ? "" : " not null")).toList());
  }

  @Test
  void aScriptOfSqlServersManagementStudioIsUnderstoodBatchByBatch() throws Exception {
    var report = read(resource("till-sqlserver.sql"));
    assertEquals(List.of(), report.unread());
    assertEquals(
        "id [int] not null, name [nvarchar](100) not null, mail [nvarchar](200), balance [decimal](12, 2) not null"
            .replaceAll("[\\[\\]]", ""),
        columns(report, "db/till/dbo.customers"));
    assertEquals(List.of("sales.orders > dbo.customers (FK_orders_customers)"),
        arrows(report, DependencyKind.FOREIGN_KEY));
    assertEquals(List.of("sales.close_month() > dbo.customers", "sales.close_month() > sales.orders",
        "sales.orders.orders_book > dbo.customers"), arrows(report, DependencyKind.WRITES));
    assertEquals(List.of("sales.orders.orders_book > sales.orders"), arrows(report, DependencyKind.FIRES_ON));
    assertTrue(arrows(report, DependencyKind.READS).containsAll(List.of("dbo.all_orders > sales.orders (synonym)",
        "sales.open_orders > dbo.customers", "sales.open_orders > sales.orders")), report.facts().toString());
    assertEquals(List.of("sales.orders > role/till/reporting (SELECT)"), arrows(report, DependencyKind.GRANTED_TO));
    assertTrue(arrows(report, DependencyKind.CONNECTS_TO).toString().contains("fin01.example"));
  }

  @Test
  void oraclesOwnDefinitionsAreUnderstoodWithTheirBlocks() throws Exception {
    var report = read(resource("till-oracle.sql"));
    assertEquals(List.of(), report.unread());
    assertEquals("ID number not null, CUSTOMER number(10,0) not null, PLACED date",
        columns(report, "db/till-oracle/TILL.ORDERS"));
    assertEquals(1, arrows(report, DependencyKind.FOREIGN_KEY).size());
    var writes = arrows(report, DependencyKind.WRITES).toString();
    assertTrue(writes.contains("TILL.CLOSE_MONTH() > db/till-oracle/TILL.ORDERS"), writes);
    assertTrue(writes.contains("TILL.ORDERS.ORDERS_BOOK > db/till-oracle/TILL.CUSTOMERS"), writes);
    assertTrue(arrows(report, DependencyKind.CONNECTS_TO).toString().contains("fin01.example"));
    assertFalse(report.toString().contains("s3cret"));
  }

  @Test
  void sqlitesDumpIsReadPastItsRows() throws Exception {
    var report = read(resource("till-sqlite.sql"));
    assertEquals(List.of(), report.unread());
    assertEquals("id integer not null, name text not null, key text, note ".strip(),
        columns(report, "db/till-sqlite/customers").strip());
    assertFalse(ids(report).contains("db/till-sqlite/gone"));
    assertEquals(List.of("id", "who"),
        asset(report, "db/till-sqlite/open_orders").columns().stream().map(column -> column.name()).toList());
    assertEquals(1, arrows(report, DependencyKind.WRITES).size());
  }

  @Test
  void aFolderOfMigrationsIsAppliedInTheOrderOfItsVersions() throws Exception {
    var report = read(resource("migrations"));
    assertEquals(List.of(), report.unread());
    assertEquals("id integer not null, name character varying(50) not null, email text not null",
        columns(report, "db/migrations/public.people"));
    assertEquals("id bigint not null, person integer not null, placed timestamp with time zone",
        columns(report, "db/migrations/public.orders"));
    assertEquals(List.of("public.orders > public.people (orders_buyer)"), arrows(report, DependencyKind.FOREIGN_KEY));
    assertFalse(ids(report).contains("db/migrations/public.open_orders"));
  }

  @Test
  void railsOwnSchemaIsRead() throws Exception {
    var report = new SchemaImporter(resource("schema.rb"), Engine.POSTGRESQL, "shop", "").read(Progress.none());
    assertEquals("id bigint not null, name character varying not null, created_at timestamp without time zone",
        columns(report, "db/shop/public.customers"));
    assertEquals(List.of("public.orders > public.customers (customer_id)"),
        arrows(report, DependencyKind.FOREIGN_KEY));
    assertTrue(asset(report, "db/shop/public.customers").attribute(Attribute.INDEXES).orElseThrow()
        .contains("index_customers_on_name unique (name)"));
  }

  @Test
  void prismasModelsAreTables() throws Exception {
    var report = new SchemaImporter(resource("schema.prisma"), Engine.POSTGRESQL, "shop", "").read(Progress.none());
    assertEquals("id integer not null, customer_id integer not null", columns(report, "db/shop/public.orders"));
    assertEquals(List.of("public.orders > public.customers (orders_customer_id_fkey)"),
        arrows(report, DependencyKind.FOREIGN_KEY));
  }

  @Test
  void whatIsNotUnderstoodIsCountedWithItsLine() throws Exception {
    var report = readText("create table a (id int);\n\ncreate gizmo b as c;\ninsert into a values (1);\n",
        Engine.POSTGRESQL);
    assertEquals(List.of("shop.sql:3"), report.unread().stream().map(one -> one.place().toString()).toList());
  }

  @Test
  void evidenceStandsAtTheLineThatSaysIt() throws Exception {
    var report =
        readText("create table a (id int primary key);\ncreate table b (\n  id int,\n  a int references a\n);\n",
            Engine.POSTGRESQL);
    var need = report.facts().stream().filter(Fact.Needs.class::isInstance).map(Fact.Needs.class::cast)
        .filter(one -> one.kind() == DependencyKind.FOREIGN_KEY).findFirst().orElseThrow();
    assertEquals("shop.sql:4", need.evidence().place().toString());
    assertEquals("FOREIGN KEY (a) REFERENCES public.a (id)", need.evidence().text());
  }

  @Test
  void aConstraintThatIsDroppedIsGone() throws Exception {
    var report = readText("create table a (id int primary key, x int unique);\n"
        + "create table b (a int constraint to_a references a);\nalter table b drop constraint to_a;\n"
        + "alter table a drop constraint a_x_key;\n", Engine.POSTGRESQL);
    assertEquals(List.of(), arrows(report, DependencyKind.FOREIGN_KEY));
    assertEquals("", asset(report, "db/shop/public.a").attribute("unique-keys").orElse(""));
  }

  @Test
  void severalDatabasesOfOneDumpStayApart() throws Exception {
    var report = new SchemaImporter(Files.writeString(folder.resolve("all.sql"), """
        -- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
        -- Current Database: `shop`
        CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;
        USE `shop`;
        CREATE TABLE `orders` (`id` int(11) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;
        -- Current Database: `fin`
        USE `fin`;
        CREATE TABLE `ledger` (`id` int(11) NOT NULL, `o` int, KEY `o` (`o`),
          CONSTRAINT `l_o` FOREIGN KEY (`o`) REFERENCES `shop`.`orders` (`id`)) ENGINE=InnoDB;
        /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `book` AFTER INSERT ON `ledger`
        FOR EACH ROW insert into shop.orders values (new.id) */;
        """), Engine.UNKNOWN, "", "").read(Progress.none());
    assertTrue(ids(report).containsAll(List.of("db/shop/orders", "db/fin/ledger", "db/fin")), ids(report).toString());
    assertEquals(List.of("ledger > orders (l_o)"), arrows(report, DependencyKind.FOREIGN_KEY));
    assertEquals(List.of("ledger.book > orders"), arrows(report, DependencyKind.WRITES));
  }

  @Test
  void anEngineThatTheDumpContradictsIsRefused() throws Exception {
    var problem = assertThrows(ProblemException.class,
        () -> readText("--\n-- PostgreSQL database dump\n--\ncreate table a (id int);\n", Engine.MARIADB)).problem();
    assertEquals("schema-engine", problem.code());
    assertTrue(problem.remedies().getFirst().contains("--engine postgresql"));
  }

  @Test
  void anEngineThatNothingTellsIsAskedFor() throws Exception {
    assertEquals("schema-engine", assertThrows(ProblemException.class,
        () -> readText("create table a (id int);", Engine.UNKNOWN)).problem().code());
  }

  @Test
  void aLargeDumpTakesSeconds() throws Exception {
    var sql = new StringBuilder("-- MySQL dump 10.13\n");
    for (int i = 0; i < 400; i++) {
      sql.append("CREATE TABLE `t").append(i)
          .append("` (`id` int NOT NULL, `v` text, PRIMARY KEY (`id`)) ENGINE=InnoDB;\n");
      sql.append("INSERT INTO `t").append(i).append("` VALUES ");
      sql.append("(1,'it''s; a (long) value \\' with \"quotes\"'),".repeat(600)).append("(2,'x');\n");
    }
    assertTrue(sql.length() > 10_000_000, "only " + sql.length());
    assertTimeout(Duration.ofSeconds(30), () -> {
      var report = readText(sql.toString(), Engine.UNKNOWN);
      assertEquals(400, ids(report).stream().filter(id -> id.startsWith("db/shop/t")).count());
    });
  }
}
