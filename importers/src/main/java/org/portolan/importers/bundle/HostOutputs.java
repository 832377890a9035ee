package org.portolan.importers.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.unit.ByteCount;

/// What the collector had a host say of itself: programs of databases that run, how full its disks are, its language.
final class HostOutputs {
  /// Programs of databases that run on a host, with the accounts they run under.
  static final String RUNNING = "databases-running";
  static final String DISKS = "disks";
  static final String LOCALE = "locale";
  private static final Pattern PROCESS = Pattern.compile("(\\S+)\\s+\\d+\\s+\\d+\\s+(\\S+)(.*)");
  private static final Pattern DATABASE =
      Pattern.compile("(?:postgres|postmaster|mysqld|mariadbd|mysqld_safe|oracle|ora_pmon_\\w+"
          + "|tnslsnr|sqlservr|mongod|redis-server|valkey-server|memcached|pgbouncer|proxysql|maxscale|slapd|psql|pg_dump(?:all)?"
          + "|pg_basebackup|mysql|mysqldump|mariadb(?:-dump)?|sqlplus|sqlcmd)");
  private static final Pattern DISK =
      Pattern.compile(
          "(/dev/\\S+|[\\w.-]+:/\\S+|//\\S+|\\S*(?:pool|tank|zroot)\\S*)\\s+(\\d+)\\s+(\\d+)\\s+\\d+\\s+\\S+\\s+(/.*)");
  private static final Pattern LANGUAGE = Pattern.compile("(LC_ALL|LANG)=\"?([\\w.@-]+)\"?");
  private static final Pattern TIMER = Pattern.compile("(?:.*\\s)?(\\S+\\.timer)\\s+(\\S+\\.service)\\s*");
  private static final int KILO = 1024;

  private final Tree tree;
  private final Findings findings;
  private final Map<String, String> told = new TreeMap<>();

  private HostOutputs(Tree tree, Findings findings) {
    this.tree = tree;
    this.findings = findings;
  }

  /// Attributes of the host.
  static Map<String, String> read(Tree tree, Findings findings) {
    var reading = new HostOutputs(tree, findings);
    reading.output("ps.txt").ifPresent(reading::processes);
    reading.output("df.txt").ifPresent(reading::disks);
    reading.output("locale.txt").ifPresent(reading::language);
    reading.output("timers.txt").ifPresent(reading::timers);
    return reading.told;
  }

  private Optional<TextFile> output(String name) {
    var file = tree.file(CollectorNotes.FOLDER + name);
    file.ifPresent(found -> findings.read(found.path(), "host"));
    return file;
  }

  private void processes(TextFile file) {
    var running = new TreeSet<String>();
    for (var line : file.lines()) {
      var process = PROCESS.matcher(line.strip());
      if (process.matches()) {
        // PostgreSQL calls its helpers `postgres: writer`.
        var program = process.group(2).replaceFirst("^.*/", "").replaceFirst("[:(].*$", "");
        if (DATABASE.matcher(program).matches()) {
          running.add(program + " (" + process.group(1) + ")");
        }
      }
    }
    if (!running.isEmpty()) {
      told.put(RUNNING, String.join(", ", running));
    }
  }

  private void disks(TextFile file) {
    var disks = file.lines().stream().map(line -> DISK.matcher(line.strip())).filter(disk -> disk.matches())
        .filter(disk -> disk.group(2).length() < 16 && disk.group(3).length() < 16)
        .map(disk -> disk.group(4) + " " + size(disk.group(3)) + " of " + size(disk.group(2)))
        .collect(Collectors.joining(", "));
    if (!disks.isEmpty()) {
      told.put(DISKS, disks);
    }
  }

  private static ByteCount size(String blocks) {
    return new ByteCount(Long.parseLong(blocks) * KILO);
  }

  private void language(TextFile file) {
    Map<String, String> said = new TreeMap<>();
    file.lines().stream().map(line -> LANGUAGE.matcher(line.strip())).filter(one -> one.matches())
        .forEach(one -> said.put(one.group(1), one.group(2)));
    Optional.ofNullable(said.get("LC_ALL")).or(() -> Optional.ofNullable(said.get("LANG")))
        .ifPresent(language -> told.put(LOCALE, language));
  }

  /// A timer that waits on the host and whose unit is not in the tree starts something that nobody has read.
  private void timers(TextFile file) {
    for (int number = 1; number <= file.lines().size(); number++) {
      var timer = TIMER.matcher(file.line(number));
      if (timer.matches() && !isHere(timer.group(1))) {
        findings.unread(file.at(number), UnreadKind.ABSENT,
            timer.group(1) + " starts " + timer.group(2) + ", and was not collected");
      }
    }
  }

  private boolean isHere(String timer) {
    var template = timer.replaceFirst("@[^.]*", "@");
    return tree.paths().stream().anyMatch(path -> path.endsWith("/" + timer) || path.endsWith("/" + template))
        || tree.links().keySet().stream().anyMatch(path -> path.endsWith("/" + timer));
  }
}
