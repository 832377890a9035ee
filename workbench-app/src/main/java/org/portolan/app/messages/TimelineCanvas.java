package org.portolan.app.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.fx.Names;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Theme;
import org.portolan.app.theme.Typeface;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message;
import org.portolan.model.unit.Spoken;

/// A lane for each audience, a mark for each message, the window as a blue line.
final class TimelineCanvas extends Pane {
  private static final Font NAME = Typeface.of(Typeface.STRONG, 12);
  private static final Font SMALL = Typeface.of(Typeface.CODE, 11);
  private static final double LEFT = 170;
  private static final double LANE = 26;
  private static final double TOP = 28;

  private final Canvas canvas = new Canvas();
  private final Map<String, Integer> lanes = new LinkedHashMap<>();
  private Palette palette = Theme.LIGHT.palette();
  private List<Message> messages = List.of();
  private Optional<Window> window = Optional.empty();

  TimelineCanvas() {
    getChildren().add(canvas);
    Theme.follow(this, this::dress);
    canvas.setManaged(false);
    setAccessibleText("Messages by audience along the calendar; the table below says the same");
    widthProperty().subscribe(this::repaint);
  }

  private void dress(Palette newPalette) {
    palette = newPalette;
    repaint();
  }

  void show(List<Message> all, Optional<Window> newWindow) {
    messages = all.stream().filter(message -> message.send().isPresent()).toList();
    window = newWindow;
    lanes.clear();
    messages.forEach(message -> lanes.putIfAbsent(message.audience(), lanes.size()));
    setMinHeight(TOP + lanes.size() * LANE + 10);
    setPrefHeight(getMinHeight());
    repaint();
  }

  private void repaint() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getMinHeight());
    var g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    window.filter(_ -> getWidth() > 300 && !messages.isEmpty()).ifPresent(shown -> paint(g, shown));
  }

  private void paint(GraphicsContext g, Window shown) {
    var moments = messages.stream().map(message -> message.send().orElseThrow().toInstant()).toList();
    var from = moments.stream().min(Comparator.naturalOrder()).orElseThrow().minus(Duration.ofDays(1));
    var to = moments.stream().max(Comparator.naturalOrder()).orElseThrow().plus(Duration.ofDays(1));
    g.setTextBaseline(VPos.CENTER);
    lanes.forEach((audience, lane) -> {
      double y = TOP + lane * LANE;
      g.setStroke(palette.faintRule());
      g.setLineWidth(1);
      g.strokeLine(20, y, getWidth() - 20, y);
      g.setFont(NAME);
      g.setFill(palette.text());
      g.fillText(Names.cutAtEnd(audience, g.getFont(), LEFT - 36), 20, y + LANE / 2);
    });
    double x = x(shown.begins().toInstant(), from, to);
    g.setStroke(palette.accentFill());
    g.setLineWidth(2.5);
    g.strokeLine(x, 18, x, TOP + lanes.size() * LANE);
    g.setFont(SMALL);
    g.setFill(palette.accent());
    var words = Spoken.weekdayMoment(shown.begins());
    double half = Names.width(words, SMALL) / 2;
    double middle = Math.min(x, getWidth() - 20 - half);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(words, middle, 10);
    days(g, shown, moment -> x(moment, from, to), middle - half, middle + half);
    lanes.keySet().forEach(audience -> {
      var lane = messages.stream().filter(one -> one.audience().equals(audience)).toList();
      MessageMarks.of(lane, message -> x(message.send().orElseThrow().toInstant(), from, to), getWidth() - 20)
          .forEach(mark -> mark(g, mark, TOP + lanes.getOrDefault(audience, 0) * LANE + LANE / 2));
    });
    g.setTextAlign(TextAlignment.LEFT);
  }

  /// The day of each message stands above the lanes, where it covers neither another day nor the window's.
  private void days(GraphicsContext g, Window shown, ToDoubleFunction<Instant> x, double windowBegins,
      double windowEnds) {
    double free = 0;
    g.setFill(palette.quiet());
    for (var send : messages.stream().map(message -> message.send().orElseThrow()).sorted().toList()) {
      var words = Spoken.weekdayDay(send.withZoneSameInstant(shown.zone()));
      double middle = x.applyAsDouble(send.toInstant());
      double half = Names.width(words, SMALL) / 2 + 6;
      boolean covers = middle - half < free || middle + half > windowBegins && middle - half < windowEnds;
      if (!covers && middle + half < getWidth()) {
        g.fillText(words, middle, 10);
        free = middle + half;
      }
    }
  }

  private void mark(GraphicsContext g, MessageMarks.Mark mark, double y) {
    double left = mark.x() - mark.width() / 2;
    g.setFill(palette.ground());
    g.fillRoundRect(left, y - 10, mark.width(), 20, 20, 20);
    g.setStroke(palette.accent());
    g.setLineWidth(1.5);
    g.strokeRoundRect(left, y - 10, mark.width(), 20, 20, 20);
    g.setFont(SMALL);
    g.setFill(palette.text());
    g.fillText(mark.text(), mark.x(), y);
  }

  private double x(Instant moment, Instant from, Instant to) {
    double whole = Math.max(1, Duration.between(from, to).toSeconds());
    return LEFT + (getWidth() - 36 - LEFT) * Duration.between(from, moment).toSeconds() / whole;
  }
}
