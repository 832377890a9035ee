package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedAndTableTest extends TypedCommands {
  private static final String LOG =
      "2026-02-01 03:00:00.210 UTC [12] bi@shop 10.0.0.77 LOG:  statement: SELECT * FROM sales.orders WHERE id = 17\n";

  @TempDir
  Path folder;

  private String workspace = "";

  @BeforeEach
  void init() {
    workspace = folder.resolve("plan").toString();
    assertEquals(ExitCode.FINE, run("init", workspace));
  }

  @Test
  void aStrangerInALogBecomesASilentDependency() throws Exception {
    var log = Files.writeString(folder.resolve("postgresql.log"), LOG);
    assertEquals(ExitCode.FINE, run("import", workspace, "observed", log.toString(), "--host", "db1"));
    assertTrue(said("silent", workspace).contains("bi@10.0.0.77 reads sales.orders  (R-51 R-53"), out.toString());
  }

  @Test
  void aKindThatIsNoneIsUnusableAndTheKindsAreTold() throws Exception {
    var log = Files.writeString(folder.resolve("x.log"), LOG);
    assertEquals(ExitCode.UNUSABLE, run("import", workspace, "observed", log.toString(), "--kind", "diary"));
    assertTrue(err.toString().contains("postgresql-log"), err.toString());
  }

  @Test
  void whatIsSaidOfAColumnIsKeptForTheNextTable() throws Exception {
    var table = Files.writeString(folder.resolve("list.csv"), "Kiste;Owner\nweb9;A. Moreau\n").toString();
    assertTrue(said("import", workspace, "table", table, "--map", "Kiste=host", "--dry-run").contains("Kiste → host"));
    assertFalse(said("graph", workspace, "--json").contains("host/web9"));
    assertEquals(ExitCode.FINE, run("import", workspace, "table", table, "--map", "Kiste=host"));
    assertTrue(said("graph", workspace, "--json").contains("host/web9"));
    var next = Files.writeString(folder.resolve("next.csv"), "Owner,Kiste\nK. Ahmed,web10\n").toString();
    assertEquals(ExitCode.FINE, run("import", workspace, "table", next));
    assertTrue(said("graph", workspace, "--json").contains("host/web10"));
    assertTrue(Files.readString(Path.of(workspace, "columns.txt")).contains("kiste = host"));
  }

  @Test
  void namesOfADatabaseMayBeGivenOnTheCommandLine() {
    assertEquals(ExitCode.SOURCE_NOT_READ, run("import", workspace, "jdbc", "jdbc:postgresql://127.0.0.1:1/shop",
        "--schema", "sales", "--known-as", "legacy-db-01:5432/shop"));
  }

  @Test
  void aMeaningThatIsNoneIsRefused() throws Exception {
    var table = Files.writeString(folder.resolve("list.csv"), "Kiste;Owner\nweb9;A. Moreau\n").toString();
    assertEquals(ExitCode.UNUSABLE, run("import", workspace, "table", table, "--map", "Kiste=box"));
  }

  @Test
  void everyScriptIsPrintedAndAskedForAnUnknownOneItNamesThoseThereAre() {
    for (var script : List.of("sh", "ps1")) {
      assertTrue(said("collect", script).contains("It reads only"), script);
    }
    for (var engine : List.of("postgresql", "mariadb", "mysql", "sqlserver", "oracle")) {
      assertTrue(said("collect", "sql", engine).contains("Reads only"), engine);
    }
    assertTrue(said("collect").startsWith("#!/bin/sh\n"));
    assertFalse(said("collect").contains("@mask.awk@"));
    assertEquals(ExitCode.UNUSABLE, run("collect", "sql", "dbase"));
    assertTrue(err.toString().contains("postgresql, sqlserver"), err.toString());
  }

  private String said(String... arguments) {
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.FINE, run(arguments), err.toString());
    return out.toString();
  }
}
