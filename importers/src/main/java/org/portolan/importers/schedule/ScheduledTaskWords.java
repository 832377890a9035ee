package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the options of `schtasks /create` and of PowerShell's `New-ScheduledTask…` say, in five fields where they say the
/// same.
final class ScheduledTaskWords {
  private static final Pattern WORD =
      Pattern.compile("\"((?:[^\"\\\\`]++|[\\\\`].)*+)\"|'((?:[^']++|'')*+)'|([^\\s\"']+)");
  private static final Pattern CLOCK = Pattern.compile("(?i)(\\d{1,2})(?::(\\d{2}))?(?::\\d{2})?\\s*([ap]m)?");
  private static final Pattern SPLATTED = Pattern.compile("(?<=\\s)@(\\w+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");
  private static final Pattern ENTRY = Pattern.compile("[\"']?(\\w+)[\"']?\\s*=\\s*([^;}\\n]+)");
  private static final int LONGEST = 20_000;
  private static final List<String> PLACES = List.of("first", "second", "third", "fourth");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /// @param user empty where it is not said
  record Task(String name, String words, String user, String command) {}

  private ScheduledTaskWords() {}

  /// Empty where the time comes from a variable.
  static Optional<Task> schtasks(String line) {
    var options = options(line.substring(line.toLowerCase(Locale.ROOT).indexOf("schtasks")), "/");
    var words = schtasksWords(options);
    return words.filter(TimeWords::isKnown)
        .map(when -> new Task(options.getOrDefault("tn", "task").replaceFirst("^.*\\\\", ""),
            when, options.getOrDefault("ru", ""), options.getOrDefault("tr", "").replace("\\\"", "\"")));
  }

  private static Optional<String> schtasksWords(Map<String, String> options) {
    var kind = options.getOrDefault("sc", "").toLowerCase(Locale.ROOT);
    var every = options.getOrDefault("mo", "1");
    var clock = clock(options.getOrDefault("st", ""));
    return switch (kind) {
      case "minute" ->
          step(every, 60).map(step -> step + " * * * *").or(() -> Optional.of("every " + every + " minutes"));
      case "hourly" ->
          step(every, 24).map(step -> clock.map(time -> time.split(" ")[0]).orElse("0") + " " + step + " * * *");
      case "daily" -> every.equals("1") ? clock.map(time -> time + " * * *") : Optional.of("every " + every + " days");
      case "weekly" -> clock.map(time -> time + " * * " + days(options.getOrDefault("d", "MON")));
      case "monthly" -> place(every).isPresent()
          ? clock.map(time -> time + " * * " + days(options.getOrDefault("d", "MON"))
              + place(every).get())
          : clock.filter(_ -> every.matches("\\d+") && options.getOrDefault("d", "1").matches("\\d+"))
              .map(time -> time + " " + options.getOrDefault("d", "1") + " "
                  + (every.equals("1") ? "*" : "*/" + every) + " *");
      case "onstart" -> Optional.of("@reboot");
      case "once" -> clock.map(time -> options.getOrDefault("sd", "once") + " " + options.getOrDefault("st", ""));
      default -> Optional.empty();
    };
  }

  /// Which weekday of a month: `/mo SECOND`.
  private static Optional<String> place(String said) {
    int place = PLACES.indexOf(said.toLowerCase(Locale.ROOT));
    return place >= 0 ? Optional.of("#" + (place + 1)) : said.equalsIgnoreCase("last") ? Optional.of("L")
        : Optional.empty();
  }

  /// @param variables what was assigned before, names in lower case
  static Optional<Task> registered(String written, Map<String, String> variables) {
    var line = splatted(written, variables);
    var options = options(line, "-");
    var trigger = splatted(
        meant(options.getOrDefault("trigger", options.getOrDefault("inputobject", "")), line, variables), variables);
    var action = options(splatted(meant(options.getOrDefault("action", ""), line, variables), variables), "-");
    var words = Pattern.compile("(?i)New-ScheduledTaskTrigger|New-JobTrigger").splitAsStream(trigger).skip(1)
        .flatMap(one -> triggerWords(one).stream()).distinct().collect(Collectors.joining("; "));
    var name = options.getOrDefault("taskname", options.getOrDefault("name", ""));
    var file = options.getOrDefault("filepath", "");
    return words.isEmpty() || !TimeWords.isKnown(words) ? Optional.empty()
        : Optional
            .of(new Task(name.startsWith("$") ? text(name, variables) : name, words, options.getOrDefault("user", ""),
                file.isEmpty()
                    ? (action.getOrDefault("execute", "") + " " + action.getOrDefault("argument", "")).strip()
                    : "powershell -File " + file));
  }

  /// `Register-ScheduledTask @params`: the entries of a table as the options that they stand for.
  private static String splatted(String line, Map<String, String> variables) {
    var filled = SPLATTED.matcher(line).replaceAll(match -> {
      var table = variables.getOrDefault(match.group(1).toLowerCase(Locale.ROOT), "");
      return Matcher.quoteReplacement(table.startsWith("@{") ? ENTRY.matcher(table).results()
          .map(entry -> "-" + entry.group(1) + " " + entry.group(2).strip()).collect(Collectors.joining(" ", " ", " "))
          : match.group());
    });
    return filled.length() > LONGEST ? line : filled;
  }

  private static String meant(String value, String line, Map<String, String> variables) {
    if (value.startsWith("$") || value.startsWith("@($")) {
      return VARIABLE.matcher(value).results()
          .map(one -> variables.getOrDefault(one.group(1).toLowerCase(Locale.ROOT), ""))
          .collect(Collectors.joining("\n"));
    }
    return value.startsWith("(") || value.startsWith("@(") ? line : value;
  }

  private static String text(String variable, Map<String, String> variables) {
    var value = variables.getOrDefault(variable.substring(1).toLowerCase(Locale.ROOT), variable).strip();
    return value.replaceAll("^[\"']|[\"']$", "");
  }

  private static Optional<String> triggerWords(String trigger) {
    var options = options(trigger, "-");
    var clock = clock(options.getOrDefault("at", ""));
    var repeated = Pattern.compile("(?i)New-TimeSpan\\s+-(Minutes|Hours|Days)\\s+(\\d+)").matcher(trigger);
    if (options.containsKey("repetitioninterval") && repeated.find()) {
      return Optional.of("every " + repeated.group(2) + " " + repeated.group(1).toLowerCase(Locale.ROOT));
    }
    if (options.containsKey("atstartup")) {
      return Optional.of("@reboot");
    }
    if (options.containsKey("weekly")) {
      return clock.map(time -> time + " * * " + days(options.getOrDefault("daysofweek", "Sunday")));
    }
    if (options.containsKey("daily")) {
      var every = options.getOrDefault("daysinterval", "1");
      return every.equals("1") ? clock.map(time -> time + " * * *") : Optional.of("every " + every + " days");
    }
    return Optional.empty();
  }

  /// `/tn "Name"`, `-At 3am`: names in lower case; a switch without a value has an empty one.
  private static Map<String, String> options(String line, String sign) {
    var words = new ArrayList<String>();
    WORD.matcher(line).results().forEach(word -> words
        .add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3)));
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.startsWith(sign) && word.length() > 1 && Character.isLetter(word.charAt(1))) {
        var value = new StringBuilder();
        // A list may have blanks behind its commas.
        while (i + 1 < words.size() && (value.isEmpty() || value.toString().endsWith(","))
            && !(words.get(i + 1).startsWith(sign) && words.get(i + 1).matches("\\W[A-Za-z]{2,}"))) {
          value.append(words.get(++i));
        }
        options.putIfAbsent(word.substring(1).toLowerCase(Locale.ROOT), value.toString());
      }
    }
    return options;
  }

  /// Minute and hour.
  static Optional<String> clock(String said) {
    var clock = CLOCK.matcher(said.replaceFirst("[)\\s]+$", "").strip());
    if (!clock.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(clock.group(1));
    boolean half = clock.group(3) != null;
    int whole = half ? hour % 12 + (clock.group(3).equalsIgnoreCase("pm") ? 12 : 0) : hour;
    return Optional.of((clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2))) + " " + whole);
  }

  private static Optional<String> step(String every, int whole) {
    return every.equals("1") ? Optional.of("*")
        : every.matches("\\d{1,2}") && whole % Integer.parseInt(every) == 0 ? Optional.of("*/" + every)
            : Optional.empty();
  }

  /// Numbers from Sunday as 0, in order.
  static String days(String said) {
    if (said.equals("*")) {
      return "*";
    }
    var numbers = Pattern.compile("[,\\s]+").splitAsStream(said.replaceAll("[@()\"']", "").toLowerCase(Locale.ROOT))
        .filter(day -> day.length() >= 3).map(day -> DAYS.indexOf(day.substring(0, 3))).toList();
    return numbers.isEmpty() || numbers.contains(-1) ? said
        : numbers.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(","));
  }
}
