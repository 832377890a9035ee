package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.tree.Launch;
import org.portolan.model.intake.UnreadKind;

/// `python script.py`, `python -m shop.nightly`, `python -c '…'`.
public final class PythonInterpreter implements Interpreter {
  private static final String MAIN = "__main__";

  /// How sure it is that a command is the one that a package of the tree declares.
  private static final double DECLARED = 0.95;

  private final ParsedFiles parsed = new ParsedFiles();
  private final EntryPoints entryPoints = new EntryPoints();
  private final Starter starter;

  public PythonInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "python";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("(?:python|pypy)[\\d.]*");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      var rest = arguments.subList(Math.min(arguments.size(), i + 2), arguments.size());
      if (word.equals("-c") && i + 1 < arguments.size()) {
        inline(run, process.with(rest), arguments.get(i + 1),
            place);
        return;
      }
      if (word.equals("-m") && i + 1 < arguments.size()) {
        module(run, process, arguments.get(i + 1), rest, place);
        return;
      }
      if (word.equals("-W") || word.equals("-X")) {
        i++;
      } else if (!word.startsWith("-")) {
        starter.start(run, process, arguments.get(i), arguments.subList(i + 1, arguments.size()), place,
            inner -> {
              if (input instanceof Value.Text) {
                inner.environment().put(Fed.INPUT, input);
              }
              script(run, inner, place);
            });
        return;
      } else if (word.equals("-")) {
        break;
      }
    }
    inline(run, process, input, place);
  }

  private void inline(Run run, Execution process, Value program, Place place) {
    if (program instanceof Value.Text text) {
      var from = text.from().equals(Place.NOWHERE) ? place : text.from();
      var files = files(run, process);
      follow(run, process, files, PythonParser.parse(text.text(), from.path(), MAIN, from.line()));
    }
  }

  private void module(Run run, Execution process, Value name, List<Value> rest, Place place) {
    var plain = Values.exact(name).orElse("").replace('.', '/');
    if (LuigiCommand.isCalled(plain)) {
      luigi(run, process, rest, place);
      return;
    }
    if (PythonTool.isCalled(plain) && tool(run, process, plain, rest, place)) {
      return;
    }
    var files = files(run, process);
    for (var ending : List.of(plain + ".py", plain + "/__main__.py")) {
      var candidates = run.index().ending(ending);
      if (candidates.size() == 1) {
        starter.start(run, process, new Value.Text("/" + candidates.getFirst(), place), rest, place, inner -> {
          files.search(root(candidates.getFirst(), ending));
          files.parsed(candidates.getFirst(), MAIN).ifPresent(found -> follow(run, inner, files, found));
        });
        return;
      }
    }
    files.installed().own(plain.split("/", 2)[0]);
    var there = files.installed().find(plain + "/__main__").or(() -> files.installed().find(plain));
    if (there.isPresent()) {
      starter.start(run, process, new Value.Text("/" + there.get(), place), rest, place,
          inner -> files.parsed(there.get(), MAIN).ifPresent(found -> follow(run, inner, files, found)));
      return;
    }
    if (!List.of("venv", "pip", "http/server", "json/tool", "timeit", "unittest", "pytest").contains(plain)) {
      run.unread(place, UnreadKind.ABSENT,
          "The Python module " + plain.replace('/', '.') + " is not in what was collected");
    }
  }

  @Override
  public boolean declared(Run run, Execution process, String command, List<Value> arguments, Place place) {
    if (Paths.name(command).equals("flask")) {
      var flask = FlaskCommands.of(run, process, arguments, place);
      flask.ifPresent(known -> starter.start(run, process, new Value.Text("/" + known.path(), place), known.words(),
          place, inner -> alone(run, inner, process.directory(), known.program())));
      return flask.isPresent();
    }
    if (LuigiCommand.isCalled(Paths.name(command))) {
      return luigi(run, process, arguments, place);
    }
    if (DjangoCommand.isCalled(Paths.name(command))) {
      var django = DjangoCommand.of(run, process, arguments);
      django.ifPresent(known -> starter.start(run, process, new Value.Text("/" + known.path(), place), arguments, place,
          inner -> alone(run, inner, known.root(), DjangoCommand.PROGRAM)));
      return django.isPresent();
    }
    if (PythonTool.isCalled(Paths.name(command))) {
      boolean known = tool(run, process, Paths.name(command), arguments, place);
      if (!known && PythonTool.asks(Paths.name(command), arguments)) {
        run.unread(place, UnreadKind.ABSENT, "What " + Paths.name(command)
            + " is asked to do stands in no file that was collected, or in more than one");
      }
      return known;
    }
    var found = entryPoints.find(run, command);
    found.ifPresent(point -> starter.start(run, process.withTrust(process.trust() * DECLARED),
        new Value.Text("/" + point.path(), place), arguments, place,
        inner -> {
          var files = files(run, inner);
          files.startedBy(point);
          follow(run, inner, files, PythonParser.parse(point.program(), inner.script(), MAIN, 1));
        }));
    return found.isPresent();
  }

  private boolean tool(Run run, Execution process, String command, List<Value> arguments, Place place) {
    var tool = PythonTool.of(run, process, command, arguments);
    tool.ifPresent(known -> {
      var environment = new HashMap<>(process.environment());
      if (!known.part().isEmpty()) {
        environment.put(Launch.PART, new Value.Text(known.part(), place));
      }
      starter.start(run, process.with(environment), new Value.Text("/" + known.path(), place), List.of(), place,
          inner -> {
            if (known.program().isEmpty()) {
              script(run, inner, place);
            } else {
              alone(run, inner, known.root(), known.program());
            }
          });
    });
    return tool.isPresent();
  }

  private boolean luigi(Run run, Execution process, List<Value> arguments, Place place) {
    var luigi = LuigiCommand.of(run, process, arguments);
    luigi.ifPresentOrElse(
        known -> starter.start(run, process, new Value.Text("/" + known.path(), place), List.of(), place,
            inner -> alone(run, inner, known.root(), known.program())),
        () -> run.unread(place, UnreadKind.ABSENT, "The module of luigi's task is not in what was collected"));
    return true;
  }

  /// A program that stands in no file, but is started with one.
  private void alone(Run run, Execution process, String root, String program) {
    var files = files(run, process);
    files.search(root);
    follow(run, process, files, PythonParser.parse(program, process.script(), MAIN, 1));
  }

  private static String root(String path, String ending) {
    return "/" + path.substring(0, Math.max(0, path.length() - ending.length()));
  }

  private PythonFiles files(Run run, Execution process) {
    var files = new PythonFiles(run, parsed, entryPoints);
    Optional.ofNullable(process.environment().get("PYTHONPATH")).flatMap(Values::exact)
        .ifPresent(paths -> List.of(paths.split(":", 50)).forEach(files::search));
    return files;
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    var files = files(run, process);
    files.search(Paths.directory("/" + process.script()));
    files.installed().startedBy(process.script());
    files.parsed(process.script(), MAIN).ifPresent(module -> follow(run, process, files, module));
  }

  private static void follow(Run run, Execution process, PythonFiles files, Module module) {
    run.nested(() -> {
      var dialect = new PythonDialect(run, process, files);
      new Machine(run, process, dialect).start(module, MAIN);
      dialect.finish(run);
    });
  }
}
