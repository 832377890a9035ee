package org.portolan.model.message;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message.Moment;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.Runbook;

/// When a message is sent, and the last moment at which it is still in time.
///
/// @param send empty for what waits in the drawer
record Timing(Optional<ZonedDateTime> send, Optional<ZonedDateTime> latest) {
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration SOON = Duration.ofMinutes(10);

  static Timing of(Moment moment, Audience audience, Basis basis, Runbook night) {
    return basis.context().window().map(window -> of(moment, audience, basis, night, window))
        .orElse(new Timing(Optional.empty(), Optional.empty()));
  }

  private static Timing of(Moment moment, Audience audience, Basis basis, Runbook night, Window window) {
    var thresholds = basis.context().thresholds();
    var done = window.begins().plus(night.length());
    return switch (moment) {
      case FIRST_NOTICE -> notice(audience, window, thresholds.noticeFirst());
      case SECOND_NOTICE -> notice(audience, window, thresholds.noticeSecond());
      case START -> at(window.begins(), window.begins().plus(SOON));
      case GO_OR_BACK -> at(decision(night).orElse(done), decision(night).orElse(done).plus(SOON));
      case END -> at(done, window.ends());
      case WE_GO_BACK -> new Timing(Optional.empty(), night.clock().flatMap(clock -> clock.lastSafeAbort()));
      case WE_ARE_BACK -> new Timing(Optional.empty(), Optional.of(window.ends()));
      case WATCH_ENDS ->
          at(window.ends().plus(thresholds.watch()), window.ends().plus(thresholds.watch()).plusHours(3));
    };
  }

  private static Timing at(ZonedDateTime send, ZonedDateTime latest) {
    return new Timing(Optional.of(send), Optional.of(latest));
  }

  /// In the reader's morning of the last working day that leaves some hours to spare.
  private static Timing notice(Audience audience, Window window, Duration ahead) {
    var latest = window.begins().minus(ahead);
    var zone = Zones.of(audience, window);
    var day = latest.withZoneSameInstant(zone).minusHours(4).toLocalDate();
    var send = day.atTime(MORNING).atZone(zone);
    while (send.isAfter(latest.minusHours(4)) || send.getDayOfWeek() == DayOfWeek.SATURDAY
        || send.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
      send = day.atTime(MORNING).atZone(zone);
    }
    return at(send, latest);
  }

  private static Optional<ZonedDateTime> decision(Runbook night) {
    return night.forward().stream().filter(step -> step.stage() == Stage.DECIDE).reduce((_, last) -> last)
        .flatMap(Timing::end);
  }

  private static Optional<ZonedDateTime> end(ForwardStep step) {
    return step.begins().map(begins -> begins.plus(step.duration()));
  }
}
