package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// `manage.py COMMAND`: the command's class lies in a file of its name.
final class PythonDjango {
  /// The commands that Django brings itself.
  private static final Set<String> OWN =
      Set.of("check", "collectstatic", "compilemessages", "makemessages", "makemigrations",
          "migrate", "runserver", "shell", "showmigrations", "test", "help", "version");

  private static final int MOST_APPLICATIONS = 40;
  private static final double LIBRARY = 0.85;

  private final List<Value> words;
  private final PythonFiles files;
  private final PythonOptions options;
  private final PythonDjangoRuns runs;
  private boolean commanded;
  private boolean modelsLoaded;
  private final Set<String> asked = new HashSet<>();

  PythonDjango(List<Value> words, PythonFiles files, PythonOptions options, Value input) {
    this.words = List.copyOf(words);
    this.files = files;
    this.options = options;
    runs = new PythonDjangoRuns(files, input);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.startsWith("django::db") && name.equals("cursor")) {
      return Optional.of(new Value.Handle(Connection.UNSAID, call.place()));
    }
    if (!library.startsWith("django::core::management")) {
      return Optional.empty();
    }
    switch (name) {
      case "execute_from_command_line", "ManagementUtility" -> {
        if (!words.isEmpty()) {
          command(call, words.getFirst(), words.subList(1, words.size()), Map.of());
        }
        return Optional.of(Values.UNKNOWN);
      }
      case "call_command" -> {
        var values = call.nodes().stream().filter(node -> !(node instanceof Node.Named)).map(call::eval).toList();
        var named = new HashMap<String, Value>();
        call.nodes().forEach(node -> {
          if (node instanceof Node.Named(_, var key, var value)) {
            named.put(key, call.eval(value));
          }
        });
        if (!values.isEmpty()) {
          command(call, values.getFirst(), values.subList(1, values.size()), named);
        }
        return Optional.of(Values.UNKNOWN);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /// Django knows the models of all applications of a project, and what refers to a row from any of them. They are read
  /// when a row is asked for what nothing that was loaded knows.
  boolean loadsModels(Machine machine, PythonModels models, Value of) {
    boolean row = commanded && of instanceof Value.Ref && models.entity(machine, of).isPresent();
    if (!row || modelsLoaded) {
      return false;
    }
    modelsLoaded = true;
    models(Paths.directory(machine.process().script())).forEach(path -> load(machine, path));
    return true;
  }

  /// The same for a word in a path of relations, such as `user__subscription`: only what is called so, or says that it is
  /// to be found so, is read.
  boolean loadsModelsNamed(Machine machine, String word) {
    if (!commanded || modelsLoaded || !asked.add(word) || !word.matches("\\w+")) {
      return false;
    }
    var named = Pattern.compile("(?i)\\bclass\\s+" + word + "\\b|related_name\\s*=\\s*[\"']" + word + "[\"']");
    var root = Paths.directory(machine.process().script());
    var all = models(root).filter(path -> named.matcher(files.run().text(path)).find()).toList();
    all.forEach(path -> load(machine, path));
    return !all.isEmpty();
  }

  private Stream<String> models(String root) {
    return Stream.concat(files.run().index().ending("models.py").stream(),
        files.run().index().ending("models/__init__.py").stream())
        .filter(path -> root.isEmpty() || path.startsWith(root + "/")).limit(MOST_APPLICATIONS);
  }

  private void load(Machine machine, String path) {
    var module = files.dotted(path);
    machine.loadAs(files.named(module, path), module, path);
  }

  /// The options of commands that were written for Django before 1.8.
  private static List<Value> listed(Call call, Value command) {
    var of = new Node.Var(call.place().line(), "command that runs");
    return PythonCore.elements(call.with(of.name(), command,
        new Node.Field(call.place().line(), of, new Node.Literal(call.place().line(), "option_list"), false))).items();
  }

  private void command(Call call, Value word, List<Value> given, Map<String, Value> named) {
    var name = PythonDialect.exact(word);
    var found = name.isEmpty() ? Optional.<String>empty()
        : files.run().index().ending("management/commands/" + name + ".py").stream().findFirst();
    var own = PythonDjangoUsers.command(name);
    if (found.isEmpty() && own.isPresent()) {
      var process = call.machine().process();
      own.get().forEach(change -> call.machine().run().touch(process, change.kind(),
          new Target.Relation(Connection.UNSAID.seenFrom(process.host()), "", change.table(), List.of()), "",
          call.place(), LIBRARY));
      return;
    }
    if (found.isEmpty() && runs.run(call, name, given)) {
      commanded = true;
      return;
    }
    if (found.isEmpty()) {
      if (!OWN.contains(name)) {
        call.machine().run().unread(call.place(), name.isEmpty() ? UnreadKind.DYNAMIC : UnreadKind.ABSENT,
            name.isEmpty() ? "Which command of the program runs is only known at run time"
                : "The command " + name + " is not in what was collected");
      }
      return;
    }
    commanded = true;
    var module = files.dotted(found.get());
    var full = files.named(module, call.place().path());
    for (int at = module.indexOf("::"); at > 0; at = module.indexOf("::", at + 2)) {
      var outer = module.substring(0, at);
      call.machine().loadAs(files.named(outer, call.place().path()), outer, call.place().path());
    }
    call.machine().loadAs(full, module, call.place().path());
    var type = new Value.Type(full + "::Command");
    var self = call.machine().invoke(type, List.of(), false);
    var parser = options.together(call.machine(), listed(call, self));
    call.machine().method(self, "add_arguments", List.of(parser));
    var parsed = new HashMap<String, Value>();
    if (options.parse(call, parser, given).orElse(Values.NOTHING) instanceof Value.Ref(var thing)) {
      thing.fields().forEach((key, cell) -> parsed.put(key, cell.value()));
    }
    parsed.putAll(named);
    for (var method : List.of("handle", "handle_noargs", "handle_label")) {
      var code = call.machine().methodOf(self, method);
      if (code.isPresent()) {
        var first = method.equals("handle_label") ? List.of(self, Values.UNKNOWN) : List.of(self);
        call.machine().invoke(code.get(), first, parsed);
        return;
      }
    }
  }
}
