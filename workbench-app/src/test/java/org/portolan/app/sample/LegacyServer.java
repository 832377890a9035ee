package org.portolan.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The legacy server, laid out in a folder: its files are real and edited by the real tools; which units run is a
/// folder with one file each, because no systemd listens here.
record LegacyServer(Path root, Path running) {
  private static final List<String> UNITS = List.of("shop-web.service", "voucher-expire.timer");
  private static final List<String> CRONTABS =
      List.of("etc/cron.d/finance", "etc/cron.d/shipping", "etc/cron.d/shop", "var/spool/cron/crontabs/report");
  private static final String BACKUP = "etc/cron.daily/backup-shop";
  private static final Pattern PLACE = Pattern.compile("(?<= )/(?=(?:etc|opt|var)/)");
  private static final String SYSTEMCTL = "systemctl() { case $1 in start) touch \"$RUNNING/$2\" ;;"
      + " stop) rm -f \"$RUNNING/$2\" ;; *) return 1 ;; esac; }\n";

  static LegacyServer copyOf(Path collected, Path folder) throws IOException, InterruptedException {
    var server = new LegacyServer(folder.resolve("root"), Files.createDirectories(folder.resolve("running")));
    try (var files = Files.walk(collected)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = server.root.resolve(collected.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
    server.type("chmod a+x /" + BACKUP);
    for (var unit : UNITS) {
      server.type("systemctl start " + unit);
    }
    return server;
  }

  void type(String command) throws IOException, InterruptedException {
    var here = PLACE.matcher(command).replaceAll("\"\\$ROOT\"/");
    var shell = new ProcessBuilder("sh", "-c", SYSTEMCTL + here).redirectErrorStream(true);
    shell.environment().put("ROOT", root.toString());
    shell.environment().put("RUNNING", running.toString());
    var process = shell.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + " says " + said);
  }

  void edit(String file, UnaryOperator<String> change) throws IOException {
    var path = root.resolve(file.substring(1));
    Files.writeString(path, change.apply(Files.readString(path)));
  }

  String text(String file) throws IOException {
    return Files.readString(root.resolve(file.substring(1)));
  }

  /// The jobs and services that would act by themselves now.
  SortedSet<String> on() throws IOException {
    var on = new TreeSet<String>();
    for (var crontab : CRONTABS) {
      Files.readAllLines(root.resolve(crontab)).stream().filter(line -> line.matches("[\\d*].*"))
          .forEach(line -> on.add(crontab + ": " + line));
    }
    if (Files.isExecutable(root.resolve(BACKUP))) {
      on.add(BACKUP);
    }
    UNITS.stream().filter(unit -> Files.exists(running.resolve(unit))).forEach(on::add);
    return on;
  }

  /// Without the copies that the rewiring keeps.
  SortedMap<String, String> files() throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).filter(one -> !one.toString().endsWith(".before-cutover"))
          .toList()) {
        all.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return all;
  }
}
