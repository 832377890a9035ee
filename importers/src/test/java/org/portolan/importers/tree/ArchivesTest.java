package org.portolan.importers.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.work.Progress;

class ArchivesTest {
  private static final Map<String, String> FILES = new TreeMap<>(Map.of("./etc/crontab", "@daily root date\n",
      "/opt/run.sh", "psql shop\n", "../../root/.ssh/authorized_keys", "ssh-rsa evil\n"));

  @TempDir
  Path folder;
  private final Findings findings = new Findings();

  @Test
  void tarTarGzAndZipGiveTheSameTreeAndRefusePathsThatLeadOut() throws Exception {
    for (var archive : List.of(tar("a.tar", FILES), gzip(tar("b.tar", FILES)), zip("c.zip", FILES))) {
      var heard = new Findings();
      var gathered = Trees.gather(archive, "web1", TreeLimits.USUAL, heard, Progress.none());
      assertTrue(gathered.complete());
      assertEquals(List.of("etc/crontab", "opt/run.sh"), gathered.tree().paths(), archive.toString());
      assertEquals(List.of("psql shop"), gathered.tree().file("opt/run.sh").orElseThrow().lines());
      assertEquals(List.of(new Unread(Location.of("../../root/.ssh/authorized_keys"), UnreadKind.FORBIDDEN,
          "Its path leads out of the archive")), heard.unread());
    }
    try (var left = Files.list(folder)) {
      assertEquals(4, left.count(), "nothing was written");
    }
  }

  @Test
  void linksInAnArchiveAreFollowedInsideIt() throws Exception {
    var archive = folder.resolve("links.tar");
    try (var out = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
      entry(out, new TarArchiveEntry("opt/run.sh"), "date\n");
      for (var link : Map.of("etc/cron.daily/run", "../../opt/run.sh", "etc/out", "/etc/shadow").entrySet()) {
        var entry = new TarArchiveEntry(link.getKey(), TarConstants.LF_SYMLINK);
        entry.setLinkName(link.getValue());
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
      }
    }
    var tree = gather(archive, TreeLimits.USUAL).tree();
    assertEquals(List.of("date"), tree.file("etc/cron.daily/run").orElseThrow().lines());
    assertEquals(List.of(new Unread(Location.of("etc/out"), UnreadKind.ABSENT,
        "A link to what was not collected (to /etc/shadow)")), findings.unread());
  }

  @Test
  void aBombStopsTheReadingAndWhatWasReadBeforeStays() throws Exception {
    var limits = new TreeLimits(1_000, new ByteCount(1_000_000), new ByteCount(50_000_000), 40, 1_000, 100,
        new ByteCount(20_000_000));
    var tar = folder.resolve("bomb.tar.gz");
    try (var out = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
      entry(out, new TarArchiveEntry("etc/crontab"), "@daily root date\n");
      var bomb = new TarArchiveEntry("zeros.txt");
      bomb.setSize(40_000_000);
      out.putArchiveEntry(bomb);
      zeros(out, 40_000_000);
      out.closeArchiveEntry();
      entry(out, new TarArchiveEntry("after.sh"), "never reached\n");
    }
    var zip = folder.resolve("bomb.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("etc/crontab"));
      out.write("@daily root date\n".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("zeros.txt"));
      zeros(out, 40_000_000);
    }
    for (var archive : List.of(tar, zip)) {
      var heard = new Findings();
      var gathered = Trees.gather(archive, "web1", limits, heard, Progress.none());
      assertFalse(gathered.complete());
      assertEquals(List.of("etc/crontab"), gathered.tree().paths());
      assertTrue(heard.unread().stream().anyMatch(unread -> unread.reason().contains("zip bomb")),
          heard.unread().toString());
    }
  }

  @Test
  void tooManyEntriesEndTheReading() throws Exception {
    var many = new TreeMap<String, String>();
    for (int i = 0; i < 50; i++) {
      many.put("f" + i + ".sh", "");
    }
    var limits =
        new TreeLimits(10, new ByteCount(1_000), new ByteCount(1_000), 40, 1_000, 100, new ByteCount(1_000_000));
    var gathered = gather(zip("many.zip", many), limits);
    assertFalse(gathered.complete());
    assertEquals(10, gathered.tree().paths().size());
  }

  @Test
  void anArchiveThatEndsEarlyGivesWhatItHadAndIsNotComplete() throws Exception {
    var whole = Files.readAllBytes(tar("whole.tar", FILES));
    var half = folder.resolve("half.tar");
    Files.write(half, Arrays.copyOf(whole, 1_700));
    var gathered = gather(half, TreeLimits.USUAL);
    assertFalse(gathered.complete());
    assertTrue(findings.unread().toString().contains("damaged"), findings.unread().toString());
  }

  @Test
  void whatIsNoArchiveAtAllIsSaidToBeNone() throws Exception {
    var noise = folder.resolve("noise.tar.gz");
    Files.write(noise, new byte[]{0x1F, (byte) 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7});
    var problem = assertThrows(ProblemException.class, () -> gather(noise, TreeLimits.USUAL)).problem();
    assertEquals("files-unreadable", problem.code());
  }

  private Trees.Gathered gather(Path archive, TreeLimits limits) throws ProblemException {
    return Trees.gather(archive, "web1", limits, findings, Progress.none());
  }

  private Path tar(String name, Map<String, String> files) throws IOException {
    var archive = folder.resolve(name);
    try (var out = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
      for (var file : files.entrySet()) {
        entry(out, new TarArchiveEntry(file.getKey(), true), file.getValue());
      }
    }
    return archive;
  }

  private static void entry(TarArchiveOutputStream out, TarArchiveEntry entry, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  private static Path gzip(Path file) throws IOException {
    var packed = file.resolveSibling(file.getFileName() + ".gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    return packed;
  }

  private Path zip(String name, Map<String, String> files) throws IOException {
    var archive = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return archive;
  }

  private static void zeros(OutputStream out, int count) throws IOException {
    var block = new byte[1_000_000];
    for (int i = 0; i < count / block.length; i++) {
      out.write(block);
    }
  }
}
