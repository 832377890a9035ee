package org.portolan.model.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

class WorkspaceTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456789Z");
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir
  private Path folder;

  @BeforeEach
  void begin() throws ProblemException {
    Workspace.init(folder, "Shop");
  }

  @Test
  void anImportComesBackAsItWasAlsoAfterClosing() throws ProblemException {
    var report = Samples.oneOfEverything("web1");
    try (var workspace = Workspace.open(folder, CLOCK)) {
      workspace.append(report, AT);
    }
    try (var workspace = Workspace.open(folder, CLOCK)) {
      var all = workspace.all();
      assertEquals(List.of(1L), all.stream().map(intake -> intake.number()).toList());
      assertEquals(AT, all.getFirst().at());
      assertEquals(report, all.getFirst().report());
    }
  }

  @Test
  void theLandscapeRightAfterAnImportIsTheOneThatIsReadAgain() throws ProblemException {
    try (var workspace = Workspace.open(folder, CLOCK)) {
      workspace.append(Samples.oneOfEverything("web1"), AT);
      for (boolean complete : List.of(true, false)) {
        var stays = new AtomicInteger();
        var after = workspace.append(Samples.numbered(2, 5, complete), AT, stays::incrementAndGet);
        assertEquals(workspace.inventory(), after);
        assertEquals(1, stays.get());
      }
    }
  }

  @Test
  void aFolderMayHaveAnyNameButForTheSemicolonThatTheDatabaseCannotTake() throws ProblemException {
    var odd = folder.resolve("a b & <c> #1 %20 'd'");
    Workspace.init(odd, "Odd");
    try (var workspace = Workspace.open(odd, CLOCK)) {
      workspace.append(Samples.numbered(1, 3, true), AT);
    }
    try (var workspace = Workspace.openReadOnly(odd)) {
      assertEquals(Samples.numbered(1, 3, true), workspace.all().getFirst().report());
    }
    var semicolon = folder.resolve("x;y");
    assertEquals("workspace-name", problemOf(() -> init(semicolon)).code());
    assertEquals(false, Files.exists(semicolon));
  }

  @Test
  void lookingOnLeavesTheFolderAsItIs() throws ProblemException, IOException {
    try (var workspace = Workspace.open(folder, CLOCK)) {
      workspace.append(Samples.numbered(1, 3, true), AT);
    }
    var before = contents();
    try (var workspace = Workspace.openReadOnly(folder)) {
      assertEquals(1, workspace.all().size());
    }
    assertEquals(before, contents());
  }

  private Map<String, Long> contents() throws IOException {
    var contents = new TreeMap<String, Long>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        contents.put(file.getFileName() + " " + Files.getLastModifiedTime(file), Files.size(file));
      }
    }
    return contents;
  }

  @Test
  void onlyTheLatestImportsOfEachSourceAreLatest() throws ProblemException {
    try (var workspace = Workspace.open(folder, CLOCK)) {
      workspace.append(Samples.numbered(1, 1, true), AT);
      workspace.append(Samples.numbered(2, 2, true), AT);
      workspace.append(Samples.oneOfEverything("web1"), AT);
      workspace.append(Samples.numbered(4, 1, false), AT);
      assertEquals(List.of(2L, 3L, 4L), workspace.latest().stream().map(intake -> intake.number()).toList());
      assertEquals(List.of(true, true, true, false),
          workspace.headers().stream().map(IntakeHeader::complete).toList());
      assertTrue(workspace.inventory().assets().keySet().stream().anyMatch(id -> id.value().equals("host/h2-1")));
    }
  }

  @Test
  void aWorkspaceWithoutImportsHasAnEmptyInventory() throws ProblemException {
    try (var workspace = Workspace.openReadOnly(folder)) {
      assertEquals(Inventory.EMPTY, workspace.inventory());
    }
    assertEquals(false, Files.exists(folder.resolve("inventory.mv.db")));
  }

  @Test
  void theSameProgramCannotOpenItTwiceButMayCloseAndOpenItAgain() throws ProblemException {
    try (var _ = Workspace.open(folder, CLOCK)) {
      var problem = problemOf(() -> Workspace.open(folder, CLOCK));
      assertEquals("workspace-locked", problem.code());
      assertEquals("Held by this program itself since 2026-03-01T10:00:00Z", problem.cause());
    }
    try (var again = Workspace.open(folder, CLOCK)) {
      assertEquals(List.of(), again.all());
    }
  }

  @Test
  void aReadOnlyWorkspaceTakesNoImports() throws ProblemException {
    try (var workspace = Workspace.openReadOnly(folder)) {
      assertEquals("workspace-read-only",
          problemOf(() -> workspace.append(Samples.numbered(1, 1, true), AT)).code());
    }
  }

  @Test
  void aFolderWithoutAManifestIsNoWorkspace() throws IOException {
    Files.delete(folder.resolve("manifest.yaml"));
    var problem = problemOf(() -> Workspace.open(folder, CLOCK));
    assertEquals(List.of("workspace-absent", "The folder holds no manifest.yaml"),
        List.of(problem.code(), problem.cause()));
    assertEquals(false, Files.exists(folder.resolve("workspace.lock")));
  }

  @Test
  void whatANewerProgramWroteIsRefusedAndStaysAsItIs() throws ProblemException, IOException {
    try (var workspace = Workspace.open(folder, CLOCK)) {
      workspace.append(Samples.numbered(1, 1, true), AT);
    }
    Jdbi.create("jdbc:h2:file:" + folder.resolve("inventory"), "portolan", "")
        .useHandle(handle -> handle.execute("update schema_version set version = 99"));
    var before = Files.readAllBytes(folder.resolve("inventory.mv.db"));
    for (var opening : List.<Attempt>of(() -> Workspace.open(folder, CLOCK), () -> Workspace.openReadOnly(folder))) {
      var problem = problemOf(opening);
      assertEquals("workspace-newer", problem.code());
      assertEquals("Its inventory has version 99, this program reads up to 2", problem.cause());
    }
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("inventory.mv.db")));
  }

  @Test
  void aDamagedInventorySaysWhatToDoAndLeavesTheWorkspaceUnlocked() throws IOException {
    Files.writeString(folder.resolve("inventory.mv.db"), "no database at all".repeat(1000));
    assertEquals("inventory-damaged", problemOf(() -> Workspace.open(folder, CLOCK)).code());
    assertEquals("inventory-damaged", problemOf(() -> Workspace.open(folder, CLOCK)).code());
  }

  @Test
  void decisionsAreSavedAndReadAgain() throws ProblemException {
    var item = Item.of(new ItemId("orders"), ItemKind.DATA_ENTITY, List.of(new AssetPattern("db/shop/orders")));
    try (var workspace = Workspace.open(folder, CLOCK)) {
      var manifest = workspace.manifest();
      assertEquals("Shop", manifest.context().name());
      workspace.save(new Manifest(manifest.context(), List.of(item), List.of(), List.of(), List.of(), List.of()));
      assertEquals(List.of(item), workspace.manifest().items());
    }
    try (var workspace = Workspace.openReadOnly(folder)) {
      assertEquals(List.of(item), workspace.manifest().items());
    }
  }

  @Test
  void whatPeopleSayStandsBesideImportsAndSurvivesThem() throws ProblemException {
    var told = new Entry.AssetTold(AT, "R. Haddad", Ids.host("mainframe"), AssetKind.HOST, "mainframe", "",
        "under the stairs");
    try (var workspace = Workspace.open(folder, CLOCK)) {
      workspace.add(told);
      workspace.append(Samples.numbered(1, 1, true), AT);
      workspace.append(Samples.numbered(2, 1, true), AT);
      assertEquals(List.of("host/h2-0", "host/mainframe"), names(workspace.inventory()));
      assertEquals(List.of("host/h1-0", "host/mainframe"), names(workspace.inventoryAt(1)));
      assertEquals(List.of(told), workspace.logbook().entries());
    }
  }

  private static List<String> names(Inventory inventory) {
    return inventory.assets().keySet().stream().map(AssetId::value).toList();
  }

  @Test
  void aFolderThatIsNotEmptyIsNotMadeAWorkspace() {
    assertEquals(List.of("folder-in-use", "There is a workspace already"), List.of(
        problemOf(() -> init(folder)).code(), problemOf(() -> init(folder)).cause()));
  }

  private static Path init(Path folder) throws ProblemException {
    Workspace.init(folder, "Again");
    return folder;
  }

  @Test
  void aManifestThatSomebodyElseChangedIsNotOverwritten() throws ProblemException, IOException {
    var file = folder.resolve("manifest.yaml");
    try (var workspace = Workspace.open(folder, CLOCK)) {
      var manifest = workspace.manifest();
      Files.writeString(file, Files.readString(file) + "organisation: Fernhill\n");
      assertEquals("Fernhill", workspace.save(manifest).context().organisation());
      assertTrue(Files.readString(file).endsWith("organisation: Fernhill\n"));
      Files.writeString(file, Files.readString(file).replace("Fernhill", "Elsewhere"));
      assertEquals("file-changed", problemOf(() -> {
        workspace.save(Manifest.named("Mine"));
        return workspace;
      }).code());
      assertTrue(Files.readString(file).endsWith("organisation: Elsewhere\n"));
    }
  }

  @Test
  void whatAnEditorChangedIsReadAgainAndMistakesLeaveWhatWasReadBefore() throws ProblemException, IOException {
    var file = folder.resolve("manifest.yaml");
    try (var workspace = Workspace.open(folder, CLOCK)) {
      assertEquals(false, workspace.reread());
      Files.writeString(file, Files.readString(file) + "organisation: Fernhill\n");
      assertEquals(true, workspace.reread());
      assertEquals("Fernhill", workspace.manifest().context().organisation());
      Files.writeString(file, "plan: [");
      problemOf(() -> {
        workspace.reread();
        return workspace;
      });
      assertEquals("Fernhill", workspace.manifest().context().organisation());
    }
  }

  @Test
  void whoeverLooksOnHearsWhoHasTheWorkspace() throws ProblemException {
    try (var _ = Workspace.open(folder, CLOCK); var onlooker = Workspace.openReadOnly(folder)) {
      assertTrue(onlooker.heldBy().startsWith("process " + ProcessHandle.current().pid()), onlooker.heldBy());
      assertTrue(onlooker.heldBy().endsWith(" since 2026-03-01T10:00:00Z"), onlooker.heldBy());
    }
    try (var onlooker = Workspace.openReadOnly(folder)) {
      assertEquals("", onlooker.heldBy());
    }
  }

  private interface Attempt {
    Object make() throws ProblemException;
  }

  private static Problem problemOf(Attempt attempt) {
    return assertThrows(ProblemException.class, attempt::make).problem();
  }
}
