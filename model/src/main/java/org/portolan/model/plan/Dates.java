package org.portolan.model.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Dates of all duties: forwards from the first day, as early as their needs allow, and backwards from the last day
/// before the night, as late as the others bear.
final class Dates {
  private final List<Duty> duties;
  private final LocalDate start;
  private final LocalDate today;
  private final Map<String, Span> early = new LinkedHashMap<>();
  private final Map<String, LocalDate> latest = new LinkedHashMap<>();

  /// Both days belong to it.
  record Span(LocalDate from, LocalDate to) {}

  /// @param duties such that each stands after those it needs
  /// @param night  the day of the cutover; empty: the earliest possible
  Dates(List<Duty> duties, LocalDate start, LocalDate today, Optional<LocalDate> night) {
    this.duties = duties;
    this.start = start;
    this.today = today;
    duties.forEach(duty -> early.put(duty.id(), forwards(duty)));
    var last = night.map(day -> day.minusDays(1)).orElse(end());
    duties.reversed().forEach(duty -> latest.put(duty.id(), backwards(duty, last)));
  }

  /// When everything is done at the earliest, before the night.
  LocalDate end() {
    return early.values().stream().map(Span::to).max(Comparator.naturalOrder()).orElse(today);
  }

  Span span(Duty duty) {
    return Objects.requireNonNull(early.get(duty.id()));
  }

  LocalDate latest(Duty duty) {
    return Objects.requireNonNull(latest.get(duty.id()));
  }

  boolean critical(Duty duty) {
    return !duty.finished() && !latest(duty).isAfter(span(duty).to());
  }

  /// The last day on which it may begin.
  LocalDate latestStart(Duty duty) {
    return WorkingDays.first(latest(duty), Math.max(1, duty.daysLeft()));
  }

  private Span forwards(Duty duty) {
    var from = WorkingDays.atOrAfter(
        duty.needs().stream().map(need -> free(duty, need)).max(Comparator.naturalOrder()).orElse(start));
    if (duty.finished() && duty.ended().isPresent()) {
      return new Span(earlier(from, duty.ended().get()), duty.ended().get());
    }
    if (duty.finished()) {
      var to = WorkingDays.last(from, duty.days());
      return to.isAfter(today) ? new Span(earlier(from, today), today) : new Span(from, to);
    }
    var to = WorkingDays.last(later(from, today), duty.daysLeft());
    return duty.due().map(Duty.Due::day).filter(day -> day.isAfter(to)).map(day -> new Span(day, day))
        .orElse(new Span(from, to));
  }

  /// The first day after a need; what is not finished before a distance has passed waits for it.
  private LocalDate free(Duty duty, String need) {
    var span = early.get(need);
    if (span == null) {
      throw new IllegalStateException(duty.id() + " stands before what it needs: " + need);
    }
    return span.to().plus(duty.distance().getOrDefault(need, Period.ZERO)).plusDays(1);
  }

  private LocalDate backwards(Duty duty, LocalDate last) {
    var limit = duty.due().filter(Duty.Due::firm).map(due -> earlier(due.day(), last)).orElse(last);
    for (var other : duties) {
      if (other.needs().contains(duty.id())) {
        var before = latestStart(other).minus(other.distance().getOrDefault(duty.id(), Period.ZERO)).minusDays(1);
        limit = earlier(limit, before);
      }
    }
    return WorkingDays.atOrBefore(limit);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
