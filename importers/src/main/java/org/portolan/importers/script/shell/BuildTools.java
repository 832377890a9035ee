package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Programs that carry out what a file in the working directory says: `make` is followed, of the others it is said that
/// they were not.
final class BuildTools {
  private static final Set<String> MAKE = Set.of("make", "gmake");
  private static final List<String> MAKEFILES = List.of("GNUmakefile", "makefile", "Makefile");
  private static final Map<String, String> OTHERS = Map.of("ant", "build.xml", "mvn", "pom.xml", "gradle",
      "build.gradle", "just", "justfile", "task", "Taskfile.yml");

  private final Programs programs;

  BuildTools(Programs programs) {
    this.programs = programs;
  }

  /// Empty where it is another program, or its file was not collected.
  Optional<Value> run(Run run, Execution process, String name, List<Value> words, Place place) {
    if (OTHERS.containsKey(name)) {
      return file(run, process, OTHERS.get(name)).map(file -> {
        run.unread(place, UnreadKind.UNPARSED, "What " + name + " does by " + file + " was not followed");
        return Values.UNKNOWN;
      });
    }
    return MAKE.contains(name) ? make(run, process, words, place) : Optional.empty();
  }

  private static Optional<String> file(Run run, Execution process, String name) {
    var path = Paths.under(process.directory(), name);
    return path.startsWith("/") ? run.file(path.substring(1)).map(_ -> path.substring(1)) : Optional.empty();
  }

  private Optional<Value> make(Run run, Execution process, List<Value> words, Place place) {
    var inside = process;
    var named = Optional.<String>empty();
    var targets = new ArrayList<String>();
    var settings = new ArrayList<String>();
    for (int i = 1; i < words.size(); i++) {
      var word = Values.asText(words.get(i)).text();
      boolean apart = word.matches("-[Cfj]|--(?:directory|file|makefile|jobs)") && i + 1 < words.size();
      var value = apart ? Values.asText(words.get(i + 1)).text() : word.replaceFirst("^(?:-[Cf]|--\\w+=)", "");
      if (word.startsWith("-C") || word.startsWith("--directory")) {
        inside = inside.in(Paths.under(inside.directory(), value));
      } else if (word.startsWith("-f") || word.startsWith("--file") || word.startsWith("--makefile")) {
        named = Optional.of(value);
      } else if (word.contains("=")) {
        settings.add(word);
      } else if (!word.startsWith("-") && !word.isBlank()) {
        targets.add(word);
      }
      i += apart ? 1 : 0;
    }
    var there = inside;
    var found = named.isPresent() ? file(run, there, named.get())
        : MAKEFILES.stream().flatMap(one -> file(run, there, one).stream()).findFirst();
    if (found.isEmpty() && !there.directory().isEmpty()) {
      run.unread(place, UnreadKind.ABSENT, "What make does is not known: " + named.orElse("the makefile") + " of "
          + there.directory() + " was not collected");
    }
    return found.flatMap(run::file).map(MakeFile::of).map(file -> {
      var given = settings(settings);
      given.forEach((name, value) -> file.variables().put(name, Values.asText(value).text()));
      run.reached(file.path());
      var wanted = targets.isEmpty() ? file.first().stream().toList() : targets;
      var made = new HashSet<String>();
      wanted.forEach(target -> made(run, given(there, given), file, target, place, made));
      return Values.UNKNOWN;
    });
  }

  /// What stands on make's command line is in the environment of what it runs, too.
  private static Execution given(Execution process, Map<String, Value> settings) {
    var environment = new HashMap<>(process.environment());
    environment.putAll(settings);
    return process.with(environment);
  }

  private static Map<String, Value> settings(List<String> words) {
    var settings = new HashMap<String, Value>();
    for (var word : words) {
      int at = word.indexOf('=');
      settings.put(word.substring(0, at), new Value.Text(word.substring(at + 1), Place.NOWHERE));
    }
    return settings;
  }

  private void made(Run run, Execution process, MakeFile file, String target, Place place, Set<String> made) {
    var rule = file.rule(target);
    if (rule.isEmpty() || !made.add(target) || !run.step()) {
      return;
    }
    rule.get().needs().forEach(need -> made(run, process, file, need, place, made));
    for (var line : rule.get().recipe()) {
      programs.shell(run, process, file.command(line, target), place);
    }
  }
}
