package org.portolan.importers.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells text from other bytes, finds its encoding, and cuts it into lines.
///
/// UTF-8 and UTF-16 are recognised by their mark or by their shape; what is neither is taken for Windows-1252, of
/// which Latin-1 text is a part: it may show a wrong letter, but keeps every line in its place.
public final class TextDecoder {
  /// A longer line is cut there; no crontab, script or setting has one.
  public static final int LONGEST_LINE = 20_000;
  /// As many bytes from a file's start show whether it is text.
  public static final int HEAD = 4_096;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// @param cut the numbers of the lines that were too long and end early
  public record Decoded(TextFile file, List<Integer> cut) {}

  private TextDecoder() {}

  /// Whether a file that begins like this is text.
  public static boolean isText(byte[] head) {
    return charset(head).isPresent();
  }

  /// The whole text with its long lines, as SQL that was dumped has them; empty where the bytes are no text.
  public static Optional<String> text(byte[] bytes) {
    return charset(bytes).map(charset -> charset.decode(ByteBuffer.wrap(bytes)).toString())
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /// Empty where the bytes are no text.
  public static Optional<Decoded> decode(String path, byte[] bytes) {
    return charset(bytes).map(charset -> {
      var text = charset.decode(ByteBuffer.wrap(bytes)).toString();
      var cut = new ArrayList<Integer>();
      return new Decoded(new TextFile(path, lines(text.startsWith("\uFEFF") ? text.substring(1) : text, cut)), cut);
    });
  }

  private static Optional<Charset> charset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    int head = Math.min(bytes.length, HEAD);
    int[] zeros = new int[2];
    int control = 0;
    for (int i = 0; i < head; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      } else if (bytes[i] > 0 && bytes[i] < ' ' && !isSpace(bytes[i])) {
        control++;
      }
    }
    if (zeros[0] + zeros[1] > 0) {
      return wide(zeros, head);
    }
    if (control > head / 20) {
      return Optional.empty();
    }
    return Optional.of(isUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN);
  }

  /// Western text in UTF-16 has a zero in nearly every second byte and none between.
  private static Optional<Charset> wide(int[] zeros, int head) {
    if (zeros[0] == 0 && zeros[1] > head / 4) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[1] == 0 && zeros[0] > head / 4 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /// Tab, line ends, form feed, and the escape and backspace of coloured output.
  private static boolean isSpace(byte value) {
    return value >= 7 && value <= 13 || value == 27;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static List<String> lines(String text, List<Integer> cut) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (end - start > LONGEST_LINE) {
        cut.add(lines.size() + 1);
      }
      lines.add(text.substring(start, Math.min(end, start + LONGEST_LINE)));
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines;
  }
}
