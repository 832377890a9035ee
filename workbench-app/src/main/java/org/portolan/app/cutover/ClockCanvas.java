package org.portolan.app.cutover;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Theme;
import org.portolan.app.theme.Typeface;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.unit.Spoken;

/// The rollback clock: how much time is in hand if we turn back at each moment of the window, and when none is left.
final class ClockCanvas extends Pane {
  private static final Font AXIS = Typeface.of(Typeface.CODE, 11);
  private static final Font STRONG = Typeface.of(Typeface.STRONG, 13);
  private static final double LEFT = 44;
  private static final double RIGHT = 14;
  private static final double TOP = 10;
  private static final double BOTTOM = 24;

  private final Canvas canvas = new Canvas();
  private Palette palette = Theme.LIGHT.palette();
  private Optional<RollbackClock> clock = Optional.empty();

  ClockCanvas() {
    getChildren().add(canvas);
    Theme.follow(this, this::dress);
    canvas.setManaged(false);
    setMinHeight(150);
    widthProperty().subscribe(this::repaint);
    heightProperty().subscribe(this::repaint);
  }

  private void dress(Palette newPalette) {
    palette = newPalette;
    repaint();
  }

  void show(Optional<RollbackClock> newClock) {
    clock = newClock;
    setAccessibleText(clock.flatMap(RollbackClock::lastSafeAbort)
        .map(last -> "Rollback clock: last safe abort " + Spoken.weekdayMoment(last))
        .orElse("Rollback clock: no safe abort"));
    repaint();
  }

  private void repaint() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    var g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    clock.filter(_ -> getWidth() > 120).ifPresent(shown -> paint(g, shown));
  }

  private void paint(GraphicsContext g, RollbackClock shown) {
    double most = Math.max(1, inHand(shown, shown.begins()));
    double least = Math.min(-20, inHand(shown, shown.ends()) / 2);
    var scale = new Scale(shown, most, least);
    shown.lastSafeAbort().ifPresent(last -> {
      g.setFill(palette.alertGround());
      g.fillRect(scale.x(last), TOP, getWidth() - RIGHT - scale.x(last), getHeight() - BOTTOM - TOP);
    });
    grid(g, shown, scale, most);
    line(g, shown, scale, least);
    shown.lastSafeAbort().ifPresent(last -> flag(g, last, scale));
  }

  /// Minutes left if we turn back at a moment.
  private static double inHand(RollbackClock shown, ZonedDateTime at) {
    return Duration.between(at, shown.ends()).minus(shown.wholeWayBack()).minus(shown.margin()).toMinutes();
  }

  private void grid(GraphicsContext g, RollbackClock shown, Scale scale, double most) {
    g.setFont(AXIS);
    g.setLineWidth(1);
    g.setTextBaseline(VPos.CENTER);
    long hours = most > 12 * 60 ? 4 : 2;
    for (long h = 0; h * 60 <= most; h += hours) {
      g.setStroke(h == 0 ? palette.text() : palette.faintRule());
      g.strokeLine(LEFT, scale.y(h * 60), getWidth() - RIGHT, scale.y(h * 60));
      g.setFill(palette.quiet());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(h + " h", LEFT - 8, scale.y(h * 60));
    }
    g.setTextAlign(TextAlignment.CENTER);
    long step = Math.max(1, Duration.between(shown.begins(), shown.ends()).toHours() / 8);
    for (ZonedDateTime at = shown.begins(); !at.isAfter(shown.ends()); at = at.plusHours(step)) {
      g.setStroke(palette.faintRule());
      g.strokeLine(scale.x(at), TOP, scale.x(at), getHeight() - BOTTOM);
      g.setFill(palette.quiet());
      g.fillText(Spoken.clock(at), Math.clamp(scale.x(at), LEFT + 14, getWidth() - 24), getHeight() - BOTTOM / 2);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  /// Until the way back was rehearsed, the whole of it stands at every moment: a straight line, which meets zero at
  /// the last safe abort and leaves the picture below.
  private void line(GraphicsContext g, RollbackClock shown, Scale scale, double least) {
    var leaves = shown.ends().minusSeconds(Math.round((least - inHand(shown, shown.ends())) * 60));
    var until = leaves.isBefore(shown.ends()) ? leaves : shown.ends();
    g.setStroke(palette.accent());
    g.setLineWidth(2);
    g.strokeLine(scale.x(shown.begins()), scale.y(inHand(shown, shown.begins())), scale.x(until),
        scale.y(inHand(shown, until)));
  }

  private void flag(GraphicsContext g, ZonedDateTime last, Scale scale) {
    double x = scale.x(last);
    g.setStroke(palette.sign());
    g.setLineWidth(2);
    g.strokeLine(x, TOP, x, getHeight() - BOTTOM);
    g.setFill(palette.sign());
    g.fillOval(x - 4.5, scale.y(0) - 4.5, 9, 9);
    g.setFont(STRONG);
    g.setFill(palette.alert());
    g.setTextBaseline(VPos.TOP);
    var words = Spoken.clock(last) + " last safe abort";
    var right = x > getWidth() - 170;
    g.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.fillText(words, right ? x - 8 : x + 8, TOP + 2);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private final class Scale {
    private final RollbackClock shown;
    private final double most;
    private final double least;

    Scale(RollbackClock shown, double most, double least) {
      this.shown = shown;
      this.most = most;
      this.least = least;
    }

    double x(ZonedDateTime at) {
      double whole = Math.max(1, Duration.between(shown.begins(), shown.ends()).toSeconds());
      double part = Math.clamp(Duration.between(shown.begins(), at).toSeconds() / whole, 0, 1);
      return LEFT + (getWidth() - RIGHT - LEFT) * part;
    }

    double y(double minutes) {
      double part = (Math.clamp(minutes, least, most) - least) / (most - least);
      return getHeight() - BOTTOM - (getHeight() - BOTTOM - TOP) * part;
    }
  }
}
