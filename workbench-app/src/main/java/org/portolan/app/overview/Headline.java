package org.portolan.app.overview;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.manifest.Window;
import org.portolan.model.problem.Severity;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The one sentence at the top: when it can move, and on what that hangs.
final class Headline {

  private static final List<String> SMALL = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten", "eleven", "twelve");

  private Headline() {}

  static String of(Survey survey) {
    if (survey.inventory().assets().isEmpty()) {
      return "Nothing is found yet. Add a database or a copy of a server’s /etc.";
    }
    return survey.manifest()
        .context()
        .window()
        .map(window -> withWindow(survey, window))
        .orElseGet(() -> withoutWindow(survey));
  }

  private static String withWindow(Survey survey, Window window) {
    var day = Spoken.longDay(window.begins());
    if (survey.asOf().isAfter(window.ends())) {
      return "The cutover window of " + day + " is over.";
    }
    var conditions = conditions(survey);
    return who(survey) + " can move on " + day
        + (conditions.isEmpty() ? "." : ", if " + Spoken.list(conditions) + by(survey) + ".");
  }

  private static String withoutWindow(Survey survey) {
    var silent = survey.openSilent().size();
    return who(survey) + " has no cutover window yet"
        + (silent == 0 ? "."
            : ", and " + counted(silent, "silent dependency is", "silent dependencies are") + " open.");
  }

  private static String who(Survey survey) {
    var context = survey.manifest().context();
    if (!context.organisation().isBlank()) {
      return context.organisation();
    }
    return context.name().isBlank() ? "This migration" : context.name();
  }

  /// What must be decided; only when that is done, what else is critical. One breath is enough for a headline.
  private static List<String> conditions(Survey survey) {
    var undecided = new ArrayList<String>();
    var silent = survey.openSilent().size();
    if (silent > 0) {
      undecided.add(counted(silent, "silent dependency", "silent dependencies"));
    }
    var assets = Decided.of(survey).open();
    if (assets > 0) {
      undecided.add(counted(assets, "asset", "assets"));
    }
    if (!undecided.isEmpty()) {
      return List.of(Spoken.list(undecided) + (silent + assets == 1 ? " is" : " are") + " decided");
    }
    var critical = survey.findings().stream().filter(one -> one.severity() == Severity.CRITICAL).count();
    return critical == 0
        ? List.of()
        : List.of(counted(critical, "critical finding is", "critical findings are") + " mended");
  }

  /// The day of the first gate that is not open, by which it must have happened.
  private static String by(Survey survey) {
    return survey.plan()
        .phases()
        .stream()
        .map(phase -> phase.gate())
        .filter(gate -> !gate.open() && !gate.due().isBefore(survey.asOf().toLocalDate()))
        .findFirst()
        .map(gate -> " by " + Spoken.dayInFull(gate.due()).replace(' ', '\u00a0'))
        .orElse("");
  }

  private static String counted(long count, String one, String many) {
    return (count < SMALL.size() ? SMALL.get((int) count) : Spoken.count(count)) + " " + (count == 1 ? one : many);
  }
}
