package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// What every database that can be read live must do; each dialect's test inherits it and brings a real server with the
/// shop in it.
abstract class DialectContract {

  /// The shop, loaded once.
  abstract TestDatabase shop() throws Exception;

  /// The URL of a database that is not there, on a server that is.
  abstract String urlOfNothing() throws Exception;

  /// The id of a relation, with or without its schema, as the database has it.
  abstract String id(String schema, String name);

  /// The id of the table that nobody should have named like this.
  abstract String oddId(String name);

  /// What an engine may be without.
  enum Feature {
    SCHEMAS,
    SEQUENCES,
    COMMENTS,
    LOGINS,
    NAMED_KEYS
  }

  /// What this engine does not have.
  Set<Feature> lacks() {
    return Set.of();
  }

  private void needs(Feature feature) {
    assumeFalse(lacks().contains(feature), () -> shopName() + " has no " + feature);
  }

  private String shopName() {
    return getClass().getSimpleName().replace("Test", "");
  }

  /// The name of the foreign key from orders to customers.
  String customerKey() {
    return "orders_customer";
  }

  Seen seen() throws Exception {
    return new Seen(new JdbcImporter(shop().request().named("shop")).read(Progress.none()));
  }

  @Test
  void tablesAndViewsAreFoundWithTheirColumns() throws Exception {
    var seen = seen();
    var orders = seen.asset(id("sales", "orders"));
    assertEquals(AssetKind.TABLE, orders.kind());
    assertEquals(List.of("id", "region", "customer", "placed"), orders.columns().stream().map(Column::name).toList());
    assertEquals(List.of(false, false, false, true), orders.columns().stream().map(Column::nullable).toList());
    assertEquals(AssetKind.VIEW, seen.asset(id("sales", "open_orders")).kind());
    if (!lacks().contains(Feature.SEQUENCES)) {
      assertEquals(AssetKind.SEQUENCE, seen.asset(id("sales", "order_numbers")).kind());
    }
  }

  @Test
  void aPrimaryKeyKeepsTheOrderOfItsColumns() throws Exception {
    assertEquals("region, id",
        seen().asset(id("sales", "customers")).attribute(Attribute.PRIMARY_KEY).orElseThrow());
  }

  @Test
  void aForeignKeyOfTwoColumnsIsOneDependencyWithItsName() throws Exception {
    assertEquals(List.of(id("sales", "orders") + " > " + id("sales", "customers") + " (" + customerKey() + ")"),
        seen().arrowsFrom(id("sales", "orders"), DependencyKind.FOREIGN_KEY));
  }

  @Test
  void aForeignKeyShowsTheRowThatDeclaresIt() throws Exception {
    var evidence = seen().needs(DependencyKind.FOREIGN_KEY).stream()
        .filter(need -> need.name().equals(customerKey())).findFirst().orElseThrow().evidence();
    assertTrue(evidence.text().startsWith("FOREIGN KEY (region, customer) REFERENCES "), evidence.text());
    assertTrue(evidence.place().source().startsWith("shop:"), evidence.place().source());
  }

  @Test
  void anIndexIsSaidOnItsTable() throws Exception {
    var indexes = seen().asset(id("sales", "orders")).attribute(Attribute.INDEXES).orElseThrow();
    assertTrue(indexes.contains("orders_placed"), indexes);
  }

  @Test
  void aViewReadsWhatItsStatementNamesAndAViewOnItReadsTheView() throws Exception {
    var seen = seen();
    assertEquals(
        List.of(id("sales", "open_orders") + " > " + id("sales", "customers"),
            id("sales", "open_orders") + " > " + id("sales", "orders")),
        seen.arrowsFrom(id("sales", "open_orders"), DependencyKind.READS));
    assertEquals(List.of(id("sales", "open_names") + " > " + id("sales", "open_orders")),
        seen.arrowsFrom(id("sales", "open_names"), DependencyKind.READS));
  }

  @Test
  void aTriggerFiresOnItsTable() throws Exception {
    assertEquals(List.of(id("sales", "orders") + ".orders_book > " + id("sales", "orders")),
        seen().arrowsFrom(id("sales", "orders") + ".orders_book", DependencyKind.FIRES_ON));
  }

  @Test
  void namesWithQuotesDotsTagsAndUmlautsSurvive() throws Exception {
    var seen = seen();
    var tag = seen.asset(oddId("<script>alert('x')<%2Fscript>"));
    assertEquals("<script>alert('x')</script>", tag.name());
    assertEquals(List.of("a.b", "c/d"), tag.columns().stream().map(Column::name).toList());
    var dotted = seen.asset(oddId("täble%2Fwith%2Eevery'thing"));
    assertEquals("täble/with.every'thing", dotted.name());
    assertEquals(1, seen.arrowsFrom(dotted.id().value(), DependencyKind.FOREIGN_KEY).size());
  }

  @Test
  void aSecretInACommentIsMasked() throws Exception {
    needs(Feature.COMMENTS);
    assertEquals("Everybody who ever bought; password=••••••••",
        seen().asset(id("sales", "customers")).attribute(Attribute.COMMENT).orElseThrow());
  }

  @Test
  void bothEndsOfEachKnownDependencyAreFound() throws Exception {
    var seen = seen();
    var ids = seen.found().stream().map(asset -> asset.id().value()).toList();
    for (var kind : DependencyKind.values()) {
      for (var arrow : seen.arrows(kind)) {
        for (var end : arrow.replaceFirst(" \\([^>]*\\)$", "").split(" > ")) {
          assertTrue(ids.contains(end) || end.startsWith("Host[") || end.startsWith("Database[")
              || end.startsWith("Relation["), arrow);
        }
      }
    }
  }

  @Test
  void importingTwiceSaysTheSame() throws Exception {
    var first = seen().report();
    var second = seen().report();
    assertEquals(first.facts(), second.facts());
    assertEquals(first.unread(), second.unread());
    assertTrue(first.complete(), first.unread().toString());
  }

  @Test
  void theDatabaseIsKnownByTheNamesItIsReachedBy() throws Exception {
    var request = shop().request().named("shop").knownAs("db.shop.example:6432/live", "legacy-db");
    var reached = new JdbcImporter(request).read(Progress.none()).facts().stream()
        .filter(Fact.Reached.class::isInstance).map(Fact.Reached.class::cast).toList();
    assertTrue(reached.stream().allMatch(one -> one.source().equals("shop")), reached.toString());
    assertTrue(reached.stream().anyMatch(
        one -> one.host().equals("db.shop.example") && one.port() == 6432 && one.database().equals("live")));
    assertTrue(reached.stream()
        .anyMatch(one -> one.host().equals("legacy-db") && one.port() == one.engine().defaultPort()));
  }

  @Test
  void aWrongPasswordIsSaidWithWhatToDo() throws Exception {
    needs(Feature.LOGINS);
    var request = shop().as(shop().user(), "not-the-password");
    var problem = assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("jdbc-login", problem.code());
    assertFalse(problem.toString().contains("not-the-password"), problem.toString());
    assertFalse(problem.remedies().isEmpty());
  }

  @Test
  void aDatabaseThatIsNotThereIsSaid() throws Exception {
    var request = ConnectionRequest.to(urlOfNothing(), shop().user(), shop().password()::toCharArray);
    var problem = assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("jdbc-no-database", problem.code());
  }

  @Test
  void aSchemaThatIsNotThereIsReported() throws Exception {
    var report = new JdbcImporter(shop().request().named("shop").schemas("warehouse")).read(Progress.none());
    assertTrue(report.unread().stream().anyMatch(one -> one.reason().contains("warehouse")),
        report.unread().toString());
  }

  @Test
  void aLoginThatMayDoAnythingIsWarnedAbout() throws Exception {
    needs(Feature.LOGINS);
    assertEquals("jdbc-superuser", seen().report().warnings().getFirst().code());
  }

  @Test
  void cancellingEndsTheImportAtEveryPoint() throws Exception {
    for (int after = 0; after < 12; after += 3) {
      var importer = new JdbcImporter(shop().request());
      var progress = new Countdown(after);
      assertThrows(CancellationException.class, () -> importer.read(progress));
    }
  }

  /// Cancels when it has been asked so many times.
  static final class Countdown implements Progress {
    private int left;

    Countdown(int left) {
      this.left = left;
    }

    @Override
    public void at(String what, long done, long total) {}

    @Override
    public void check() {
      if (left-- == 0) {
        throw new CancellationException();
      }
    }
  }
}
