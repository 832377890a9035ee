package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A command line that puts one job into a scheduler.
///
/// @param zone    empty where it does not say
/// @param user    empty where it does not say
/// @param command what then runs, empty where the command line does not say
record TimerCommand(String name, String words, String zone, String user, String command) {
  private static final Pattern WORD =
      Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|\\\\.|[^\\s\"'\\\\|;&]|[|;&](?!\\s|$))++|[|;&]+");
  private static final Pattern END = Pattern.compile("[|;&]+");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'");
  private static final int MOST_WORDS = 300;
  /// Options of systemd-run that take the next word, where no `=` joins them.
  private static final Set<String> TAKES = Set.of("--unit", "-u", "--property", "-p", "--description", "--slice",
      "--uid", "--gid", "--nice", "--working-directory", "--setenv", "-E", "--machine", "-M", "--host", "-H",
      "--on-active", "--on-boot", "--on-startup", "--on-unit-active", "--on-unit-inactive", "--on-calendar",
      "--timer-property", "--service-type", "--path-property", "--socket-property", "-d", "--background");

  static Optional<TimerCommand> parse(String line) {
    var words = words(line);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
      var next = i + 1 < words.size() ? words.get(i + 1) : "";
      var rest = words.subList(Math.min(words.size(), i + 2), words.size());
      var found = switch (word) {
        case "systemd-run" -> systemd(words.subList(i + 1, words.size()));
        case "events" -> next.equals("put-rule") ? amazon(rest, "UTC") : Optional.<TimerCommand>empty();
        case "scheduler" -> next.equals("create-schedule") ? amazon(rest, "UTC")
            : next.equals("jobs") ? google(rest) : Optional.<TimerCommand>empty();
        case "create" -> next.equals("cronjob") || next.equals("cj") ? cluster(rest) : Optional.<TimerCommand>empty();
        default -> Optional.<TimerCommand>empty();
      };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Up to the end of the command, without their quotes.
  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = WORD.matcher(line);
    while (words.size() < MOST_WORDS && word.find()) {
      words.add(QUOTED.matcher(word.group())
          .replaceAll(quoted -> Matcher.quoteReplacement(
              quoted.group(1) == null ? quoted.group(2) : quoted.group(1).replaceAll("\\\\([\"\\\\$])", "$1"))));
    }
    return words;
  }

  private record Options(Map<String, String> values, List<String> others) {
    /// @param takes   the options whose value is the next word
    /// @param program whether the first word that is no option begins the command line of a program
    static Options of(List<String> words, Set<String> takes, boolean program) {
      Map<String, String> values = new HashMap<>();
      var others = new ArrayList<String>();
      for (int i = 0; i < words.size() && !END.matcher(words.get(i)).matches(); i++) {
        var word = words.get(i);
        int equals = word.indexOf('=');
        if (word.equals("--") || program && !word.startsWith("-")) {
          others.addAll(program ? words.subList(word.equals("--") ? i + 1 : i, words.size()) : List.of());
          break;
        }
        if (!word.startsWith("-")) {
          others.add(word);
        } else if (equals > 0) {
          values.putIfAbsent(word.substring(0, equals), word.substring(equals + 1));
        } else if (i + 1 < words.size()
            && (program ? takes.contains(word) : !words.get(i + 1).matches("-.*|[|;&]+"))) {
          values.putIfAbsent(word, words.get(++i));
        }
      }
      return new Options(values, others);
    }

    String first(String... names) {
      for (var name : names) {
        if (values.containsKey(name)) {
          return values.get(name);
        }
      }
      return "";
    }
  }

  private static Optional<TimerCommand> systemd(List<String> words) {
    var options = Options.of(words, TAKES, true);
    var often = options.first("--on-unit-active", "--on-unit-inactive");
    var once = options.first("--on-boot", "--on-startup");
    var calendar = options.first("--on-calendar");
    var said = !calendar.isEmpty() ? calendar
        : !often.isEmpty() ? "every " + (often.matches("\\d+") ? often + "s" : often) : once.isEmpty() ? "" : "@reboot";
    var command = options.others().stream().takeWhile(word -> !END.matcher(word).matches()).map(TimerCommand::quoted)
        .collect(Collectors.joining(" "));
    var unit = options.first("--unit", "-u");
    var name = unit.isEmpty() ? JobName.spoken(command) : unit.replaceFirst("\\.(?:timer|service)$", "");
    return said.isEmpty() || name.isBlank() ? Optional.empty()
        : Optional.of(new TimerCommand(name, said, "", options.first("--uid"), command));
  }

  private static Optional<TimerCommand> amazon(List<String> words, String zone) {
    var options = Options.of(words, Set.of(), false);
    var said = options.first("--schedule-expression");
    var own = options.first("--schedule-expression-timezone");
    var name = options.first("--name");
    return said.isEmpty() || name.isEmpty() ? Optional.empty()
        : Optional.of(new TimerCommand(name, said, own.isEmpty() ? zone : own, "", ""));
  }

  /// `create http refresh --schedule="0 */3 * * *"`
  private static Optional<TimerCommand> google(List<String> words) {
    if (words.size() < 3 || !words.getFirst().matches("create|update")) {
      return Optional.empty();
    }
    var options = Options.of(words.subList(2, words.size()), Set.of(), false);
    var said = options.first("--schedule");
    var zone = options.first("--time-zone");
    return said.isEmpty() || options.others().isEmpty() ? Optional.empty()
        : Optional.of(new TimerCommand(options.others().getFirst(), said, zone.isEmpty() ? "UTC" : zone, "", ""));
  }

  private static Optional<TimerCommand> cluster(List<String> words) {
    var options = Options.of(words, Set.of(), false);
    var said = options.first("--schedule");
    int program = words.indexOf("--");
    var command = program < 0 ? "" : words.subList(program + 1, words.size()).stream()
        .takeWhile(word -> !END.matcher(word).matches()).map(TimerCommand::quoted).collect(Collectors.joining(" "));
    return said.isEmpty() || options.others().isEmpty() ? Optional.empty()
        : Optional.of(new TimerCommand(options.others().getFirst(), said, "", "", command));
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:=@%+$-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
