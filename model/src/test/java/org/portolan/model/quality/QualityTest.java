package org.portolan.model.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.model.basis.Sketch.counted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.basis.Nights;
import org.portolan.model.basis.Sketch;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.plan.Task;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.Survey;

class QualityTest {
  private static final String ORDERS = "db/shop/sales.orders";

  private static Fact matched(String column, String other, long found, long of) {
    return new Fact.Matched(new AssetId(ORDERS), List.of(column), new AssetId(other), List.of("id"), found, of);
  }

  private static Sketch dirty() {
    return Nights.complete().looked("db/shop/sales.customers", 1_000).looked(ORDERS, 1_000,
        counted(ORDERS, "email", Trait.NULL, 4, 1_000), counted(ORDERS, "email", Trait.NO_EMAIL, 30, 1_000),
        counted(ORDERS, "paid", Trait.NULL, 0, 1_000), counted(ORDERS, "paid", Trait.ZERO_DATE, 60, 1_000),
        matched("customer_id", "db/shop/sales.customers", 990, 1_000));
  }

  private static Survey survey(Sketch sketch) {
    return Survey.of(sketch.manifest(), sketch.inventory(), Logbook.EMPTY, Sketch.NOW);
  }

  private static List<String> findings(Sketch sketch, String rule) {
    return survey(sketch).findings().stream().filter(one -> one.rule().toString().equals(rule))
        .map(one -> one.id() + " " + one.severity().word() + ": " + one.summary().replace('\u00a0', ' ')).toList();
  }

  @Test
  void eachFlawIsAFindingTheGravestFirst() {
    assertEquals(List.of(
        "R-7/db/shop/sales.orders.customer_id/orphan high: sales.orders.customer_id: 10 of 1,000 rows refer to no row of "
            + "sales.customers (1 %)",
        "R-7/db/shop/sales.orders.paid/zero-date medium: sales.orders.paid: 60 of 1,000 rows hold a date of zeros (6 %)",
        "R-7/db/shop/sales.orders.email/no-email low: sales.orders.email: 30 of 1,000 rows are no e-mail address (3 %)"),
        findings(dirty(), "R-7"));
  }

  @Test
  void whatMovesAndWasNeverCountedIsAFindingOfItsItemUntilItIsCounted() {
    var never = Sketch.of("job/app/nightly reads db/shop/sales.orders", "db/shop/sales.customers", "db/shop")
        .item("shop", new Disposition.Move("core/shop", "pg_dump", 0, List.of()), "db/shop");
    assertEquals(List.of("R-7/shop/rows medium: Nobody has counted in the rows of 2 tables of shop"),
        findings(never, "R-7"));
    assertEquals(List.of("R-7/shop/rows medium: Nobody has counted in the rows of 1 of the 2 tables of shop"),
        findings(never.looked(ORDERS, 1_000), "R-7"));
    assertEquals(List.of(), findings(never.looked("db/shop/sales.customers", 10), "R-7"));
  }

  @Test
  void itemsThatNobodyLookedIntoAreToldAtOnceAndTheAcceptedOnesLeftOut() {
    var never = Sketch.of("db/shop/a.one", "db/shop/b.two", "db/shop/c.three", "db/shop/d.four", "db/shop/d.five",
        "db/shop").move("a", "db/shop/a").move("b", "db/shop/b").move("c", "db/shop/c").move("d", "db/shop/d");
    assertEquals(List.of("R-7/rows medium: Nobody has counted in the rows of 5 tables of 4 items: a, b, c and 1 more"),
        findings(never, "R-7"));
    assertEquals(List.of("R-7/rows medium: Nobody has counted in the rows of 4 of the 5 tables of 4 items: a, b, c and "
        + "1 more"), findings(never.looked("db/shop/d.four", 10), "R-7"));
    var accepted = never.waive(new Waiver("R-7/d/rows", "D. Kowalski", LocalDate.of(2026, 11, 19), "empty",
        Optional.empty()));
    assertEquals(List.of("R-7/rows medium: Nobody has counted in the rows of 3 tables of 3 items: a, b, c"),
        findings(accepted, "R-7"));
  }

  @Test
  void whatStaysIsNotAskedAfter() {
    assertEquals(List.of(), findings(Sketch.of("db/old/s.t").item("old", new Disposition.Retain("it stays"), "db/old"),
        "R-7"));
  }

  @Test
  void whatSomebodyAcceptedByNameIsNoFindingAndNoTask() {
    var accepted = dirty();
    survey(dirty()).findings().stream().map(Finding::id).filter(id -> id.startsWith("R-7/")).forEach(id -> accepted
        .waive(new Waiver(id, "D. Kowalski", LocalDate.of(2026, 11, 19), "known since 2014", Optional.empty())));
    assertEquals(List.of(), findings(accepted, "R-7"));
    assertEquals(3, Quality.of(accepted.basis()).accepted().size());
    assertFalse(tasks(accepted).stream().anyMatch(task -> task.id().startsWith("clean/")), tasks(accepted).toString());
  }

  private static List<Task> tasks(Sketch sketch) {
    return survey(sketch).plan().phases().stream().flatMap(phase -> phase.tasks().stream()).toList();
  }

  private static Task task(Sketch sketch, String id) {
    return tasks(sketch).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aCleanUpEndsBeforeTheFirstTestMigrationAndTheAuditTwoWeeksBeforeIt() {
    var clean = task(dirty(), "clean/" + ORDERS);
    var first = task(dirty(), "test/rehearse-1");
    assertEquals("Clean up sales.orders: customer_id, paid and email", clean.name());
    assertTrue(clean.to().isBefore(first.from()), clean + " " + first);
    assertTrue(first.needs().contains(clean.id()));
    var audit = task(dirty(), "audit/quality");
    assertEquals(1, audit.done());
    assertEquals(Sketch.NOW.toLocalDate().minusDays(1), audit.to());
    assertTrue(!audit.to().plusDays(14).isAfter(first.from()), audit + " " + first);
  }

  @Test
  void manyTablesShareATask() {
    var sketch = Nights.complete();
    for (int i = 10; i < 40; i++) {
      var table = "db/shop/sales.t" + i;
      sketch.looked(table, 100, counted(table, "code", Trait.PADDED, i, 100));
    }
    var names = tasks(sketch).stream().filter(one -> one.id().startsWith("clean/")).map(Task::name).toList();
    assertEquals(14, names.size(), names.toString());
    assertEquals("Clean up 18 more tables: 18 findings", names.get(12).replace('\u00a0', ' '));
  }

  @Test
  void belowFivePercentNothingTakesLonger() {
    assertEquals(List.of(), findings(dirty(), "R-18"));
  }

  @Test
  void aboveFivePercentThePlanAddsTimeAndSaysSo() {
    var sketch = Nights.complete().looked(ORDERS, 1_000, counted(ORDERS, "email", Trait.NULL, 200, 1_000),
        counted(ORDERS, "note", Trait.EMPTY, 100, 1_000));
    assertEquals(List.of("R-18/shop low: 15 % of the values of shop are missing or malformed, above 5 %: the plan adds "
        + "time for their conversion"), findings(sketch, "R-18"));
    assertEquals("Write the conversion of shop (15 % missing or malformed)",
        task(sketch, "clean/convert").name().replace('\u00a0', ' '));
    var clean = survey(Nights.complete()).runbook();
    var longer = survey(sketch).runbook();
    assertTrue(longer.length().compareTo(clean.length()) > 0, longer.length() + " " + clean.length());
    assertTrue(longer.toString().contains("longer, for so much is missing or malformed (R-18)"));
  }

  @Test
  void whatDoesNotMoveIsLeftAsItIs() {
    var sketch = Sketch.of("db/old/s.t").item("old", new Disposition.Retire(Optional.empty(), "empty"), "db/old")
        .looked("db/old/s.t", 10, counted("db/old/s.t", "email", Trait.NO_EMAIL, 3, 10));
    assertEquals(List.of(), findings(sketch, "R-7"));
  }

  private static Asset columns(Asset table, String... columns) {
    var all = new ArrayList<Column>();
    for (var column : columns) {
      var parts = column.split(" ", 2);
      all.add(new Column(parts[0], parts[1].replace(" not null", ""), !parts[1].endsWith(" not null")));
    }
    return table.with(all);
  }

  @Test
  void valuesAreHeldAgainstTheTypesOfTheDestinationWhereItsCatalogIsKnown() {
    var sketch = Nights.complete()
        .change(ORDERS, table -> columns(table, "email varchar(200)", "id bigint", "total numeric(12,2)", "paid date",
            "gone text"))
        .change("db/shop2", database -> database.onHost("core").with(Attribute.ENGINE, "postgresql")
            .with(Attribute.ENCODING, "LATIN1"))
        .change("db/shop2/sales.orders", table -> columns(table, "email character varying(40) not null", "id integer",
            "total numeric(6,2)", "paid date"))
        .looked(ORDERS, 1_000, counted(ORDERS, "email", Trait.NULL, 4, 1_000),
            counted(ORDERS, "email", Trait.LONGEST, 57, 1_000), counted(ORDERS, "email", Trait.NOT_ASCII, 2, 1_000),
            counted(ORDERS, "id", Trait.BEYOND_INTEGER, 1, 1_000), counted(ORDERS, "total", Trait.DIGITS, 5, 1_000),
            counted(ORDERS, "paid", Trait.ZERO_DATE, 60, 1_000));
    assertEquals(List.of(
        "sales.orders.email does not fit shop2: 2 of 1,000 rows hold characters beyond ASCII, and its encoding is LATIN1",
        "sales.orders.email does not fit shop2: 4 of 1,000 rows are null, and it takes none",
        "sales.orders.email does not fit shop2: the longest text has 57 characters, and character varying(40) takes 40",
        "sales.orders.gone does not fit shop2: there is no column of that name in sales.orders",
        "sales.orders.id does not fit shop2: 1 of 1,000 rows are beyond integer",
        "sales.orders.paid does not fit shop2: 60 of 1,000 rows hold a date of zeros, which date does not take",
        "sales.orders.total does not fit shop2: the greatest number has 5 digits before the point, and numeric(6,2) "
            + "takes 4"),
        Misfit.of(sketch.basis()).stream().map(Misfit::words).toList());
  }
}
