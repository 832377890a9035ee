package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Commands that do what stands in a project's files: `fab`, `invoke`, `scrapy`, `dagster`, `celery`, each told as a
/// program of its own, and `airflow`, which runs one of the DAGs of a file.
///
/// @param path    the file that says what is done
/// @param root    where its modules are found
/// @param program empty where the file itself runs
/// @param part    which of the things that the file makes is meant, empty for all
record PythonTool(String path, String root, String program, String part) {
  private static final Set<String> NAMES =
      Set.of("fab", "invoke", "inv", "scrapy", "dagster", "airflow", "celery");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]*");
  private static final Pattern OF_DAGS =
      Pattern.compile("dags (?:trigger|test|backfill)|tasks (?:run|test)|(?:trigger_dag|backfill|run|test)");
  private static final int MOST_FILES = 2_000;

  static boolean isCalled(String program) {
    return NAMES.contains(program);
  }

  /// Whether it is asked to do something that a file of the project says, as against listing or serving.
  static boolean asks(String command, List<Value> arguments) {
    var plain =
        arguments.stream().map(word -> Values.asText(word).text()).filter(word -> !word.startsWith("-")).toList();
    var first = plain.isEmpty() ? "" : plain.getFirst();
    return switch (command) {
      case "scrapy" -> first.matches("crawl|runspider");
      case "dagster" -> first.matches("job|pipeline") && plain.size() > 1 && plain.get(1).matches("execute|launch");
      case "airflow" -> asked(plain) > 0;
      case "celery" -> plain.contains("call");
      default -> !first.isEmpty();
    };
  }

  /// Where the name of the DAG stands that airflow is asked to run; 0 where it is not.
  private static int asked(List<String> plain) {
    return Stream.of(2, 1).filter(count -> plain.size() > count
        && OF_DAGS.matcher(String.join(" ", plain.subList(0, count))).matches()).findFirst().orElse(0);
  }

  /// Empty where it does nothing of the project's, or nobody can tell what.
  static Optional<PythonTool> of(Run run, Execution process, String command, List<Value> arguments) {
    var words = arguments.stream().map(word -> Values.asText(word).text()).toList();
    return switch (command) {
      case "fab", "invoke", "inv" -> PythonTasks.of(run, process, words);
      case "scrapy" -> ScrapyCommand.of(run, process, words);
      case "dagster" -> dagster(run, process, words);
      case "airflow" -> airflow(run, words);
      case "celery" -> celery(run, process, words);
      default -> Optional.empty();
    };
  }

  /// `dagster job execute -f jobs.py -j nightly`
  private static Optional<PythonTool> dagster(Run run, Execution process, List<String> words) {
    var job = option(words, "-j", "--job");
    boolean executes = words.size() > 1 && Set.of("execute", "launch").contains(words.get(1)) && words.getFirst()
        .matches("job|pipeline");
    if (!executes || !NAME.matcher(job).matches()) {
      return Optional.empty();
    }
    var file = option(words, "-f", "--python-file");
    var module = option(words, "-m", "--module-name");
    return (file.isEmpty() ? module(run, process, module) : file(run, process, file)).map(path -> {
      var name = file.isEmpty() ? module : stem(path);
      return new PythonTool(path, file.isEmpty() ? root(path, name) : "/" + Paths.directory(path),
          "from " + name + " import " + job + "\n" + job + "()\n", "");
    });
  }

  /// `celery -A shop call shop.tasks.close --args='["today"]'`
  private static Optional<PythonTool> celery(Run run, Execution process, List<String> words) {
    int at = words.indexOf("call");
    var task = at < 0 || at + 1 >= words.size() ? "" : words.get(at + 1);
    int dot = task.lastIndexOf('.');
    if (dot < 0 || !NAME.matcher(task).matches()) {
      return Optional.empty();
    }
    var module = task.substring(0, dot);
    var given = option(words, "-a", "--args").strip();
    var arguments = given.matches("\\[[\\w\\s\"',.:/-]*\\]") ? given.substring(1, given.length() - 1) : "";
    return module(run, process, module).map(path -> new PythonTool(path, root(path, module),
        "from " + module + " import " + task.substring(dot + 1) + "\n" + task.substring(dot + 1) + "(" + arguments
            + ")\n",
        ""));
  }

  /// `airflow dags trigger nightly`: the file that makes the DAG of that name.
  private static Optional<PythonTool> airflow(Run run, List<String> words) {
    var plain = words.stream().filter(word -> !word.startsWith("-")).toList();
    int at = asked(plain);
    if (at == 0 || !NAME.matcher(plain.get(at)).matches()) {
      return Optional.empty();
    }
    var makes = Pattern.compile("[\"']" + Pattern.quote(plain.get(at)) + "[\"']");
    var files = run.tree().paths().stream().filter(path -> path.endsWith(".py")).limit(MOST_FILES)
        .filter(path -> {
          var text = run.text(path);
          return text.contains("airflow") && (text.contains("DAG(") || text.contains("dag("))
              && makes.matcher(text).find();
        }).toList();
    return files.size() == 1 ? Optional.of(new PythonTool(files.getFirst(), "", "", plain.get(at))) : Optional.empty();
  }

  /// The value of an option, empty without one.
  static String option(List<String> words, String shortly, String whole) {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if ((word.equals(shortly) || word.equals(whole)) && i + 1 < words.size()) {
        return words.get(i + 1);
      }
      if (word.startsWith(whole + "=")) {
        return word.substring(whole.length() + 1);
      }
    }
    return "";
  }

  /// A file by its path, from where the command is called.
  static Optional<String> file(Run run, Execution process, String named) {
    var path = Paths.under(process.directory(), named).replaceFirst("^/", "");
    return run.file(path).map(_ -> path)
        .or(() -> Optional.of(run.index().ending(named)).filter(all -> all.size() == 1).map(List::getFirst));
  }

  /// A module's file: from where the command is called, else the only one of the tree.
  static Optional<String> module(Run run, Execution process, String module) {
    if (!NAME.matcher(module).matches()) {
      return Optional.empty();
    }
    var plain = module.replace('.', '/');
    return Stream.of(".py", "/__init__.py").map(ending -> Paths.under(process.directory(), plain + ending))
        .map(path -> path.replaceFirst("^/", "")).filter(path -> run.file(path).isPresent()).findFirst()
        .or(() -> Optional.of(Stream.of(".py", "/__init__.py")
            .flatMap(ending -> run.index().ending(plain + ending).stream()).toList())
            .filter(all -> all.size() == 1).map(List::getFirst));
  }

  /// The folder from which a module has its name.
  static String root(String path, String module) {
    var plain = "/" + path.replaceFirst("(?:/__init__)?\\.py$", "");
    return plain.substring(0, Math.max(0, plain.length() - module.length() - 1));
  }

  static String stem(String path) {
    return Paths.name(path).replaceFirst("\\.py$", "");
  }

  /// A text as Python writes it.
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }
}
