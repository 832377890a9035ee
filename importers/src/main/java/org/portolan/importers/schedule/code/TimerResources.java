package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;

/// Timers of systemd that Chef's recipes and Puppet's manifests put on their hosts: `systemd_timer 'x' do`, with the
/// service of the same name beside it, and `systemd::timer::job { 'x': … }`.
final class TimerResources implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.pp|(?:.*/)?(?:recipes|resources|cookbooks)/.*\\.rb");
  private static final Pattern SIGNS = Pattern.compile("systemd_timer|systemd::timer|OnCalendar|on_calendar");
  private static final List<String> SPANS = List.of("on_unit_active_sec", "on_unit_inactive_sec", "on_unitactive_sec",
      "OnUnitActiveSec", "OnUnitInactiveSec");
  private static final List<String> BOOT = List.of("on_boot_sec", "on_startup_sec", "OnBootSec", "OnStartupSec");
  /// What is filled in behind a time is its zone.
  private static final Pattern FILLED = Pattern.compile("\\s*(?:#\\{[^}]*}|\\$\\{[^}]*})$");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.RUBY, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    if (code.file().path().endsWith(".pp")) {
      manifest(code, jobs);
    } else {
      recipe(code, jobs);
    }
  }

  private static void recipe(Code code, Declarations jobs) {
    Map<String, Map<String, String>> services = new HashMap<>();
    for (int i = 0; i + 2 < code.size(); i++) {
      if (code.token(i).is("systemd_service") && code.token(i + 2).is("do")) {
        services.putIfAbsent(code.token(i + 1).text(), CronResources.settings(code, i));
      }
    }
    for (int i = 0; i + 2 < code.size(); i++) {
      if (code.token(i).is("systemd_timer") && code.token(i + 2).is("do")) {
        var name = code.token(i + 1).text();
        var service = services.getOrDefault(name, Map.of());
        var said = CronResources.settings(code, i);
        if (code.token(i + 1).isText()) {
          tell(name, code.line(i), said, service.getOrDefault("exec_start", ""), service.getOrDefault("user", "root"),
              jobs);
        } else {
          manifold(name, code.line(i), words(said), jobs);
        }
      }
    }
  }

  private static void manifest(Code code, Declarations jobs) {
    for (int i = 0; i + 1 < code.size(); i++) {
      boolean typed = code.token(i).isWord() && code.token(i + 1).is("{")
          && code.dotted(i).matches("(?:.*\\.)?(?:systemd\\.timer(?:\\.job)?|systemd_cron|systemd\\.timer_wrapper)");
      var entries = typed ? code.arguments(i + 1) : List.<Argument>of();
      if (entries.isEmpty() || entries.getFirst().name().isEmpty()) {
        continue;
      }
      Map<String, String> said = new LinkedHashMap<>();
      Stream.concat(code.list(entries.getFirst().value()).stream(), entries.stream().skip(1)).forEach(entry -> {
        if (entry.name().equals("interval") && !code.entries(entry.value()).isEmpty()) {
          interval(code, entry.value(), said);
        } else {
          said.putIfAbsent(entry.name(), CronResources.value(code, entry.value()));
        }
      });
      boolean source = said.containsKey("timer_source") || said.containsKey("timer_content");
      if (!source && !said.getOrDefault("ensure", "").equals("absent")) {
        tell(entries.getFirst().name().replaceFirst("\\.timer$", ""), code.line(i), said,
            said.getOrDefault("command", ""), said.getOrDefault("user", "root"), jobs);
      }
    }
  }

  /// `{'start' => 'OnCalendar', 'interval' => 'daily'}`, or a list of such.
  private static void interval(Code code, Span value, Map<String, String> said) {
    var entries = code.entries(value);
    var start = text(code, entries, "start");
    var interval = text(code, entries, "interval");
    if (start.isPresent() && interval.isPresent()) {
      said.merge(start.get(), interval.get(), (one, other) -> one + "; " + other);
    } else if (entries.stream().allMatch(entry -> entry.name().isEmpty())) {
      entries.forEach(entry -> {
        if (code.token(entry.value().from()).is("{")) {
          interval(code, entry.value(), said);
        } else {
          code.text(entry.value()).ifPresent(words -> said.merge("OnCalendar",
              words.replaceFirst("^OnCalendar=", ""), (one, other) -> one + "; " + other));
        }
      });
    }
  }

  private static Optional<String> text(Code code, List<Argument> entries, String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst()
        .flatMap(entry -> code.text(entry.value()));
  }

  private static Optional<String> words(Map<String, String> said) {
    var calendar = Stream.of("on_calendar", "OnCalendar").flatMap(key -> Optional.ofNullable(said.get(key)).stream())
        .map(words -> FILLED.matcher(words.replaceAll("^['\"]|['\"]$", "")).replaceFirst("")).findFirst();
    if (calendar.isPresent()) {
      return calendar;
    }
    var span = SPANS.stream().flatMap(key -> Optional.ofNullable(said.get(key)).stream()).findFirst()
        .map(length -> "every " + length + (length.matches("\\d+") ? "s" : ""));
    return span.or(() -> BOOT.stream().filter(said::containsKey).findFirst().map(_ -> "@reboot"));
  }

  private static void manifold(String name, int line, Optional<String> words, Declarations jobs) {
    jobs.unknown(line, UnreadKind.DYNAMIC, "As many timers as this is used, each under the name that " + name
        + " then has: " + words.orElse("when is set elsewhere"));
  }

  private static void tell(String name, int line, Map<String, String> said, String command, String user,
      Declarations jobs) {
    var words = words(said);
    if (name.contains("#{") || name.contains("${")) {
      manifold(name, line, words, jobs);
      return;
    }
    if (words.isEmpty() || !TimeWords.isKnown(words.get())) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When the timer " + name + " runs is set elsewhere: "
          + words.orElse(said.keySet().stream().collect(Collectors.joining(", "))));
    }
    jobs.tell(Declared.at(line, name, words.orElse("")).user(user.matches("[\\w.-]+") ? user : "")
        .running(command.startsWith("'") || command.isEmpty() || command.contains("#{") ? "" : command)
        .calling(command));
  }
}
