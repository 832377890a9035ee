package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `django-admin COMMAND`, which runs the commands of the applications as a project's `manage.py` does.
///
/// @param path the command's own file
/// @param root where the applications lie
record DjangoCommand(String path, String root) {
  static final String PROGRAM = """
      import sys
      from django.core.management import execute_from_command_line
      execute_from_command_line(sys.argv)
      """;

  static boolean isCalled(String program) {
    return program.equals("django-admin") || program.equals("django-admin.py");
  }

  /// Of several commands of that name, the one below the folder in which it is called.
  static Optional<DjangoCommand> of(Run run, Execution process, List<Value> arguments) {
    var name = arguments.isEmpty() ? "" : Values.exact(arguments.getFirst()).orElse("");
    var all = name.isEmpty() ? List.<String>of() : run.index().ending("management/commands/" + name + ".py");
    var near = all.stream().filter(path -> ("/" + path).startsWith(process.directory() + "/")).toList();
    var found = all.size() == 1 ? all : near;
    return found.size() == 1 ? Optional.of(new DjangoCommand(found.getFirst(), root(found.getFirst(), process)))
        : Optional.empty();
  }

  /// The folder above the application's package.
  private static String root(String path, Execution process) {
    if (("/" + path).startsWith(process.directory() + "/")) {
      return process.directory();
    }
    var application = path.substring(0, path.indexOf("/management/commands/"));
    return "/" + Paths.directory(application);
  }
}
