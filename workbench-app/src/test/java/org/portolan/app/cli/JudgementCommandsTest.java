package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From what could not be read to an answer that is evidence, as somebody types it.
class JudgementCommandsTest extends TypedCommands {
  @TempDir
  private Path folder;

  @BeforeEach
  void importAServer() throws Exception {
    var server = Files.createDirectories(folder.resolve("web1/etc/cron.d")).getParent().getParent();
    Files.writeString(server.resolve("etc/cron.d/shop"), "15 2 * * * shop /opt/shop/stock.sh\n");
    Files.createDirectories(server.resolve("opt/shop"));
    Files.writeString(server.resolve("opt/shop/stock.sh"), """
        #!/bin/sh
        psql -h db1 shop -c "select sku from sales.orders"
        psql -h db1 shop -c "select * from stock_$(cat /opt/shop/region)"
        """);
    run("init", plan());
    assertEquals(ExitCode.FINE, run("import", plan(), "files", server.toString(), "--host", "web1"));
  }

  private String plan() {
    return folder.resolve("plan").toString();
  }

  /// The id of the unknown about the table whose name is built at run time.
  private String dynamic() {
    run("unknowns", plan());
    return out.toString().lines().filter(line -> line.contains("opt/shop/stock.sh:3")).findFirst().orElseThrow()
        .split(" ")[0];
  }

  @Test
  void aFilledInSheetSettlesTheUnknownAndAddsWhatFollows() throws Exception {
    var id = dynamic();
    var sheets = folder.resolve("sheets");
    assertEquals(ExitCode.FINE, run("questions", plan(), "--to", sheets.toString()));
    var sheet = sheets.resolve("questions-web1.md");
    Files.write(sheet, Files.readString(sheet).lines().map(line -> line.startsWith("| " + id + " |") ? line.replace(
        "|  |  |  |  |", "| north only | writes sales.orders | T. Nguyen | 2026-11-19 |") : line).toList());
    assertEquals(ExitCode.FINE, run("import", plan(), "answers", sheet.toString()), err.toString());
    assertTrue(out.toString().contains("answer written down, 0 known already"), out.toString());
    run("unknowns", plan(), "--all");
    assertTrue(out.toString().contains("answered by T. Nguyen, 2026-11-19: north only"), out.toString());
    run("why", plan(), "opt/shop/stock.sh", "sales.orders");
    assertTrue(out.toString().contains("writes"), out.toString());
    assertTrue(out.toString().contains("told in testimony:logbook.yaml"), out.toString());
    assertEquals(ExitCode.FINE, run("answer", plan(), id, "--withdraw", "--by", "T. Nguyen"));
    run("why", plan(), "opt/shop/stock.sh", "sales.orders");
    assertEquals(false, out.toString().contains("told in"), out.toString());
  }

  @Test
  void aRowThatCannotBeUsedIsNamedAndTheOthersAreTaken() throws Exception {
    var file = Files.writeString(folder.resolve("back.md"), """
        | Id | Answer | From whom | Date |
        | --- | --- | --- | --- |
        | %s | north only | T. Nguyen | 2026-11-19 |
        | U-00000000 | all is well | T. Nguyen | 2026-11-19 |
        """.formatted(dynamic()));
    assertEquals(ExitCode.SOURCE_NOT_READ, run("import", plan(), "answers", file.toString()));
    assertTrue(err.toString().contains("back.md:4"), err.toString());
    assertTrue(err.toString().contains("Nothing is called U-00000000"), err.toString());
    assertTrue(out.toString().contains("answer written down"), out.toString());
  }

  @Test
  void whySaysTheWayAlsoWhereSeveralAreCalledLikeThat() {
    assertEquals(ExitCode.FINE, run("why", plan(), "stock", "sales.orders"), err.toString());
    assertTrue(out.toString().contains("script/web1/opt/shop/stock.sh reads"), out.toString());
    assertEquals(ExitCode.UNUSABLE, run("why", plan(), "stock", "no.such.table"));
  }

  @Test
  void anAnswerToNothingIsRefused() {
    assertEquals(ExitCode.UNUSABLE, run("answer", plan(), "U-00000000", "yes", "--by", "T. Nguyen"));
    assertEquals(ExitCode.UNUSABLE, run("attest", plan(), "nowhere", "--by", "T. Nguyen"));
  }

  @Test
  void aSecondImportSaysWhatAppearedAndWhatIsUnknownNow() throws Exception {
    var server = folder.resolve("web1");
    Files.writeString(server.resolve("etc/cron.d/more"), "0 4 1 * * shop /opt/shop/gone.sh\n");
    run("import", plan(), "files", server.toString(), "--host", "web1");
    assertEquals(ExitCode.FINE, run("diff", plan()));
    assertTrue(out.toString().contains("+ scheduled job"), out.toString());
    assertEquals(ExitCode.FINE, run("diff", plan(), "--json"));
    assertTrue(out.toString().contains("\"stale\""), out.toString());
  }

  @Test
  void silentPrintsUnknownsListsAndBlindSpotsForMachines() {
    assertEquals(ExitCode.FINE, run("silent", plan(), "--json"));
    for (var key : List.of("\"unknowns\"", "\"triangulation\"", "\"anythingWatched\" : false", "\"blindSpots\"",
        "\"writtenNeverSeen\"", "\"sight\" : \"not-watched\"")) {
      assertTrue(out.toString().contains(key), key + " in " + out);
    }
  }
}
