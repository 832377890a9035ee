package org.portolan.importers.script.ruby;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// The files that one program reads in: by `require`, and by the names of its classes as Rails finds them.
final class RubyFiles {
  private static final int MOST = 400;
  private static final Pattern PASSED_BY =
      Pattern
          .compile("(?:.*/)?(?:spec|test|tests|features|vendor|node_modules|db/migrate|db/old_migrations|fixtures)/.*");

  private final Run run;
  private final ParsedFiles parsed;
  private final Set<String> read = new HashSet<>();
  private final Set<String> asked = new HashSet<>();

  RubyFiles(Run run, ParsedFiles parsed) {
    this.run = run;
    this.parsed = parsed;
  }

  Run run() {
    return run;
  }

  Optional<Module> parsed(String path) {
    var module = parsed.module(run, path, text -> RubyParser.parse(text, path, 1));
    module.ifPresent(found -> found.tellTroubles(run, "Ruby"));
    return module;
  }

  /// What every file finds as `self` outside of classes.
  static Map<String, Value> surroundings(Machine machine) {
    var thing = machine.thing();
    thing.become(RubyParser.TOP);
    return Map.of("self", new Value.Ref(thing));
  }

  boolean follow(Machine machine, String path, String fromPath) {
    if (read.contains(path)) {
      return false;
    }
    if (read.size() >= MOST) {
      run.cut("More than " + MOST + " files are read in; the others were not followed");
      return false;
    }
    read.add(path);
    parsed(path).ifPresent(module -> machine.alone(module, fromPath, surroundings(machine)));
    return true;
  }

  /// `require 'shop/order'`, `require_relative '../order'`, `load 'tidy.rb'`.
  void require(Call call, boolean relative) {
    var text = Values.asText(call.value(0)).text();
    if (Hole.in(text)) {
      run.unread(call.place(), UnreadKind.DYNAMIC, "Which file is loaded is only known at run time");
      return;
    }
    if (text.isEmpty() || text.endsWith("config/environment") || text.endsWith("config/application")) {
      return;
    }
    var name = text.endsWith(".rb") || text.endsWith(".rake") ? text : text + ".rb";
    var from = call.place().path();
    var at = relative ? Paths.under("/" + Paths.directory(from), name)
        : name.startsWith("/") ? Paths.normal(name) : Paths.under("/" + Paths.directory(from), name);
    var found = Optional.of(at.substring(1)).filter(path -> run.file(path).isPresent()).or(() -> run.tree().locate(at))
        .or(() -> relative ? Optional.empty() : only(Paths.normal(name).replaceFirst("^(?:/|\\.\\./)+", "")));
    found.ifPresent(path -> follow(call.machine(), path, from));
  }

  private Optional<String> only(String tail) {
    var found = run.index().ending(tail).stream().filter(path -> !PASSED_BY.matcher(path).matches()).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// Reads in the file that a class has by its name, if that was not done yet.
  void load(Machine machine, String type, String fromPath) {
    if (machine.knows(type) || !asked.add(type)) {
      return;
    }
    var tail = Inflection.snake(type.replace("::", "/")) + ".rb";
    var fitting = run.index().ending(tail).stream().filter(path -> !PASSED_BY.matcher(path).matches()).toList();
    var rooted =
        Pattern.compile("(?:.*/)?(?:app/[^/]+/(?:concerns/)?|lib/(?:\\w+/)?|app/|extras/)" + Pattern.quote(tail));
    var best = fitting.stream().filter(path -> rooted.matcher(path).matches()).toList();
    var chosen = best.isEmpty() ? fitting.size() == 1 ? fitting : List.<String>of() : best;
    chosen.stream().findFirst().ifPresent(path -> follow(machine, path, fromPath));
  }

  /// All files that define tasks of rake.
  List<String> tasks() {
    return run.tree().paths().stream()
        .filter(path -> path.endsWith(".rake") || path.matches("(?:.*/)?[Rr]akefile(?:\\.rb)?"))
        .filter(path -> !PASSED_BY.matcher(path).matches()).limit(300).toList();
  }

  Value content(String name) {
    var tail = Paths.normal(name).replaceFirst("^(?:/|\\.\\./)+", "");
    var found = tail.length() < 4 || Hole.in(tail) ? List.<String>of() : run.index().ending(tail);
    return found.size() == 1 ? run.file(found.getFirst())
        .<Value>map(file -> new Value.Text(file.text(), new Place(file.path(), 1))).orElse(Values.UNKNOWN)
        : Values.UNKNOWN;
  }
}
