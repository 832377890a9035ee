package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;

/// Lists of tasks in PHP whose times are given field by field beside the class that runs, as Moodle's `db/tasks.php` has
/// them.
final class TimeTables implements CodeSchedules {
  private static final Pattern FILES = Pattern.compile(".*\\.php");
  private static final Pattern SIGNS = Pattern.compile("['\"]minute['\"]\\s*=>");
  private static final List<String> NAMES = List.of("classname", "class", "task", "command", "name");
  private static final Set<String> NEEDED = Set.of("minute", "hour");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PHP, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    for (int i = 0; i < code.size(); i++) {
      boolean opens = !code.token(i).isText() && Set.of("[", "(").contains(code.token(i).text());
      var entries = opens ? code.arguments(i) : List.<Argument>of();
      if (entries.stream().map(Argument::name).collect(Collectors.toSet()).containsAll(NEEDED)) {
        NAMES.stream().flatMap(name -> entries.stream().filter(entry -> entry.name().equals(name)))
            .flatMap(entry -> code.text(entry.value()).stream()).findFirst()
            .ifPresent(name -> KeyedTimes.everyOther(code, entries)
                .ifPresent(words -> tell(code, entries, name, words, jobs)));
      }
    }
  }

  private static void tell(Code code, List<Argument> entries, String name, String words, Declarations jobs) {
    boolean off = entries.stream().filter(entry -> entry.name().equals("disabled"))
        .anyMatch(
            entry -> Optional.of(code.shown(entry.value())).filter(said -> said.matches("(?i)1|true")).isPresent());
    var type = name.replaceFirst("^.*\\\\", "");
    // `R` is a moment that is drawn once.
    jobs.tell(Declared.at(code.line(entries.getFirst().value().from()), type, words.replaceAll("\\bR\\b", "H"))
        .calling(name).off(off ? "switched off" : "").in(TreeCode.ofClass(jobs.tree(), type, "php")));
  }
}
