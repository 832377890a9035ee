package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portolan.model.intake.Engine.H2;
import static org.portolan.model.intake.Engine.MARIADB;
import static org.portolan.model.intake.Engine.ORACLE;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.intake.Engine.UNKNOWN;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.needs;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;

class DatabaseIdentityTest {
  private static final Told SHOP = database("shop", POSTGRESQL, "legacy-db-02", 5432);

  @Test
  void theNameItWasReadUnderIsTheDatabaseAlsoWithoutItsDefaultPort() {
    var app = server("web1").connects(POSTGRESQL, "legacy-db-02", 0, "shop")
        .connects(POSTGRESQL, "LEGACY-DB-02", 5432, "shop");
    assertEquals(List.of("connects-to db/shop 1.00"), needs(resolved(SHOP, app)));
  }

  @Test
  void aLineOfTheHostsOwnHostsFileLeadsToTheDatabase() {
    var app = server("web1").alias("legacy-db-02", "10.20.0.14").alias("db", "10.20.0.14")
        .connects(POSTGRESQL, "db", 0, "shop").connects(POSTGRESQL, "10.20.0.14", 0, "shop");
    assertEquals(List.of("connects-to db/shop 1.00"), needs(resolved(SHOP, app)));
  }

  @Test
  void anotherHostsFileIsBelievedLess() {
    var one = server("web1").alias("legacy-db-02", "10.20.0.14");
    var two = server("web2").connects(POSTGRESQL, "10.20.0.14", 0, "shop");
    assertEquals(List.of("connects-to db/shop 0.90"), needs(resolved(SHOP, one, two)));
  }

  @Test
  void theSameWordMeansADifferentHostElsewhere() {
    var one = server("web1").alias("db", "legacy-db-02").connects(POSTGRESQL, "db", 0, "shop");
    var two = server("web2").alias("db", "10.9.9.9").connects(POSTGRESQL, "db", 0, "shop");
    assertEquals(List.of("connects-to db/shop 1.00", "connects-to db/shop@db 1.00"), needs(resolved(SHOP, one, two)));
  }

  @Test
  void localhostMeansTheHostThatLooks() {
    var onDatabaseHost = server("legacy-db-02").alias("legacy-db-02", "127.0.1.1")
        .connects(POSTGRESQL, "localhost", 0, "shop").connects(POSTGRESQL, "", 0, "shop");
    var elsewhere = server("web1").connects(POSTGRESQL, "127.0.0.1", 0, "shop");
    assertEquals(List.of("connects-to db/shop 1.00", "connects-to db/shop@web1 1.00"),
        needs(resolved(SHOP, onDatabaseHost, elsewhere)));
  }

  @Test
  void aTunnelLeadsToTheDatabaseBehindIt() {
    var app = server("web1").alias("localhost:15432", "legacy-db-02:5432")
        .connects(POSTGRESQL, "localhost", 15432, "shop").connects(POSTGRESQL, "localhost", 15433, "shop");
    assertEquals(List.of("connects-to db/shop 1.00", "connects-to db/shop@web1 1.00"), needs(resolved(SHOP, app)));
  }

  @Test
  void aPoolsNameForADatabaseLeadsToIt() {
    var app = server("web1").alias("localhost:6432/front", "legacy-db-02:5432/shop")
        .connects(POSTGRESQL, "localhost", 6432, "front");
    assertEquals(List.of("connects-to db/shop 1.00"), needs(resolved(SHOP, app)));
  }

  @Test
  void aPoolsNameThatHoldsEverywhereLeadsToTheDatabaseFromEveryHost() {
    var pool = server("web1").alias("", "web1:6432/front", "legacy-db-02:5432/shop")
        .connects(POSTGRESQL, "localhost", 6432, "front");
    var other = server("web2").connects(POSTGRESQL, "web1", 6432, "front");
    assertEquals(List.of("connects-to db/shop 1.00", "connects-to db/shop 1.00"), needs(resolved(SHOP, pool, other)));
  }

  @Test
  void aDatabaseThatNobodyImportedIsOneUnderItsAliasAndItsOwnName() {
    var app = server("web1").alias("localhost/LEDGER", "ora-01:1521/ledger.bank")
        .alias("localhost:15432", "legacy-db-09:5432").connects(ORACLE, "", 0, "LEDGER")
        .connects(ORACLE, "ora-01", 1521, "ledger.bank").connects(POSTGRESQL, "localhost", 15432, "stock")
        .connects(POSTGRESQL, "legacy-db-09", 0, "stock");
    assertEquals(List.of("connects-to db/ledger.bank 1.00", "connects-to db/stock 1.00"), needs(resolved(app)));
  }

  @Test
  void aNameInsideOneNetworkOfContainersSaysNothingToOthers() {
    var app = server("web1").alias("shop.web1", "db", "db@shop.web1").connects(POSTGRESQL, "db", 0, "stock")
        .needs(new Target.Database(POSTGRESQL, "shop.web1", "db", 0, "stock"), DependencyKind.READS);
    assertEquals(List.of("connects-to db/stock@db 1.00", "reads db/stock@db@shop.web1 1.00"), needs(resolved(app)));
  }

  @Test
  void aContainersDatabaseIsTheOneThatIsReadThroughItsPublishedPort() {
    var shop = database("shop", POSTGRESQL, "web1", 15432);
    var app = server("web1").alias("shop.web1", "db", "db@shop.web1").alias("", "db@shop.web1", "web1:15432")
        .alias("", "db@shop.web1:5432", "web1:15432")
        .needs(new Target.Database(POSTGRESQL, "shop.web1", "db", 0, "shop"), DependencyKind.CONNECTS_TO)
        .needs(new Target.Database(POSTGRESQL, "shop.web1", "db", 5432, "shop"), DependencyKind.READS);
    assertEquals(List.of("reads db/shop 1.00", "connects-to db/shop 1.00"), needs(resolved(shop, app)));
  }

  @Test
  void anAliasOfADatabaseGivesItsHostNoName() {
    var app = server("web1").alias("LEDGER", "10.20.0.40:1521/ledger").connects(ORACLE, "10.20.0.40", 1521, "ledger");
    assertEquals("10.20.0.40", resolved(app).assets().get(Ids.database("ledger")).host());
  }

  @Test
  void whatTheUserSaysItIsKnownAsIsTheDatabase() {
    var shop = database("shop", POSTGRESQL, "localhost", 54321).knownAs("db.shop.example", 5432, "shop_live");
    var app = server("web1").connects(POSTGRESQL, "db.shop.example", 0, "shop_live");
    assertEquals(List.of("connects-to db/shop 1.00"), needs(resolved(shop, app)));
  }

  @Test
  void aShortNameStandsForTheFullOneWithADiscount() {
    var shop = database("shop", POSTGRESQL, "legacy-db-02.shop.example", 5432);
    var app = server("web1").connects(POSTGRESQL, "legacy-db-02", 0, "shop");
    assertEquals(List.of("connects-to db/shop 0.90"), needs(resolved(shop, app)));
  }

  @Test
  void withoutAHostTheOnlyDatabaseOfThatNameIsAGuess() {
    var app = server("web1").connects(POSTGRESQL, "", 0, "shop");
    assertEquals(List.of("connects-to db/shop 0.90"), needs(resolved(SHOP, app)));
  }

  @Test
  void aDatabaseReadThroughALocalAddressIsTheOnlyOneOfItsNameByGuess() {
    var shop = database("shop", POSTGRESQL, "127.0.0.1", 54321);
    var app = server("web1").connects(POSTGRESQL, "legacy-db-02", 0, "shop");
    assertEquals(List.of("connects-to db/shop 0.90"), needs(resolved(shop, app)));
  }

  @Test
  void enginesAndPortsTellDatabasesApart() {
    var app = server("web1").connects(MARIADB, "legacy-db-02", 0, "shop")
        .connects(POSTGRESQL, "legacy-db-02", 5433, "shop").connects(UNKNOWN, "legacy-db-02", 0, "shop");
    assertEquals(List.of("connects-to db/shop 1.00", "connects-to db/shop@legacy-db-02:3306 1.00",
        "connects-to db/shop@legacy-db-02:5433 1.00"), needs(resolved(SHOP, app)));
  }

  @Test
  void onlyOneProgramListensOnAPortWhateverItsClientsTakeItFor() {
    var copy = database("shop", H2, "", 0).knownAs("legacy-db-01", 5432, "shop");
    var app =
        server("web1").connects(POSTGRESQL, "legacy-db-01", 0, "shop").connects(MARIADB, "legacy-db-01", 0, "shop")
            .reads(POSTGRESQL, "legacy-db-01", "shop", "", "Gone");
    assertEquals(List.of("connects-to db/shop 1.00", "reads db/shop/PUBLIC.gone 1.00",
        "connects-to db/shop@legacy-db-01 1.00"), needs(resolved(copy, app)));
  }

  @Test
  void aDatabaseThatNobodyImportedIsAnAssetOfItsOwn() {
    var app = server("web1").connects(MARIADB, "10.0.0.7", 0, "mod").connects(MARIADB, "10.0.0.8", 0, "auth")
        .connects(MARIADB, "10.0.0.9", 0, "auth").connects(MARIADB, "10.0.0.9", 0, "");
    var inventory = resolved(app);
    assertEquals(List.of("connects-to db/@10.0.0.9 1.00", "connects-to db/auth@10.0.0.8 1.00",
        "connects-to db/auth@10.0.0.9 1.00", "connects-to db/mod 1.00"), needs(inventory));
    var mod = inventory.asset(Ids.database("mod")).orElseThrow();
    assertEquals(List.of("mod", "10.0.0.7", "mariadb", "etc/crontab:2"),
        List.of(mod.name(), mod.host(), mod.attributes().get("engine"), mod.seenAt().getFirst().toString()));
  }

  @Test
  void aServerWithoutADatabaseNameIsItsOnlyDatabaseByGuess() {
    var app = server("web1").connects(POSTGRESQL, "legacy-db-02", 0, "");
    assertEquals(List.of("connects-to db/shop 0.70"), needs(resolved(SHOP, app)));
  }

  @Test
  void allNamesOfADatabaseAreKept() {
    var app = server("web1").alias("db", "legacy-db-02").connects(POSTGRESQL, "db", 0, "shop")
        .connects(POSTGRESQL, "localhost", 0, "other");
    assertEquals(
        List.of(new KnownName("db", Ids.database("shop")), new KnownName("legacy-db-02", Ids.database("shop"))),
        resolved(SHOP, app).names());
  }
}
