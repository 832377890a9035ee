package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the scripts that put jobs into schedulers by their command lines: `systemd-run --on-calendar=…`,
/// `aws events put-rule`, `gcloud scheduler jobs create`, `kubectl create cronjob`.
public final class ScriptedTimersImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:.*/)?(?:[^/]*\\.(?:sh|bash|ksh|zsh)|(?:gnu)?makefile|[^/.]*"
          + "(?:setup|install|deploy|provision|bootstrap|schedul|cron|timer)[^/.]*)");
  private static final Pattern SIGNS =
      Pattern.compile("systemd-run|put-rule|create-schedule|scheduler\\s+jobs|create\\s+(?:cronjob|cj)\\b");
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "\\s*(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_]\\w*)=(?:\"([^\"$`]*)\"|'([^']*)'|([^\\s\"'$`;]*))\\s*;?\\s*");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*))");
  private static final JobScripts SCRIPTS = new JobScripts(PLACE, SIGNS);

  @Override
  public String name() {
    return "scripted-timers";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    SCRIPTS.each(name(), tree, findings, progress, ScriptedTimersImporter::read);
  }

  private static void read(TextFile file, Declarations jobs) {
    Map<String, String> variables = new HashMap<>();
    for (int number = 1; number <= file.lines().size(); number++) {
      int first = number;
      var line = new StringBuilder(file.line(number).stripTrailing());
      while (line.length() > 0 && line.charAt(line.length() - 1) == '\\' && line.length() < JobScripts.LONGEST
          && number < file.lines().size()) {
        line.setLength(line.length() - 1);
        line.append(' ').append(file.line(++number).strip());
      }
      var assigned = ASSIGNED.matcher(line);
      if (assigned.matches()) {
        variables.put(assigned.group(1), Optional.ofNullable(assigned.group(2))
            .or(() -> Optional.ofNullable(assigned.group(3))).orElse(assigned.group(4)));
      } else if (!line.toString().strip().startsWith("#") && SIGNS.matcher(line).find()) {
        TimerCommand.parse(filled(line.toString(), variables)).ifPresent(command -> tell(command, first, jobs));
      }
    }
  }

  /// With what the script itself sets; anything else stays as it is written.
  private static String filled(String line, Map<String, String> variables) {
    return VARIABLE.matcher(line).replaceAll(variable -> {
      var name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      return Matcher.quoteReplacement(variables.getOrDefault(name, variable.group()));
    });
  }

  private static void tell(TimerCommand command, int line, Declarations jobs) {
    var words = TimeWords.eventBridge(command.words());
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When " + command.name() + " runs is set elsewhere: " + words);
    }
    jobs.tell(Declared.at(line, command.name(), words).zone(command.zone()).user(command.user())
        .running(command.command()));
  }
}
