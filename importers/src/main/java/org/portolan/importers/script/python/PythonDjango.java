package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `manage.py COMMAND`: the command's class lies in a file of its name.
final class PythonDjango {
  /// The commands that Django brings itself.
  private static final Set<String> OWN =
      Set.of("check", "collectstatic", "compilemessages", "makemessages", "makemigrations",
          "migrate", "runserver", "shell", "showmigrations", "test", "help", "version");

  private final List<Value> words;
  private final PythonFiles files;
  private final PythonOptions options;

  PythonDjango(List<Value> words, PythonFiles files, PythonOptions options) {
    this.words = List.copyOf(words);
    this.files = files;
    this.options = options;
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

  private void command(Call call, Value word, List<Value> given, Map<String, Value> named) {
    var name = PythonDialect.exact(word);
    var found = name.isEmpty() ? Optional.<String>empty()
        : files.run().index().ending("management/commands/" + name + ".py").stream().findFirst();
    if (found.isEmpty()) {
      if (!OWN.contains(name)) {
        call.machine().run().unread(call.place(), name.isEmpty() ? UnreadKind.DYNAMIC : UnreadKind.ABSENT,
            name.isEmpty() ? "Which command of the program runs is only known at run time"
                : "The command " + name + " is not in what was collected");
      }
      return;
    }
    var module = files.dotted(found.get());
    var full = files.named(module, call.place().path());
    call.machine().loadAs(full, module, call.place().path());
    var type = new Value.Type(full + "::Command");
    var self = call.machine().invoke(type, List.of(), false);
    var parser = options.fresh(call.machine());
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
