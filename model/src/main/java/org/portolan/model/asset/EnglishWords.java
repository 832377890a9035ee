package org.portolan.model.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads times that are told in words, as App Engine, fugit and Windows' scheduler tell them: `every day at 9am`,
/// `every monday 09:00`, `daily at 02:15`, `every weekday at noon`, `at 5am every day`, `every hour at minute 12`.
final class EnglishWords {
  private static final Pattern SENTENCE = Pattern.compile(
      "(?:every\\s+)?(day|daily|weekday|weekend|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:\\s*(?:,|and)\\s*)?)+"
          + "|(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:\\s*(?:,|and)\\s*)?)+)(?:\\s+(?:at\\s+)?(.+))?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(?::00)?\\s*(am|pm)?");

  private static final Pattern TURNED = Pattern.compile("at\\s+(\\S.*?)\\s+(?:on\\s+)?(every\\s.*)");
  private static final Pattern HOURLY = Pattern.compile("every\\s+hour\\s+(?:at|on)\\s+(?:minute\\s+)?(\\d{1,2})");

  private EnglishWords() {}

  static Optional<TimePattern> parse(String words) {
    var lower = words.strip().toLowerCase(Locale.ROOT);
    var hourly = HOURLY.matcher(lower);
    if (hourly.matches()) {
      return CronWords.parse(hourly.group(1) + " * * * *");
    }
    Matcher sentence = SENTENCE.matcher(TURNED.matcher(lower).replaceFirst("$2 at $1"));
    if (!sentence.matches()) {
      return Optional.empty();
    }
    var time = sentence.group(2) == null ? "0 0" : clock(sentence.group(2));
    var days = switch (sentence.group(1)) {
      case "day", "daily" -> "*";
      case "weekday" -> "1-5";
      case "weekend" -> "6,0";
      default -> Arrays.stream(sentence.group(1).split("\\s*(?:,|and)\\s*|\\s+")).map(day -> day.substring(0, 3))
          .collect(Collectors.joining(","));
    };
    return time.isEmpty() ? Optional.empty() : CronWords.parse(time + " * * " + days);
  }

  /// Minute and hour; empty where they are not understood.
  private static String clock(String words) {
    var named = words.replace("midnight", "00:00").replace("noon", "12:00");
    var clock = CLOCK.matcher(named);
    if (!clock.matches() || clock.group(2) == null && clock.group(3) == null) {
      return "";
    }
    int hour = Integer.parseInt(clock.group(1));
    boolean afternoon = "pm".equals(clock.group(3));
    int counted = clock.group(3) == null ? hour : hour % 12 + (afternoon ? 12 : 0);
    return (clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2))) + " " + counted;
  }
}
