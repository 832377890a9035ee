package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the tables of fcron (fcrontab(5)): times as cron has them behind `&`, spans of running time behind `@`, and
/// "once within each hour, day, week" behind `%`.
public final class FcrontabImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?(?:[^/]*fcrontab[^/]*|spool/fcron/([^/.]+)(?:\\.orig)?)");
  private static final Pattern FIELDS =
      Pattern.compile("&([^\\s\\d*]\\S*)?\\s*(\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+)\\s+(.+)");
  private static final Pattern UPTIME = Pattern.compile("@(\\S*)\\s+((?:\\d++[mwdhs]*+)++)\\s+(.+)");
  private static final Pattern WITHIN =
      Pattern.compile("%((?:mins|hours|days|mons|dow|(?:mid)?(?:hour|dai|night|week|month)ly)[^\\s]*)"
          + "((?:\\s+[\\d*,/~-]+)*)\\s+(.+)");
  private static final Pattern SPAN = Pattern.compile("(\\d+)([mwdhs]?)");
  private static final Pattern RUN_AS = Pattern.compile("runas\\((\\w[\\w-]*)\\)");

  @Override
  public String name() {
    return "fcrontab";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      var place = PLACE.matcher(path);
      if (place.matches()) {
        progress.check();
        var user = Optional.ofNullable(place.group(1)).filter(name -> !name.equals("systab")).orElse("");
        tree.file(path).ifPresent(file -> read(tree, file, user, findings));
      }
    }
  }

  private void read(Tree tree, TextFile file, String owner, Findings findings) {
    findings.read(file.path(), name());
    var environment = new HashMap<String, String>();
    var twins = new HashMap<String, Integer>();
    var user = owner;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      var setting = CrontabLine.SETTING.matcher(line);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("!")) {
        user = runAs(line).orElse(user);
      } else if (setting.matches()) {
        environment.put(setting.group(2), setting.group(3));
      } else {
        var entry = entry(line);
        if (entry.isEmpty()) {
          findings.unread(file.at(number), UnreadKind.UNPARSED, "No time of fcron: " + Secrets.evidence(line));
        } else {
          tell(tree, file, number, entry.get(), runAs(entry.get().options()).orElse(user), environment, twins,
              findings);
        }
      }
    }
  }

  /// @param options what stands between the sign and the time
  private record Entry(String words, String options, String command) {}

  private static Optional<Entry> entry(String line) {
    var written = line.matches("[\\d*].*") ? "& " + line : line;
    var fields = FIELDS.matcher(written);
    if (fields.matches()) {
      return Optional.of(new Entry(fields.group(2).replaceAll("\\s+", " "),
          Optional.ofNullable(fields.group(1)).orElse(""), fields.group(3)));
    }
    var uptime = UPTIME.matcher(written);
    if (uptime.matches()) {
      return Optional.of(new Entry("every " + span(uptime.group(2)), uptime.group(1), uptime.group(3)));
    }
    var within = WITHIN.matcher(written);
    return within.matches()
        ? Optional
            .of(new Entry("%" + (within.group(1).replaceFirst(",.*", "") + within.group(2)).replaceAll("\\s+", " "),
                within.group(1), within.group(3)))
        : Optional.empty();
  }

  /// Bare numbers are minutes, `m` is a month.
  private static String span(String written) {
    return SPAN.matcher(written).results().map(part -> part.group(1) + switch (part.group(2)) {
      case "" -> "min";
      case "m" -> "month";
      default -> part.group(2);
    }).collect(Collectors.joining(" "));
  }

  private static Optional<String> runAs(String options) {
    return RUN_AS.matcher(options).results().map(match -> match.group(1)).findFirst();
  }

  private static void tell(Tree tree, TextFile file, int number, Entry entry, String user,
      Map<String, String> environment, Map<String, Integer> twins, Findings findings) {
    var id = JobName.of(entry.command());
    int count = twins.merge(id, 1, Integer::sum);
    new ScheduledJob(Ids.job(tree.host(), tree.onHost(file.path()), count == 1 ? id : id + "~" + count),
        JobName.spoken(entry.command()), tree.host(), entry.words(), "", user, false, entry.command(),
        Map.copyOf(environment), file.at(number), file.line(number), "", false).tell(findings);
  }
}
