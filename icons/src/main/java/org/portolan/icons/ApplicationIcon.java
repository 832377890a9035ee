package org.portolan.icons;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// The application's own icon, a white compass rose on a blue tile, drawn afresh at each size instead of scaled.
///
/// Drawn without AWT's graphics, which would look for a display of its own beside the window's toolkit.
public final class ApplicationIcon {

  /// The sizes in pixels that desktops ask for.
  public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);

  private static final int TILE = 0x15548F;
  private static final int ROSE = 0xFFFFFF;
  private static final int SAMPLES = 4;

  // On a grid of 32 by 32, counted from its middle.
  private static final double GRID = 32;
  private static final double TILE_HALF = 15;
  private static final double CORNER = 7;
  private static final double RING = 9.5;
  private static final double RING_HALF = 0.65;
  private static final double REACH = 12.5;
  private static final double WAIST = 2.6;

  private final int size;

  private ApplicationIcon(int size) {
    this.size = size;
  }

  /// Its pixels row by row, as alpha, red, green and blue; transparent outside the tile.
  public static int[] pixels(int size) {
    var icon = new ApplicationIcon(size);
    var pixels = new int[size * size];
    for (var at = 0; at < pixels.length; at++) {
      pixels[at] = icon.pixel(at % size, at / size);
    }
    return pixels;
  }

  /// A PNG file of this many pixels a side.
  public static byte[] png(int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, size, size, pixels(size), 0, size);
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not refuse a write", e);
    }
    return out.toByteArray();
  }

  /// Samples the pixel at sixteen points, so that edges come out smooth.
  private int pixel(int column, int row) {
    var tile = 0;
    var rose = 0;
    for (var sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      var x = Math.abs(onGrid(column, sample % SAMPLES));
      var y = Math.abs(onGrid(row, sample / SAMPLES));
      if (inTile(x, y)) {
        tile++;
        rose += inRose(x, y) ? 1 : 0;
      }
    }
    return tile == 0 ? 0 : alpha(tile) | mixed((double) rose / tile);
  }

  private double onGrid(int pixel, int sample) {
    return (pixel + (sample + 0.5) / SAMPLES) * GRID / size - GRID / 2;
  }

  private static boolean inTile(double x, double y) {
    var beyond = Math.hypot(Math.max(0, x - TILE_HALF + CORNER), Math.max(0, y - TILE_HALF + CORNER));
    return beyond <= CORNER && x <= TILE_HALF && y <= TILE_HALF;
  }

  /// The rose is the same in all eight octants, so one line bounds it.
  private boolean inRose(double x, double y) {
    var along = Math.max(x, y);
    var across = Math.min(x, y);
    return across <= WAIST * (REACH - along) / (REACH - WAIST) || (hasRing() && onRing(x, y));
  }

  /// At 16 and 24 pixels a ring would close the gaps between the points of the rose.
  private boolean hasRing() {
    return size >= 32;
  }

  private static boolean onRing(double x, double y) {
    return Math.abs(Math.hypot(x, y) - RING) <= RING_HALF;
  }

  private static int alpha(int samples) {
    return (int) Math.round(255.0 * samples / (SAMPLES * SAMPLES)) << 24;
  }

  private static int mixed(double rose) {
    var colour = 0;
    for (var shift = 0; shift <= 16; shift += 8) {
      var from = TILE >> shift & 0xFF;
      var to = ROSE >> shift & 0xFF;
      colour |= (int) Math.round(from + rose * (to - from)) << shift;
    }
    return colour;
  }
}
