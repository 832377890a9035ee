package org.portolan.app.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The names of months above a time axis, each where its month begins, with the year wherever it is another than the one
/// said before.
///
/// @param x     where a day begins
/// @param width how wide words are
/// @param right where the axis ends
record MonthRow(ToDoubleFunction<LocalDate> x, ToDoubleFunction<String> width, double right) {
  private static final double GAP = 4;
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);

  /// @param x where the words begin
  record Label(double x, String words) {}

  /// A name is shortened or steps behind a line that would run through it, and is left out where there is no room for it.
  ///
  /// @param lines days on which a line runs from top to bottom
  List<Label> labels(LocalDate from, LocalDate to, List<LocalDate> lines) {
    var labels = new ArrayList<Label>();
    double free = x.applyAsDouble(from);
    int said = 0;
    for (var month = from; month.isBefore(to); month = next(month)) {
      var label = label(month, said, free, lines);
      if (label.isPresent()) {
        labels.add(label.orElseThrow());
        said = month.getYear();
        free = end(label.orElseThrow());
      }
    }
    return labels;
  }

  private Optional<Label> label(LocalDate month, int said, double free, List<LocalDate> lines) {
    var year = month.getYear() == said ? "" : " " + month.getYear();
    double begin = Math.max(x.applyAsDouble(month), free) + GAP;
    double ends = Math.min(right, x.applyAsDouble(next(month)));
    var shortened = new Label(begin, SHORT.format(month) + year);
    return Stream.of(new Label(begin, NAME.format(month) + year), shortened, behindLines(shortened, lines))
        .filter(label -> !crossed(label, lines) && end(label) <= ends).findFirst()
        .or(() -> Optional.of(shortened).filter(label -> mayReachIntoTheNext(label, month, lines)));
  }

  /// Where months are narrow; but what is left of the first month must not hide the name of the second.
  private boolean mayReachIntoTheNext(Label label, LocalDate month, List<LocalDate> lines) {
    return month.getDayOfMonth() == 1 && label.x() <= x.applyAsDouble(month) + GAP && end(label) <= right
        && !crossed(label, lines);
  }

  static LocalDate next(LocalDate day) {
    return day.withDayOfMonth(1).plusMonths(1);
  }

  private double end(Label label) {
    return label.x() + width.applyAsDouble(label.words());
  }

  private boolean crossed(Label label, List<LocalDate> lines) {
    return lines.stream().mapToDouble(x).anyMatch(line -> runsThrough(line, label));
  }

  private boolean runsThrough(double line, Label label) {
    return line > label.x() - GAP && line < end(label) + GAP;
  }

  private Label behindLines(Label label, List<LocalDate> lines) {
    var stepped = label;
    for (var line : lines.stream().sorted().mapToDouble(x).toArray()) {
      if (runsThrough(line, stepped)) {
        stepped = new Label(line + GAP, label.words());
      }
    }
    return stepped;
  }
}
