package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads crontabs: the system's, the users', and any file of a tree that is one by its content.
public final class CrontabImporter implements TreeImporter {
  /// Programs and data that no crontab is called.
  private static final Pattern OTHER_KIND = Pattern.compile(
      "(?i).*\\.(c|cc|cpp|h|hpp|cs|java|kt|scala|go|rs|js|jsx|ts|tsx|css|scss|less|html?|xml|xsl|xsd|svg|json|ya?ml"
          + "|toml|sql|py|pl|pm|pod|php|rb|sh|bash|ps1|bat|lua|r|t|md|rst|adoc|tex|csv|tsv|log|po|diff|patch|lock|ini"
          + "|properties)");

  /// Where packages put nothing: what lies there is the host's own, whatever its crontab is called.
  private static final Pattern LOCAL = Pattern.compile("(?:^|[\\s'\"=])/(?:srv|opt|home|usr/local|var/www|root|data)/");

  /// A template that goes through a list.
  private static final Pattern LOOP = Pattern.compile("^\\s*(?:\\{%-?\\s*for\\b|<%-?\\s.*\\.each\\b)");

  private final OperatingSystemJobs operatingSystem = OperatingSystemJobs.read();

  @Override
  public String name() {
    return "crontab";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var containers = new ContainerVariables(tree);
    var linked = linked(tree);
    int done = 0;
    for (var path : tree.paths()) {
      if (done++ % 256 == 0) {
        progress.check();
        progress.at("Looking for crontabs", done, tree.paths().size());
      }
      if (!linked.containsKey(path) && OTHER_KIND.matcher(path).matches() || path.endsWith("anacrontab")
          || path.contains("fcron")) {
        continue;
      }
      var onHost = linked.getOrDefault(path, tree.onHost(path));
      if (tree.head(path).filter(head -> CrontabPlace.mayBe(head, onHost)).isEmpty()) {
        continue;
      }
      tree.file(path).map(file -> RoleVariables.installed(tree, file))
          .ifPresent(file -> CrontabPlace.of(file, onHost, tree).ifPresent(place -> {
            findings.read(path, name());
            if (place.isSample()) {
              findings.unread(Location.of(path), UnreadKind.ABSENT,
                  "A sample by its name: whether its jobs are installed, and how, is not known; they are taken as they stand");
            }
            new Reading(tree, file, place, containers.of(path), findings).run();
          }));
    }
  }

  /// Files that cron reads through a link, with the link's path.
  private static Map<String, String> linked(Tree tree) {
    var linked = new HashMap<String, String>();
    tree.links().keySet().stream().filter(link -> CrontabPlace.isCrons(tree.onHost(link)))
        .forEach(link -> tree.file(link).ifPresent(file -> linked.putIfAbsent(file.path(), tree.onHost(link))));
    return linked;
  }

  /// One crontab, read from top to bottom: a setting holds for the lines below it.
  private final class Reading {
    private final Tree tree;
    private final TextFile file;
    private final CrontabPlace place;
    private final Findings findings;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, Integer> twins = new HashMap<>();

    Reading(Tree tree, TextFile file, CrontabPlace place, Map<String, String> container, Findings findings) {
      environment.putAll(container);
      this.tree = tree;
      this.file = file;
      this.place = place;
      this.findings = findings;
    }

    void run() {
      for (int number = 1; number <= file.lines().size(); number++) {
        if (LOOP.matcher(file.line(number)).find()) {
          findings.unread(file.at(number), UnreadKind.DYNAMIC,
              "As many jobs as its list has items, which is known when the template is filled in: "
                  + Secrets.evidence(file.line(number)));
        }
        switch (CrontabLine.parse(file.line(number))) {
          case CrontabLine.Entry entry -> entry(entry, number, place.off());
          case CrontabLine.Disabled(var entry) -> disabled(entry, number);
          case CrontabLine.Setting(var name, var value) -> environment.put(name, value);
          case CrontabLine.Prose() -> {
            // said to people
          }
          case CrontabLine.Unreadable(var reason) -> findings.unread(file.at(number), UnreadKind.UNPARSED,
              reason + ": " + Secrets.evidence(file.line(number)));
        }
      }
    }

    /// Where lines name a user, a comment without one is prose that looks like a time.
    private void disabled(CrontabLine.Entry entry, int number) {
      var words = entry.rest().split("\\s+", 2);
      if (!place.userGiven() || words.length == 2 && UserColumn.isAccount(words[0])) {
        entry(entry, number, "commented out");
      }
    }

    private void entry(CrontabLine.Entry entry, int number, String off) {
      var words = entry.rest().split("\\s+", 2);
      if (place.userGiven() && words.length < 2) {
        findings.unread(file.at(number), UnreadKind.UNPARSED,
            "A user and no command: " + Secrets.evidence(file.line(number)));
        return;
      }
      var user = !place.userGiven() ? place.user() : FilledIn.isOpen(words[0]) ? "" : words[0];
      var command = PercentSigns.resolve(place.userGiven() ? words[1] : entry.rest());
      var name = JobName.spoken(command.lines().findFirst().orElse(command));
      if (entry.words().contains("${")) {
        findings.unread(file.at(number), UnreadKind.DYNAMIC,
            "When " + name + " runs is filled in when the template is installed: " + entry.words());
      }
      boolean own = operatingSystem.hasCommand(command)
          || place.path().contains("cron.d/") && operatingSystem.hasCronFile(place.name())
              && !LOCAL.matcher(command).find();
      new ScheduledJob(
          Ids.job(tree.host(), place.path(),
              unique(JobName.of(command.lines().findFirst().orElse(command)))),
          name, tree.host(), entry.words(), environment.getOrDefault("CRON_TZ", ""), user, place.inferred(), command,
          Map.copyOf(environment), file.at(number), file.line(number), off, own).tell(findings);
    }

    private String unique(String name) {
      int count = twins.merge(name, 1, Integer::sum);
      return count == 1 ? name : name + "~" + count;
    }
  }
}
