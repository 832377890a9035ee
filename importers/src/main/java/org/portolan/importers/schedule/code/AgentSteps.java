package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.model.intake.UnreadKind;

/// What the steps of one SQL Server Agent job run that is no statement: programs, PowerShell, packages of Integration
/// Services.
///
/// @param launches command lines that lead on
/// @param packages files of the tree that are run as packages
record AgentSteps(List<String> launches, List<CodePlace> packages) {
  /// `/FILE "\"D:\ssis\Load.dtsx\"" /CHECKPOINTING OFF`
  private static final Pattern FILE = Pattern.compile("(?i)/F(?:ILE)?\\s+[\\\\\"]*([^\"]+?\\.dtsx)");
  /// `/ISSERVER "\"\SSISDB\Sales\Load\Orders.dtsx\"" /SERVER DW01`, `/SQL "\Load"`, `/DTS "\MSDB\Load"`
  private static final Pattern KEPT = Pattern.compile("(?i)/(?:ISSERVER|SQL|SQ|DTS|DT)\\s+[\\\\\"]*([^\"]+)");

  static AgentSteps of(String job, List<AgentScript.Call> steps, Declarations jobs) {
    var all = new AgentSteps(new ArrayList<>(), new ArrayList<>());
    steps.forEach(step -> all.add(job, step, jobs));
    return all;
  }

  /// A step that does not say what it is, is a statement.
  static boolean isSql(AgentScript.Call step) {
    return !step.of("command").isEmpty()
        && (step.of("subsystem").isEmpty() || step.of("subsystem").equalsIgnoreCase("TSQL"));
  }

  private void add(String job, AgentScript.Call step, Declarations jobs) {
    var command = step.of("command");
    if (command.isEmpty()) {
      jobs.unknown(step.line(), UnreadKind.DYNAMIC, "What the step " + step.of("step_name") + " of " + job
          + " runs is put together");
      return;
    }
    switch (step.of("subsystem").toUpperCase(Locale.ROOT)) {
      case "", "TSQL" -> {
        // is run inside the database
      }
      case "CMDEXEC" -> launches.add(command);
      case "POWERSHELL" -> launches.add(powershell(command));
      case "SSIS", "DTS" -> integration(job, step, command, jobs);
      default -> jobs.unknown(step.line(), UnreadKind.UNPARSED, spoken(job, step) + " runs " + step.of("subsystem")
          + ", which is not followed");
    }
  }

  private static String powershell(String script) {
    return "powershell -Command '" + script.replace("'", "'\"'\"'") + "'";
  }

  private void integration(String job, AgentScript.Call step, String command, Declarations jobs) {
    var file = FILE.matcher(command);
    var kept = KEPT.matcher(command);
    if (file.find()) {
      var path = file.group(1).replace('\\', '/').replaceFirst("^[A-Za-z]:", "").replaceAll("/{2,}", "/");
      located(path, jobs).ifPresentOrElse(found -> packages.add(new CodePlace(found, "")),
          () -> jobs.unknown(step.line(), UnreadKind.ABSENT,
              spoken(job, step) + " runs the package " + file.group(1) + ", which was not collected"));
    } else {
      jobs.unknown(step.line(), UnreadKind.UNPARSED, spoken(job, step) + " runs a package of Integration Services"
          + (kept.find() ? ", " + kept.group(1).replaceFirst("\\\\+$", "") + ", that is kept in a server" : "")
          + ": what it touches is in its .dtsx file");
    }
  }

  private static Optional<String> located(String path, Declarations jobs) {
    return jobs.tree().locate(path);
  }

  private static String spoken(String job, AgentScript.Call step) {
    return "The step " + step.of("step_name") + " of " + job;
  }
}
