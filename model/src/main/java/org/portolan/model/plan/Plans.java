package org.portolan.model.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.model.asset.Schedules;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.PhaseOutline;
import org.portolan.model.manifest.Window;
import org.portolan.model.method.RuleId;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.Timing;

/// Works out the phase plan.
public final class Plans {
  private Plans() {}

  /// @param nights the runbooks, the plan's own night first
  public static Plan of(Basis basis, List<SilentDependency> silent, List<Runbook> nights) {
    var night = nights.getFirst();
    var duties = Duties.of(basis, silent, night);
    var today = basis.asOf().withZoneSameInstant(basis.zone()).toLocalDate();
    var start = basis.context().start().orElse(today);
    var earliest = earliest(basis, duties, start, today);
    var cutover = basis.context().window().map(window -> window.from().toLocalDate()).or(() -> Optional.of(earliest));
    var dates = new Dates(duties, start, today, cutover);
    var waves = WaveTable.of(basis);
    var phases = phases(basis, silent, night, duties, dates, cutover.orElse(earliest));
    return new Plan(basis.context().window(),
        basis.order().waves().isEmpty() ? Optional.empty() : Optional.of(earliest),
        phases, waves, Transfers.of(basis, waves), Conflicts.of(basis, duties, dates, nights, earliest));
  }

  /// Everything in order, users told in time, and no freeze met.
  private static LocalDate earliest(Basis basis, List<Duty> duties, LocalDate start, LocalDate today) {
    var unbound = duties.stream().map(duty -> new Duty(duty.id(), duty.name(), duty.part(), duty.days(), duty.needs(),
        duty.distance(), Optional.empty(), duty.person(), duty.done(), duty.ended())).toList();
    var dates = new Dates(unbound, start, today, Optional.empty());
    var thresholds = basis.context().thresholds();
    var told = unbound.stream().filter(duty -> duty.id().equals("plan/first-notice")).map(dates::span)
        .map(span -> span.to().plusDays(thresholds.noticeFirst().toDays() + 1)).findFirst().orElse(today);
    var ready = dates.end().plusDays(1);
    return Freezes.free(basis.context().freezes(), told.isAfter(ready) ? told : ready, thresholds.watch().toDays() + 1);
  }

  private static List<Phase> phases(Basis basis, List<SilentDependency> silent, Runbook night, List<Duty> duties,
      Dates dates, LocalDate cutover) {
    var criteria = new Criteria(basis, silent, night);
    var phases = new ArrayList<Phase>();
    for (var outline : PhaseOutline.of(basis.context().phases())) {
      var tasks = switch (outline.part()) {
        case NIGHT -> List.of(cutoverTask(basis, cutover));
        case WATCH -> watch(basis, silent, cutover);
        case AUDIT, TEST, ACCEPTANCE, PLANNING, SHADOW, RUN_BOTH -> duties.stream()
            .filter(duty -> duty.part() == outline.part()).map(duty -> task(duty, dates)).toList();
      };
      phases.add(phase(outline, tasks, criteria.of(outline.part())));
    }
    return phases;
  }

  private static Phase phase(PhaseOutline outline, List<Task> tasks, List<Gate.Criterion> criteria) {
    var from = tasks.stream().map(Task::from).min(Comparator.naturalOrder()).orElseThrow();
    var to = tasks.stream().map(Task::to).max(Comparator.naturalOrder()).orElseThrow();
    return new Phase(outline.number(), outline.name(), outline.goal(), from, to, tasks,
        new Gate("Gate " + outline.number(), to, criteria));
  }

  private static Task task(Duty duty, Dates dates) {
    var span = dates.span(duty);
    return new Task(duty.id(), duty.name(), span.from(), span.to(), dates.latest(duty), duty.needs(), duty.person(),
        dates.critical(duty), duty.done());
  }

  private static Task cutoverTask(Basis basis, LocalDate cutover) {
    var to = basis.context().window().map(window -> window.to().toLocalDate()).orElse(cutover.plusDays(1));
    boolean over = basis.context().window().filter(window -> window.ends().isBefore(basis.asOf())).isPresent();
    return new Task("night/cutover", "Carry out the runbook", cutover, to, to, List.of("plan/gate"),
        basis.context().roles().runs(), !over, 0);
  }

  /// The old side stays until the watch is over and everything that runs seldom has run by itself.
  private static List<Task> watch(Basis basis, List<SilentDependency> silent, LocalDate cutover) {
    var thresholds = basis.context().thresholds();
    var roles = basis.context().roles();
    var from = basis.context().window().map(window -> window.to().toLocalDate()).orElse(cutover.plusDays(1));
    var watchEnds = basis.context().window().map(Window::ends).map(end -> end.plus(thresholds.watch()).toLocalDate())
        .orElse(from.plus(days(thresholds.watch())));
    var tasks = new ArrayList<Task>();
    tasks.add(new Task("watch/watch", "Watch the new side for " + thresholds.watch().toHours() + " h", from, watchEnds,
        watchEnds, List.of("night/cutover"), roles.monitors(), true, 0));
    for (var run : ownRuns(basis, silent, watchEnds).entrySet()) {
      tasks.add(new Task("watch/" + run.getKey(), "See " + run.getKey() + " run by itself", run.getValue(),
          run.getValue(), run.getValue(), List.of("watch/watch"), roles.operationsReviewer(), false, 0));
    }
    var last = tasks.stream().map(Task::to).max(Comparator.naturalOrder()).orElse(watchEnds);
    var retire = WorkingDays.atOrAfter(last.plusDays(1));
    tasks.add(new Task("watch/retire", "Retire the old side", retire, WorkingDays.last(retire, 3),
        WorkingDays.last(retire, 3), tasks.stream().map(Task::id).toList(), roles.runs(), true, 0));
    return tasks;
  }

  private static Period days(Duration watch) {
    return Period.ofDays((int) Math.ceilDiv(watch.toHours(), 24));
  }

  /// The first run of each seldom job after the watch.
  private static Map<String, LocalDate> ownRuns(Basis basis, List<SilentDependency> silent, LocalDate after) {
    var from = after.plusDays(1).atStartOfDay(basis.zone());
    return silent.stream().filter(one -> one.rules().contains(RuleId.of(56)))
        .flatMap(one -> basis.inventory().asset(one.dependant()).stream())
        .flatMap(job -> Timing.schedule(basis, job).stream()
            .flatMap(schedule -> Schedules.nextRuns(schedule, from, 1).stream())
            .map(run -> Map.entry(job.name(), run.toLocalDate())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
            (a, b) -> a.isBefore(b) ? a : b, TreeMap::new));
  }
}
