package org.portolan.importers.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class TreesTest {
  @TempDir
  Path root;
  private final Findings findings = new Findings();

  @Test
  void textIsHandedOutAndTheRestIsCountedByFolder() throws Exception {
    write("etc/crontab", "# empty\n");
    write("srv/www/a.png", "");
    write("srv/www/b.png", "");
    Files.write(file("srv/bin/tool"), new byte[]{0x7F, 'E', 'L', 'F', 0, 0, 0, 0, 1, 2});
    write("srv/.git/HEAD", "ref: refs/heads/main\n");
    var tree = gather();
    assertEquals(List.of("etc/crontab"), tree.paths());
    assertEquals(List.of("# empty"), tree.file("etc/crontab").orElseThrow().lines());
    assertEquals(Optional.empty(), tree.file("srv/bin/tool"));
    assertEquals(List.of(
        new Unread(Location.of("srv/.git"), UnreadKind.UNPARSED, "History or libraries of others, not looked into"),
        new Unread(Location.of("srv/bin/tool"), UnreadKind.UNPARSED, "Not text"),
        new Unread(Location.of("srv/www"), UnreadKind.UNPARSED, "2 files: not text; the first is a.png")),
        findings.unread().stream().sorted().toList());
  }

  @Test
  void foldersThatAreSetAsideByTheirNameAreOneLineForEachName() throws Exception {
    write("srv/app/__pycache__/a.pyc", "");
    write("srv/app/mail/__pycache__/b.pyc", "");
    write("srv/app/.git/HEAD", "ref: refs/heads/main\n");
    gather();
    assertEquals(List.of(
        new Unread(Location.of("."), UnreadKind.UNPARSED, "2 folders called __pycache__: history or libraries of "
            + "others, not looked into; the first is srv/app/__pycache__"),
        new Unread(Location.of("srv/app/.git"), UnreadKind.UNPARSED,
            "History or libraries of others, not looked into")),
        findings.unread().stream().sorted().toList());
  }

  @Test
  void aLogOfTwoHundredMegabytesIsCountedAndNotOpened() throws Exception {
    try (var log = new RandomAccessFile(file("var/log/access.log").toFile(), "rw")) {
      log.setLength(200_000_000);
    }
    assertEquals(List.of(), gather().paths());
    assertEquals(List.of(new Unread(Location.of("var/log/access.log"), UnreadKind.TOO_LARGE,
        "Larger than what is read (200 MB)")), findings.unread());
  }

  @Test
  void aFolderWithoutPermissionIsCounted() throws Exception {
    var gathering = new Gathering(TreeLimits.USUAL);
    new FolderWalk(root, gathering, Progress.none()).visitFileFailed(root.resolve("var/spool/cron"),
        new AccessDeniedException("var/spool/cron"));
    gathering.tree("web1", "", findings);
    assertEquals(
        List.of(new Unread(Location.of("var/spool/cron"), UnreadKind.FORBIDDEN, "No permission to read it")),
        findings.unread());
  }

  @Test
  void aFolderThatIsItselfALinkIsReadLikeTheOneItLeadsTo() throws Exception {
    write("server/etc/crontab", "# empty\n");
    var link = Files.createSymbolicLink(root.resolve("latest"), Path.of("server"));
    var tree = Trees.gather(link, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    assertEquals(List.of("etc/crontab"), tree.paths());
    assertEquals(List.of(), findings.unread());
  }

  @Test
  void linksAreFollowedInsideTheTreeOnly() throws Exception {
    write("opt/report/run.sh", "echo\n");
    link("etc/cron.daily/report", "/opt/report/run.sh");
    link("opt/current", "report");
    link("opt/round", "square");
    link("opt/square", "round");
    link("opt/out", "../../etc/passwd");
    var tree = gather();
    assertEquals(List.of("opt/report/run.sh"), tree.paths());
    assertEquals(5, tree.links().size());
    assertEquals("opt/report/run.sh", tree.file("etc/cron.daily/report").orElseThrow().path());
    assertEquals("opt/report/run.sh", tree.file("opt/current/run.sh").orElseThrow().path());
    assertEquals(Optional.empty(), tree.file("opt/round"));
    assertEquals(List.of(new Unread(Location.of("opt"), UnreadKind.ABSENT,
        "3 files: a link to what was not collected; the first is out (to ../../etc/passwd)")), findings.unread());
  }

  @Test
  void aPathOnTheHostIsFoundByItsLongestTail() throws Exception {
    write("pause/cron/run", "");
    write("other/cron/run", "");
    write("one/lib/only.pl", "");
    var tree = gather();
    assertEquals(Optional.of("pause/cron/run"), tree.locate("/home/pause/cron/run"));
    assertEquals(Optional.of("pause/cron/run"), tree.locate("/pause/cron/../cron/run"));
    assertEquals(Optional.empty(), tree.locate("/opt/cron/run"), "two files would fit");
    assertEquals(Optional.empty(), tree.locate("/usr/bin/only.pl"), "a name alone is no proof");
    assertEquals(Optional.of("one/lib/only.pl"), tree.locate("/opt/lib/only.pl"));
  }

  @Test
  void aCopyOfEtcAloneIsTakenForWhatItIs() throws Exception {
    write("hosts", "");
    write("cron.d/report", "");
    write("fin/close.conf", "");
    var tree = gather();
    assertEquals("etc/cron.d/report", tree.onHost("cron.d/report"));
    assertEquals(Optional.of("hosts"), tree.locate("/etc/hosts"));
    assertEquals(Optional.of("fin/close.conf"), tree.locate("/etc/fin/close.conf"));
    write("etc/hosts", "");
    assertEquals("cron.d/report", gather().onHost("cron.d/report"), "a root with a folder etc is no copy of /etc");
  }

  @Test
  void theHostIsCalledAsItCallsItselfUnlessTheUserSaysOtherwise() throws Exception {
    write("etc/crontab", "");
    assertEquals(root.getFileName().toString(), host(""));
    write("etc/hostname", "legacy-app-01\n");
    assertEquals("legacy-app-01", host(""));
    assertEquals("web1", host("web1"));
  }

  @Test
  void whatIsDeeperThanTheLimitIsCountedAndTheWalkEnds() throws Exception {
    write("a/".repeat(60) + "deep.sh", "");
    assertEquals(List.of(), gather().paths());
    assertEquals(UnreadKind.TOO_LARGE, findings.unread().getFirst().kind());
  }

  @Test
  void aFolderThatIsNotThereIsSaidWithWhatToDo() {
    var problem = assertThrows(ProblemException.class,
        () -> Trees.gather(root.resolve("nowhere"), "web1", TreeLimits.USUAL, findings, Progress.none())).problem();
    assertEquals("files-absent", problem.code());
    assertTrue(problem.remedies().getFirst().contains("/etc"));
  }

  @Test
  void aCancelledWalkEndsAtOnce() throws Exception {
    write("etc/crontab", "");
    var cancelled = new Progress() {
      @Override
      public void at(String what, long done, long total) {}

      @Override
      public void check() {
        throw new CancellationException();
      }
    };
    assertThrows(CancellationException.class,
        () -> Trees.gather(root, "web1", TreeLimits.USUAL, findings, cancelled));
  }

  @Test
  void oneFileAloneIsATreeOfOneFile() throws Exception {
    write("crontab.txt", "@daily date\n");
    var gathered = Trees.gather(root.resolve("crontab.txt"), "web1", TreeLimits.USUAL, findings, Progress.none());
    assertEquals(List.of("crontab.txt"), gathered.tree().paths());
    assertEquals(Map.of(), gathered.tree().links());
  }

  private String host(String given) throws ProblemException {
    return Trees.gather(root, given, TreeLimits.USUAL, findings, Progress.none()).tree().host();
  }

  private Tree gather() throws ProblemException {
    return Trees.gather(root, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
  }

  private Path file(String path) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(file(path), text);
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(file(path), Path.of(target));
  }
}
