package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Other programs and other files: `system`, pipes, `require`, `do`, `eval`, `use lib`.
final class PerlProcesses {
  private static final Set<String> KNOWN =
      Set.of("system", "exec", "qx", "readpipe", "open", "require", "do", "eval", "use lib", "chdir");

  private final PerlFiles files;
  private final PerlLines lines;
  private final PerlWriting writing;
  private final PerlHandles handles;

  PerlProcesses(PerlFiles files, PerlLines lines, PerlWriting writing, PerlHandles handles) {
    this.files = files;
    this.lines = lines;
    this.writing = writing;
    this.handles = handles;
  }

  boolean knows(String name) {
    return KNOWN.contains(name);
  }

  Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "system", "exec", "qx", "readpipe" -> run(call, call.values());
      case "open" -> open(call);
      case "which", "File::Which::which", "can_run", "IPC::Cmd::can_run" -> call.value(0);
      case "require" -> require(call);
      case "do" -> doFile(call);
      case "eval" -> evaluated(call);
      case "chdir" -> stand(call);
      case "use lib" -> {
        for (var directory : call.values()) {
          Values.exact(directory).ifPresent(path -> files.search(Paths.normal(path)));
        }
        yield Values.NOTHING;
      }
      default -> null;
    });
  }

  /// Programs that run every night come to the folder they go to.
  private static Value stand(Call call) {
    var to = Values.exact(call.value(0));
    var now = call.machine().process().directory();
    call.machine()
        .stand(to.map(path -> path.startsWith("/") || !now.isEmpty() ? Paths.under(now, path) : "").orElse(""));
    return to.<Value>map(_ -> new Value.Text("1", Place.NOWHERE)).orElse(Values.UNKNOWN);
  }

  static Value run(Call call, List<Value> words) {
    var machine = call.machine();
    var languages = machine.run().languages();
    if (words.isEmpty()) {
      return Values.UNKNOWN;
    }
    return words.size() == 1 ? languages.shell(machine.run(), machine.process(), words.getFirst(), call.place())
        : languages.execute(machine.run(), machine.process(), words, Values.NOTHING, call.place());
  }

  private Value open(Call call) {
    return call.size() == 0 ? Values.UNKNOWN : open(call, handles.opened(call));
  }

  /// @param call the handle's place, how it is opened, and what for
  Value open(Call call, Thing handle) {
    boolean opened = lines.open(call, handle);
    writing.open(call, handle);
    if (call.size() == 2) {
      var commands = new ArrayList<Value>();
      for (var choice : call.value(1).choices()) {
        var text = Values.asText(choice);
        var plain = text.text().strip();
        if (plain.endsWith("|") || plain.startsWith("|")) {
          var command = plain.startsWith("|") ? plain.substring(1) : plain.substring(0, plain.length() - 1);
          commands.add(new Value.Text(command, text.from()));
        }
      }
      if (!commands.isEmpty()) {
        run(call, List.of(Values.join(commands)));
      }
    } else if (call.size() > 2) {
      var mode = Values.exact(call.value(1)).orElse("");
      if (mode.contains("|")) {
        var words = new ArrayList<Value>();
        call.nodes().subList(2, call.size()).forEach(node -> words.addAll(Values.list(call.eval(node)).items()));
        run(call, words);
      }
    }
    return opened ? new Value.Text("1", Place.NOWHERE) : Values.UNKNOWN;
  }

  private Value require(Call call) {
    if (call.size() == 0) {
      return Values.UNKNOWN;
    }
    if (call.nodes().getFirst() instanceof Node.Call(_, var module, _)) {
      call.machine().load(module, call.place().path(), List.of(), call.home());
    } else if (!(call.nodes().getFirst() instanceof Node.Literal(_, var text) && text.matches("[\\d.]+"))) {
      for (var choice : call.value(0).choices()) {
        Values.exact(choice).ifPresent(file -> file(call, file));
      }
    }
    return new Value.Text("1", Place.NOWHERE);
  }

  private Value doFile(Call call) {
    return Values.exact(call.value(0)).map(file -> file(call, file)).orElse(Values.UNKNOWN);
  }

  private Value file(Call call, String file) {
    var here = Paths.directory("/" + call.place().path());
    var module = files.parsed(Paths.under(here, file))
        .or(() -> files.parsed(Paths.under(call.machine().process().directory(), file)))
        .or(() -> files.required(file))
        .or(() -> file.endsWith(".pm")
            ? files.module(file.substring(0, file.length() - 3).replace("/", "::"), call.place().path())
            : Optional.empty());
    module.ifPresent(found -> call.machine().run().reached(found.path()));
    return module.map(found -> call.machine().more(found, call)).orElse(Values.UNKNOWN);
  }

  /// What the text gives last is what it is for: settings that are written as a hash, an object of a class by name.
  private static Value evaluated(Call call) {
    var values = new ArrayList<Value>();
    for (var choice : call.value(0).choices()) {
      var text = Values.asText(choice);
      if (Values.exact(choice).isPresent() && text.text().length() < 20_000) {
        var from = text.from().equals(Place.NOWHERE) ? call.place() : text.from();
        values.add(call.machine().more(PerlParser.parse(text.text(), from.path(), from.line()), call));
      }
    }
    return values.isEmpty() ? Values.UNKNOWN : Values.join(values);
  }
}
