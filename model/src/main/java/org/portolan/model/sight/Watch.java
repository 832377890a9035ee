package org.portolan.model.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.portolan.model.inventory.ObservationWindow;

/// All times over which something was watched, overlaps told once.
///
/// @param spans   over which everything shows, in order, none touching the next
/// @param moments how many lists of what was going on at one moment there are besides
public record Watch(List<Span> spans, int moments) {
  public static final Watch NONE = new Watch(List.of(), 0);

  public Watch {
    spans = List.copyOf(spans);
  }

  /// Half-open.
  public record Span(Instant from, Instant until) {
    Duration length() {
      return Duration.between(from, until);
    }
  }

  public static Watch of(Collection<ObservationWindow> windows) {
    var spans = new ArrayList<Span>();
    windows.stream().filter(window -> window.continuous() && window.from().isBefore(window.until())).sorted(
        (one, other) -> one.from().compareTo(other.from())).forEach(window -> join(spans, window));
    var moments = windows.stream().filter(window -> !window.continuous()).map(ObservationWindow::from).distinct()
        .count();
    return new Watch(spans, Math.toIntExact(moments));
  }

  private static void join(List<Span> spans, ObservationWindow window) {
    if (spans.isEmpty() || spans.getLast().until().isBefore(window.from())) {
      spans.add(new Span(window.from(), window.until()));
    } else if (spans.getLast().until().isBefore(window.until())) {
      spans.set(spans.size() - 1, new Span(spans.getLast().from(), window.until()));
    }
  }

  /// Whether nobody looked at all.
  public boolean isEmpty() {
    return spans.isEmpty() && moments == 0;
  }

  /// How long it was watched in all.
  public Duration length() {
    return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }

  /// `watched for 30 days, to 2026-11-17`, `looked at 3 moments only`, `never watched`.
  public String spoken() {
    if (isEmpty()) {
      return "never watched";
    }
    if (spans.isEmpty()) {
      return "looked at " + (moments == 1 ? "one moment only" : moments + " moments only");
    }
    return "watched for " + spoken(length()) + ", to " + spans.getLast().until().toString().substring(0, 10);
  }

  private static String spoken(Duration time) {
    return time.toDays() > 1 ? time.toDays() + " days" : time.toHours() > 1 ? time.toHours() + " hours"
        : Math.max(1, time.toMinutes()) + " minutes";
  }
}
