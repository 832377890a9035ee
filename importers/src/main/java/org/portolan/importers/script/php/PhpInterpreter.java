package org.portolan.importers.script.php;

import java.util.List;
import java.util.regex.Pattern;
import java.util.Optional;
import org.portolan.importers.script.brace.BraceLanguage;
import org.portolan.importers.script.brace.BraceParser;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.tree.Launch;
import org.portolan.model.intake.UnreadKind;

/// `php script.php`, `php -r '…'`, `php artisan orders:close`, `php bin/console app:digest`.
public final class PhpInterpreter implements Interpreter {
  private static final Pattern HOOKS = Pattern.compile(".*\\.module|.*/src/Hook/.*\\.php");
  private static final Pattern NOTED =
      Pattern.compile("#\\[Hook\\(\\s*['\"]cron['\"][^{;]{0,200}?\\bfunction\\s+(\\w+)");

  private final PhpLibrary library = new PhpLibrary();
  private final PhpConsoles consoles = new PhpConsoles(library);
  private final Starter starter;

  public PhpInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "php";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("php[\\d.]*(?:-cgi)?");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      if (word.equals("-r") && i + 1 < arguments.size()) {
        inline(run, process, arguments.get(i + 1), place);
        return;
      }
      if (word.equals("-d") || word.equals("-c")) {
        i++;
      } else if (!word.startsWith("-")) {
        file(run, process, arguments.get(i), arguments.subList(i + 1, arguments.size()), place);
        return;
      }
    }
  }

  private void file(Run run, Execution process, Value file, List<Value> rest, Place place) {
    if (!console(run, process, Values.asText(file).text(), rest, place)) {
      starter.start(run, process, file, rest, place, inner -> script(run, inner, place));
    }
  }

  /// Runs what the console of an application runs for these words; false for any other program.
  private boolean console(Run run, Execution process, String program, List<Value> rest, Place place) {
    var path = onHost(process, program);
    var words = rest.stream().map(word -> Values.exact(word).orElse("")).toList();
    var meant = consoles.of(run, path, words);
    if (meant.isPresent()) {
      run.tree().locate(path).or(() -> Optional.of(path.replaceFirst("^/", ""))).ifPresent(run::reached);
    } else {
      consoles.asked(run, path, words).ifPresent(command -> run.unread(place, UnreadKind.ABSENT,
          "No class that was collected is the command " + command + "; the framework may bring it along"));
    }
    meant.ifPresent(known -> starter.start(run, process, new Value.Text("/" + known.path(), place), rest, place,
        inner -> {
          if (!known.method().isEmpty()) {
            inner.environment().put(Launch.ENTRY, new Value.Text(known.method(), place));
          }
          follow(run, inner);
        }));
    return meant.isPresent();
  }

  private static String onHost(Execution process, String program) {
    return program.startsWith("/") || process.directory().isEmpty() ? program
        : Paths.under(process.directory(), program);
  }

  private void inline(Run run, Execution process, Value program, Place place) {
    if (program instanceof Value.Text text) {
      var from = text.from().equals(Place.NOWHERE) ? place : text.from();
      var files = new PhpFiles(run, library);
      follow(run, process, files,
          BraceParser.inline(text.text(), BraceLanguage.PHP, from.path(), from.path(), from.line()));
    }
  }

  @Override
  public boolean declared(Run run, Execution process, String command, List<Value> arguments, Place place) {
    if (Paths.name(command).replaceFirst("\\.phar$", "").equals("drush") && arguments.stream()
        .anyMatch(word -> Values.asText(word).text().matches("(?:core[:-])?cron"))) {
      return hooks(run, process, place);
    }
    if (!Paths.name(command).replaceFirst("-cli(?:\\.phar)?$", "").equals("wp")) {
      return false;
    }
    var words = arguments.stream().map(argument -> Values.exact(argument).orElse(""))
        .filter(word -> !word.startsWith("--")).toList();
    var hooked = WordPressHooks.of(run, words, place);
    var said = hooked.orElseGet(() -> WordPressCommands.of(run, library, arguments));
    said.ifPresent(known -> {
      if (known.path().isEmpty()) {
        inline(run, process, new Value.Text(known.program(), Place.NOWHERE), place);
      } else if (known.program().isEmpty()) {
        file(run, process, new Value.Text("/" + known.path(), place), List.of(), place);
      } else {
        starter.start(run, process, new Value.Text("/" + known.path(), place), arguments, place,
            inner -> inline(run, inner, new Value.Text(known.program(), Place.NOWHERE), new Place(known.path(), 1)));
      }
    });
    return said.isPresent() || hooked.isPresent();
  }

  /// What all modules of a site do when its cron runs.
  private boolean hooks(Run run, Execution process, Place place) {
    boolean any = false;
    for (var path : run.tree().paths()) {
      var function = HOOKS.matcher(path).matches() ? hook(run, path) : "";
      if (!function.isEmpty()) {
        any = true;
        starter.start(run, process, new Value.Text("/" + path, place), List.of(), place, inner -> {
          inner.environment().put(Launch.ENTRY, new Value.Text(function, place));
          script(run, inner, place);
        });
      }
    }
    return any;
  }

  /// The function or method that a file gives to the site's cron; empty for most.
  private static String hook(Run run, String path) {
    var text = run.file(path).map(file -> file.text()).orElse("");
    var noted = NOTED.matcher(text);
    var function = Paths.name(path).replaceFirst("\\.module$", "") + "_cron";
    return text.contains("function " + function + "(") ? function : noted.find() ? noted.group(1) : "";
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    if (!console(run, process, "/" + process.script(), process.arguments(), place)) {
      follow(run, process);
    }
  }

  private void follow(Run run, Execution process) {
    var files = new PhpFiles(run, library);
    files.started(process.script());
    files.parsed(process.script()).ifPresent(module -> follow(run, process, files, module));
  }

  private static void follow(Run run, Execution process, PhpFiles files, Module module) {
    run.nested(() -> {
      var arguments = new PhpArguments(process);
      var dialect = new PhpDialect(files, process.environment(), arguments);
      var machine = new Machine(run, process, dialect);
      arguments.declare(machine);
      int line = Scheduled.line(process);
      var scheduled = line == 0 ? Optional.<Module>empty() : Scheduled.at(module, line);
      machine.start(scheduled.orElse(module), module.path());
      var named = Entries.named(process);
      if (scheduled.isEmpty() && (!named.isEmpty() || Entries.onlyDeclares(module.body()))) {
        machine.find("::" + named).ifPresentOrElse(code -> machine.invoke(code, List.of(), false),
            () -> Entries.follow(machine, Entries.types(module.body()), named, PhpWiring.ENTRIES,
                type -> dialect.brace().object(machine, type)));
      }
      dialect.finish(run);
    });
  }
}
