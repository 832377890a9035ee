package org.portolan.icons;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// The application's own icon, a white compass rose on a blue tile, drawn afresh at each size instead of scaled.
public final class ApplicationIcon {

  /// The sizes in pixels that desktops ask for.
  public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);

  private static final Color TILE = new Color(0x15, 0x54, 0x8F);
  private static final double GRID = 32;
  private static final double MIDDLE = GRID / 2;

  private ApplicationIcon() {}

  /// A PNG file of this many pixels a side, transparent outside the tile.
  public static byte[] png(int size) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image(size), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not refuse a write", e);
    }
    return out.toByteArray();
  }

  static BufferedImage image(int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(size / GRID, size / GRID);
      graphics.setColor(TILE);
      graphics.fill(new RoundRectangle2D.Double(1, 1, 30, 30, 14, 14));
      graphics.setColor(Color.WHITE);
      // At 16 and 24 pixels a ring would close the gaps between the points of the rose.
      if (size >= 32) {
        graphics.setStroke(new BasicStroke(1.3f));
        graphics.draw(new Ellipse2D.Double(MIDDLE - 9.5, MIDDLE - 9.5, 19, 19));
      }
      graphics.fill(rose(12.5, 2.6));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static Shape rose(double reach, double waist) {
    var path = new Path2D.Double();
    for (var point = 0; point < 8; point++) {
      var angle = Math.PI / 4 * point;
      var radius = point % 2 == 0 ? reach : waist * Math.sqrt(2);
      var x = MIDDLE + radius * Math.sin(angle);
      var y = MIDDLE - radius * Math.cos(angle);
      if (point == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
