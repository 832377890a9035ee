package org.portolan.importers.schedule.code;

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

/// Cron entries that Puppet's manifests and Chef's recipes put on their hosts.
final class CronResources implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.pp|(?:.*/)?(?:recipes|resources|cookbooks)/.*\\.rb");
  private static final Pattern SIGNS = Pattern.compile("\\bcron(?:_d|::\\w+)?\\b");
  private static final List<List<String>> FIELDS = List.of(List.of("minute"), List.of("hour"),
      List.of("monthday", "date", "day"), List.of("month"), List.of("weekday"));
  private static final int LONGEST = 400;

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.RUBY, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    boolean puppet = code.file().path().endsWith(".pp");
    for (int i = 0; i + 2 < code.size(); i++) {
      if (!code.token(i).isWord() || !code.token(i).text().matches("cron|cron_d|job|(?:hour|dai|week|month)ly")) {
        continue;
      }
      boolean typed = code.token(i - 1).is("::") && code.token(i - 2).is("cron") || code.token(i).is("cron");
      if (puppet && typed && code.token(i + 1).is("{")) {
        manifest(code, i + 1, jobs);
      } else if (!puppet && code.token(i).text().startsWith("cron") && code.token(i + 1).isText()
          && code.token(i + 2).is("do")) {
        recipe(code, i, jobs);
      }
    }
  }

  /// `cron { 'title': key => value, … }`
  private static void manifest(Code code, int open, Declarations jobs) {
    Map<String, String> said = new LinkedHashMap<>();
    var entries = code.arguments(open);
    if (entries.isEmpty() || entries.getFirst().name().isEmpty()) {
      return;
    }
    var title = entries.getFirst().name();
    Stream.concat(code.list(entries.getFirst().value()).stream(), entries.stream().skip(1))
        .forEach(entry -> said.putIfAbsent(entry.name(), value(code, entry.value())));
    tell(title, code.line(open), said, jobs);
  }

  static String value(Code code, Span span) {
    return code.token(span.from()).is("[")
        ? code.arguments(span.from()).stream().map(item -> value(code, item.value())).collect(Collectors.joining(","))
        : code.text(span).orElse(code.shown(span));
  }

  /// `cron 'title' do`, one setting on each line, `end`
  private static void recipe(Code code, int at, Declarations jobs) {
    tell(code.token(at + 1).text(), code.line(at), settings(code, at), jobs);
  }

  /// Each setting of a block up to its `end`, with its value as far as that is written.
  static Map<String, String> settings(Code code, int at) {
    Map<String, String> said = new LinkedHashMap<>();
    for (int i = at + 3; i + 1 < Math.min(code.size(), at + LONGEST) && !code.token(i).is("end"); i++) {
      if (code.token(i).isWord() && code.line(i) > code.line(i - 1)) {
        int end = i + 1;
        while (end < code.size() && code.line(end) == code.line(i)) {
          end++;
        }
        var span = new Span(i + 1, end);
        said.putIfAbsent(code.token(i).text(),
            code.token(i + 1).is(":") ? code.token(i + 2).text() : value(code, span));
      }
    }
    return said;
  }

  private static void tell(String title, int line, Map<String, String> said, Declarations jobs) {
    if (said.getOrDefault("ensure", "").equals("absent") || said.getOrDefault("action", "").equals("delete")) {
      return;
    }
    var special =
        Stream.of("special", "predefined_value", "time").flatMap(key -> Optional.ofNullable(said.get(key)).stream())
            .filter(word -> word.matches("@?[a-z]+")).map(word -> word.startsWith("@") ? word : "@" + word).findFirst();
    var words = special.orElseGet(() -> FIELDS.stream().map(names -> names.stream()
        .flatMap(name -> Optional.ofNullable(said.get(name)).stream()).findFirst().orElse("*").replace(" ", ""))
        .map(field -> field.equals("absent") ? "*" : field).collect(Collectors.joining(" ")));
    if (!TimeWords.isKnown(words)) {
      jobs.unknown(line, UnreadKind.DYNAMIC, "When " + title + " runs is set elsewhere: " + words);
    }
    jobs.tell(Declared.at(line, title, words).user(said.getOrDefault("user", "root"))
        .running(said.getOrDefault("command", "")));
  }
}
