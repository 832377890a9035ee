package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.model.intake.UnreadKind;

/// A crontab that lies inside another file: as a value, in a here-document, or as words that are piped into `crontab`.
public final class EmbeddedCrontab {
  private static final Pattern INSTALLS = Pattern.compile(
      "crontab\\s+(?:-u\\s+\\S+\\s+)?-(?:$|[\\s'\";)&|\\]])|\\|\\s*(?:sudo\\s+)?crontab\\b|>\\s*\\S*(?:cron\\.d/|crontab|spool/cron)"
          + "|tee\\s+(?:-a\\s+)?\\S*(?:cron\\.d/|crontabs?\\b)");
  private static final Pattern FROM_FILE =
      Pattern.compile(
          "(?:^|[;&|]\\s*|RUN\\s+|exec\\s+|sudo\\s+)(?:crontab|supercronic)\\s+(?:-\\w+\\s+)*(/[\\w./-]+)(?=$|[\\s;&|])");
  private static final Pattern SYSTEM = Pattern.compile("cron\\.d/|/etc/crontab(?!s)");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){9,2000})\"|'([^']{9,2000})'");
  private static final Pattern HERE = Pattern.compile("<<[-~]?\\s*[\"'\\\\]?(\\w+)");
  private static final Pattern FROM_OUTSIDE =
      Pattern.compile("\\s*(\\$\\{(\\w+)(?::?-([^}]*))?\\}|\\$(\\w+))\\s+(\\S.*)");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?:export\\s+|ENV\\s+|ARG\\s+)?(\\w+)[= ]\\s*[\"']?([^\"']*?)[\"']?\\s*;?");

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\\\)\\$(?:\\{(\\w+)}|(\\w+))");
  private static final int LONGEST_VALUE = 300;
  /// Nobody writes a longer line by hand.
  private static final int LONGEST = 2_000;

  private EmbeddedCrontab() {}

  /// Tells the entries of a text that is a crontab from end to end; nothing where it is not one.
  ///
  /// @param first the line of its file on which it begins
  public static void whole(List<String> lines, int first, Declarations jobs) {
    var entries = new ArrayList<CrontabLine.Entry>();
    for (var line : lines) {
      switch (CrontabLine.parse(line)) {
        case CrontabLine.Entry entry when CrontabPlace.isConvincing(entry) -> entries.add(entry);
        case CrontabLine.Entry _,CrontabLine.Unreadable _ -> {
          return;
        }
        case CrontabLine.Setting _,CrontabLine.Disabled _,CrontabLine.Prose _ -> {
          // says nothing for or against
        }
      }
    }
    if (!entries.isEmpty()) {
      entries(lines, first, UserColumn.isIn(entries), jobs);
    }
  }

  /// Tells what the lines of a script or a container's recipe put into crontabs.
  static void written(List<String> lines, Declarations jobs) {
    for (int i = 0; i < lines.size(); i++) {
      var file = FROM_FILE.matcher(lines.get(i).strip());
      if (isCode(lines.get(i)) && file.find() && jobs.tree().locate(file.group(1)).isEmpty()) {
        jobs.unknown(i + 1, UnreadKind.ABSENT, "The crontab " + file.group(1) + " was not collected");
      }
    }
    if (lines.stream().noneMatch(line -> isCode(line) && INSTALLS.matcher(line).find())) {
      return;
    }
    boolean system =
        lines.stream().anyMatch(line -> isCode(line) && INSTALLS.matcher(line).find() && SYSTEM.matcher(line).find());
    Map<String, String> assigned = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var assignment = ASSIGNED.matcher(line.strip());
      if (assignment.matches()) {
        assigned.put(assignment.group(1), assignment.group(2));
      }
      var here = HERE.matcher(line);
      if (isCode(line) && here.find() && INSTALLS.matcher(line.replace("<<", " << ")).find()) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).strip().equals(here.group(1))) {
          end++;
        }
        boolean quoted = line.charAt(here.start(1) - 1) == '\'' || line.charAt(here.start(1) - 1) == '"'
            || line.charAt(here.start(1) - 1) == '\\';
        for (int n = i + 1; n < end; n++) {
          var one = quoted ? lines.get(n) : substituted(lines.get(n), assigned);
          entry(filled(one, assigned, n + 1, jobs), n + 1, SYSTEM.matcher(line).find(), jobs);
        }
        i = end;
      } else if (isCode(line)) {
        quoted(line, i + 1, system, assigned, jobs);
      }
    }
  }

  private static boolean isCode(String line) {
    return line.length() <= LONGEST && !line.strip().startsWith("#");
  }

  private static void quoted(String line, int number, boolean system, Map<String, String> assigned, Declarations jobs) {
    boolean used = line.contains("|") || line.contains(">") || line.contains("=") || line.strip().endsWith("\\");
    for (var quoted = QUOTED.matcher(line); used && quoted.find();) {
      var text = quoted.group(1) == null ? quoted.group(2)
          : substituted(quoted.group(1), assigned).replace("\\\"", "\"").replace("\\$", "$");
      int told = 0;
      for (var one : text.split("\\\\n|\n")) {
        told += entry(filled(one, assigned, number, jobs), number,
            system && INSTALLS.matcher(line).find() && SYSTEM.matcher(line).find(), jobs) ? 1 : 0;
      }
      // Quotes within quotes: sh -c 'echo "0 3 * * * /x" | crontab -'
      if (told == 0 && quoted.group(2) != null && quoted.group(2).contains("\"")) {
        quoted(quoted.group(2) + "|", number, system, assigned, jobs);
      } else if (told == 0 && quoted.group(1) != null && quoted.group(1).contains("'")) {
        quoted(quoted.group(1) + "|", number, system, assigned, jobs);
      }
    }
  }

  /// With what the file itself sets, where the shell would put it in. A whole line that was kept under a name is read
  /// where it is kept.
  private static String substituted(String text, Map<String, String> assigned) {
    return text.indexOf('$') < 0 || VARIABLE.matcher(text).matches() ? text
        : VARIABLE.matcher(text).replaceAll(variable -> {
          var value = assigned.getOrDefault(variable.group(1) == null ? variable.group(2) : variable.group(1), "");
          return Matcher.quoteReplacement(value.isEmpty() || value.length() > LONGEST_VALUE || value.contains("$(")
              || value.indexOf('`') >= 0 ? variable.group() : value);
        });
  }

  /// `$SCHEDULE /opt/backup.sh`: with what the file itself sets, or the default that stands there.
  private static String filled(String line, Map<String, String> assigned, int number, Declarations jobs) {
    var outside = FROM_OUTSIDE.matcher(line);
    var name = !outside.matches() ? "" : outside.group(2) == null ? outside.group(4) : outside.group(2);
    if (!name.matches("(?i).*(?:cron|schedule|time|interval|when).*")) {
      return line;
    }
    var value = outside.group(3) != null ? outside.group(3) : assigned.getOrDefault(name, "");
    var nested = FROM_OUTSIDE.matcher(value + " x");
    if (nested.matches() && nested.group(3) != null) {
      value = nested.group(3);
    }
    if (TimeWords.isCron(value)) {
      return value + " " + outside.group(5);
    }
    jobs.unknown(number, UnreadKind.DYNAMIC,
        "When this runs is set from outside, by " + outside.group(1) + ": " + Secrets.evidence(outside.group(5)));
    return "";
  }

  private static void entries(List<String> lines, int first, boolean system, Declarations jobs) {
    for (int i = 0; i < lines.size(); i++) {
      entry(lines.get(i), first + i, system, jobs);
    }
  }

  private static boolean entry(String line, int number, boolean system, Declarations jobs) {
    var parsed = CrontabLine.parse(line.strip());
    var entry =
        parsed instanceof CrontabLine.Disabled(var off) ? off : parsed instanceof CrontabLine.Entry on ? on : null;
    if (entry == null || !CrontabPlace.isConvincing(entry)) {
      return false;
    }
    var words = entry.rest().split("\\s+", 2);
    boolean user = system && words.length == 2 && UserColumn.isAccount(words[0]);
    if (parsed instanceof CrontabLine.Disabled && system && !user) {
      return false;
    }
    var command = PercentSigns.resolve(user ? words[1] : entry.rest());
    jobs.tell(Declared.at(number, JobName.spoken(command), entry.words()).user(user ? words[0] : "").running(command)
        .off(parsed instanceof CrontabLine.Disabled ? "commented out" : ""));
    return true;
  }
}
