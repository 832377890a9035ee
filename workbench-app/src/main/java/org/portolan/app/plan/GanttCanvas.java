package org.portolan.app.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.fx.Names;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Theme;
import org.portolan.app.theme.Typeface;
import org.portolan.model.manifest.Context.Freeze;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Task;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Phases and tasks as bars on one time axis: today, freeze windows and the cutover run through all of them.
final class GanttCanvas extends Pane {
  private static final Font STRONG = Typeface.of(Typeface.STRONG, 13);
  private static final Font TEXT = Typeface.of(Typeface.TEXT, 13);
  private static final Font SMALL = Typeface.of(Typeface.CODE, 11);
  private static final double ROW = 25;
  private static final double MONTHS = 31;
  private static final double TOP = 58;
  /// Room for the day of a month, and some air.
  private static final double DAY_LABEL = 24;

  private final Canvas canvas = new Canvas();
  private final List<Row> rows = new ArrayList<>();
  private Palette palette = Theme.LIGHT.palette();
  private List<Freeze> freezes = List.of();
  private Optional<LocalDate> cutover = Optional.empty();
  private Optional<Phase> told = Optional.empty();
  private LocalDate today = LocalDate.EPOCH;
  private LocalDate from = LocalDate.EPOCH;
  private LocalDate to = LocalDate.EPOCH;

  private record Row(Phase phase, Optional<Task> task) {}

  /// @param choose hears which phase was clicked
  GanttCanvas(Consumer<Phase> choose) {
    getChildren().add(canvas);
    Theme.follow(this, this::dress);
    canvas.setManaged(false);
    widthProperty().subscribe(this::paint);
    setOnMouseClicked(event -> {
      int row = (int) ((event.getY() - TOP) / ROW);
      if (event.getY() > TOP && row < rows.size()) {
        choose.accept(rows.get(row).phase());
      }
    });
  }

  private void dress(Palette newPalette) {
    palette = newPalette;
    paint();
  }

  void show(Survey survey) {
    rows.clear();
    for (var phase : survey.plan().phases()) {
      rows.add(new Row(phase, Optional.empty()));
      phase.tasks().forEach(task -> rows.add(new Row(phase, Optional.of(task))));
    }
    freezes = survey.manifest().context().freezes();
    cutover = survey.plan().window().map(window -> window.from().toLocalDate());
    today = survey.asOf().toLocalDate();
    from = rows.stream().map(row -> row.phase().from()).min(LocalDate::compareTo).orElse(today).minusDays(4);
    to = rows.stream().map(row -> row.phase().to()).max(LocalDate::compareTo).orElse(today).plusDays(8);
    setMinHeight(TOP + rows.size() * ROW + 8);
    setPrefHeight(getMinHeight());
    setAccessibleText("Gantt chart of " + rows.size() + " rows; the phases beside it say the same in words");
    paint();
  }

  /// The phase of which the gate is told beside the chart.
  void mark(Optional<Phase> phase) {
    told = phase;
    paint();
  }

  private double left() {
    return Math.min(310, getWidth() * 0.42);
  }

  private double x(LocalDate day) {
    double whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
    return left() + (getWidth() - 16 - left()) * ChronoUnit.DAYS.between(from, day) / whole;
  }

  private void paint() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getMinHeight());
    var g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (rows.isEmpty() || getWidth() < 300) {
      return;
    }
    double bottom = TOP + rows.size() * ROW;
    freezes.forEach(freeze -> hatch(g, freeze, bottom));
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).task().isEmpty() && told.filter(rows.get(i).phase()::equals).isPresent()) {
        g.setFill(palette.accentGround());
        g.fillRect(0, TOP + i * ROW, left() - 8, ROW);
      }
    }
    calendar(g, bottom);
    for (int i = 0; i < rows.size(); i++) {
      row(g, rows.get(i), TOP + i * ROW);
    }
    mark(g, today, palette.text(), Spoken.day(today), bottom);
    cutover.ifPresent(day -> mark(g, day, palette.accentFill(), Spoken.day(day), bottom));
  }

  private void calendar(GraphicsContext g, double bottom) {
    g.setLineWidth(1);
    g.setStroke(palette.faintRule());
    for (var month = MonthRow.next(from); month.isBefore(to); month = MonthRow.next(month)) {
      g.strokeLine(x(month), MONTHS - 8, x(month), bottom);
    }
    g.setTextBaseline(VPos.CENTER);
    g.setFont(STRONG);
    g.setFill(palette.text());
    new MonthRow(this::x, words -> Names.width(words, STRONG), getWidth()).labels(from, to, lines())
        .forEach(label -> g.fillText(label.words(), label.x(), MONTHS));
    double week = x(from.plusWeeks(1)) - x(from);
    int weeks = (int) Math.ceil(DAY_LABEL / week);
    g.setFont(SMALL);
    g.setFill(palette.quiet());
    g.setStroke(palette.rule());
    for (var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)); monday.isBefore(to); monday = monday
        .plusWeeks(weeks)) {
      g.strokeLine(x(monday), TOP - 8, x(monday), TOP);
      date(g, monday);
    }
    g.strokeLine(0, TOP, getWidth(), TOP);
  }

  /// Left out where a flag's line would run through it, and where it would be cut off.
  private void date(GraphicsContext g, LocalDate monday) {
    var words = Integer.toString(monday.getDayOfMonth());
    double begin = x(monday) + 3;
    double end = begin + Names.width(words, SMALL);
    boolean crossed = lines().stream().map(this::x).anyMatch(line -> line > begin - 3 && line < end + 3);
    if (!crossed && end < getWidth()) {
      g.fillText(words, begin, TOP - 10);
    }
  }

  private List<LocalDate> lines() {
    return Stream.concat(Stream.of(today), cutover.stream()).toList();
  }

  private void row(GraphicsContext g, Row row, double y) {
    g.setStroke(palette.faintRule());
    g.setLineWidth(1);
    g.strokeLine(0, y + ROW, getWidth(), y + ROW);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette.text());
    if (row.task().isPresent()) {
      var task = row.task().orElseThrow();
      g.setFont(TEXT);
      g.fillText(Names.cutAtEnd(task.name(), g.getFont(), left() - 48), 36, y + ROW / 2);
      bar(g, task, y);
    } else {
      g.setFont(STRONG);
      g.fillText(Names.cutAtEnd(row.phase().number() + "  " + row.phase().name(), g.getFont(), left() - 30), 20,
          y + ROW / 2);
      phase(g, row.phase(), y);
    }
  }

  private void phase(GraphicsContext g, Phase phase, double y) {
    double begin = x(phase.from());
    double end = x(phase.to().plusDays(1));
    g.setFill(palette.quiet());
    g.fillRect(begin, y + ROW / 2 - 2, end - begin, 4);
    double middle = y + ROW / 2;
    var open = phase.gate().open();
    g.setFill(open ? palette.goodFill() : palette.ground());
    g.setStroke(open ? palette.goodFill() : palette.text());
    g.setLineWidth(1.4);
    double[] xs = {end - 7, end, end + 7, end};
    double[] ys = {middle, middle - 7, middle, middle + 7};
    g.fillPolygon(xs, ys, 4);
    if (!open && phase.gate().held() > 0) {
      g.setFill(palette.text());
      g.fillPolygon(new double[]{end - 7, end, end}, new double[]{middle, middle - 7, middle + 7}, 3);
    }
    g.strokePolygon(xs, ys, 4);
    g.setFont(SMALL);
    g.setFill(palette.quiet());
    var words = phase.gate().held() + " of " + phase.gate().criteria().size();
    if (end + 60 < getWidth()) {
      g.fillText(words, end + 12, middle);
    }
  }

  private void bar(GraphicsContext g, Task task, double y) {
    double begin = x(task.from());
    double width = Math.max(4, x(task.to().plusDays(1)) - begin);
    g.setFill(palette.accentGround());
    g.fillRoundRect(begin, y + 6, width, ROW - 12, 4, 4);
    if (task.done() > 0) {
      g.setFill(palette.accentFill());
      g.setGlobalAlpha(0.5);
      g.fillRoundRect(begin, y + 6, width * Math.min(1, task.done()), ROW - 12, 4, 4);
      g.setGlobalAlpha(1);
    }
    g.setStroke(task.critical() ? palette.text() : palette.accent());
    g.setLineWidth(task.critical() ? 2 : 1);
    g.strokeRoundRect(begin, y + 6, width, ROW - 12, 4, 4);
  }

  private void hatch(GraphicsContext g, Freeze freeze, double bottom) {
    double begin = Math.clamp(x(freeze.from()), left(), getWidth());
    double end = Math.clamp(x(freeze.to().plusDays(1)), left(), getWidth());
    if (end <= begin) {
      return;
    }
    g.save();
    g.beginPath();
    g.rect(begin, TOP, end - begin, bottom - TOP);
    g.clip();
    g.setFill(palette.cautionGround());
    g.fillRect(begin, TOP, end - begin, bottom - TOP);
    g.setStroke(palette.caution());
    g.setGlobalAlpha(0.35);
    g.setLineWidth(1);
    for (double at = begin - (bottom - TOP); at < end; at += 10) {
      g.strokeLine(at, bottom, at + bottom - TOP, TOP);
    }
    g.restore();
    g.setFont(STRONG);
    g.setFill(palette.caution());
    g.setTextBaseline(VPos.BOTTOM);
    g.fillText(freeze.name(), begin + 6, bottom - 5, Math.max(20, end - begin - 10));
  }

  private void mark(GraphicsContext g, LocalDate day, Color colour, String words, double bottom) {
    if (day.isBefore(from) || day.isAfter(to)) {
      return;
    }
    double x = x(day);
    g.setStroke(colour);
    g.setLineWidth(2);
    g.strokeLine(x, 18, x, bottom);
    g.setFont(STRONG);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double at = Math.min(x, getWidth() - 34);
    g.setFill(colour);
    g.fillRoundRect(at - 30, 2, 60, 18, 6, 6);
    g.setFill(colour.equals(palette.accentFill()) ? palette.onFill() : palette.ground());
    g.fillText(words, at, 11);
    g.setTextAlign(TextAlignment.LEFT);
  }
}
