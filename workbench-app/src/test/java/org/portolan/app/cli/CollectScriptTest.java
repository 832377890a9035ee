package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.app.desk.CollectionScript;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.work.Progress;

/// Runs the collecting script under every POSIX shell that this machine has, on a planted disk and on the machine itself.
class CollectScriptTest {
  private static final String SECRET = "Zu7geheim";
  private static final List<List<String>> SHELLS =
      List.of(List.of("dash"), List.of("bash", "--posix"), List.of("busybox", "sh"), List.of("busybox-only"));

  @TempDir
  Path folder;

  private Path disk = Path.of("");
  private Path script = Path.of("");

  @BeforeEach
  void plant() throws IOException {
    script = folder.resolve("collect.sh");
    Files.writeString(script, CollectionScript.SHELL.text());
    disk = folder.resolve("disk");
    write("etc/hostname", "web1\n");
    write("etc/timezone", "Europe/Paris\n");
    write("etc/hosts", "10.0.0.14 legacy-db-01\n");
    write("etc/passwd", "root:x:0:0:root:/root:/bin/sh\nreport:x:1001:1001:Anna Muster:/home/report:/bin/bash\n");
    write("etc/shadow", "root:$6$saltsalt$" + SECRET + ":1:0:9:7:::\n");
    write("etc/cron.d/report", "PGPASSWORD=" + SECRET + "\n15 2 * * 1 report /opt/report/bin/weekly.sh --db shop\n");
    write("opt/report/bin/weekly.sh", """
        #!/bin/sh
        . /opt/report/lib/db.sh
        mysql -u report -pZu7geheim -h legacy-db-01 shop -e 'INSERT INTO report.weekly SELECT * FROM sales.orders'
        """);
    write("opt/report/lib/db.sh",
        "PGPASSWORD='Zu7geheim'\nexport DB_URL=postgresql://report:Zu7geheim@legacy-db-01/shop\n");
    write("home/report/.pgpass", "legacy-db-01:5432:shop:report:Zu7geheim\n");
    write("home/report/.ssh/config", "Host db\n  HostName 10.0.0.14\n");
    write("home/report/.ssh/id_ed25519",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nZu7geheim\n-----END OPENSSH PRIVATE KEY-----\n");
    write("etc/odbc.ini", "[shop]\nServer = legacy-db-01\nDatabase = shop\nPWD = Zu7geheim\n");
    write("etc/pgbouncer/userlist.txt", "\"report\" \"Zu7geheim\"\n");
    write("etc/default/app",
        "-----BEGIN RSA PRIVATE KEY-----\nZu7geheim\n-----END RSA PRIVATE KEY-----\nTOKEN=\"Zu7geheim\"\n");
    write("opt/shop/notes with blanks.txt", "secret: Zu7geheim\n");
    write("var/spool/cron/crontabs/report", "0 3 1 */3 * /opt/report/bin/weekly.sh --quarter\n");
    Files.createSymbolicLink(disk.resolve("etc/cron.d/outside"), folder.resolve("outside"));
    Files.writeString(folder.resolve("outside"), "* * * * * root " + SECRET + "\n");
    Files.write(disk.resolve("etc/default/binary"), new byte[]{0, 1, 2, 3});
  }

  @TestFactory
  Stream<DynamicTest> everySecretIsMaskedAndTheArchiveSaysWhatRunsWhen() {
    return each(shell -> {
      var before = contents(disk);
      var archive = collect(shell, "-r", disk.toString(), "/opt/shop");
      assertEquals(before, contents(disk));
      assertFalse(everything(archive).contains(SECRET), "a secret is in the archive");
      assertFalse(everything(archive).contains("Muster"), "a person's name is in the archive");
      var report = read(archive);
      assertEquals("web1", report.source().name());
      assertEquals(List.of("15 2 * * 1 report", "0 3 1 */3 * report"), jobs(report));
      assertTrue(told(report).contains("weekly"), told(report));
      assertTrue(report.read().stream().anyMatch(place -> place.source().equals("opt/report/lib/db.sh")),
          report.read().toString());
    });
  }

  @TestFactory
  Stream<DynamicTest> whatMayNotBeReadIsListed() {
    return each(shell -> {
      var closed = disk.resolve("etc/cron.d/closed");
      Files.writeString(closed, "0 1 * * * root /opt/x\n");
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
      var large = disk.resolve("etc/default/large");
      Files.writeString(large, "x".repeat(1_000_001));
      var archive = collect(shell, "-r", disk.toString());
      var unread = read(archive).unread().toString();
      assertTrue(unread.contains("larger than 1000000 bytes"), unread);
      Assumptions.assumeFalse(Files.isReadable(closed), "this account may read everything");
      assertTrue(unread.contains("permission denied"), unread);
    });
  }

  @TestFactory
  Stream<DynamicTest> onThisMachineItReadsOnlyAndLeavesOneFile() {
    return each(shell -> {
      var archive = collect(shell);
      var report = read(archive);
      assertTrue(report.complete());
      assertTrue(report.facts().stream().anyMatch(Fact.Found.class::isInstance));
      assertTrue(everything(archive).contains("collected_at "));
    });
  }

  @TestFactory
  Stream<DynamicTest> listingWritesNothing() {
    return each(shell -> {
      var work = Files.createTempDirectory(folder, "work");
      var listed = run(shell, work, "-n", "-r", disk.toString());
      assertTrue(listed.contains("/etc/cron.d/report"), listed);
      assertEquals(List.of("tmp"), names(work));
    });
  }

  private interface Trial {
    void run(List<String> shell) throws Exception;
  }

  private Stream<DynamicTest> each(Trial trial) {
    return SHELLS.stream().map(shell -> DynamicTest.dynamicTest(String.join(" ", shell), () -> {
      Assumptions.assumeTrue(isInstalled(shell.getFirst().replace("-only", "")),
          shell.getFirst() + " is not installed");
      trial.run(shell);
    }));
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /// The one file that the script leaves in the folder it is run in.
  private Path collect(List<String> shell, String... arguments) throws Exception {
    var work = Files.createTempDirectory(folder, "work");
    run(shell, work, arguments);
    assertEquals(List.of(), names(work.resolve("tmp")), "something was left in the folder for temporary files");
    var left = names(work).stream().filter(name -> !name.equals("tmp")).toList();
    assertEquals(1, left.size(), left.toString());
    return work.resolve(left.getFirst());
  }

  /// `busybox-only` finds no other tool than those of busybox.
  private String run(List<String> shell, Path work, String... arguments) throws Exception {
    var temporary = Files.createDirectory(work.resolve("tmp"));
    var command = new ArrayList<>(shell);
    boolean alone = shell.getFirst().equals("busybox-only");
    var tools = folder.resolve("tools");
    if (alone) {
      new ProcessBuilder("busybox", "--install", "-s", Files.createDirectories(tools).toString()).start().waitFor();
      command = new ArrayList<>(List.of(tools.resolve("sh").toString()));
    }
    command.add(script.toString());
    command.addAll(List.of(arguments));
    var output = work.resolve("tmp/../../" + work.getFileName() + ".out").normalize();
    var builder =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("TMPDIR", temporary.toString());
    if (alone) {
      builder.environment().put("PATH", tools.toString());
    }
    var process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    for (var tool : alone ? names(tools) : List.<String>of()) {
      Files.delete(tools.resolve(tool));
    }
    var said = Files.readString(output);
    assertEquals(0, process.exitValue(), said);
    assertFalse(said.matches("(?s).*(?:syntax error|not found|cannot open|unbound).*"), said);
    return said;
  }

  private static ImportReport read(Path archive) throws Exception {
    return new FilesImporter(archive, "").read(Progress.none());
  }

  private static List<String> jobs(ImportReport report) {
    return assets(report).filter(asset -> asset.kind() == AssetKind.SCHEDULED_JOB)
        .map(job -> job.attribute(Attribute.SCHEDULE).orElse("") + " " + job.attribute(Attribute.USER).orElse(""))
        .toList();
  }

  private static String told(ImportReport report) {
    return report.facts().stream().filter(Fact.Needs.class::isInstance).map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Asset> assets(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset());
  }

  private static String everything(Path archive) throws IOException {
    try (var stream = new GZIPInputStream(Files.newInputStream(archive))) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static Map<String, String> contents(Path root) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.toList()) {
        var text = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(path)
            ? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "";
        contents.put(root.relativize(path).toString(),
            Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) + text);
      }
    }
    return contents;
  }

  private static List<String> names(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private void write(String path, String text) throws IOException {
    var file = disk.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
