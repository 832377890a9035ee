package org.portolan.importers.script.javascript;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.brace.BraceLanguage;
import org.portolan.importers.script.brace.BraceParser;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `node tidy.js`, `ts-node src/tidy.ts`, `node -e '…'`.
public final class ScriptInterpreter implements Interpreter {
  private static final List<String> ENTRIES =
      List.of("default", "handler", "run", "execute", "main", "handle", "process", "perform", "start", "job", "task");

  /// Options of the interpreters that take the next word.
  private static final Set<String> TAKES_VALUE = Set.of("-r", "--require", "--loader", "--import", "-P", "--project",
      "--env-file", "--extensions", "-x", "--presets", "--plugins", "--config-file", "--experimental-loader",
      "--tsconfig",
      "-O", "--compiler-options", "-C", "--conditions", "--title", "-c", "--config", "--dir", "--cwd");

  private final ParsedFiles parsed = new ParsedFiles();
  private final Starter starter;

  public ScriptInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "javascript";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("node|nodejs|bun|deno|ts-node(?:-esm|-dev)?|tsx|babel-node");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      if ((word.equals("-e") || word.equals("--eval") || word.equals("-p")) && i + 1 < arguments.size()) {
        inline(run, process, arguments.get(i + 1), place);
        return;
      }
      if (TAKES_VALUE.contains(word)) {
        i++;
      } else if (!word.startsWith("-") && !(word.equals("run") && i == 0)) {
        start(run, process, arguments.get(i), arguments.subList(i + 1, arguments.size()), place);
        return;
      }
    }
  }

  private void start(Run run, Execution process, Value file, List<Value> rest, Place place) {
    var name = Values.asText(file).text();
    var files = new ScriptFiles(run, parsed);
    var from = process.script().isEmpty() ? "" : process.script();
    var asWritten = run.file(name.replaceFirst("^/", "")).isPresent() || run.tree().locate(name).isPresent()
        || files.path(name.startsWith("/") ? name : "./" + name, from).isPresent();
    var source = asWritten || name.matches(".*\\.[mc]?[jt]s") && !name.contains("dist/") && !name.contains("build/")
        ? Optional.<String>empty() : files.source(name);
    starter.start(run, process, source.<Value>map(path -> new Value.Text("/" + path, place)).orElse(file), rest, place,
        inner -> script(run, inner, place));
  }

  private void inline(Run run, Execution process, Value program, Place place) {
    if (program instanceof Value.Text text) {
      var from = text.from().equals(Place.NOWHERE) ? place : text.from();
      follow(run, process, new ScriptFiles(run, parsed),
          BraceParser.inline(text.text(), BraceLanguage.SCRIPT, from.path(), from.path(), from.line()));
    }
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    var files = new ScriptFiles(run, parsed);
    files.parsed(process.script()).ifPresent(module -> follow(run, process, files, module));
  }

  private static void follow(Run run, Execution process, ScriptFiles files, Module module) {
    run.nested(() -> {
      int line = Scheduled.line(process);
      var named = Entries.named(process);
      var scheduled = line == 0 ? Optional.<Module>empty() : Scheduled.at(module, line);
      var dialect = new ScriptDialect(files, process.environment(), scheduled.isPresent());
      var machine = new Machine(run, process, dialect);
      var own = machine.thing();
      run.reached(module.path());
      machine.alone(scheduled.orElse(module), module.path(), ScriptFiles.surroundings(machine, own));
      if (scheduled.isEmpty() && (!named.isEmpty() || Entries.onlyDeclares(module.body()))) {
        entry(machine, module, own.field("exports").value(), named, dialect);
      }
      dialect.finish(run);
    });
  }

  /// What the file gives is called by whoever schedules it.
  private static void entry(Machine machine, Module module, Value exports, String named, ScriptDialect dialect) {
    if (exports instanceof Value.Code && named.isEmpty()) {
      machine.invoke(exports, List.of(), true);
      return;
    }
    var tried = new HashSet<String>();
    if (exports instanceof Value.Ref(var thing)) {
      for (var name : named.isEmpty() ? ENTRIES : List.of(named)) {
        var given = thing.existing(name).map(cell -> cell.value());
        if (given.isPresent() && given.get() instanceof Value.Code && tried.isEmpty()) {
          tried.add(name);
          machine.invoke(given.get(), List.of(), true);
        }
      }
    }
    if (tried.isEmpty()) {
      Entries.follow(machine, Entries.types(module.body()), named, ENTRIES,
          type -> machine.invoke(new Value.Type(type), List.of(), Map.of()));
    }
    dialect.settled();
  }
}
