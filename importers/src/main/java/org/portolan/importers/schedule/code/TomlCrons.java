package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;

/// Times in TOML: `crons = ["*/30 * * * *"]` of Cloudflare's workers, `schedule = "@hourly"` of Netlify's functions and
/// Railway.
final class TomlCrons implements CodeSchedules {
  private static final Set<String> KEYS = Set.of("crons", "cron", "schedule", "cronSchedule", "cron_schedule");
  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\[?\\s*(?:.*\\.)?\"?([\\w-]+)\"?\\s*]]?\\s*(?:#.*)?");
  private static final Pattern NAME = Pattern.compile("\\s*name\\s*=\\s*[\"']([^\"']+)[\"'].*");
  private static final Set<String> PLAIN = Set.of("triggers", "crons", "cron", "schedule", "deploy", "jobs");

  @Override
  public Reads reads() {
    return new Reads(Pattern.compile(".*\\.toml"), Flavour.PYTHON, Pattern.compile("cron|schedule"));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (int i = 0; i + 2 < code.size(); i++) {
      if (KEYS.contains(code.token(i).text()) && code.token(i).isWord() && code.token(i + 1).is("=")) {
        var values = code.token(i + 2).is("[") ? code.arguments(i + 2).stream().map(Argument::value).toList()
            : List.of(new Span(i + 2, i + 3));
        for (var value : values) {
          code.text(value).filter(TimeWords::isCron).ifPresent(words -> jobs.tell(Declared
              .at(code.line(value.from()), name(code, code.line(value.from())), TimeWords.seconds(words))));
        }
      }
    }
  }

  /// Of the section, else of the whole.
  private static String name(Code code, int line) {
    for (int number = Math.min(line, code.file().lines().size()); number > 0; number--) {
      var section = SECTION.matcher(code.file().line(number));
      if (section.matches() && !PLAIN.contains(section.group(1))) {
        return section.group(1);
      }
    }
    return code.file().lines().stream().map(NAME::matcher).filter(one -> one.matches()).map(one -> one.group(1))
        .findFirst().orElse(code.file().name().replaceFirst("\\.toml$", ""));
  }
}
