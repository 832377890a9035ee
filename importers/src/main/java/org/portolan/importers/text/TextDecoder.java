package org.portolan.importers.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    return Shape.of(head) != Shape.NO_TEXT;
  }

  /// The whole text with its long lines, as SQL that was dumped has them; empty where the bytes are no text.
  public static Optional<String> text(byte[] bytes) {
    return switch (Shape.of(bytes)) {
      case NO_TEXT -> Optional.empty();
      case LITTLE_ENDIAN -> Optional.of(unmarked(new String(bytes, StandardCharsets.UTF_16LE)));
      case BIG_ENDIAN -> Optional.of(unmarked(new String(bytes, StandardCharsets.UTF_16BE)));
      case BYTES -> Optional.of(unmarked(narrow(bytes)));
    };
  }

  /// Empty where the bytes are no text.
  public static Optional<Decoded> decode(String path, byte[] bytes) {
    return text(bytes).map(text -> {
      var cut = new ArrayList<Integer>();
      return new Decoded(new TextFile(path, lines(text, cut)), cut);
    });
  }

  /// The lines of which a file's first bytes hold the end, too.
  public static Optional<TextFile> wholeLines(String path, byte[] head) {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    boolean wide = Shape.of(head) != Shape.BYTES;
    return decode(path, Arrays.copyOf(head, end)).map(Decoded::file)
        // The line end itself may be cut in two.
        .map(file -> wide ? new TextFile(path, file.lines().subList(0, Math.max(0, file.lines().size() - 1))) : file);
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String narrow(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 || isUtf8(bytes) ? text : new String(bytes, WESTERN);
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
    int feed = next(text, '\n', 0);
    int carriage = next(text, '\r', 0);
    for (int start = 0; start < text.length();) {
      int end = Math.min(feed, carriage);
      if (end - start > LONGEST_LINE) {
        cut.add(lines.size() + 1);
      }
      lines.add(text.substring(start, Math.min(end, start + LONGEST_LINE)));
      start = end == carriage && feed == end + 1 ? end + 2 : end + 1;
      feed = feed < start ? next(text, '\n', start) : feed;
      carriage = carriage < start ? next(text, '\r', start) : carriage;
    }
    return lines;
  }

  private static int next(String text, char end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at;
  }

  /// What the first bytes of a file look like.
  private enum Shape {
    LITTLE_ENDIAN,
    BIG_ENDIAN,
    BYTES,
    NO_TEXT;

    static Shape of(byte[] bytes) {
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return LITTLE_ENDIAN;
      }
      if (startsWith(bytes, 0xFE, 0xFF)) {
        return BIG_ENDIAN;
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
      return control > head / 20 ? NO_TEXT : BYTES;
    }

    /// Western text in UTF-16 has a zero in nearly every second byte and none between.
    private static Shape wide(int[] zeros, int head) {
      if (zeros[0] == 0 && zeros[1] > head / 4) {
        return LITTLE_ENDIAN;
      }
      return zeros[1] == 0 && zeros[0] > head / 4 ? BIG_ENDIAN : NO_TEXT;
    }

    /// Tab, line ends, form feed, and the escape and backspace of coloured output.
    private static boolean isSpace(byte value) {
      return value >= 7 && value <= 13 || value == 27;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
      return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
  }
}
