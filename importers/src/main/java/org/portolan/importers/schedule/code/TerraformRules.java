package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Schedules in HashiCorp's language: Terraform's rules and cron jobs of the clouds, Nomad's periodic jobs.
final class TerraformRules implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.(?:tf|hcl|nomad)");
  private static final Pattern SIGNS = Pattern.compile("schedule|cron|recurrence");
  private static final Set<String> KEYS =
      Set.of("schedule", "schedule_expression", "cron", "crons", "schedule_cron", "cron_expression", "recurrence");
  private static final List<String> NAMES = List.of("name", "rule_name");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.HCL, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (int i = 0; i < code.size(); i++) {
      module(code, i, jobs);
      boolean block = code.token(i).is("resource") || code.token(i).is("job");
      int open = code.token(i + 2).is("{") ? i + 2 : i + 3;
      if (block && code.token(open).is("{") && code.partner(open) > open) {
        block(code, i, open, jobs);
        i = code.partner(open);
      }
    }
  }

  /// A time that is handed to a module that was not collected says that something runs, and not what.
  private static void module(Code code, int at, Declarations jobs) {
    int open = at + 2;
    if (!code.token(at).is("module") || !code.token(open).is("{")) {
      return;
    }
    var source = IntStream.range(open, code.partner(open)).filter(i -> code.token(i).is("source")
        && code.token(i + 1).is("=") && code.token(i + 2).isText()).mapToObj(i -> code.token(i + 2).text()).findFirst()
        .orElse("");
    var folder = code.file().path().substring(0, code.file().path().lastIndexOf('/') + 1)
        + source.replaceFirst("^\\./", "");
    if (source.startsWith(".") && (source.startsWith("..")
        || jobs.tree().paths().stream().anyMatch(path -> path.startsWith(folder + "/")))) {
      return;
    }
    for (int i = open; i < code.partner(open); i++) {
      if (KEYS.contains(code.token(i).text()) && code.token(i + 1).is("=") && code.token(i + 2).isText()
          && TimeWords.isKnown(code.token(i + 2).text())) {
        jobs.unknown(code.line(i), UnreadKind.ABSENT, "The module " + code.token(at + 1).text() + " is given the time "
            + code.token(i + 2).text() + ", and what it runs then was not collected: " + source);
      }
    }
  }

  private static void block(Code code, int start, int open, Declarations jobs) {
    Map<String, Span> values = new HashMap<>();
    for (int i = open + 1; i < code.partner(open); i++) {
      if (code.token(i).isWord() && code.token(i + 1).is("=")) {
        int to = i + 3;
        while (to < code.partner(open) && code.line(to) == code.line(i + 2)) {
          to++;
        }
        values.putIfAbsent(code.token(i).text(), new Span(i + 2,
            code.token(i + 2).is("[") ? code.partner(i + 2) + 1 : to));
        i = code.token(i + 2).is("[") ? code.partner(i + 2) : i + 1;
      }
    }
    if (values.containsKey("frequency") && code.token(start + 1).text().startsWith("azurerm_")) {
      recurrence(code, code.line(start), code.token(open - 1).text(), values, jobs);
      return;
    }
    for (var key : KEYS) {
      if (values.containsKey(key)) {
        tell(code, code.token(start + 1).text(), code.token(open - 1).text(), values, values.get(key), jobs);
      }
    }
  }

  /// What Azure says in pieces.
  private static void recurrence(Code code, int line, String label, Map<String, Span> values, Declarations jobs) {
    var days = Optional.ofNullable(values.get("week_days")).map(span -> code.arguments(span.from()).stream()
        .flatMap(day -> code.text(day.value()).stream()).toList()).orElse(List.of());
    var words = new RecurrenceWords(text(code, values, "frequency"), text(code, values, "interval"),
        text(code, values, "start_time"), days).words();
    var name = text(code, values, "name").isEmpty() ? label : text(code, values, "name");
    if (words.isEmpty()) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere");
    }
    var zone = text(code, values, "timezone").isEmpty() ? text(code, values, "time_zone")
        : text(code, values, "timezone");
    jobs.tell(Declared.at(line, name, words.orElse("")).zone(zone));
  }

  private static String text(Code code, Map<String, Span> values, String key) {
    return Optional.ofNullable(values.get(key)).flatMap(code::text).orElse("");
  }

  private static void tell(Code code, String kind, String label, Map<String, Span> values, Span when,
      Declarations jobs) {
    var name = NAMES.stream().flatMap(key -> Optional.ofNullable(values.get(key)).flatMap(code::text).stream())
        .findFirst().orElse(label);
    var zone = List.of("time_zone", "timezone", "schedule_expression_timezone").stream()
        .flatMap(key -> Optional.ofNullable(values.get(key)).flatMap(code::text).stream()).findFirst()
        .orElse(kind.matches("aws_.*|google_cloud_scheduler_job") ? "UTC" : "");
    var off = List.of("is_enabled", "enabled", "paused", "suspend", "state").stream()
        .anyMatch(key -> Optional.ofNullable(values.get(key)).map(code::shown)
            .filter(said -> said.equals(key.matches("paused|suspend") ? "true" : "false") || said.equals("'DISABLED'"))
            .isPresent());
    var spans = code.token(when.from()).is("[") ? code.arguments(when.from()).stream().map(Argument::value).toList()
        : List.of(when);
    for (var span : spans) {
      var each = values.containsKey("for_each") && code.shown(span).startsWith("each.value")
          ? TerraformMaps.each(code, jobs, values.get("for_each"), code.shown(span)) : Map.<String, String>of();
      if (!each.isEmpty()) {
        each.forEach((key, words) -> one(code.line(span.from()), label + "." + key, words, zone, off, "", jobs));
        continue;
      }
      var token = code.token(span.from());
      var written = token.isText() ? token.text() : code.shown(span);
      var filled = filled(code, jobs, span);
      one(token.line(), name, filled.orElse(written), zone, off, kind.startsWith("kubernetes_cron_job")
          ? command(code, values) : "", jobs);
    }
  }

  /// What the container of a cron job is started with.
  private static String command(Code code, Map<String, Span> values) {
    return Stream.of("command", "args").flatMap(key -> Optional.ofNullable(values.get(key)).stream())
        .filter(span -> code.token(span.from()).is("[")).flatMap(span -> code.arguments(span.from()).stream())
        .map(word -> "'" + code.text(word.value()).orElse(code.shown(word.value())).replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private static void one(int line, String name, String words, String zone, boolean off, String command,
      Declarations jobs) {
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + words);
    }
    jobs.tell(Declared.at(line, name, TimeWords.eventBridge(words)).zone(zone).off(off ? "switched off" : "")
        .running(command));
  }

  /// A text, or a variable: with its default in a file of the same folder, or with what the only module that sets it
  /// gives it.
  private static Optional<String> filled(Code code, Declarations jobs, Span span) {
    var token = code.token(span.from());
    if (token.kind() == Token.Kind.TEXT) {
      return Optional.of(token.text());
    }
    var variable = token.is("var") && code.token(span.from() + 1).is(".") ? code.token(span.from() + 2).text() : "";
    if (variable.isEmpty() || span.to() - span.from() != 3) {
      return Optional.empty();
    }
    var folder = code.file().path().substring(0, code.file().path().lastIndexOf('/') + 1);
    var tree = jobs.tree();
    var given = tree.paths().stream().filter(path -> path.endsWith(".tf")).flatMap(path -> tree.file(path).stream())
        .filter(file -> file.lines().stream().anyMatch(line -> line.contains(variable)))
        .map(file -> Code.of(file, Flavour.HCL)).toList();
    var set = given.stream().flatMap(other -> set(other, variable).stream()).distinct().toList();
    return set.size() == 1 ? Optional.of(set.getFirst())
        : set.isEmpty()
            ? given.stream().filter(other -> isIn(folder, other)).flatMap(other -> preset(other, variable).stream())
                .findFirst()
            : Optional.empty();
  }

  private static boolean isIn(String folder, Code code) {
    var path = code.file().path();
    return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
  }

  private static Optional<String> set(Code code, String variable) {
    for (int i = 0; i + 2 < code.size(); i++) {
      if (code.token(i).is("module") && code.token(i + 2).is("{")) {
        for (int j = i + 3; j < code.partner(i + 2); j++) {
          if (code.token(j).is(variable) && code.token(j + 1).is("=") && code.token(j + 2).kind() == Token.Kind.TEXT) {
            return Optional.of(code.token(j + 2).text());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> preset(Code code, String variable) {
    for (int i = 0; i + 2 < code.size(); i++) {
      if (code.token(i).is("variable") && code.token(i + 1).text().equals(variable) && code.token(i + 2).is("{")) {
        for (int j = i + 3; j < code.partner(i + 2); j++) {
          if (code.token(j).is("default") && code.token(j + 1).is("=") && code.token(j + 2).kind() == Token.Kind.TEXT) {
            return Optional.of(code.token(j + 2).text());
          }
        }
      }
    }
    return Optional.empty();
  }
}
