package org.portolan.importers.observed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the times of logs and lists, wherever they begin a text: `2026-02-01 03:00:00.123 CET`, `2026-02-01T02:00:00Z`,
/// `260201  3:00:00`. Fast, because a large log has millions.
final class Moments {
  /// Abbreviations that servers write, where they mean one offset all over the world of servers.
  private static final Map<String, String> OFFSETS = Map.ofEntries(Map.entry("UTC", "Z"), Map.entry("GMT", "Z"),
      Map.entry("Z", "Z"), Map.entry("WET", "Z"), Map.entry("CET", "+1"), Map.entry("CEST", "+2"),
      Map.entry("EET", "+2"), Map.entry("EEST", "+3"), Map.entry("MSK", "+3"), Map.entry("WEST", "+1"),
      Map.entry("EST", "-5"), Map.entry("EDT", "-4"), Map.entry("CDT", "-5"), Map.entry("MST", "-7"),
      Map.entry("MDT", "-6"), Map.entry("PST", "-8"), Map.entry("PDT", "-7"), Map.entry("JST", "+9"),
      Map.entry("AEST", "+10"), Map.entry("AEDT", "+11"), Map.entry("NZST", "+12"), Map.entry("NZDT", "+13"));

  /// Only who counts hours to twelve puts the month first for sure: `11/20/2026 10:00:00 AM`.
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}),? (\\d{1,2}):(\\d\\d)(?::(\\d\\d))? ?([AP]M)");

  private final ZoneId zone;

  /// @param zone of times that say none
  Moments(ZoneId zone) {
    this.zone = zone;
  }

  /// The time at the start of `text`; empty where it does not begin with one.
  Optional<Instant> at(String text) {
    try {
      return find(text);
    } catch (DateTimeException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private Optional<Instant> find(String text) {
    if (text.length() >= 19 && text.charAt(4) == '-' && text.charAt(7) == '-' && digits(text, 0, 4)
        && (text.charAt(10) == ' ' || text.charAt(10) == 'T')) {
      int end = 19;
      int nanos = 0;
      if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',') && end + 1 < text.length()
          && Character.isDigit(text.charAt(end + 1))) {
        int scale = 100_000_000;
        for (end++; end < text.length() && Character.isDigit(text.charAt(end)); end++, scale /= 10) {
          nanos += (text.charAt(end) - '0') * scale;
        }
      }
      var local = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
          number(text, 14, 16), number(text, 17, 19), nanos);
      return Optional.of(local.atZone(zone(text, end)).toInstant());
    }
    var american = AMERICAN.matcher(text);
    if (american.lookingAt()) {
      int half = Integer.parseInt(american.group(4)) % 12 + (american.group(7).startsWith("P") ? 12 : 0);
      var second = Optional.ofNullable(american.group(6)).map(Integer::parseInt).orElse(0);
      return Optional.of(LocalDateTime.of(Integer.parseInt(american.group(3)), Integer.parseInt(american.group(1)),
          Integer.parseInt(american.group(2)), half, Integer.parseInt(american.group(5)), second)
          .atZone(zone(text, american.end())).toInstant());
    }
    return old(text);
  }

  /// `260201  3:00:00`, as MySQL wrote it until 5.6 and MariaDB does.
  private Optional<Instant> old(String text) {
    if (text.length() < 15 || !digits(text, 0, 6) || text.charAt(6) != ' ' || text.charAt(9) != ':') {
      return Optional.empty();
    }
    int hour = text.charAt(7) == ' ' ? number(text, 8, 9) : number(text, 7, 9);
    var local = LocalDateTime.of(2000 + number(text, 0, 2), number(text, 2, 4), number(text, 4, 6), hour,
        number(text, 10, 12), number(text, 13, 15));
    return Optional.of(local.atZone(zone).toInstant());
  }

  private ZoneId zone(String text, int from) {
    int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    int end = start;
    while (end < text.length() && end - start < 6
        && (Character.isLetterOrDigit(text.charAt(end)) || "+-:".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    if (start < end && (text.charAt(start) == '+' || text.charAt(start) == '-')) {
      return offset(text.substring(start, end));
    }
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    var offset = OFFSETS.get(text.substring(start, end));
    return offset == null ? zone : ZoneOffset.of(offset);
  }

  private static ZoneId offset(String text) {
    var plain = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    return ZoneOffset.of(plain);
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a number");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
