package org.portolan.model.asset;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads five fields of which the scheduler chooses some itself: `H` of Jenkins, which is the same number every time but
/// told nowhere, and `~` of cronie and OpenBSD, which is drawn anew. How often it runs is known, when it runs is not.
final class ChosenWords {
  private static final Pattern HASHED = Pattern.compile("H(?:\\((\\d+-\\d+)\\))?(?:/(\\d+))?");
  private static final Pattern DRAWN = Pattern.compile("(\\d*)~(\\d*)(?:/(\\d+))?");

  private ChosenWords() {}

  static Optional<Duration> period(String words) {
    var fields = words.strip().replaceFirst("^@(hourly|daily|midnight|weekly|monthly|yearly|annually)$", "$0")
        .split("\\s+");
    boolean chosen = Arrays.stream(fields).anyMatch(field -> Arrays.stream(field.split(","))
        .anyMatch(part -> HASHED.matcher(part).matches() || DRAWN.matcher(part).matches()));
    if (fields.length != 5 || !chosen) {
      return Optional.empty();
    }
    var fixed = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      int low = i == 2 || i == 3 ? 1 : 0;
      fixed.append(i == 0 ? "" : " ")
          .append(Arrays.stream(fields[i].split(",")).map(part -> fixed(part, low)).collect(Collectors.joining(",")));
    }
    return CronWords.parse(fixed.toString()).flatMap(TimePattern::longestPause);
  }

  /// One of the times that it may stand for.
  private static String fixed(String part, int low) {
    var hashed = HASHED.matcher(part);
    if (hashed.matches()) {
      return hashed.group(2) == null ? first(hashed.group(1), low)
          : (hashed.group(1) == null ? "*" : hashed.group(1)) + "/" + hashed.group(2);
    }
    Matcher drawn = DRAWN.matcher(part);
    if (drawn.matches()) {
      return drawn.group(3) == null ? drawn.group(1).isEmpty() ? String.valueOf(low) : drawn.group(1)
          : "*/" + drawn.group(3);
    }
    return part;
  }

  private static String first(String range, int low) {
    return range == null ? String.valueOf(low) : range.substring(0, range.indexOf('-'));
  }
}
