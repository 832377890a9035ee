package org.portolan.app.discover;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Labels;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Theme;
import org.portolan.model.inventory.ObservationWindow;
import org.portolan.model.manifest.Window;
import org.portolan.model.sight.JobSight;
import org.portolan.model.sight.Sight;
import org.portolan.model.sight.Watch;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Draws when a job runs beside what was watched and the night, all jobs over one scale of time, so that a gap between
/// the two meets the eye.
final class SightTimeline {
  private static final double WIDTH = 300;
  private static final double HEIGHT = 26;
  private static final Duration BEFORE = Duration.ofDays(30);
  private static final Duration AFTER = Duration.ofDays(120);

  private final boolean watched;
  private final Instant now;
  private final Optional<Window> night;
  private final Instant watchEnds;
  private final Instant from;
  private final Instant to;

  SightTimeline(Survey survey) {
    watched = !survey.inventory().windows().isEmpty();
    now = survey.asOf().toInstant();
    night = survey.manifest().context().window();
    watchEnds = night.map(window -> window.ends().plus(survey.manifest().context().thresholds().watch()).toInstant())
        .orElse(now);
    from = survey.inventory().windows().stream().map(ObservationWindow::from).min(Instant::compareTo)
        .filter(first -> first.isBefore(now.minus(BEFORE))).orElse(now.minus(BEFORE));
    to = watchEnds.isAfter(now.plus(AFTER)) ? watchEnds.plus(BEFORE) : now.plus(AFTER);
  }

  Node legend() {
    return Labels.wrapping("Each strip runs from " + day(from) + " to " + day(to)
        + (watched ? ". Grey: somebody watched what it uses" : "")
        + (night.isPresent() ? ". Blue: the night and the watch after it" : "")
        + ". Line: today. Dots: the next runs.", "note", "quiet");
  }

  private static String day(Instant moment) {
    return Spoken.dayAndYear(moment.atZone(ZoneOffset.UTC));
  }

  Node of(JobSight job) {
    var runs = Stream.concat(job.next().stream(), job.firstAfter().stream()).map(ZonedDateTime::toInstant).distinct()
        .toList();
    var canvas = new Canvas(WIDTH, HEIGHT);
    var pane = new Pane(canvas);
    pane.setMinSize(WIDTH, HEIGHT);
    pane.setMaxSize(WIDTH, HEIGHT);
    pane.setAccessibleText("Next runs: " + (job.next().isEmpty() ? "not known"
        : Spoken.list(job.next().stream().map(Spoken::weekdayMoment).toList())));
    Theme.follow(pane, palette -> paint(canvas, palette, job, runs));
    return Boxes.padded(pane, 2, 0, 2, 0);
  }

  private void paint(Canvas canvas, Palette palette, JobSight job, List<Instant> runs) {
    var g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    g.setFill(palette.outline());
    watched(job.sight()).forEach(span -> span(g, span.from(), span.until(), 8, 10));
    night.ifPresent(window -> {
      g.setFill(palette.accentGround());
      span(g, window.begins().toInstant(), watchEnds, 3, HEIGHT - 6);
      g.setFill(palette.accent());
      span(g, window.begins().toInstant(), window.ends().toInstant(), 3, HEIGHT - 6);
    });
    g.setStroke(palette.faintRule());
    g.strokeLine(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
    g.setStroke(palette.text());
    g.strokeLine(at(now), 2, at(now), HEIGHT - 2);
    g.setFill(job.blind() || job.forceOn().isPresent() ? palette.sign() : palette.text());
    runs.stream().filter(run -> !run.isAfter(to))
        .forEach(run -> g.fillOval(at(run) - 3.5, HEIGHT / 2 - 3.5, 7, 7));
  }

  /// When somebody watched what the job uses.
  private static List<Watch.Span> watched(Sight sight) {
    return switch (sight) {
      case Sight.Blind(var watch) -> watch.spans();
      case Sight.Covered(var watch, _) -> watch.spans();
      case Sight.NotWatched(),Sight.TimesUnknown() -> List.of();
    };
  }

  private void span(GraphicsContext g, Instant begin, Instant end, double y, double height) {
    g.fillRect(at(begin), y, Math.max(2, at(end) - at(begin)), height);
  }

  private double at(Instant moment) {
    double share = (double) Duration.between(from, moment).toMinutes() / Math.max(1, Duration.between(from, to)
        .toMinutes());
    return Math.clamp(share, 0, 1) * (WIDTH - 8) + 4;
  }
}
