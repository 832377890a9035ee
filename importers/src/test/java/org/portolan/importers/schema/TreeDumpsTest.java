package org.portolan.importers.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.work.Progress;

class TreeDumpsTest {
  @TempDir
  private Path folder;

  private static Path tree() throws Exception {
    return Path.of(Objects.requireNonNull(TreeDumpsTest.class.getResource("/schema/tree")).toURI());
  }

  private static List<String> tables(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.kind() == AssetKind.TABLE)
        .map(asset -> asset.id() + " " + asset.attribute(Attribute.SCHEMA_DUMP).orElse("")).toList();
  }

  @Test
  void aDumpDescribesTheOnlyDatabaseThatTheTreesScriptsUse() throws Exception {
    var report = new FilesImporter(tree(), "web1").read(Progress.none());
    assertEquals(
        List.of("db/shop/public.totals opt/shop/sql/schema.sql", "db/shop/sales.basket opt/shop/sql/schema.sql",
            "db/shop/sales.orders opt/shop/sql/schema.sql"),
        tables(report));
    assertTrue(report.facts().contains(new Fact.Reached("shop", Engine.POSTGRESQL, "db1.shop.example", 0, "shop")));
  }

  @Test
  void aScriptThatAlsoMakesATableIsNoDump() throws Exception {
    var report = new FilesImporter(tree(), "web1").read(Progress.none());
    assertTrue(tables(report).stream().noneMatch(table -> table.contains("tmp_x")), tables(report).toString());
  }

  @Test
  void aDumpOfADatabaseThatNothingNamesIsAnUnknown() throws Exception {
    Files.writeString(folder.resolve("structure.sql"),
        "create table a (id serial primary key);\ncreate table b (id bigserial, a int references a);\n");
    var report = new FilesImporter(folder, "web1").read(Progress.none());
    assertEquals(List.of(), tables(report));
    assertTrue(report.unread().stream().anyMatch(one -> one.place().source().equals("structure.sql")
        && one.reason().contains("nothing here tells which")), report.unread().toString());
  }

  @Test
  void aDumpThatSaysItsDatabaseNeedsNobodyElse() throws Exception {
    Files.writeString(folder.resolve("backup.sql"), """
        -- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
        --
        -- Host: localhost    Database: till
        -- ------------------------------------------------------
        CREATE TABLE `receipts` (`id` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;
        """);
    assertEquals(List.of("db/till/receipts backup.sql"),
        tables(new FilesImporter(folder, "web1").read(Progress.none())));
  }

  @Test
  void ofSeveralDumpsTheNewestCountsWithTheTablesThatOnlyOthersMakeAndThatAreUsed() throws Exception {
    var table = "CREATE TABLE %s (id serial PRIMARY KEY);\n";
    Files.writeString(folder.resolve("crontab"), "0 3 * * * psql -f /srv/night.sql shop\n");
    Files.createDirectories(folder.resolve("srv"));
    Files.writeString(folder.resolve("srv/night.sql"),
        "delete from a;\ndelete from b;\ndelete from stock;\ndelete from audit;\n");
    var common = table.formatted("a") + table.formatted("b");
    Files.writeString(folder.resolve("srv/shop-create-1.9.sql"), common + table.formatted("old_names"));
    Files.writeString(folder.resolve("srv/shop-create-1.10.sql"), common + table.formatted("stock"));
    Files.writeString(folder.resolve("srv/shop-changes.sql"),
        table.formatted("audit") + table.formatted("never_used") + "CREATE INDEX ON audit (id);\n");
    assertEquals(
        List.of("db/shop/public.a srv/shop-create-1.10.sql", "db/shop/public.audit srv/shop-changes.sql",
            "db/shop/public.b srv/shop-create-1.10.sql", "db/shop/public.stock srv/shop-create-1.10.sql"),
        tables(new FilesImporter(folder, "web1").read(Progress.none())));
  }
}
