package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `python script.py`, `python -m shop.nightly`, `python -c '…'`.
public final class PythonInterpreter implements Interpreter {
  private static final String MAIN = "__main__";

  private final PythonFiles.Library library = new PythonFiles.Library();
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
            inner -> script(run, inner, place));
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
    if (!List.of("venv", "pip", "http/server", "json/tool", "timeit", "unittest", "pytest").contains(plain)) {
      run.unread(place, UnreadKind.ABSENT,
          "The Python module " + plain.replace('/', '.') + " is not in what was collected");
    }
  }

  private static String root(String path, String ending) {
    return "/" + path.substring(0, Math.max(0, path.length() - ending.length()));
  }

  private PythonFiles files(Run run, Execution process) {
    var files = new PythonFiles(run, library);
    Optional.ofNullable(process.environment().get("PYTHONPATH")).flatMap(Values::exact)
        .ifPresent(paths -> List.of(paths.split(":", 50)).forEach(files::search));
    return files;
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    var files = files(run, process);
    files.search(Paths.directory("/" + process.script()));
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
