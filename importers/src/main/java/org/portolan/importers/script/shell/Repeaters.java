package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.text.CountedText;
import org.portolan.model.intake.UnreadKind;

/// Programs that run another one for each of a list: `xargs`, `parallel`, `find -exec`, `run-parts`, `periodic`.
final class Repeaters {
  static final int MOST = 60;
  /// What `run-parts` takes for a program's name where it is told nothing else.
  private static final Pattern PART = Pattern.compile("^[\\w-]+$");
  /// What `find -print0` and `printf '%s\0'` end each of their words with.
  private static final String NULL = "\\\\0|\0|\n";
  private static final Value UNSAID = new Value.Text(Hole.TEXT, Place.NOWHERE);

  private final Programs programs;

  Repeaters(Programs programs) {
    this.programs = programs;
  }

  Optional<Value> run(Run run, Execution process, String name, List<Value> words, Value input, Place place) {
    return switch (name) {
      case "xargs" -> Optional.of(arguments(run, process, words, input, place));
      case "parallel" -> Optional.of(new Parallel(programs, run, process, place).of(words, input));
      case "find" -> found(run, process, words, place);
      case "run-parts" -> Optional.of(parts(run, process, words, place));
      case "periodic" -> Optional.of(periodic(run, process, words, place));
      default -> Optional.empty();
    };
  }

  private Value arguments(Run run, Execution process, List<Value> words, Value input, Place place) {
    var mark = "";
    boolean single = false;
    boolean apart = false;
    int i = 1;
    for (; i < words.size() && text(words.get(i)).startsWith("-"); i++) {
      var option = text(words.get(i));
      if (option.startsWith("-I") || option.startsWith("-i") || option.startsWith("-J")) {
        boolean next = option.equals("-I") || option.equals("-J");
        mark =
            next && i + 1 < words.size() ? text(words.get(i + 1)) : option.length() > 2 ? option.substring(2) : "{}";
        i += next ? 1 : 0;
      } else if (option.matches("-[nLPsda]|--(?:max-args|max-procs|delimiter|arg-file)")) {
        single |= option.equals("-n") && i + 1 < words.size() && text(words.get(i + 1)).equals("1");
        i++;
      } else {
        single |= option.equals("-n1") || option.equals("-L1");
        apart |= option.equals("-0") || option.equals("--null");
      }
    }
    var command = words.subList(Math.min(i, words.size()), words.size());
    if (command.isEmpty()) {
      return Values.map(input, lines -> lines.strip().replaceAll("\\s+", " "));
    }
    var items = items(input, apart ? NULL : mark.isEmpty() ? "\\s+" : "\n");
    if (!mark.isEmpty()) {
      for (var item : items) {
        programs.execute(run, process, replaced(command, mark, item), Values.NOTHING, place);
      }
    } else if (single) {
      items.forEach(item -> programs.execute(run, process, with(command, List.of(item)), Values.NOTHING, place));
    } else {
      return programs.execute(run, process, with(command, items), Values.NOTHING, place);
    }
    return Values.UNKNOWN;
  }

  private Optional<Value> found(Run run, Execution process, List<Value> words, Place place) {
    var texts = words.stream().map(Repeaters::text).toList();
    int exec = Math.max(texts.indexOf("-exec"), texts.indexOf("-execdir"));
    if (exec < 0) {
      return Optional.empty();
    }
    int end = exec + 1;
    while (end < texts.size() && !texts.get(end).equals(";") && !texts.get(end).equals("+")) {
      end++;
    }
    int named = Math.max(texts.indexOf("-name"), texts.indexOf("-iname"));
    var pattern = named > 0 && named + 1 < texts.size() ? texts.get(named + 1) : "*";
    var files = Located.matching(run, process, texts.get(1) + "/" + (pattern.contains("*") ? pattern : pattern + "*"))
        .stream().filter(path -> Globs.matches(pattern, path.substring(path.lastIndexOf('/') + 1))).toList();
    var items = files.isEmpty() ? List.of(UNSAID)
        : files.stream().<Value>map(path -> new Value.Text(path, Place.NOWHERE)).toList();
    for (var item : first(items)) {
      programs.execute(run, process, replaced(words.subList(exec + 1, end), "{}", item), Values.NOTHING, place);
    }
    return Optional.of(Values.UNKNOWN);
  }

  /// The system's own folders are read where schedules are.
  private Value parts(Run run, Execution process, List<Value> words, Place place) {
    var folder = text(words.getLast());
    var texts = words.stream().map(Repeaters::text).toList();
    var given = valuesOf(texts, "-a", "--arg").stream().<Value>map(word -> new Value.Text(word, place)).toList();
    var names = valuesOf(texts, "--regex", "--regex");
    var named = names.isEmpty() ? PART : pattern(names.getLast());
    if (words.size() > 1 && !folder.matches("/etc/cron\\.(?:hourly|daily|weekly|monthly|yearly)/?")) {
      var files = Located.matching(run, process, folder + "/*");
      if (files.isEmpty() && !Hole.in(folder)) {
        run.unread(place, UnreadKind.ABSENT, "What run-parts runs lies in " + folder + ", and was not collected");
      }
      for (var file : files) {
        if (named.matcher(new CountedText(file.substring(file.lastIndexOf('/') + 1))).find()) {
          programs.execute(run, process, with(List.of(new Value.Text(file, Place.NOWHERE)), given), Values.NOTHING,
              place);
        }
      }
    }
    return Values.UNKNOWN;
  }

  private static Pattern pattern(String said) {
    try {
      return Pattern.compile(CharacterClasses.java(said));
    } catch (PatternSyntaxException _) {
      return Pattern.compile("");
    }
  }

  private static List<String> valuesOf(List<String> texts, String letter, String whole) {
    var values = new ArrayList<String>();
    for (int i = 1; i + 1 < texts.size(); i++) {
      if (texts.get(i).startsWith(whole + "=")) {
        values.add(texts.get(i).substring(whole.length() + 1));
      } else if (i + 2 < texts.size() && (texts.get(i).equals(letter) || texts.get(i).equals(whole))) {
        values.add(texts.get(++i));
      }
    }
    return values;
  }

  /// FreeBSD's `periodic daily`: what lies in the folder of that name, the system's and the site's own.
  private Value periodic(Run run, Execution process, List<Value> words, Place place) {
    for (var word : words.subList(1, words.size())) {
      var named = text(word);
      var folders = named.startsWith("/") ? List.of(named)
          : List.of("/etc/periodic/" + named, "/usr/local/etc/periodic/" + named);
      var files =
          folders.stream().flatMap(folder -> Located.matching(run, process, folder + "/*").stream()).toList();
      if (files.isEmpty()) {
        run.unread(place, UnreadKind.ABSENT,
            "What periodic runs lies in " + String.join(" and ", folders) + ", and was not collected");
      }
      files.stream().filter(file -> !file.matches(".*(?:~|\\.(?:bak|orig|sample|pkgsave))"))
          .forEach(file -> programs.execute(run, process, List.of(new Value.Text(file, Place.NOWHERE)), Values.NOTHING,
              place));
    }
    return Values.UNKNOWN;
  }

  static List<Value> items(Value input, String between) {
    if (!(input instanceof Value.Text given) || !given.isWhole()) {
      return List.of(UNSAID);
    }
    return first(List.of(given.text().strip().split(between, MOST + 2)).stream().filter(item -> !item.isBlank())
        .<Value>map(item -> new Value.Text(item.strip(), given.from())).toList());
  }

  /// Those beyond the first are one that nobody knows.
  static List<Value> first(List<Value> items) {
    return items.size() <= MOST ? items : with(items.subList(0, MOST), List.of(UNSAID));
  }

  private static List<Value> with(List<Value> command, List<Value> more) {
    var all = new ArrayList<>(command);
    all.addAll(more);
    return all;
  }

  private static List<Value> replaced(List<Value> command, String mark, Value item) {
    var by = Values.asText(item).text();
    return command.stream()
        .<Value>map(word -> text(word).contains(mark)
            ? new Value.Text(text(word).replace(mark, by), Values.asText(word).from()) : word)
        .toList();
  }

  private static String text(Value value) {
    return Values.asText(value).text();
  }
}
