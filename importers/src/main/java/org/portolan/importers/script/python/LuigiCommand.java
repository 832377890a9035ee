package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// `luigi --module shop.night CloseDay --date 2024-05-01`: a task with its parameters, as a program of its own.
///
/// @param path the module's file
/// @param root the folder in which the module's package lies
/// @param program what the command does
record LuigiCommand(String path, String root, String program) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");
  /// What luigi itself is told.
  private static final Set<String> OWN = Set.of("module", "local-scheduler", "scheduler-host", "scheduler-port",
      "workers", "log-level", "lock", "no-lock", "help", "logging-conf-file", "parallel-scheduling");

  static boolean isCalled(String program) {
    return program.equals("luigi");
  }

  /// Empty where the module is not in the tree, or nobody can tell which one it is.
  static Optional<LuigiCommand> of(Run run, Execution process, List<Value> arguments) {
    var words = arguments.stream().map(word -> Values.asText(word).text()).toList();
    var module = "";
    var task = "";
    var given = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.startsWith("--")) {
        task = task.isEmpty() && NAME.matcher(word).matches() ? word : task;
        continue;
      }
      int equals = word.indexOf('=');
      var name = word.substring(2, equals < 0 ? word.length() : equals);
      boolean follows = equals < 0 && i + 1 < words.size() && !words.get(i + 1).startsWith("--")
          && (!task.isEmpty() || !OWN.contains(name) || Set.of("module", "workers").contains(name));
      var value = equals >= 0 ? word.substring(equals + 1) : follows ? words.get(i + 1) : "";
      i += follows ? 1 : 0;
      if (name.equals("module")) {
        module = value;
      } else if (!OWN.contains(name) && name.matches("[\\w-]+")) {
        given.append(", ").append(name.replace('-', '_')).append('=').append(follows || equals >= 0 ? quoted(value)
            : "True");
      }
    }
    var last = task.substring(task.lastIndexOf('.') + 1);
    var path = task.isEmpty() || !NAME.matcher(module).matches() ? Optional.<String>empty()
        : PythonTool.module(run, process, module);
    var program = "import luigi\nfrom " + module + " import " + last + "\nluigi.build([" + last + "("
        + given.toString().replaceFirst("^, ", "") + ")])\n";
    var name = module;
    return path.map(found -> new LuigiCommand(found, PythonTool.root(found, name), program));
  }

  /// What is known in part only says nothing.
  private static String quoted(String value) {
    return Hole.in(value) ? "None or unknown" : PythonTool.quoted(value);
  }
}
