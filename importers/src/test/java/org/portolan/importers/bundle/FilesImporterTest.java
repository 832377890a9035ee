package org.portolan.importers.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class FilesImporterTest {
  @TempDir
  Path root;

  @Test
  void aCollectedHostIsReadByAllImportersTogether() throws Exception {
    write("etc/cron.d/close", "30 2 1 */3 * finance /opt/fin/close.sh\n");
    write("etc/cron.daily/logrotate", "#!/bin/sh\n");
    write("etc/hosts", "10.20.0.7 legacy-db-02\n");
    write("srv/app.ini", "[database]\nengine=postgresql\nhost=legacy-db-02\nname=shop\n");
    write("srv/notes.adoc", "nothing\n");
    var report = read();
    assertEquals(SourceKind.FILES, report.source().kind());
    assertEquals("web1", report.source().name());
    assertTrue(report.complete());
    assertEquals(List.of("configuration app.ini", "host web1", "scheduled-job close", "scheduled-job logrotate"),
        assets(report).stream().filter(asset -> asset.kind() != AssetKind.SCRIPT)
            .map(asset -> asset.kind().word() + " " + asset.name()).sorted().toList());
    assertEquals(List.of(new Fact.Folded("web1", "the operating system's own scheduled jobs: logrotate", 1)),
        report.facts().stream().filter(Fact.Folded.class::isInstance).toList());
    assertTrue(report.read().contains(new ReadPlace("etc/hosts", "hosts")));
    assertTrue(report.unread().contains(new Unread(Location.of("srv/notes.adoc"), UnreadKind.UNPARSED,
        "No importer reads a file ending in .adoc")));
  }

  @Test
  void whatAHostSaysOfItselfIsReadAndCountsForIt() throws Exception {
    write("etc/hostname", "web1\n");
    write("etc/timezone", "America/Chicago\n");
    write("etc/os-release", "NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n");
    var report = read();
    var host = assets(report).stream().filter(asset -> asset.kind() == AssetKind.HOST).findFirst().orElseThrow();
    assertEquals("America/Chicago", host.attribute(Attribute.ZONE).orElse(""));
    assertEquals("Debian GNU/Linux 12 (bookworm)", host.attribute("os").orElse(""));
    assertEquals(List.of(), report.unread());
  }

  @Test
  void whatWasPutAwayByNumberIsOneLineForEachKindOfFile() throws Exception {
    for (var name : List.of("worker.log.1", "worker.log.2", "worker.log.17", "notes.1", "notes.2", "plain.adoc")) {
      write("var/keep/" + name, "nothing\n");
    }
    assertEquals(List.of(
        "2 files ending in a number (notes.1, notes.2): no importer reads them",
        "3 files ending in .log and a number (worker.log.1, worker.log.17, worker.log.2): no importer reads them",
        "No importer reads a file ending in .adoc"),
        read().unread().stream().map(Unread::reason).sorted().toList());
  }

  @Test
  void samplesAreCountedTogetherAndOnlyWhereNothingElseReadsThem() throws Exception {
    write("conf/crontab.example", "5 4 * * * /opt/fin/close.pl\n");
    write("src/close.pl.in", "#!@PERL@\nuse strict;\n");
    write("conf/shop.ini.example", "[database]\nengine=postgresql\nhost=db\nname=shop\n");
    write("conf/web.env.sample", "DB_URL=postgresql://db/shop\n");
    write("other/mail.conf-sample", "host = mail\n");
    var report = read();
    assertEquals(1, jobs(report).size());
    assertEquals(List.of(new Unread(Location.of("conf"), UnreadKind.UNPARSED,
        "2 samples or copies by their names (shop.ini.example, web.env.sample): not taken for what is in use"),
        new Unread(Location.of("conf/crontab.example"), UnreadKind.ABSENT,
            "A sample by its name: whether its jobs are installed, and how, is not known; they are taken as they stand"),
        new Unread(Location.of("other/mail.conf-sample"), UnreadKind.UNPARSED,
            "A sample or a copy by its name; not taken for what is in use")),
        report.unread().stream().sorted(Comparator.comparing(unread -> unread.place().source())).toList());
  }

  @Test
  void aZoneThatDoesNotExistIsNotBelievedAndCountsAsNotRead() throws Exception {
    write("etc/timezone", "Mars/Olympus\n");
    assertEquals(List.of("etc/timezone"),
        read().unread().stream().map(one -> one.place().source()).toList());
  }

  @Test
  void aJobThatRunsACompiledProgramIsKeptAndItsProgramCountedAsNotRead() throws Exception {
    write("etc/cron.d/close",
        "30 2 1 * * finance /opt/fin/close -v\n31 2 * * * finance . /opt/fin/close; psql -f /opt/fin/close\n");
    Files.createDirectories(root.resolve("opt/fin"));
    Files.write(root.resolve("opt/fin/close"), new byte[]{127, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 3, 0, 62, 0});
    var report = read();
    assertEquals(2, jobs(report).size());
    assertTrue(report.unread().contains(new Unread(Location.of("opt/fin/close"), UnreadKind.UNPARSED, "Not text")));
  }

  @Test
  void aJobKeepsItsIdWhenALineIsInsertedAboveIt() throws Exception {
    write("etc/cron.d/close", "30 2 1 * * finance /opt/fin/close.sh\n");
    var before = jobs(read());
    write("etc/cron.d/close",
        "# one more\nX=1\n0 1 * * * finance /opt/fin/open.sh\n30 2 1 * * finance /opt/fin/close.sh\n");
    assertTrue(jobs(read()).containsAll(before));
  }

  @Test
  void twoReadingsOfTheSameFolderAreEqual() throws Exception {
    for (int i = 0; i < 20; i++) {
      write("etc/cron.d/job" + i, "0 " + i + " * * * root /opt/j" + i + "\n");
      write("srv/a" + i + ".env", "DB_URL=postgresql://u:p@db" + i + "/shop\n");
    }
    assertEquals(read(), read());
  }

  @Test
  void progressIsToldAndCancellingEndsTheReading() throws Exception {
    write("etc/crontab", "0 1 * * * root /opt/x\n");
    var told = new ArrayList<String>();
    new FilesImporter(root, "web1").read(new Progress() {
      @Override
      public void at(String what, long done, long total) {
        told.add(what);
      }

      @Override
      public void check() {}
    });
    assertFalse(told.isEmpty());
    assertThrows(CancellationException.class, () -> new FilesImporter(root, "web1").read(new Progress() {
      @Override
      public void at(String what, long done, long total) {}

      @Override
      public void check() {
        throw new CancellationException();
      }
    }));
  }

  @Test
  void noiseOfAnyKindIsReadWithoutAnException() throws Exception {
    var random = new Random(1337);
    var names = List.of("etc/crontab", "etc/cron.d/x", "etc/anacrontab", "etc/hosts", "a.timer", "a.service", "b.ini",
        "c.yml", "d.json", "config.php", "e.xml", "nginx/f.conf", "haproxy/g.cfg", "compose.yaml", "h.properties",
        "jobs");
    var pieces = List.of("* * * * * ", "root ", "\n", "=", "[", "]", "{", "}", "'", "\"", "%", "\\", "# ", "- ", ": ",
        "postgresql://u:p@h/d", "OnCalendar=", "[Timer]\n", "[Service]\nExecStart=", "$X", "<a b='", "upstream x {",
        ";",
        "@daily ", "10.0.0.1 ", "services:\n  a:\n    image: x\n", "\u0000", "\t", "é", "&a *a", "database", "host",
        "server ");
    for (int round = 0; round < 40; round++) {
      for (var name : names) {
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
        write(name, text.toString());
      }
      assertTrue(read().complete());
    }
  }

  @Test
  void linesOfAMillionCharactersCostLittle() throws Exception {
    for (var name : List.of("etc/crontab", "etc/cron.d/x", "b.ini", "config.php", "e.xml", "nginx/f.conf", "a.service",
        "jobs")) {
      write(name, "* * * * * root " + "a ".repeat(500_000) + "\n" + "\"x=".repeat(300_000) + "\n"
          + " ".repeat(1_000_000) + "x\n");
    }
    long start = System.nanoTime();
    var report = read();
    assertTrue(System.nanoTime() - start < 30_000_000_000L);
    assertTrue(report.unread().stream().anyMatch(unread -> unread.kind() == UnreadKind.TOO_LARGE));
  }

  @Test
  void noSecretLeavesTheImporter() throws Exception {
    write("etc/cron.d/x",
        "PGPASSWORD=Zu7geheim\n0 1 * * * root mysql -u a -pZu7geheim shop -e 'SELECT 1'\nZu7 password=Zu7geheim\n");
    write("srv/.env", "DATABASE_URL=postgresql://u:Zu7geheim@db/shop\nREDIS_URL=redis://:Zu7geheim@cache:6379\n");
    write("etc/systemd/system/a.service",
        "[Service]\nExecStart=/opt/a --password=Zu7geheim\nEnvironment=DB=mysql://u:Zu7geheim@db/x\n");
    write("compose.yaml", "services:\n  a:\n    image: x\n    environment:\n      U: mysql://u:Zu7geheim@db/x\n");
    assertFalse(read().toString().contains("Zu7geheim"), read().toString());
  }

  private ImportReport read() throws ProblemException {
    return new FilesImporter(root, "web1").read(Progress.none());
  }

  private static List<Asset> assets(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .toList();
  }

  private static List<String> jobs(ImportReport report) {
    return assets(report).stream().filter(asset -> asset.kind() == AssetKind.SCHEDULED_JOB)
        .map(asset -> asset.id() + " " + asset.attribute(Attribute.SCHEDULE)).toList();
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
