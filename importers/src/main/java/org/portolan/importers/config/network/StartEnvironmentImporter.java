package org.portolan.importers.config.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portolan.importers.config.NamedSources;
import org.portolan.importers.config.Setting;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.work.Progress;

/// Reads the variables that crontabs and units of systemd set for what they start, for the databases and endpoints that
/// they name: a program that nobody can read is told by them where to go.
public final class StartEnvironmentImporter implements TreeImporter {
  private static final Pattern UNIT = Pattern.compile("(?:.*/)?[^/]+\\.service(?:\\.d/[^/]+\\.conf)?");
  private static final Pattern CRONTAB =
      Pattern
          .compile("(?:.*/)?(?:etc/crontab|cron\\.d/[^/]+|spool/cron/(?:crontabs/|tabs/)?[^/]+|var/cron/tabs/[^/]+)");
  private static final Pattern UNIT_LINE = Pattern.compile("\\s*Environment\\s*=(.*)");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\"(\\w+)=([^\"]*)\"|'(\\w+)=([^']*)'|(\\w+)=(?:\"([^\"]*)\"|'([^']*)'|(\\S*))");
  private static final Pattern CRON_LINE = Pattern.compile("\\s*[\"']?([A-Za-z_]\\w*)[\"']?\\s*=\\s*(.*)");

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var sources = NamedSources.of(tree);
    for (var path : tree.paths()) {
      boolean unit = UNIT.matcher(path).matches();
      if (unit || CRONTAB.matcher(tree.onHost(path)).matches()) {
        progress.check();
        tree.file(path).map(file -> unit ? ofUnit(file) : ofCrontab(file)).filter(settings -> !settings.isEmpty())
            .ifPresent(settings -> new ReadFile(tree, settings.getFirst().file(), name(), findings)
                .settings(settings, sources));
      }
    }
  }

  private static List<Setting> ofUnit(TextFile file) {
    var settings = new ArrayList<Setting>();
    for (int number = 1; number <= file.lines().size(); number++) {
      int first = number;
      var line = UNIT_LINE.matcher(file.line(number));
      if (line.matches()) {
        var value = line.group(1);
        while (value.endsWith("\\") && number < file.lines().size()) {
          value = value.substring(0, value.length() - 1) + " " + file.line(++number);
        }
        ASSIGNMENT.matcher(value).results().forEach(one -> {
          int name = one.group(1) != null ? 1 : one.group(3) != null ? 3 : 5;
          settings.add(new Setting(List.of(one.group(name)), value(one, name + 1), file, first));
        });
      }
    }
    return settings;
  }

  private static String value(MatchResult assignment, int from) {
    for (int group = from; group <= assignment.groupCount(); group++) {
      if (assignment.group(group) != null) {
        return assignment.group(group);
      }
    }
    return "";
  }

  private static List<Setting> ofCrontab(TextFile file) {
    var settings = new ArrayList<Setting>();
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = CRON_LINE.matcher(file.line(number));
      if (line.matches()) {
        settings.add(new Setting(List.of(line.group(1)), line.group(2).strip().replaceFirst("^([\"'])(.*)\\1$", "$2"),
            file, number));
      }
    }
    return settings;
  }
}
