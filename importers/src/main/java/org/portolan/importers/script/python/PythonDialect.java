package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Python's own functions, its module search, and the libraries that decide where data goes.
final class PythonDialect implements Dialect {
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
  private static final Pattern SHOWS = Pattern.compile(
      "(?i)(?:print|pprint|log|debug|info|warn|warning|error|critical|exception|fatal|notice|write|writelines|repr|str|len|isinstance|"
          + "type|id|hash|log_\\w+|(?:.*_)?(?:log|logger|debug|warn|warning|error)|message|echo|secho|usage|print_help|add_argument|add_option|match|search|sub|"
          + "compile|findall|startswith|endswith|raise_for_status|fail|abort"
          + "|add_(?:api_|websocket_|url_)?(?:route|rule)|add_(?:get|post|put|delete|patch|view|exception_handler)"
          + "|register_error_handler|(?:before|after|teardown)_(?:app_)?request|teardown_appcontext|context_processor)");

  private static final Set<String> COMMON = Set.of("accept", "acquire", "add", "all", "append", "apply", "authenticate",
      "begin", "bind", "call", "cancel", "clear", "close", "commit", "connect", "connected", "copy", "count", "create",
      "cursor", "debug", "decode", "delete", "disconnect", "download", "drop", "dump", "encode", "error", "execute",
      "exists", "extend", "fetchall", "fetchmany", "fetchone", "filter", "find", "first", "flush", "format", "get",
      "group", "groups", "head", "index", "info", "insert", "items", "join", "keys", "kill", "list", "listen", "load",
      "login", "logout", "map", "match", "merge", "name", "next", "open", "options", "parse", "patch", "poll", "pop",
      "post", "publish", "put", "quit", "read", "readline", "readlines", "refresh", "release", "reload", "remove",
      "render", "replace", "request", "reset", "result", "reverse", "rollback", "run", "save", "search", "seek", "send",
      "set", "show", "shutdown", "sort", "split", "start", "stat", "stop", "strip", "sub", "submit", "subscribe",
      "tell", "terminate", "truncate", "update", "upload", "values", "wait", "warning", "write");
  private static final String DECORATE = "decorate";

  /// What schedulers are told to run later. Where one of their jobs is followed, the others are none of its business.
  private static final Set<String> REGISTERS = Set.of("add_periodic_task", "add_job", "register", "do", "serve",
      "deploy", "to_deployment", "cron", "crontab", "schedule", "run_repeatedly");

  private final PythonFiles files;
  private final boolean oneJob;
  private final Value input;
  private final PythonModules modules;
  private final PythonText text = new PythonText();
  private final PythonModels models = new PythonModels();
  private final PythonDatabases databases = new PythonDatabases();
  private final PythonSignals signals = new PythonSignals();
  private final PythonQueries queries = new PythonQueries(models, signals, databases::only);
  private final PythonPony pony = new PythonPony(models, databases, queries);
  private final PythonSqlObject sqlObject = new PythonSqlObject(models, queries);
  private final PythonStores stores = new PythonStores(models, databases);
  private final PythonCore core = new PythonCore(value -> {
    queries.goneThrough(value);
    stores.goneThrough(value);
  }, pony);
  private final PythonProcesses processes;
  private final PythonLoaders loaders;
  private final PythonSettings settings;
  private final PythonOptions options;
  private final PythonCommands commands;
  private final PythonDjango django;
  private final PythonDecorators decorators;
  private final PythonDags dags;
  private final PythonAirflow airflow;
  private final PythonLuigi luigi;
  private final PythonGetopt getopt;
  private final PythonDocopt docopt;
  private final PythonCmdln cmdln;
  private final PythonCounts counts;
  private final PythonMethods methods;
  private final PythonPartials partials = new PythonPartials();
  private final PythonTuples tuples = new PythonTuples();
  private final PythonReflection reflection;
  private final PythonResources resources;
  private final PythonDotenv dotenv;
  private final PythonFire fire;
  private final PythonQueryFiles queryFiles;
  private final FlaskSettings flask;
  private final PythonPackages packages;
  private final PythonMetaclasses metaclasses = new PythonMetaclasses();
  private final PythonJinja jinja;

  PythonDialect(Run run, Execution process, PythonFiles files) {
    this.files = files;
    oneJob = !Entries.named(process).isEmpty();
    input = Fed.taken(process);
    var arguments = run.newThing();
    var words = new ArrayList<Value>();
    words.add(new Value.Text("/" + process.script(), Place.NOWHERE));
    words.addAll(process.arguments());
    arguments.items(run.journal(), words, false);
    counts = new PythonCounts(arguments);
    Thing environment = run.newThing();
    environment.become("environ");
    process.environment().forEach((name, value) -> run.journal().set(environment.field(name), value));
    modules = new PythonModules(arguments, environment, files);
    processes = new PythonProcesses(files);
    loaders = new PythonLoaders(files);
    queryFiles = new PythonQueryFiles(processes, databases);
    flask = new FlaskSettings(files, processes, databases);
    packages = new PythonPackages(files);
    reflection = new PythonReflection(files);
    settings = new PythonSettings(processes);
    resources = new PythonResources(files, processes);
    dotenv = new PythonDotenv(environment, processes);
    fire = new PythonFire(process.arguments());
    jinja = new PythonJinja(files, processes);
    options = new PythonOptions(process.arguments());
    methods = new PythonMethods(options);
    cmdln = new PythonCmdln(process.arguments(), options);
    commands = new PythonCommands(process.arguments());
    django = new PythonDjango(process.arguments(), files, options, input);
    models.loading(django::loadsModelsNamed);
    dags = new PythonDags(process);
    airflow = new PythonAirflow(processes, dags);
    decorators = new PythonDecorators(commands, airflow, dags, signals, cmdln);
    luigi = new PythonLuigi(process.arguments());
    getopt = new PythonGetopt(process.arguments());
    docopt = new PythonDocopt(process.arguments());
  }

  @Override
  public Optional<Module> module(Machine machine, String name, String fromPath) {
    return files.module(name, fromPath);
  }

  @Override
  public boolean core(String name) {
    return core.knows(name) || modules.knows(name) || name.equals(DECORATE) || name.equals(PythonDags.CONCERNS);
  }

  @Override
  public Optional<Value> function(Call call, String name) {
    if (name.equals(DECORATE)) {
      return Optional.of(decorators.decorated(call));
    }
    var known = tuples.function(call, name).or(() -> partials.function(call, name))
        .or(() -> reflection.function(call, name)).or(() -> modules.call(call, name));
    if (known.isEmpty()) {
      known = pony.function(call, modules.starred("pony"), name);
    }
    if (known.isEmpty()) {
      known = dags.function(call, name);
    }
    if (known.isEmpty()) {
      known = loaders.function(call, name);
    }
    if (known.isEmpty()) {
      known = counts.call(call, name);
    }
    if (known.isEmpty()) {
      known = core.call(call, name);
    }
    if (known.isEmpty()) {
      known = settings.function(call, name);
    }
    if (known.isEmpty()) {
      known = databases.function(call, name).or(() -> stores.function(call, name))
          .or(() -> PythonTemplates.function(call, name));
    }
    if (known.isEmpty()) {
      known = options.make(call, name);
    }
    if (known.isEmpty()) {
      known = getopt.call(call, "", name);
    }
    if (known.isEmpty()) {
      known = docopt.call(call, "", name);
    }
    if (known.isEmpty()) {
      known = processes.function(call, name);
    }
    // a class out of a library of which every name was imported
    return known.isPresent() ? known
        : modules.library(call.machine(), name).flatMap(from -> databases.method(call, from, name)
            .or(() -> models.function(call, from.name(), name)).or(() -> queries.method(call, from, name))
            .or(() -> PythonRemotes.method(call, from, name)));
  }

  @Override
  public Optional<Value> method(Call call, Value asked, String name) {
    var receiver = partials.behind(call, asked);
    if (receiver instanceof Value.Many(var choices) && receiver != asked) {
      return Optional.of(Values.join(choices.stream()
          .filter(choice -> !choice.isUnknown() && !(choice instanceof Value.Nothing))
          .map(choice -> method(call, choice, name).orElse(Values.UNKNOWN)).toList()));
    }
    if (receiver != asked && call.machine().hasMethod(receiver, name)) {
      return Optional.of(call.machine().method(receiver, name, call.values()));
    }
    var own = PythonAnswers.method(call, receiver, name).or(() -> reflection.method(call, receiver, name));
    if (own.isPresent()) {
      return own;
    }
    boolean ofLibrary = !library(receiver).isEmpty() && !call.machine().knows(library(receiver));
    var known = ofLibrary ? tuples.function(call, name).or(() -> partials.function(call, name))
        : Optional.<Value>empty();
    known = known.or(() -> getopt.call(call, library(receiver), name))
        .or(() -> docopt.call(call, library(receiver), name)).or(() -> commands.method(call, receiver, name));
    if (known.isPresent()) {
      return known;
    }
    known = signals.method(call, receiver, name).or(() -> cmdln.method(call, receiver, name));
    if (known.isPresent()) {
      return known;
    }
    boolean later = oneJob && REGISTERS.contains(name) && !call.machine().hasMethod(receiver, name);
    if (later) {
      return Optional.of(Values.UNKNOWN);
    }
    if (PythonWeb.isOne(library(receiver))) {
      return Optional.of(PythonWeb.call(call, library(receiver), name));
    }
    known = fire.method(call, receiver, name).or(() -> flask.method(call, receiver, name))
        .or(() -> PythonRecords.method(call, receiver, name)).or(() -> packages.method(call, receiver, name))
        .or(() -> metaclasses.method(name)).or(() -> queryFiles.method(call, receiver, name))
        .or(() -> dotenv.method(call, receiver, name))
        .or(() -> resources.method(call, receiver, name)).or(() -> jinja.method(call, receiver, name))
        .or(() -> PythonPaths.method(call, receiver, name)).or(() -> PythonLines.method(call, receiver, name))
        .or(() -> PythonPatterns.method(call, receiver, name));
    if (known.isPresent()) {
      return known;
    }
    known = loaders.method(call, receiver, name).or(() -> settings.method(call, receiver, name))
        .or(() -> PythonRemotes.method(call, receiver, name));
    if (known.isEmpty()) {
      known = airflow.method(call, receiver, name).or(() -> luigi.method(call, receiver, name));
    }
    if (known.isEmpty()) {
      known = PythonWorkers.method(call, receiver, name);
    }
    if (known.isEmpty() && !library(receiver).isEmpty()) {
      known = PythonWorkers.function(call, name);
    }
    if (known.isEmpty()) {
      known = django.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = models.function(call, library(receiver), name);
    }
    if (known.isEmpty()) {
      known = pony.method(call, receiver, name).or(() -> sqlObject.method(call, receiver, name))
          .or(() -> stores.method(call, receiver, name));
    }
    if (known.isEmpty()) {
      known = queries.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = databases.method(call, receiver, name)
          .map(opened -> stores.opened(call, library(receiver), opened));
    }
    if (known.isEmpty()) {
      known = PythonTemplates.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = options.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = processes.method(call, receiver, name);
    }
    return known.isPresent() ? known : text.method(call, receiver, name);
  }

  /// A constant of a module that was not collected has a value, which nobody knows: `settings.DB_HOST`.
  @Override
  public Value unwritten(String type, String name) {
    var known = PythonReflection.unwritten(type, name).or(() -> PythonText.letters(type, name));
    if (known.isPresent()) {
      return known.get();
    }
    boolean open = CONSTANT.matcher(name).matches() && !name.equals("AUTH_USER_MODEL");
    return open || PythonWeb.holdsAnything(type) ? Values.UNKNOWN : Dialect.super.unwritten(type, name);
  }

  @Override
  public Optional<Value> field(Machine machine, Value of, String name, Value kept, Place place) {
    if (of instanceof Value.Text text) {
      return PythonPaths.field(machine, text, name).or(() -> PythonText.letter(text, name));
    }
    if (of instanceof Value.Code(var routine, _)) {
      return PythonMethods.described(routine, name, place);
    }
    if (of instanceof Value.Ref && name.equals("__dict__")) {
      return Optional.of(of);
    }
    if (of instanceof Value.Type(var type) && name.equals("__name__") && machine.knows(type)) {
      return Optional.of(new Value.Text(PythonModels.simple(type), place));
    }
    return methods.field(machine, of, name).or(() -> reflection.field(of, name))
        .or(() -> commands.ofApplication(of, name))
        .or(() -> packages.field(machine, of, name, place)).or(() -> queryFiles.field(of, name))
        .or(() -> stores.field(machine, of, name, place))
        .or(() -> queries.field(machine, of, name, kept, place))
        .or(() -> kept.isUnknown() && django.loadsModels(machine, models, of)
            ? queries.field(machine, of, name, kept, place) : Optional.empty())
        .or(() -> kept.isUnknown() ? PythonAnswers.field(machine, of, name, place) : Optional.empty());
  }

  @Override
  public void asked(Machine machine, Thing thing, Place place) {
    stores.asked(machine, thing, place);
    reflection.asked(machine, thing, place);
  }

  @Override
  public void changed(Machine machine, Thing thing, Value name, Place place) {
    // what begins so is no column
    if (!Values.asText(name).text().startsWith("_")) {
      queries.changed(machine, thing, place);
    }
  }

  @Override
  public void handed(Machine machine, Thing thing, Place place) {
    queries.handed(machine, thing, place);
  }

  @Override
  public void defined(Machine machine, String type) {
    metaclasses.defined(machine, type);
  }

  @Override
  public void made(Machine machine, Value.Ref object, Place place) {
    PythonAirflow.made(machine, object);
    pony.made(machine, object, place);
  }

  /// At the program's end.
  void finish(Run run) {
    decorators.finish();
    queries.finish(run);
    dags.finish(run);
  }

  @Override
  public Optional<Value> apply(Call call, Value callee) {
    return commands.apply(call, callee).or(() -> PythonWeb.form(call, callee)).or(() -> tuples.apply(call, callee))
        .or(() -> partials.apply(call, callee))
        .or(() -> airflow.apply(call, callee))
        .or(() -> dags.apply(callee))
        .or(() -> methods.behind(callee).flatMap(kept -> method(call, kept.receiver(), kept.name())));
  }

  /// A class or module of a library, called as a function or asked for a method, by its full name.
  static String library(Value receiver) {
    return receiver instanceof Value.Type(var name) ? name : "";
  }

  @Override
  public Optional<Value> variable(Machine machine, String name) {
    return modules.variable(machine, name);
  }

  /// A list without elements is not true; that nothing unread has filled it is not sure.
  @Override
  public Truth truth(Value value) {
    if (value.choices().stream().anyMatch(PythonQueries::isQuery)) {
      // rows, or none
      return Truth.UNKNOWN;
    }
    boolean empty = value.choices().stream().anyMatch(choice -> choice instanceof Value.Ref(var thing)
        && thing.type().isEmpty() && thing.items().items().isEmpty() && thing.fields().isEmpty());
    boolean surely = empty && value instanceof Value.Ref(var thing) && thing.isPart() && !thing.items().open()
        && thing.other().value() instanceof Value.Nothing;
    return surely ? Truth.NO : empty ? Truth.UNKNOWN : Values.truth(value);
  }

  @Override
  public boolean runsOut(Node condition) {
    return PythonCounts.ofArguments(condition);
  }

  @Override
  public boolean onlyShows(String name) {
    return SHOWS.matcher(name).matches();
  }

  @Override
  public boolean common(String method) {
    return COMMON.contains(method);
  }

  static String exact(Value value) {
    return Values.exact(value).orElse("");
  }
}
