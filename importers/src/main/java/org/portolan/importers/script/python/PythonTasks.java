package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.sql.Hole;

/// `invoke db.purge --table=carts`, `fab purge:carts`: functions of `tasks.py` or `fabfile.py` with their arguments.
final class PythonTasks {
  private static final Pattern TASK = Pattern.compile("[A-Za-z_][\\w.-]*(?::.*)?", Pattern.DOTALL);
  private static final Pattern FLAG = Pattern.compile("--?([A-Za-z][\\w-]*)(?:=(.*))?", Pattern.DOTALL);
  /// What stands before the first task and takes a value.
  private static final Set<String> VALUED = Set.of("-f", "--fabfile", "-c", "--collection", "-r", "--search-root", "-H",
      "--hosts", "-R", "--roles", "-i", "--identity", "-u", "--user", "-p", "--password", "-T", "--command-timeout",
      "-t", "--timeout", "-P", "--pool-size", "-z", "--set");

  private PythonTasks() {}

  /// A function that is called, by its name in a collection (`db.purge`).
  private record Task(String name, List<String> arguments) {
    String function() {
      return name.substring(name.lastIndexOf('.') + 1).replace('-', '_');
    }
  }

  static Optional<PythonTool> of(Run run, Execution process, List<String> words) {
    var named = Stream.of(PythonTool.option(words, "-f", "--fabfile"), PythonTool.option(words, "-c", "--collection"))
        .filter(name -> !name.isEmpty()).findFirst();
    var files = named.map(name -> List.of(name.endsWith(".py") ? name : name + ".py"))
        .orElse(List.of("fabfile.py", "tasks.py", "fabfile/__init__.py", "tasks/__init__.py"));
    var tasks = tasks(words);
    return files.stream().flatMap(file -> beside(run, process, file).stream()).findFirst()
        .filter(_ -> !tasks.isEmpty())
        .map(path -> new PythonTool(path, folder(path), program(run, path, tasks), ""));
  }

  /// Only the folder where the command is called counts, so that no other project's tasks are run.
  private static Optional<String> beside(Run run, Execution process, String file) {
    var path = Paths.under(process.directory(), file).replaceFirst("^/", "");
    return run.file(path).map(_ -> path);
  }

  private static String folder(String path) {
    return "/" + Paths.directory(path.endsWith("/__init__.py") ? Paths.directory(path) : path);
  }

  private static List<Task> tasks(List<String> words) {
    var tasks = new ArrayList<Task>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var flag = FLAG.matcher(word);
      if (tasks.isEmpty() && word.startsWith("-")) {
        i += VALUED.contains(word) ? 1 : 0;
      } else if (flag.matches()) {
        boolean apart = flag.group(2) == null && i + 1 < words.size() && !words.get(i + 1).startsWith("-");
        var value = flag.group(2) != null ? flag.group(2) : apart ? words.get(i + 1) : "";
        tasks.getLast().arguments().add(flag.group(1).replace('-', '_') + "="
            + (flag.group(2) == null && !apart ? "True" : said(value)));
        i += apart ? 1 : 0;
      } else if (TASK.matcher(word).matches()) {
        tasks.add(task(word));
      }
    }
    return tasks;
  }

  /// `purge:carts,days=30`, as the first version of Fabric has it.
  private static Task task(String word) {
    int colon = word.indexOf(':');
    var arguments = new ArrayList<String>();
    if (colon > 0) {
      for (var argument : word.substring(colon + 1).split(",", 50)) {
        int equals = argument.indexOf('=');
        boolean named = equals > 0 && argument.substring(0, equals).matches("\\w+");
        arguments.add(named ? argument.substring(0, equals) + "=" + said(argument.substring(equals + 1))
            : said(argument));
      }
    }
    return new Task(colon < 0 ? word : word.substring(0, colon), arguments);
  }

  /// What is known in part only says nothing.
  private static String said(String value) {
    return Hole.in(value) ? "None or unknown" : PythonTool.quoted(value);
  }

  private static String program(Run run, String path, List<Task> tasks) {
    boolean bare = run.text(path).contains("fabric.api");
    var program = new StringBuilder(bare ? "" : "from invoke import Context\n");
    for (var task : tasks) {
      var arguments = new ArrayList<>(task.arguments());
      if (!bare) {
        arguments.addFirst("Context()");
      }
      program.append("from ").append(module(run, path, task)).append(" import ").append(task.function()).append('\n')
          .append(task.function()).append('(').append(String.join(", ", arguments)).append(")\n");
    }
    return program.toString();
  }

  /// The module of a task: the file itself, else the one that its collection is called after.
  private static String module(Run run, String path, Task task) {
    boolean inPackage = path.endsWith("/__init__.py");
    var top = inPackage ? Paths.name(Paths.directory(path)) : PythonTool.stem(path);
    var parts = List.of(task.name().replace('-', '_').split("\\.", 10));
    var within = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
    var other = Paths.directory(path) + "/" + within + ".py";
    boolean own = Pattern.compile("(?m)^(?:async )?def " + task.function() + "\\b").matcher(run.text(path)).find();
    return own || within.isEmpty() || run.file(other).isEmpty() ? top : inPackage ? top + "." + within : within;
  }
}
