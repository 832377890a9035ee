package org.portolan.app.document.picture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.app.document.Block.Picture;
import org.portolan.model.manifest.Context.Freeze;
import org.portolan.model.manifest.Window;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Plan;
import org.portolan.model.plan.Task;
import org.portolan.model.unit.Spoken;

/// Phases and tasks along the calendar, with gates, freeze windows, today and the cutover.
public final class GanttPicture {
  /// Half as wide as a letter of a day's label.
  private static final double HALF_LETTER = 2.8;
  private static final double WIDTH = 980;
  private static final double LEFT = 250;
  private static final double RIGHT = 968;
  private static final double TOP = 40;
  private static final double ROW = 18;
  /// Above this many tasks only phases and the critical ones are drawn.
  private static final int ROOM = 34;

  private final Plan plan;
  private final List<Freeze> freezes;
  private final LocalDate today;
  private final LocalDate from;
  private final LocalDate to;
  private final boolean folded;
  private final double bottom;
  private final Svg svg;

  private GanttPicture(Plan plan, List<Freeze> freezes, LocalDate today) {
    this.plan = plan;
    this.freezes = freezes;
    this.today = today;
    this.from = plan.phases().stream().map(Phase::from).min(Comparator.naturalOrder()).orElse(today).minusDays(2);
    this.to = plan.phases().stream().map(Phase::to).max(Comparator.naturalOrder()).orElse(today).plusDays(3);
    this.folded = plan.phases().stream().mapToInt(phase -> phase.tasks().size()).sum() > ROOM;
    int rows = plan.phases().stream().mapToInt(phase -> 1 + shown(phase).size()).sum();
    this.bottom = TOP + rows * ROW + 6;
    this.svg = new Svg("gantt", WIDTH, bottom + 34, "Phases and tasks", inWords(plan));
  }

  public static Picture of(Plan plan, List<Freeze> freezes, LocalDate today) {
    return new Picture(new GanttPicture(plan, freezes, today).draw(), inWords(plan), true);
  }

  private static String inWords(Plan plan) {
    var words = new StringBuilder();
    plan.phases().forEach(phase -> words.append(phase.number()).append(' ').append(phase.name()).append(": ")
        .append(Spoken.days(phase.from(), phase.to())).append(". "));
    plan.window().ifPresent(
        window -> words.append("Cutover from ").append(Spoken.weekdayMoment(window.begins())).append('.'));
    return words.toString().strip();
  }

  private List<Task> shown(Phase phase) {
    return folded ? phase.tasks().stream().filter(Task::critical).toList() : phase.tasks();
  }

  private String draw() {
    var freeze = svg.hatch("freeze", Svg.RULE, false);
    calendar();
    for (var one : freezes) {
      double left = Math.clamp(x(one.from()), LEFT, RIGHT);
      double right = Math.clamp(x(one.to().plusDays(1)), LEFT, RIGHT);
      if (right > left) {
        svg.box(left, TOP, right - left, bottom - TOP, freeze, "none", 0, "");
        svg.haloText(left + 4, bottom - 5, Printable.cut(one.name(), 30), 9.5, "start", false, Svg.SECOND);
      }
    }
    double y = TOP;
    for (var phase : plan.phases()) {
      phase(phase, y);
      y += ROW;
      for (var task : shown(phase)) {
        task(task, y);
        y += ROW;
      }
    }
    marks();
    legend();
    return svg.end();
  }

  private void calendar() {
    svg.line(LEFT, TOP, RIGHT, TOP, Svg.INK, 1, "");
    svg.line(LEFT, bottom, RIGHT, bottom, Svg.INK, 1, "");
    long days = ChronoUnit.DAYS.between(from, to);
    int weeks = (int) Math.max(1, Math.ceilDiv(days / 7, 14));
    var monday = from.plusDays((8 - from.getDayOfWeek().getValue()) % 7);
    int said = 0;
    for (; !monday.isAfter(to); monday = monday.plusWeeks(weeks)) {
      svg.line(x(monday), TOP, x(monday), bottom, Svg.FAINT, 0.6, "");
      var words = monday.getYear() == said ? Spoken.day(monday) : Spoken.dayAndYear(monday);
      double half = words.length() * HALF_LETTER;
      if (!marked(x(monday), half) && x(monday) + half < WIDTH) {
        svg.text(x(monday), TOP - 5, words, 9.5, "middle", false, Svg.SECOND);
        said = monday.getYear();
      }
    }
  }

  private void phase(Phase phase, double y) {
    svg.text(8, y + 13, Printable.cut(phase.number() + " " + phase.name(), 38), 11, "start", true, Svg.INK);
    double end = x(phase.to().plusDays(1));
    svg.box(x(phase.from()), y + 7, end - x(phase.from()), 3.5, Svg.SECOND, "none", 0, "");
    svg.path(diamond(end, y + 9), phase.gate().open() ? Svg.INK : "#ffffff", Svg.INK, 1.2, "");
  }

  private void task(Task task, double y) {
    svg.text(20, y + 13, Printable.cut(task.name(), 40), 10, "start", false, Svg.INK);
    double left = x(task.from());
    double width = Math.max(3, x(task.to().plusDays(1)) - left);
    svg.box(left, y + 4, width, 10, task.critical() ? Svg.INK : "#ffffff", Svg.INK, 1, "");
    if (task.done() > 0) {
      svg.line(left + 1.5, y + 9, left + 1.5 + (width - 3) * Math.min(1, task.done()), y + 9,
          task.critical() ? "#ffffff" : Svg.INK, 2.2, "");
    }
  }

  private void marks() {
    if (!today.isBefore(from) && !today.isAfter(to)) {
      svg.line(x(today), TOP - 16, x(today), bottom, Svg.INK, 1, "3 3");
      svg.haloText(x(today), TOP - 18, "today", 10, "middle", true, Svg.INK);
    }
    plan.window().ifPresent(window -> {
      double x = x(window);
      svg.line(x, TOP - 16, x, bottom, Svg.RED, 2.4, "");
      svg.haloText(x, TOP - 20, Spoken.moment(window.begins()), 11, x > RIGHT - 60 ? "end" : "middle", true, Svg.RED);
    });
  }

  private double x(Window window) {
    return x(window.from().toLocalDate()) + (x(to) - x(from)) / Math.max(1, ChronoUnit.DAYS.between(from, to))
        * window.from().toLocalTime().toSecondOfDay() / 86400.0;
  }

  /// Whether a line of its own goes through what would be written there.
  private boolean marked(double x, double half) {
    return Math.abs(x - x(today)) < half + 2
        || plan.window().filter(window -> Math.abs(x - x(window)) < half + 2).isPresent();
  }

  private void legend() {
    double y = bottom + 22;
    svg.box(LEFT, y - 8, 22, 9, Svg.INK, Svg.INK, 1, "");
    svg.text(LEFT + 28, y, "critical", 10, "start", false, Svg.INK);
    svg.box(LEFT + 90, y - 8, 22, 9, "#ffffff", Svg.INK, 1, "");
    svg.text(LEFT + 118, y, "has slack", 10, "start", false, Svg.INK);
    svg.path(diamond(LEFT + 190, y - 4), "#ffffff", Svg.INK, 1.2, "");
    svg.text(LEFT + 202, y, "gate to come", 10, "start", false, Svg.INK);
    svg.path(diamond(LEFT + 290, y - 4), Svg.INK, Svg.INK, 1.2, "");
    svg.text(LEFT + 302, y, "gate open", 10, "start", false, Svg.INK);
    if (folded) {
      long all = plan.phases().stream().mapToInt(phase -> phase.tasks().size()).sum();
      long drawn = plan.phases().stream().mapToInt(phase -> shown(phase).size()).sum();
      svg.text(RIGHT, y, Spoken.count(all - drawn, "task", "tasks") + " folded", 10, "end", false, Svg.INK);
    }
  }

  private static String diamond(double x, double y) {
    return "M" + Svg.number(x) + " " + Svg.number(y - 6) + " l6 6 l-6 6 l-6 -6 z";
  }

  private double x(LocalDate day) {
    var scale =
        new TimeScale(from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC),
            LEFT, RIGHT);
    return scale.x(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
