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

/// Taking a source out of a workspace, as somebody types it.
class SourceCommandTest extends TypedCommands {
  @TempDir
  private Path folder;

  @BeforeEach
  void importTwoServers() throws Exception {
    run("init", plan());
    for (var host : List.of("web1", "web2")) {
      var server = folder.resolve(host);
      Files.createDirectories(server.resolve("etc/cron.d"));
      Files.writeString(server.resolve("etc/cron.d/shop"), "15 2 * * * shop /opt/shop/stock.sh\n");
      Files.createDirectories(server.resolve("opt/shop"));
      Files.writeString(server.resolve("opt/shop/stock.sh"),
          "#!/bin/sh\npsql -h db1 shop -c 'select sku from sales.orders'\n");
      assertEquals(ExitCode.FINE, run("import", plan(), "files", server.toString(), "--host", host));
    }
  }

  @Test
  void theSourcesAreListedByTheNamesThatTheOtherCommandsTake() {
    assertEquals(ExitCode.FINE, run("source", plan()));
    assertEquals(List.of("web1  files", "web2  files"),
        out.toString().lines().map(line -> line.substring(0, 11)).toList());
    run("source", plan(), "--json");
    assertTrue(out.toString().contains("\"name\" : \"web1\""), out.toString());
  }

  @Test
  void removingSaysWhatGoesAndWhatStays() {
    assertEquals(ExitCode.FINE, run("source", plan(), "remove", "web1"), err.toString());
    var said = out.toString().replace('\u00a0', ' ');
    assertTrue(said.contains("web1 is removed."), said);
    assertTrue(said.contains("1 scheduled job"), said);
    assertTrue(said.contains("= Decisions, answers and what was added by hand"), said);
    run("graph", plan(), "--json");
    assertFalse(out.toString().contains("job/web1"), out.toString());
    assertTrue(out.toString().contains("job/web2"), out.toString());
    run("diff", plan());
    assertTrue(out.toString().contains("- scheduled job  job/web1"), out.toString());
  }

  @Test
  void aDryRunChangesNothing() {
    assertEquals(ExitCode.FINE, run("source", plan(), "remove", "web1", "--dry-run"));
    assertTrue(out.toString().contains("web1 would be removed."), out.toString());
    run("source", plan());
    assertEquals(2, out.toString().lines().count());
  }

  @Test
  void aRemovedSourceIsBroughtBack() {
    run("graph", plan(), "--json");
    var before = out.toString();
    run("source", plan(), "remove", "web1");
    assertEquals(ExitCode.FINE, run("source", plan(), "restore", "web1"), err.toString());
    run("graph", plan(), "--json");
    assertEquals(before, out.toString());
  }

  @Test
  void aNameThatNoSourceHasIsRefused() {
    assertEquals(ExitCode.UNUSABLE, run("source", plan(), "remove", "web9"));
    assertTrue(err.toString().contains("No source is called web9"), err.toString());
    assertEquals(ExitCode.UNUSABLE, run("source", plan(), "restore", "web1"));
    assertTrue(err.toString().contains("No source called web1 was removed"), err.toString());
  }

  private String plan() {
    return folder.resolve("plan").toString();
  }
}
