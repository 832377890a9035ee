package org.portolan.model.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Ledger;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.inventory.Unknown;
import org.portolan.model.problem.Location;

class FileRootsTest {
  private final List<ReadPlace> read = new ArrayList<>();
  private final List<Unknown> unread = new ArrayList<>();
  private final List<SourceSummary> sources = new ArrayList<>(List.of(source("shop")));

  @Test
  void foldersOfAServerAloneMakeItsFilesThoseOfAServer() {
    assertEquals("/etc/cron.d/report", path("etc/cron.d/report"));
    assertEquals("/opt/shop/run.sh", path("opt/shop/run.sh"));
    assertEquals("cron/report", path("cron/report"));
  }

  @Test
  void aBuildFileInTheTopFolderMakesARepositoryOfWhateverFoldersThereAre() {
    unread.add(new Unknown("U-1", "shop", new Unread(Location.of("Makefile"), UnreadKind.UNPARSED, "no importer")));
    assertEquals("etc/cron.d/report", path("etc/cron.d/report"));
    assertEquals("opt/shop/run.sh", path("opt/shop/run.sh"));
  }

  @Test
  void whatACheckoutHoldsIsASignOfARepositoryToo() {
    for (var sign : List.of(".git/config", ".github/workflows/deploy.yml", "docker-compose.yml", "pom.xml",
        "cpanfile", "README.md", "app.csproj")) {
      read.add(new ReadPlace(sign, "config"));
      assertEquals("etc/cron.d/report", path("etc/cron.d/report"), sign);
      read.clear();
    }
  }

  @Test
  void aFileThatEveryServerHasOutweighsABuildFileThatSomebodyLeftInItsTopFolder() {
    read.add(new ReadPlace("docker-compose.yml", "compose"));
    for (var sign : List.of("etc/passwd", "etc/os-release", "etc/hostname", "etc/fstab", "var/spool/cron/crontabs/root",
        "proc/mounts")) {
      read.add(new ReadPlace(sign, "host"));
      assertEquals("/etc/cron.d/report", path("etc/cron.d/report"), sign);
      read.removeLast();
    }
  }

  @Test
  void whereSeveralSourcesWereReadNobodyKnowsWhoseABuildFileIs() {
    read.add(new ReadPlace("pom.xml", "config"));
    sources.add(source("web"));
    assertEquals("/etc/cron.d/report", path("etc/cron.d/report"));
  }

  private String path(String place) {
    var assets = new TreeMap<>(Map.of(Ids.job("shop", place, "j"),
        Asset.of(Ids.job("shop", place, "j"), AssetKind.SCHEDULED_JOB, "j").onHost("shop")
            .seenAt(Location.of(place, 1))));
    var inventory = new Inventory(assets, List.of(), sources, read, List.of(), List.of(), List.of(), unread, List.of(),
        Ledger.EMPTY, new TreeMap<>());
    return new FileRoots(inventory).path("shop", place);
  }

  private static SourceSummary source(String name) {
    return new SourceSummary(new Source(name, SourceKind.FILES, "/collected/" + name, name), Instant.EPOCH, 1, 0, 0);
  }
}
