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

/// Paints how many places were not read on the upper edge of the box they belong to: the sign and a number.
final class UnreadPainter {
  private static final Font NUMBER = Font.font(Typeface.STRONG, 11);
  private static final double HIGH = 16;

  private final GraphicsContext canvas;
  private final Palette palette;

  UnreadPainter(GraphicsContext canvas, Palette palette) {
    this.canvas = canvas;
    this.palette = palette;
  }

  void paint(Box box, int places) {
    var words = Spoken.count(places);
    double wide = 12 + 5 + Names.width(words, NUMBER) + 10;
    double left = box.x() + 10;
    double top = box.y() - HIGH / 2;
    canvas.setFill(palette.unknownGround());
    canvas.fillRoundRect(left, top, wide, HIGH, HIGH, HIGH);
    canvas.setStroke(palette.unknown());
    canvas.setLineWidth(1);
    canvas.strokeRoundRect(left, top, wide, HIGH, HIGH, HIGH);
    IconPainter.paint(canvas, Icon.NOT_READ, left + 5, top + 2, 12, palette.unknown(), palette.unknownGround());
    canvas.setFill(palette.unknown());
    canvas.setFont(NUMBER);
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.fillText(words, left + 21, top + HIGH / 2 + 0.5);
  }
}
