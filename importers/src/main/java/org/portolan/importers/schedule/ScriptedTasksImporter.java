package org.portolan.importers.schedule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the scripts that put tasks into Windows' scheduler: `schtasks /create` and `Register-ScheduledTask`.
public final class ScriptedTasksImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?i).*\\.(?:bat|cmd|ps1|psm1)");
  private static final Pattern SIGNS = Pattern.compile("(?i)schtasks|Register-ScheduledTask|Register-ScheduledJob");
  private static final Pattern CREATES = Pattern.compile("(?i).*\\bschtasks(?:\\.exe)?\"?\\s.*/create\\b.*");
  private static final Pattern COMMENT = Pattern.compile("(?i)\\s*(?:rem\\b|::|#).*");
  private static final Pattern ASSIGNED = Pattern.compile("\\s*\\$(\\w+)\\s*=\\s*(.*)");
  private static final Pattern REGISTERS = Pattern.compile("(?i).*\\bRegister-Scheduled(?:Task|Job)\\b.*");
  private static final Pattern TABLE = Pattern.compile("\\s*\\$\\w+\\s*=\\s*@\\{\\s*");
  private static final int MOST_ENTRIES = 60;
  private static final JobScripts SCRIPTS = new JobScripts(PLACE, SIGNS);

  @Override
  public String name() {
    return "scripted-tasks";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    SCRIPTS.each(name(), tree, findings, progress, ScriptedTasksImporter::read);
  }

  private static void read(TextFile file, Declarations jobs) {
    Map<String, String> variables = new HashMap<>();
    for (int number = 1; number <= file.lines().size(); number++) {
      int first = number;
      var line = new StringBuilder(file.line(number).stripTrailing());
      while (goesOn(line) && line.length() < JobScripts.LONGEST && number < file.lines().size()) {
        line.setLength(line.length() - 1);
        line.append(file.line(++number).strip());
      }
      if (TABLE.matcher(line).matches()) {
        while (!file.line(number).strip().equals("}") && number < file.lines().size()
            && number < first + MOST_ENTRIES) {
          line.append(';').append(file.line(++number).strip());
        }
      }
      if (!COMMENT.matcher(line).matches()) {
        statement(line.toString(), first, variables, jobs);
      }
    }
  }

  private static boolean goesOn(StringBuilder line) {
    int last = line.length() - 1;
    return last > 0 && (line.charAt(last) == '`' || line.charAt(last) == '^')
        && Character.isWhitespace(line.charAt(last - 1));
  }

  private static void statement(String line, int number, Map<String, String> variables, Declarations jobs) {
    var assigned = ASSIGNED.matcher(line);
    if (CREATES.matcher(line).matches()) {
      ScheduledTaskWords.schtasks(line).ifPresentOrElse(task -> tell(task, number, jobs),
          () -> jobs.unknown(number, UnreadKind.DYNAMIC, "A task is made, and when it runs is set elsewhere"));
    } else if (REGISTERS.matcher(line).matches()) {
      ScheduledTaskWords.registered(line, variables).ifPresentOrElse(task -> tell(task, number, jobs),
          () -> jobs.unknown(number, UnreadKind.DYNAMIC, "A task is registered, and when it runs is set elsewhere"));
    } else if (assigned.matches()) {
      variables.merge(assigned.group(1).toLowerCase(Locale.ROOT), assigned.group(2),
          (before, now) -> now.contains("-ScheduledTask") && before.contains("-ScheduledTask") ? before + "\n" + now
              : now);
    }
  }

  private static void tell(ScheduledTaskWords.Task task, int number, Declarations jobs) {
    jobs.tell(Declared.at(number, task.name(), task.words()).user(task.user()).running(task.command()));
  }
}
