package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Other programs and files: `subprocess`, `os.system`, `open`, `sys.path`.
final class PythonProcesses {
  private static final Set<String> RUNNERS =
      Set.of("run", "call", "check_call", "check_output", "Popen", "getoutput", "getstatusoutput");
  private static final Set<String> SYSTEM =
      Set.of("system", "popen", "popen2", "popen3", "execv", "execvp", "execl", "execlp", "spawnv", "spawnvp");

  private final PythonFiles files;

  PythonProcesses(PythonFiles files) {
    this.files = files;
  }

  Optional<Value> function(Call call, String name) {
    var written = call.size() > 0 || name.equals("NamedTemporaryFile") ? PythonOutputs.function(call, name)
        : Optional.<Value>empty();
    return written.isPresent() || !name.equals("open") || call.size() == 0 ? written
        : Optional.of(content(call, call.value(0)));
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    var written = library.equals("tempfile") ? PythonOutputs.function(call, name)
        : PythonOutputs.method(call, receiver, name);
    if (written.isPresent()) {
      return written;
    }
    if (library.equals("subprocess") && RUNNERS.contains(name) || library.equals("commands")) {
      return Optional.of(run(call, call.size() == 0 ? call.named("args").orElse(Values.NOTHING) : call.value(0)));
    }
    if (library.equals("os") && SYSTEM.contains(name)) {
      return Optional.of(run(call, call.size() > 1 && name.contains("v") ? call.value(1) : call.value(0)));
    }
    if (library.equals("sys::path") || library.equals("site")) {
      call.values().forEach(value -> Values.exact(value).filter(path -> path.startsWith("/"))
          .ifPresent(path -> files.search(Paths.normal(path))));
      return Optional.of(Values.NOTHING);
    }
    if (name.equals("read") || name.equals("read_text") || name.equals("readlines")) {
      return receiver instanceof Value.Text text && text.from().path().isEmpty() ? Optional.of(content(call, receiver))
          : receiver instanceof Value.Text && name.equals("read_text") ? Optional.of(content(call, receiver))
              : receiver instanceof Value.Text ? Optional.of(receiver) : Optional.empty();
    }
    if (name.equals("communicate") && call.size() > 0) {
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.empty();
  }

  private static Value run(Call call, Value command) {
    var machine = call.machine();
    var input = call.named("input").or(() -> call.named("stdin")).orElse(Values.NOTHING);
    boolean piped = input instanceof Value.Type(var pipe) && pipe.endsWith("::PIPE");
    if (piped || command instanceof Value.Text && input instanceof Value.Text) {
      var parts = command instanceof Value.Ref(var of) ? of.items().items() : List.of(command);
      run(call, command, Values.NOTHING);
      if (piped) {
        return PythonOutputs.started(call, parts);
      }
      Fed.with(input, machine.run(), machine.process(), parts, call.place());
      return Values.UNKNOWN;
    }
    return run(call, command, input);
  }

  private static Value run(Call call, Value command, Value input) {
    var machine = call.machine();
    var languages = machine.run().languages();
    if (command instanceof Value.Ref(var thing) && !thing.items().items().isEmpty()) {
      var words = new ArrayList<>(thing.items().items());
      if (call.named("shell").map(machine::truth).orElse(Truth.NO) == Truth.YES) {
        return languages.shell(machine.run(), machine.process(), words.getFirst(), call.place());
      }
      return languages.execute(machine.run(), machine.process(), words, input, call.place());
    }
    return languages.shell(machine.run(), machine.process(), command, call.place());
  }

  /// The text of a file of the tree, so that SQL kept in files of its own is read too.
  Value content(Call call, Value name) {
    return Values.join(name.choices().stream().map(choice -> one(call, choice)).toList());
  }

  private Value one(Call call, Value name) {
    var text = Values.exact(name).orElse("");
    if (text.isEmpty() || text.length() > 300) {
      return Values.UNKNOWN;
    }
    var run = files.run();
    var here = Paths.directory("/" + call.machine().process().script());
    for (var path : List.of(Paths.under(here, text), Paths.under(call.machine().process().directory(), text))) {
      var plain = path.startsWith("/") ? path.substring(1) : path;
      var found = run.file(plain)
          .or(() -> path.indexOf('/', 1) > 0 ? run.tree().locate(path).flatMap(run::file) : Optional.empty());
      if (found.isPresent()) {
        return new Value.Text(found.get().text(), new Place(found.get().path(), 1));
      }
    }
    return Values.UNKNOWN;
  }
}
