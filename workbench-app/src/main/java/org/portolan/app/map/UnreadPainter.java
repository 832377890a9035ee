package org.portolan.app.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.fx.IconPainter;
import org.portolan.app.fx.Names;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Typeface;
import org.portolan.icons.Icon;
import org.portolan.model.unit.Spoken;

/// Paints how many places were not read above the upper edge of the box they belong to: the sign and a number.
final class UnreadPainter {
  private static final Font NUMBER = Typeface.of(Typeface.STRONG, 11);
  private static final double HIGH = 16;
  /// So little of the box is covered, in px of the picture: its icon and the sign that opens it stay free.
  private static final double OVER = 4;

  /// Small pictures keep it readable.
  private static final double LEAST_ON_SCREEN = 0.85;

  private final GraphicsContext canvas;
  private final Palette palette;
  private final double size;

  /// @param scale of the picture
  UnreadPainter(GraphicsContext canvas, Palette palette, double scale) {
    this.canvas = canvas;
    this.palette = palette;
    this.size = Math.max(1, LEAST_ON_SCREEN / scale);
  }

  void paint(Box box, int places) {
    canvas.save();
    canvas.translate(box.x() + 10, box.y() + OVER);
    canvas.scale(size, size);
    capsule(Spoken.count(places));
    canvas.restore();
  }

  private void capsule(String words) {
    double wide = 12 + 5 + Names.width(words, NUMBER) + 10;
    double top = -HIGH;
    canvas.setFill(palette.unknownGround());
    canvas.fillRoundRect(0, top, wide, HIGH, HIGH, HIGH);
    canvas.setStroke(palette.unknown());
    canvas.setLineWidth(1);
    canvas.strokeRoundRect(0, top, wide, HIGH, HIGH, HIGH);
    IconPainter.paint(canvas, Icon.NOT_READ, 5, top + 2, 12, palette.unknown(), palette.unknownGround());
    canvas.setFill(palette.unknown());
    canvas.setFont(NUMBER);
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.fillText(words, 20, 0.5 - HIGH / 2);
  }
}
