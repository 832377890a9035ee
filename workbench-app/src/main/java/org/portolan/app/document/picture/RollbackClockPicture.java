package org.portolan.app.document.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.portolan.app.document.Block.Picture;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.unit.Spoken;

/// How long we may still turn back: the time left falls, and where it meets the whole way back with its margin is the
/// last safe moment. Dashed: what each step adds to the way back.
public final class RollbackClockPicture {
  private static final double WIDTH = 680;
  private static final double HEIGHT = 250;
  private static final double LEFT = 46;
  private static final double RIGHT = 660;
  private static final double TOP = 26;
  private static final double BOTTOM = 212;

  private final RollbackClock clock;
  private final TimeScale scale;
  private final double minutes;
  private final Svg svg;

  private RollbackClockPicture(RollbackClock clock) {
    this.clock = clock;
    this.scale = new TimeScale(clock.begins().toInstant(), clock.ends().toInstant(), LEFT, RIGHT);
    this.minutes = Math.max(Duration.between(clock.begins(), clock.ends()).toMinutes(),
        clock.wholeWayBack().plus(clock.margin()).toMinutes());
    this.svg = new Svg("clock", WIDTH, HEIGHT, "Rollback clock", inWords(clock));
  }

  public static Picture of(RollbackClock clock) {
    return new Picture(new RollbackClockPicture(clock).draw(), inWords(clock), false);
  }

  private static String inWords(RollbackClock clock) {
    var span = "The window runs from " + Spoken.weekdayMoment(clock.begins()) + " to "
        + Spoken.weekdayMoment(clock.ends()) + "; the whole way back takes " + Spoken.duration(clock.wholeWayBack())
        + ", the margin is " + Spoken.duration(clock.margin()) + ". ";
    return span + clock.lastSafeAbort().map(last -> "The last safe abort is " + Spoken.weekdayMoment(last) + ".")
        .orElse("There is no safe abort: the way back does not fit the window.");
  }

  private String draw() {
    var hatch = svg.hatch("late", Svg.RED, true);
    clock.lastSafeAbort().filter(last -> last.isBefore(clock.ends())).ifPresent(
        last -> svg.box(x(last), TOP, RIGHT - x(last), BOTTOM - TOP, hatch, "none", 0, ""));
    axes();
    svg.path("M" + p(scale.left(), y(left(clock.begins()))) + " L" + p(RIGHT, y(left(clock.ends()))), "none", Svg.SEA,
        3,
        "");
    double whole = clock.wholeWayBack().plus(clock.margin()).toMinutes();
    svg.line(LEFT, y(whole), RIGHT, y(whole), Svg.INK, 2, "");
    svg.haloText(LEFT + 8, y(whole) - 6, "whole way back + margin, until it was rehearsed", 11, "start", true, Svg.INK);
    svg.path(timeToBeBack(), "none", Svg.SECOND, 1.2, "4 3");
    svg.haloText(scale.left() + 60, y(left(clock.begins().plusMinutes(40))) - 10, "time left", 11, "start", true,
        Svg.SEA);
    addsLabel();
    flag(clock.lastSafeAbort());
    return svg.end();
  }

  /// Where it begins: nothing of the staircase lies lower, and no flag stands there.
  private void addsLabel() {
    if (!clock.points().isEmpty()) {
      svg.haloText(LEFT + 8, BOTTOM - 4, "dashed: what each step adds", 10, "start", false, Svg.SECOND);
    }
  }

  private void axes() {
    long step = minutes > 16 * 60 ? 240 : minutes > 6 * 60 ? 120 : 60;
    for (long m = 0; m <= minutes; m += step) {
      svg.line(LEFT, y(m), RIGHT, y(m), m == 0 ? Svg.INK : Svg.FAINT, m == 0 ? 1 : 0.6, "");
      svg.text(LEFT - 6, y(m) + 4, m / 60 + " h", 10, "end", false, Svg.SECOND);
    }
    var length = Duration.between(clock.begins(), clock.ends());
    long hours = length.toHours() > 60 ? 24 : length.toHours() > 16 ? 4 : length.toHours() > 9 ? 2 : 1;
    for (ZonedDateTime at = clock.begins(); !at.isAfter(clock.ends()); at = at.plusHours(hours)) {
      svg.line(x(at), BOTTOM, x(at), BOTTOM + 4, Svg.INK, 0.8, "");
      svg.text(x(at), BOTTOM + 17, Spoken.clock(at), 10, at.equals(clock.begins()) ? "start" : "middle", false,
          Svg.SECOND);
    }
  }

  /// A staircase: the way back grows longer with each step that is begun.
  private String timeToBeBack() {
    var path = new ArrayList<String>();
    double last = clock.margin().toMinutes();
    path.add("M" + p(LEFT, y(last)));
    for (var point : clock.points()) {
      double at = Math.clamp(x(point.at()), LEFT, RIGHT);
      path.add("L" + p(at, y(last)));
      last = point.timeToBeBack().plus(clock.margin()).toMinutes();
      path.add("L" + p(at, y(last)));
    }
    path.add("L" + p(RIGHT, y(last)));
    return String.join(" ", path);
  }

  private void flag(Optional<ZonedDateTime> last) {
    if (last.isEmpty()) {
      svg.haloText(RIGHT, TOP - 8, "No safe abort: the way back does not fit the window", 11.5, "end", true, Svg.RED);
      return;
    }
    double x = x(last.orElseThrow());
    svg.line(x, TOP - 4, x, BOTTOM, Svg.RED, 2, "");
    svg.circle(x, y(left(last.orElseThrow())), 4.5, Svg.RED, "#ffffff", 1);
    var right = x > WIDTH / 2;
    svg.haloText(right ? x - 6 : x + 6, TOP - 8, "◆ last safe abort " + Spoken.clock(last.orElseThrow()), 12,
        right ? "end" : "start", true, Svg.RED);
  }

  private double left(ZonedDateTime at) {
    return Duration.between(at, clock.ends()).toMinutes();
  }

  private double x(ZonedDateTime at) {
    return scale.x(Instant.from(at));
  }

  private double y(double minute) {
    return BOTTOM - (BOTTOM - TOP) * minute / Math.max(1, minutes);
  }

  private static String p(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }
}
