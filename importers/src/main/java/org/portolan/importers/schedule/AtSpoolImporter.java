package org.portolan.importers.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads what waits for `atd`: each file of its spool is a script that runs once, at the minute that its name tells.
public final class AtSpoolImporter implements TreeImporter {
  /// Queue, five digits of a number, eight of the minutes since 1970, all but the queue in base 16 (atd's `file2job`).
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:.*/)?(?:spool/at(?:/jobs)?|spool/cron/atjobs|spool/atjobs|(?:lib|var)/at/jobs)/([a-zA-Z=])([0-9a-f]{5})([0-9a-f]{8})");
  private static final Pattern SETTING = Pattern.compile("(\\w+)=(.*?); export \\1");
  private static final Pattern MAIL = Pattern.compile("# mail\\s+(\\S+)\\s+.*");
  private static final Pattern FOLDER = Pattern.compile("cd (\\S+) \\|\\| \\{");
  private static final Pattern PREAMBLE = Pattern.compile(
      "umask \\d+|#.*|\\s*echo 'Execution directory inaccessible' >&2|\\s*exit 1|\\}|\\$\\{SHELL.*|.*<< ?'marcinDELIMITER\\w+'|marcinDELIMITER\\w+");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

  @Override
  public String name() {
    return "at-spool";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      var place = PLACE.matcher(path);
      if (place.matches()) {
        progress.check();
        var when = Instant.ofEpochSecond(Long.parseLong(place.group(3), 16) * 60);
        tree.file(path).ifPresent(file -> read(file, MINUTE.format(when.atOffset(ZoneOffset.UTC)), "",
            new Declarations(tree, file, name(), findings)));
      }
    }
  }

  /// @param account whose job it is, where its text does not say so
  static void read(TextFile file, String words, String account, Declarations jobs) {
    var environment = new HashMap<String, String>();
    var user = account;
    var folder = "";
    var commands = new StringBuilder();
    int first = 0;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number);
      var setting = SETTING.matcher(line);
      var mail = MAIL.matcher(line);
      var directory = FOLDER.matcher(line);
      if (first == 0 && setting.matches()) {
        environment.put(setting.group(1), setting.group(2).replaceAll("\\\\(.)", "$1"));
      } else if (mail.matches()) {
        user = mail.group(1);
      } else if (directory.matches()) {
        folder = directory.group(1).replaceAll("\\\\(.)", "$1");
      } else if (!PREAMBLE.matcher(line).matches() && !line.isBlank()) {
        first = first == 0 ? number : first;
        commands.append(commands.isEmpty() ? "" : "\n").append(line);
      }
    }
    var command = commands.toString();
    environment.keySet().retainAll(Set.of("HOME", "PATH", "PGHOST", "PGDATABASE", "PGUSER", "LOGNAME"));
    jobs.tell(
        Declared.at(Math.max(1, first), JobName.spoken(command.lines().findFirst().orElse("at")), words).user(user)
            .running(command).with(environment, folder));
  }
}
