package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads what cron wrote of its own doings into logs and journals: which of the jobs that crontabs declare really ran, and
/// what ran of which no crontab that was read knows.
public final class CronLogImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile(
      "(?:.*/)?(?:var/log/)?(?:cron|syslog|messages|crond?)(?:[.-][\\w.-]*)?|(?:.*/)?portolan/[^/]*(?:cron|journal)[^/]*"
          + "|(?:.*/)?[^/]*journal(?:ctl)?[^/]*\\.(?:txt|log)");
  /// The time as it is written, with a year or without; the process; the account; the command.
  private static final Pattern RAN =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d[T ]\\S+|[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d)\\s+\\S+\\s+"
          + "(?i:\\S*cron(?:d|ie)?)(?:\\[\\d+])?:\\s+\\(([^)]+)\\)\\s+CMD\\s+\\((.*)\\)\\s*");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d[T ]\\S+|[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d)\\s.*");
  private static final int MOST = 2_000;

  /// A job as the log knows it.
  private record Run(String user, String command) {}

  /// How often and when.
  private static final class Seen {
    private final int line;
    private final String first;
    private String last;
    private int times;

    Seen(int line, String at) {
      this.line = line;
      this.first = at;
      this.last = at;
    }
  }

  private final OperatingSystemJobs operatingSystem = OperatingSystemJobs.read();

  @Override
  public String name() {
    return "cron-log";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    Map<Run, Asset> declared = new HashMap<>();
    for (var path : tree.paths()) {
      var head = PLACE.matcher(path).matches() ? tree.head(path) : Optional.<TextFile>empty();
      if (head.isPresent()) {
        progress.check();
        tree.file(path).ifPresent(file -> {
          if (declared.isEmpty()) {
            declared.putAll(declared(tree, progress));
          }
          read(tree, file, declared, findings);
        });
      }
    }
  }

  /// What the crontabs of the same host say, by account and command.
  private static Map<Run, Asset> declared(Tree tree, Progress progress) {
    var crontabs = new Findings();
    new CrontabImporter().read(tree, crontabs, progress);
    Map<Run, Asset> declared = new HashMap<>();
    for (var fact : crontabs.facts()) {
      if (fact instanceof Fact.Found(var asset) && asset.attribute(Attribute.DISABLED).isEmpty()) {
        declared.putIfAbsent(new Run(asset.attribute(Attribute.USER).orElse(""),
            plain(asset.attribute(Attribute.COMMAND).orElse(""))), asset);
      }
    }
    return declared;
  }

  private void read(Tree tree, TextFile file, Map<Run, Asset> declared, Findings findings) {
    Map<Run, Seen> runs = new LinkedHashMap<>();
    var from = "";
    var to = "";
    for (int number = 1; number <= file.lines().size(); number++) {
      var time = TIME.matcher(file.line(number));
      from = time.matches() && from.isEmpty() ? time.group(1) : from;
      to = time.matches() ? time.group(1) : to;
      var ran = RAN.matcher(file.line(number));
      if (ran.matches() && runs.size() >= MOST) {
        findings.unread(file.at(number), UnreadKind.TOO_LARGE,
            "More than " + MOST + " different commands: what ran from here on was not read");
        break;
      }
      if (ran.matches()) {
        int line = number;
        var seen =
            runs.computeIfAbsent(new Run(ran.group(2), plain(Secrets.evidence(PercentSigns.resolve(ran.group(3))))),
                _ -> new Seen(line, ran.group(1)));
        seen.times++;
        seen.last = ran.group(1);
      }
    }
    if (!runs.isEmpty()) {
      findings.read(file.path(), name());
    } else if (file.lines().stream().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      findings.unread(file.at(1), UnreadKind.ABSENT, "cron has left no line in this log: which jobs ran was not seen");
    }
    var window = List.of(from, to);
    runs.forEach((run, seen) -> tell(tree, file, run, seen, window, declared, findings));
  }

  private void tell(Tree tree, TextFile file, Run run, Seen seen, List<String> window, Map<Run, Asset> declared,
      Findings findings) {
    Map<String, String> when = new TreeMap<>(Map.of(Attribute.TIMES_SEEN, String.valueOf(seen.times), "first-run",
        seen.first, "last-run", seen.last, "log-from", window.getFirst(), "log-to", window.getLast()));
    var known = declared.getOrDefault(run, declared.get(new Run("", run.command())));
    if (known != null) {
      findings.add(new Fact.Found(known.seenAt(file.at(seen.line)).with(when)));
    } else if (!operatingSystem.hasCommand(run.command()) && !run.command().contains("run-parts")) {
      // It runs, whoever declares it: when, only the log's times tell.
      when.put(Attribute.USER, run.user());
      when.put(Attribute.COMMAND, run.command());
      when.put(Attribute.SCHEDULE, "");
      findings.add(new Fact.Found(Asset.of(Ids.job(tree.host(), tree.onHost(file.path()), JobName.of(run.command())),
          AssetKind.SCHEDULED_JOB, JobName.spoken(run.command())).onHost(tree.host()).seenAt(file.at(seen.line))
          .with(when)));
      findings
          .launch(new Launch(Ids.job(tree.host(), tree.onHost(file.path()), JobName.of(run.command())), run.command(),
              run.user(), Map.of(), "", file.at(seen.line), Secrets.evidence(file.line(seen.line))));
      findings.unread(file.at(seen.line), UnreadKind.ABSENT, "cron ran this " + seen.times + " times between "
          + window.getFirst() + " and " + window.getLast() + " as " + run.user()
          + ", and no crontab that was read has it: " + run.command());
    }
  }

  private static String plain(String command) {
    return command.strip().replaceAll("\\s+", " ");
  }
}
