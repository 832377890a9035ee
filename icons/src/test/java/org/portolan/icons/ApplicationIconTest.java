package org.portolan.icons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ApplicationIconTest {

  @Test
  void everySizeIsDrawnAtThatSize() throws IOException {
    for (int size : ApplicationIcon.SIZES) {
      var image = ImageIO.read(new ByteArrayInputStream(ApplicationIcon.png(size)));
      assertEquals(size, image.getWidth());
      assertEquals(size, image.getHeight());
    }
  }

  @Test
  void theTileIsBlueTheRoseWhiteAndTheCornersLetTheDesktopThrough() {
    var pixels = ApplicationIcon.pixels(64);
    assertEquals(0xFFFFFFFF, pixels[32 * 64 + 32]);
    assertEquals(0xFF15548F, pixels[6 * 64 + 10]);
    assertEquals(0, pixels[0]);
  }
}
