package org.portolan.model.manifest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.ProblemException;

class ManifestFileTest {
  private static final ManifestText ONE = ManifestText.fresh("manifest.yaml", Manifest.named("one"));
  private static final ManifestText TWO = ManifestText.fresh("manifest.yaml", Manifest.named("two"));

  @TempDir
  private Path folder;

  @Test
  void whatIsSavedIsWhatIsRead() throws Exception {
    var path = folder.resolve("manifest.yaml");
    ManifestFile.create(path, ONE).save(TWO);
    assertEquals("two", text(ManifestFile.read(path)).manifest().context().name());
    assertEquals(List.of("manifest.schema.json", "manifest.yaml"), names());
  }

  @Test
  void aFileThatAnotherProgramChangedIsNotOverwritten() throws Exception {
    var path = folder.resolve("manifest.yaml");
    var file = ManifestFile.create(path, ONE);
    Files.writeString(path, "theirs");
    assertEquals("file-changed", assertThrows(ProblemException.class, () -> file.save(TWO)).problem().code());
    assertEquals("theirs", Files.readString(path));
    assertEquals("file-changed",
        assertThrows(ProblemException.class, () -> ManifestFile.create(path, TWO)).problem().code());
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsKept() throws Exception {
    var path = folder.resolve("manifest.yaml");
    var start = ONE.manifest().withItems(List.of(Fernhill.sales(), Fernhill.hr()));
    var file = ManifestFile.create(path, ManifestText.fresh("manifest.yaml", start));
    var theirs = ManifestText.fresh("manifest.yaml",
        start.withItems(List.of(Fernhill.sales().ownedBy("R. Haddad", ""), Fernhill.ftp(), Fernhill.hr())));
    Files.writeString(path, theirs.text() + "# theirs\n");
    var both = file.saying(start.withItems(List.of(Fernhill.sales(), Fernhill.hr().noted("mine"), Fernhill.banner())));
    assertEquals(ONE.manifest().withItems(List.of(Fernhill.sales().ownedBy("R. Haddad", ""), Fernhill.ftp(),
        Fernhill.hr().noted("mine"), Fernhill.banner())), text(both).manifest());
    assertEquals(true, Files.readString(path).endsWith("# theirs\n"));
    assertEquals(both.file(), ManifestFile.read(path).file());
  }

  @Test
  void aSlipThatSomebodyElseMadeMeanwhileIsToldWithItsPlace() throws Exception {
    var path = folder.resolve("manifest.yaml");
    var file = ManifestFile.create(path, ONE);
    Files.writeString(path, ONE.text() + "ownr: me\n");
    assertEquals("manifest.yaml:6:1",
        assertThrows(ProblemException.class, () -> file.saying(TWO.manifest())).problem().place().toString());
  }

  @Test
  void whatSomebodyElseDecidedOtherwiseIsNotOverwritten() throws Exception {
    var path = folder.resolve("manifest.yaml");
    var file = ManifestFile.create(path, ONE);
    Files.writeString(path, ONE.text().replace("plan: one", "plan: theirs"));
    var problem = assertThrows(ProblemException.class, () -> file.saying(TWO.manifest())).problem();
    assertEquals("file-changed", problem.code());
    assertEquals("theirs", text(ManifestFile.read(path)).manifest().context().name());
  }

  @Test
  void aFileWithMistakesIsNotOverwritten() throws Exception {
    var path = folder.resolve("manifest.yaml");
    Files.writeString(path, "portolan: 1\nplan: a\nownr: b\n");
    var file = ManifestFile.read(path);
    assertEquals("yaml-unknown-key", assertThrows(ProblemException.class, () -> file.save(TWO)).problem().code());
    assertEquals("portolan: 1\nplan: a\nownr: b\n", Files.readString(path));
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() throws Exception {
    var path = folder.resolve("manifest.yaml");
    Files.write(path, new byte[]{'a', '\n', 'b', (byte) 0xE9, '\n'});
    assertEquals("manifest.yaml:2",
        assertThrows(ProblemException.class, () -> ManifestFile.read(path)).problem().place().toString());
  }

  @Test
  void aLinkStaysALink() throws Exception {
    var path = folder.resolve("manifest.yaml");
    var file = ManifestFile.create(folder.resolve("real.yaml"), ONE);
    Files.createSymbolicLink(path, file.file().path());
    ManifestFile.read(path).save(TWO);
    assertEquals(TWO.text(), Files.readString(folder.resolve("real.yaml")));
    assertEquals(true, Files.isSymbolicLink(path));
  }

  private static ManifestText text(ManifestFile file) {
    return ManifestTextTest.readable(file.file().text());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
