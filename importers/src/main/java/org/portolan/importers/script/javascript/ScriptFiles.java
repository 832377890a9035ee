package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.brace.BraceLanguage;
import org.portolan.importers.script.brace.BraceParser;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// The modules that one program takes in, and what each of them gives.
final class ScriptFiles {
  private static final int MOST = 500;
  private static final List<String> ENDINGS =
      List.of("", ".js", ".ts", ".mjs", ".cjs", ".mts", ".tsx", ".jsx", ".json", "/index.js", "/index.ts",
          "/index.mjs", "/index.tsx", "/index.jsx");
  private static final String EXPORTS = "exports";

  private final Run run;
  private final ParsedFiles parsed;
  private final Map<String, Value> given = new HashMap<>();
  private final Set<String> beingRead = new HashSet<>();

  ScriptFiles(Run run, ParsedFiles parsed) {
    this.run = run;
    this.parsed = parsed;
  }

  Run run() {
    return run;
  }

  private static Module parse(String text, String path) {
    var program = path.endsWith(".json") ? "module.exports = " + text
        : path.endsWith("sx") ? ScriptMarkup.without(text) : text;
    return BraceParser.parse(program, BraceLanguage.SCRIPT, path, path);
  }

  Optional<Module> parsed(String path) {
    var module =
        path.endsWith(".min.js") ? Optional.<Module>empty() : parsed.module(run, path, text -> parse(text, path));
    module.ifPresent(found -> found.tellTroubles(run, "JavaScript"));
    return module;
  }

  /// `module` with its `exports`, as every module finds them.
  static Map<String, Value> surroundings(Machine machine, Thing module) {
    var exports = machine.thing();
    machine.run().journal().set(module.field(EXPORTS), new Value.Ref(exports));
    return Map.of("module", new Value.Ref(module), EXPORTS, new Value.Ref(exports));
  }

  /// What a module of the tree gives; a library's name for all others.
  Value require(Call call) {
    var results = new ArrayList<Value>();
    for (var choice : call.value(0).choices()) {
      var name = Values.asText(choice).text();
      var path = path(name, call.place().path());
      results.add(path.isPresent() ? module(call.machine(), path.get(), call.place().path())
          : Hole.in(name) || name.startsWith(".") || name.isEmpty() ? Values.UNKNOWN
              : new Value.Type(name.replaceFirst("^node:", "")));
    }
    return Values.join(results);
  }

  private Value module(Machine machine, String path, String fromPath) {
    var known = given.get(path);
    if (known != null) {
      return known;
    }
    if (given.size() > MOST || !beingRead.add(path)) {
      return Values.UNKNOWN;
    }
    var parsed = parsed(path);
    if (parsed.isEmpty()) {
      return Values.UNKNOWN;
    }
    var module = machine.thing();
    var surroundings = surroundings(machine, module);
    given.put(path, module.field(EXPORTS).value());
    machine.alone(parsed.get(), fromPath, surroundings);
    var exports = siblings(machine, path, module.field(EXPORTS).value());
    given.put(path, exports);
    return exports;
  }

  /// An index that takes in whatever lies beside it, as Sequelize's generator writes it.
  private Value siblings(Machine machine, String path, Value exports) {
    boolean folder = path.matches("(?:.*/)?index\\.[jt]s")
        && run.file(path).filter(file -> file.text().contains("readdirSync")).isPresent();
    if (!folder || !(exports instanceof Value.Ref(var thing))) {
      return exports;
    }
    for (var other : run.tree().paths()) {
      if (Paths.directory(other).equals(Paths.directory(path)) && !other.equals(path) && other.matches(".*\\.[jt]s")) {
        var made = module(machine, other, path);
        var result = made instanceof Value.Code
            ? machine.invoke(made,
                List.of(new Value.Type("sequelize::Sequelize"), new Value.Type("sequelize::DataTypes")),
                false)
            : made;
        ScriptModels.name(result).ifPresent(name -> machine.run().journal().set(thing.field(name), result));
      }
    }
    return exports;
  }

  /// What `readFileSync` gives of a file of the tree; a program that a compiler moved finds it from where it was made.
  Value content(Call call) {
    var asked = Paths.normal(Values.exact(call.value(0)).orElse(""));
    if (asked.isEmpty() || asked.equals("/")) {
      return Values.UNKNOWN;
    }
    var found = at(asked.replaceFirst("^/", "")).or(() -> run.tree().locate(asked)).or(() -> {
      var ending = run.index().ending(asked.replaceFirst("^.*/(?=[^/]+/[^/]+$)", ""));
      return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
    });
    found.ifPresent(run::reached);
    return found.flatMap(run::file).<Value>map(file -> new Value.Text(file.text(), new Place(file.path(), 1)))
        .orElse(Values.UNKNOWN);
  }

  Optional<String> path(String name, String fromPath) {
    if (name.isEmpty() || name.length() > 300) {
      return Optional.empty();
    }
    if (Hole.in(name)) {
      return Optional.empty();
    }
    if (name.startsWith(".") || name.startsWith("/")) {
      var at = name.startsWith("/") ? Paths.normal(name) : Paths.under("/" + Paths.directory(fromPath), name);
      return at(at.substring(1)).or(() -> run.tree().locate(at));
    }
    var inner = name.replaceFirst("^[@~#]/", "");
    if (!inner.equals(name) || name.startsWith("src/") || name.startsWith("app/")) {
      return ending(inner);
    }
    return Optional.empty();
  }

  private Optional<String> at(String path) {
    for (var ending : ENDINGS) {
      if (run.file(path + ending).isPresent()) {
        return Optional.of(path + ending);
      }
    }
    var typed = path.replaceFirst("\\.([mc]?)js$", ".$1ts");
    return typed.equals(path) || run.file(typed).isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  private Optional<String> ending(String inner) {
    for (var ending : ENDINGS) {
      var found = ending.isEmpty() && !inner.matches(".*\\.[a-z]+") ? List.<String>of()
          : run.index().ending(inner + ending);
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /// The source of a file that is made by a compiler and not in the tree: `dist/tidy.js` for `src/tidy.ts`.
  Optional<String> source(String path) {
    var plain = Paths.normal(path).replaceFirst("^/", "").replaceFirst("\\.[mc]?js$", "");
    for (var candidate : List.of(plain.replaceFirst("(^|/)(?:dist|build|lib|out)/", "$1src/"),
        plain.replaceFirst("(^|/)(?:dist|build|lib|out)/", "$1"), plain)) {
      for (var ending : List.of(".ts", ".js", ".mts")) {
        var found = run.index().ending(candidate + ending);
        if (found.size() == 1) {
          return Optional.of(found.getFirst());
        }
      }
    }
    return Optional.empty();
  }
}
