package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Flask's applications as far as jobs see them: the commands that they bring, and the program `flask` that runs one.
///
/// @param path the application's file
/// @param program what `flask` does, as a program of its own
/// @param words the command with its arguments
record FlaskCommands(String path, String program, List<Value> words) {
  private static final String APPLICATION = "application of Flask";
  private static final String CLI = "cli";
  private static final Set<String> WITH_VALUE = Set.of("--app", "-A", "--env-file", "-e");
  private static final Pattern MADE = Pattern.compile("(?m)^(app|application)\\s*(?::[^=\\n]+)?=(?!=)");
  private static final Pattern FACTORY = Pattern.compile("(?m)^def (create_app|make_app)\\b");

  /// An application or a blueprint, with its group of commands.
  static Value application(Call call, Value commands) {
    call.values();
    var thing = call.machine().thing();
    thing.become(APPLICATION);
    var journal = call.machine().run().journal();
    journal.set(thing.field(CLI), commands);
    journal.set(thing.field("config"), FlaskSettings.fresh(call));
    for (var open : List.of("logger", "extensions", "jinja_env")) {
      journal.set(thing.field(open), Values.UNKNOWN);
    }
    return new Value.Ref(thing);
  }

  static boolean isOne(Thing thing) {
    return thing.type().equals(APPLICATION);
  }

  static Value cli(Value application) {
    return application.choices().stream()
        .flatMap(choice -> choice instanceof Value.Ref(var thing) && isOne(thing)
            ? Optional.of(thing.field(CLI).value()).stream() : Optional.<Value>empty().stream())
        .findFirst().orElse(Values.NOTHING);
  }

  /// `flask --app shop.web:create_app sync`, with `FLASK_APP` or a file of the usual name where nothing is said.
  static Optional<FlaskCommands> of(Run run, Execution process, List<Value> arguments, Place place) {
    var said = Optional.ofNullable(process.environment().get("FLASK_APP")).flatMap(Values::exact).orElse("");
    int i = 0;
    while (i < arguments.size() && Values.asText(arguments.get(i)).text().startsWith("-")) {
      var word = Values.asText(arguments.get(i)).text();
      boolean named = word.equals("--app") || word.equals("-A");
      said = named && i + 1 < arguments.size() ? Values.asText(arguments.get(i + 1)).text()
          : word.startsWith("--app=") ? word.substring("--app=".length()) : said;
      i += WITH_VALUE.contains(word) ? 2 : 1;
    }
    var words = arguments.subList(Math.min(i, arguments.size()), arguments.size());
    var module = said.split(":", 2)[0].replaceFirst("\\.py$", "").replace('/', '.').replaceFirst("^\\.+", "");
    var function = said.contains(":") ? said.substring(said.indexOf(':') + 1) : "";
    for (var name : module.isEmpty() ? List.of("wsgi", "app") : List.of(module)) {
      var path = file(run, process, name, place);
      if (path.isPresent()) {
        return Optional.of(new FlaskCommands(path.get(), program(run, path.get(), name, function), words));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> file(Run run, Execution process, String module, Place place) {
    var plain = module.replace('.', '/');
    for (var directory : List.of(process.directory(), Paths.directory("/" + place.path()))) {
      for (var ending : List.of(".py", "/__init__.py")) {
        var path = Paths.under(directory, plain + ending).replaceFirst("^/", "");
        if (run.file(path).isPresent()) {
          return Optional.of(path);
        }
      }
    }
    var all = List.of(".py", "/__init__.py").stream().flatMap(ending -> run.index().ending(plain + ending).stream())
        .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static String program(Run run, String path, String module, String function) {
    var text = run.file(path).map(file -> file.text()).orElse("");
    var made = MADE.matcher(text);
    var factory = FACTORY.matcher(text);
    var named =
        !function.isEmpty() ? function : made.find() ? made.group(1) : factory.find() ? factory.group(1) : "app";
    var application = named.contains("(") ? named : named.matches("(?:create|make)\\w*") ? named + "()" : named;
    return "from flask.cli import FlaskGroup\nimport " + module + "\nfrom " + module + " import "
        + application.split("\\(", 2)[0] + "\nFlaskGroup(create_app=lambda: " + application + ")()\n";
  }
}
