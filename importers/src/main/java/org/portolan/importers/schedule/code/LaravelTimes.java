package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.TimeWords;

/// The five fields that a chain of frequencies leaves, of Laravel or of CodeIgniter, which has the clock with the word: one
/// call changes what those before it set.
final class LaravelTimes {
  private static final Map<String, String> WHOLE = Map.ofEntries(Map.entry("everyMinute", "* * * * *"),
      Map.entry("hourly", "0 * * * *"), Map.entry("daily", "0 0 * * *"), Map.entry("weekly", "0 0 * * 0"),
      Map.entry("monthly", "0 0 1 * *"), Map.entry("quarterly", "0 0 1 1-12/3 *"), Map.entry("yearly", "0 0 1 1 *"),
      Map.entry("everyOddHour", "0 1-23/2 * * *"), Map.entry("twiceDaily", "0 1,13 * * *"),
      Map.entry("twiceMonthly", "0 0 1,16 * *"), Map.entry("lastDayOfMonth", "0 0 L * *"));
  private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("Two", 2), Map.entry("Three", 3),
      Map.entry("Four", 4), Map.entry("Five", 5), Map.entry("Six", 6), Map.entry("Ten", 10), Map.entry("Fifteen", 15),
      Map.entry("Twenty", 20), Map.entry("Thirty", 30));
  private static final Pattern EVERY = Pattern.compile("every([A-Z][a-z]+)(Minutes|Hours|Seconds)");
  private static final Map<String, String> DAYS = Map.of("weekdays", "1-5", "weekends", "6,0", "sundays", "0",
      "mondays", "1", "tuesdays", "2", "wednesdays", "3", "thursdays", "4", "fridays", "5", "saturdays", "6");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{1,2}))?(?:\\s*([ap]m))?");
  private static final String UNKNOWN = "?";
  private static final int FIELDS = 5;

  private final Code code;
  private String[] fields = {"*", "*", "*", "*", "*"};
  private String other = "";
  private String zone = "";
  private boolean known;

  LaravelTimes(Code code) {
    this.code = code;
  }

  /// Empty where no call of the chain says when.
  Optional<String> words() {
    var words = other.isEmpty() ? String.join(" ", fields) : other;
    return known && !words.contains(UNKNOWN) ? Optional.of(words) : Optional.empty();
  }

  String zone() {
    return zone;
  }

  boolean isTime(Call link) {
    apply(link);
    return known;
  }

  void apply(Call link) {
    var word = link.word();
    var arguments = LaravelSchedule.numbers(code, link);
    var every = EVERY.matcher(word);
    if (every.matches() && COUNTS.containsKey(every.group(1))) {
      every(COUNTS.get(every.group(1)), every.group(2), arguments.isEmpty() ? "0" : String.join(",", arguments));
    } else if (word.equals("everySecond")) {
      other = "every 1 second";
      known = true;
    } else if (WHOLE.containsKey(word)) {
      var days = fields.length == 5 ? fields[4] : "*";
      set(WHOLE.get(word).split(" "));
      // A day that was chosen before stays chosen.
      fields[4] = fields[4].equals("*") ? days : fields[4];
      if (word.equals("everyOddHour") && !arguments.isEmpty()) {
        fields[0] = String.join(",", arguments);
      }
      placed(word, arguments);
    } else if (DAYS.containsKey(word)) {
      if (arguments.size() == 1) {
        set("0", "0", "*", "*", "*");
        at(arguments.getFirst());
      }
      day(DAYS.get(word));
    } else {
      timed(word, arguments);
    }
  }

  private void every(int count, String unit, String minute) {
    switch (unit) {
      case "Minutes" -> set("*/" + count, "*", "*", "*", fields.length == 5 ? fields[4] : "*");
      case "Hours" -> set(minute, "*/" + count, "*", "*", "*");
      default -> {
        other = "every " + count + " seconds";
        known = true;
      }
    }
  }

  private void placed(String word, List<String> arguments) {
    if (word.equals("twiceDaily") && arguments.size() == 2) {
      fields[1] = String.join(",", arguments);
    } else if (word.equals("twiceMonthly") && arguments.size() >= 2) {
      fields[2] = arguments.get(0) + "," + arguments.get(1);
      at(arguments.size() > 2 ? arguments.get(2) : "0:00");
    } else if (word.matches("daily|weekly|monthly|lastDayOfMonth") && arguments.size() == 1) {
      at(arguments.getFirst());
    }
  }

  private void timed(String word, List<String> arguments) {
    var first = arguments.isEmpty() ? "" : arguments.getFirst();
    switch (word) {
      case "cron" -> {
        var cron = first.strip().split("\\s+");
        if (TimeWords.isCron(first) && cron.length < FIELDS) {
          other = first.strip();
          known = true;
        } else if (TimeWords.isCron(first)) {
          set(cron);
        } else {
          set(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
        }
      }
      case "dailyAt" -> {
        set("0", "0", "*", "*", "*");
        at(first);
      }
      case "at" -> at(first);
      case "hourlyAt" -> set(String.join(",", arguments), "*", "*", "*", "*");
      case "weeklyOn" -> {
        set("0", "0", "*", "*", first);
        at(arguments.size() > 1 ? arguments.getLast() : "0:00");
      }
      case "monthlyOn" -> {
        set("0", "0", first.isEmpty() ? "1" : first, "*", "*");
        at(arguments.size() > 1 ? arguments.get(1) : "0:00");
      }
      case "quarterlyOn" -> {
        set("0", "0", first.isEmpty() ? "1" : first, "1-12/3", "*");
        at(arguments.size() > 1 ? arguments.get(1) : "0:00");
      }
      case "yearlyOn" -> {
        set("0", "0", arguments.size() > 1 ? arguments.get(1) : "1", first.isEmpty() ? "1" : first, "*");
        at(arguments.size() > 2 ? arguments.get(2) : "0:00");
      }
      case "twiceDailyAt" -> set(arguments.size() > 2 ? arguments.get(2) : "0",
          arguments.size() > 1 ? first + "," + arguments.get(1) : "1,13", "*", "*", "*");
      case "days" -> day(String.join(",", arguments));
      case "timezone" -> zone = first;
      default -> {
        // says nothing of the time
      }
    }
  }

  private void at(String clock) {
    var said = CLOCK.matcher(clock);
    if (!said.matches()) {
      fields[0] = UNKNOWN;
      fields[1] = UNKNOWN;
      return;
    }
    known = true;
    int hour = Integer.parseInt(said.group(1));
    fields[0] = said.group(2) == null ? "0" : String.valueOf(Integer.parseInt(said.group(2)));
    fields[1] = String.valueOf(said.group(3) == null ? hour : hour % 12 + (said.group(3).startsWith("p") ? 12 : 0));
  }

  private void day(String days) {
    fields[4] = days;
    known = true;
  }

  private void set(String... words) {
    fields = words.clone();
    known = true;
  }
}
