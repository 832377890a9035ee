package org.portolan.app.overview;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.app.overview.Figure.Mood;
import org.portolan.model.plan.Phase;
import org.portolan.model.problem.Severity;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The large numbers; only those that can be computed.
record Figures(Survey survey) {

  static List<Figure> of(Survey survey) {
    var figures = new Figures(survey);
    var all = new ArrayList<Figure>();
    all.add(figures.decided());
    all.add(figures.silent());
    all.add(figures.unread());
    figures.window().ifPresent(all::add);
    figures.nextGate().ifPresent(all::add);
    figures.lastSafeAbort().ifPresent(all::add);
    return all;
  }

  private Figure decided() {
    var decided = Decided.of(survey);
    return new Figure("Decided", Spoken.count(decided.percent()), "%",
        Spoken.count(decided.decided()) + " of " + Spoken.count(decided.found()) + " that need it", Mood.CALM);
  }

  private Figure silent() {
    var open = survey.openSilent();
    var critical = open.stream().filter(one -> one.severity() == Severity.CRITICAL).count();
    var closed = survey.silent().size() - open.size();
    var note = critical > 0
        ? critical + " critical"
        : closed > 0 ? Spoken.count(closed) + " decided" : "None is critical";
    return new Figure("Silent dependencies", Spoken.count(open.size()), "", open.isEmpty() ? "None is open" : note,
        open.isEmpty() ? Mood.CALM : Mood.SILENT);
  }

  private Figure unread() {
    var open = survey.judgement().unknowns().open();
    var places = open.size();
    var sources = open.stream().map(one -> one.unknown().source()).distinct().count();
    return new Figure("Not read", Spoken.count(places), places == 1 ? "place" : "places",
        places == 0 ? "Nothing is open" : "In " + Spoken.count(sources, "source", "sources"),
        places == 0 ? Mood.CALM : Mood.NOT_READ);
  }

  private Optional<Figure> window() {
    return survey.manifest().context().window().map(window -> {
      var days = ChronoUnit.DAYS.between(survey.asOf().toLocalDate(), window.begins().toLocalDate());
      var length = "It lasts " + Spoken.duration(window.length());
      return days >= 0
          ? new Figure("To the cutover window", Spoken.count(days), days == 1 ? "day" : "days", length, Mood.CALM)
          : new Figure("Since the cutover window", Spoken.count(-days), days == -1 ? "day" : "days", length, Mood.CALM);
    });
  }

  private Optional<Figure> nextGate() {
    return survey.plan()
        .phases()
        .stream()
        .filter(phase -> !phase.gate().open())
        .findFirst()
        .map(Figures::gate);
  }

  private static Figure gate(Phase phase) {
    var gate = phase.gate();
    return new Figure("Next gate: " + phase.name().toLowerCase(Locale.ENGLISH), Spoken.count(gate.held()),
        "of " + gate.criteria().size(), "Opens " + Spoken.day(gate.due()) + " on evidence", Mood.CALM);
  }

  private Optional<Figure> lastSafeAbort() {
    return survey.runbook()
        .clock()
        .map(clock -> clock.lastSafeAbort()
            .map(moment -> new Figure("Last safe abort", Spoken.clock(moment), Spoken.day(moment),
                "The way back takes " + Spoken.duration(clock.wholeWayBack()), Mood.CALM))
            .orElseGet(() -> new Figure("Last safe abort", "None", "", "The way back takes "
                + Spoken.duration(clock.wholeWayBack()) + ", longer than the window", Mood.CALM)));
  }
}
