package org.portolan.importers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final String TEXT = "# Umsätze\nregion = Süd\n";

  @Test
  void theSameLinesComeOutOfEveryEncoding() {
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(List.of("# Umsätze", "region = Süd"), lines(TEXT.getBytes(charset)), charset.name());
    }
    assertEquals(List.of("# Umsätze", "region = Süd"), lines(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyKindOfLineEndCounts() {
    assertEquals(List.of("a", "b", "", "c", "d"), lines("a\nb\r\n\r\nc\rd".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), lines(new byte[0]));
  }

  @Test
  void bytesThatAreNoTextAreNoText() {
    assertFalse(TextDecoder.isText(new byte[]{0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 3, 0}));
    assertFalse(TextDecoder.isText(new byte[]{1, 2, 3, 4, 5, 6, 'a', 'b'}));
    assertTrue(TextDecoder.isText("\u001B[32mgreen\u001B[0m\t\f\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aLineOfAMillionCharactersEndsEarlyAndTheNextKeepsItsNumber() {
    var decoded =
        TextDecoder.decode("dump.sql", ("a\n" + "x".repeat(1_000_000) + "\nc\n").getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    assertEquals(List.of(2), decoded.cut());
    assertEquals(TextDecoder.LONGEST_LINE, decoded.file().line(2).length());
    assertEquals("c", decoded.file().line(3));
  }

  @Test
  void theStartOfAFileShowsOnlyTheLinesItHoldsToTheirEnd() {
    var bytes = "# Umsätze\n\nregion = Süd\nrest".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("# Umsätze", "", "region = Süd"), TextDecoder.wholeLines("x", bytes).orElseThrow().lines());
    assertEquals(List.of("# Umsätze"),
        TextDecoder.wholeLines("x", TEXT.getBytes(StandardCharsets.UTF_16LE)).orElseThrow().lines());
    assertEquals(List.of(),
        TextDecoder.wholeLines("x", "one long li".getBytes(StandardCharsets.UTF_8)).orElseThrow().lines());
  }

  private static List<String> lines(byte[] bytes) {
    return TextDecoder.decode("x.ini", bytes).orElseThrow().file().lines();
  }
}
