package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Perl's own functions, variables and module search, and the libraries that decide where data goes.
final class PerlDialect implements Dialect {
  /// What every class answers, or none by its AUTOLOAD.
  private static final Set<String> NEVER_LOADED =
      Set.of("can", "isa", "DOES", "VERSION", "import", "unimport", "DESTROY", "new");
  private static final Pattern SHOWS = Pattern.compile(
      "(?i)(?:.*::)?(?:print|printf|say|warn|carp|cluck|(?:.*_)?(?:log|logge|logger|debug|info|notice|trace|warning|error|fatal|verbose)"
          + "(?:f|_\\w+)?|syslog|croak|confess|die|usage|pod2usage|verbose|diag|note|throw)");
  /// Parents that keep nothing in the objects of their children.
  private static final Set<String> FIELDLESS = Set.of("Exporter", "DynaLoader", "AutoLoader", "Class::Accessor",
      "Class::Accessor::Fast", "Class::Accessor::Grouped", "Class::XSAccessor", "UNIVERSAL");

  /// What only a web server sets: no scheduled program has them.
  private static final Set<String> ABSENT = Set.of("GATEWAY_INTERFACE", "REQUEST_METHOD", "REQUEST_URI", "QUERY_STRING",
      "SERVER_SOFTWARE", "SERVER_PROTOCOL", "HTTP_HOST", "HTTP_USER_AGENT", "HTTP_COOKIE", "REMOTE_ADDR", "PATH_INFO",
      "CONTENT_LENGTH", "MOD_PERL", "MOD_PERL_API_VERSION");

  private final PerlFiles files;
  private final PerlCore core = new PerlCore();
  private final PerlPatterns patterns = new PerlPatterns();
  private final PerlLines lines;
  private final PerlSettings settings;
  private final PerlGatheredSettings gathered;
  private final PerlHandles handles = new PerlHandles();
  private final PerlWriting writing = new PerlWriting(handles);
  private final PerlProcesses processes;
  private final PerlHandleObjects opened;
  private final PerlStarted started;
  private final PerlObjects objects = new PerlObjects();
  private final PerlImports imports;
  private final PerlMojolicious mojolicious;
  private final PerlQueues queues = new PerlQueues();
  private final PerlThreads threads = new PerlThreads();
  private final PerlCommands commands;
  private final PerlSchedules schedules;
  private final PerlDatabases databases = new PerlDatabases();
  private final PerlResultSets rows = new PerlResultSets(new PerlRecords());
  private final Thing arguments;
  private final Thing searched;
  private final PerlFolders folders;
  private final Thing environment;
  private final Thing signals;
  /// Where the modules lie that were loaded.
  private final Thing included;
  private final String script;

  /// @param oneScheduled whether of all that the program schedules itself one function is the job
  PerlDialect(Run run, Execution process, PerlFiles files, boolean oneScheduled) {
    this.files = files;
    schedules = new PerlSchedules(oneScheduled);
    script = process.script();
    lines = new PerlLines(files, handles);
    settings = new PerlSettings(files);
    gathered = new PerlGatheredSettings(files);
    mojolicious = new PerlMojolicious(files);
    processes = new PerlProcesses(files, lines, writing, handles);
    opened = new PerlHandleObjects(processes, writing, lines, handles);
    started = new PerlStarted(writing, handles);
    arguments = run.newThing();
    searched = run.newThing();
    folders = new PerlFolders(files);
    arguments.items(run.journal(), process.arguments(), false);
    signals = run.newThing();
    included = run.newThing();
    run.journal().set(included.other(), Values.UNKNOWN);
    commands = new PerlCommands(files, included);
    environment = run.newThing();
    imports = new PerlImports(objects, environment, script);
    // an empty list is certainly nothing, where other variables may be set to anything
    ABSENT.forEach(name -> run.journal().set(environment.field(name), new Value.Seq(List.of(), false)));
    for (var entry : process.environment().entrySet()) {
      run.journal().set(environment.field(entry.getKey()), entry.getValue());
    }
    run.journal().set(environment.other(), Values.UNKNOWN);
  }

  @Override
  public Optional<Module> module(Machine machine, String name, String fromPath) {
    searched.items().items().forEach(folder -> Values.exact(folder).ifPresent(files::search));
    var found = files.module(name, fromPath);
    found.ifPresent(module -> machine.run().journal().set(included.field(name.replace("::", "/") + ".pm"),
        new Value.Text("/" + module.path(), Place.NOWHERE)));
    return found;
  }

  @Override
  public void loaded(Machine machine, String module, List<Value> values, String home) {
    imports.loaded(machine, module, values, home);
    mojolicious.loaded(machine, module, values, home);
    queues.loaded(machine, module);
    threads.loaded(machine, module);
    commands.loaded(machine, module, values, home);
    rows.loaded(machine, module, values, home);
    databases.loaded(module, home);
  }

  @Override
  public boolean core(String name) {
    return name.startsWith("<") || name.equals(PerlTransliteration.NAME) || core.knows(name) || patterns.knows(name)
        || PerlNumbers.knows(name)
        || lines.knows(name)
        || writing.knows(name) || processes.knows(name) || objects.knows(name) || folders.knows(name);
  }

  @Override
  public Optional<Value> function(Call call, String name) {
    var known = core.call(call, name).or(() -> rows.call(call, name))
        .or(() -> databases.call(call, name)).or(() -> schedules.call(call, name));
    if (known.isEmpty()) {
      known = patterns.call(call, name).or(() -> PerlTransliteration.call(call, name));
    }
    if (known.isEmpty()) {
      known = PerlNumbers.call(call, name);
    }
    if (known.isEmpty()) {
      known = lines.call(call, name);
    }
    if (known.isEmpty()) {
      known = writing.call(call, name);
    }
    if (known.isEmpty()) {
      known = processes.call(call, name).or(() -> started.call(call, name)).or(() -> handles.call(call, name));
    }
    if (known.isEmpty()) {
      known = objects.call(call, name);
    }
    if (known.isEmpty()) {
      known = settings.call(call, name);
    }
    if (known.isEmpty()) {
      known = PerlOptions.call(call, name, arguments).or(() -> PerlDescribedOptions.call(call, name, arguments))
          .or(() -> commands.call(call, name));
    }
    if (known.isEmpty()) {
      known = folders.call(call, name);
    }
    if (known.isEmpty()) {
      known = PerlNames.call(call, name).or(() -> mojolicious.call(call, name)).or(() -> PerlPaths.call(call, name));
    }
    return known.isPresent() ? known : PerlLibraries.call(call, name);
  }

  @Override
  public Optional<Value> method(Call call, Value receiver, String said) {
    var name = said.startsWith("SUPER::") ? said.substring(7) : said;
    var known = autoloaded(call, receiver, name).or(() -> schedules.method(call, receiver, name))
        .or(() -> mojolicious.method(call, receiver, name)).or(() -> opened.method(call, receiver, name))
        .or(() -> started.method(call, receiver, name)).or(() -> rows.method(call, receiver, name));
    if (known.isEmpty()) {
      known = settings.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = gathered.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = databases.method(call, receiver, name);
    }
    if (known.isEmpty()) {
      known = objects.method(call, receiver, name);
    }
    return known.or(() -> PerlOptions.method(call, receiver, name, arguments))
        .or(() -> PerlDescribedOptions.method(call, receiver, name))
        .or(() -> PerlPaths.method(call, receiver, name)).or(() -> lines.method(call, receiver, name))
        .or(() -> PerlLibraries.method(call, receiver, name)).or(() -> PerlObjects.serving(call, receiver));
  }

  /// A class whose every parent is in the tree answers what it has no method for by its `AUTOLOAD`.
  private Optional<Value> autoloaded(Call call, Value receiver, String name) {
    var machine = call.machine();
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : Values.exact(receiver).orElse("");
    if (type.isEmpty() || NEVER_LOADED.contains(name)
        || !knowsAllFields(machine, type)) {
      return Optional.empty();
    }
    var home = machine.ancestry(type).stream().filter(one -> machine.find(one + "::AUTOLOAD").isPresent()).findFirst();
    return home.map(one -> {
      var asked = "$" + one + "::AUTOLOAD";
      var kept = machine.globals().find(asked).orElseGet(() -> machine.globals().declare(asked, Values.NOTHING));
      machine.run().journal().set(kept, new Value.Text(type + "::" + name, Place.NOWHERE));
      var given = new ArrayList<>(List.of(receiver));
      given.addAll(call.values());
      return machine.invoke(machine.find(one + "::AUTOLOAD").orElseThrow(), given, false);
    });
  }

  @Override
  public Optional<Value> variable(Machine machine, String name) {
    return Optional.ofNullable(switch (name) {
      case "@ARGV", "@main::ARGV", "@::ARGV" -> new Value.Ref(arguments);
      case "%ENV", "%main::ENV" -> new Value.Ref(environment);
      case "%SIG", "%main::SIG" -> new Value.Ref(signals);
      case "$0" -> new Value.Text("/" + script, Place.NOWHERE);
      case "$$", "$!", "$@", "$?", "$&", "$;", "$^T" -> Values.UNKNOWN;
      case "$^X" -> new Value.Text("perl", Place.NOWHERE);
      case "@INC" -> new Value.Ref(searched(machine));
      case "%INC" -> new Value.Ref(included);
      default -> name.startsWith("$FindBin::") ? imports.found(name.substring(10)).orElse(null)
          : name.length() == 2 && Character.isDigit(name.charAt(1)) ? patterns.group(name.charAt(1) - '0') : null;
    });
  }

  /// The folders that modules are looked for in, and those that the program adds.
  private Thing searched(Machine machine) {
    var now = new LinkedHashSet<>(searched.items().items());
    files.directories().forEach(folder -> now.add(new Value.Text(folder, Place.NOWHERE)));
    searched.items(machine.run().journal(), List.copyOf(now), true);
    return searched;
  }

  /// At the program's end.
  void finish(Machine machine) {
    objects.end(machine);
    writing.finish(machine.run());
    // a signal may come at any time
    signals.fields().values().stream().flatMap(cell -> cell.value().choices().stream())
        .filter(Value.Code.class::isInstance).distinct().forEach(handler -> machine.invoke(handler, List.of(), true));
  }

  @Override
  public boolean knowsAllFields(Machine machine, String type) {
    return machine.ancestry(type).stream().allMatch(one -> machine.knows(one) || FIELDLESS.contains(one));
  }

  @Override
  public Optional<Value> foreign(Machine machine, Value receiver, String method) {
    var type = method.equals("new") ? Values.exact(receiver).orElse("") : "";
    if (!type.matches("[A-Z]\\w*(::\\w+)+") || machine.knows(type)
        || !machine.run().index().ending(type.replace("::", "/") + ".pm").isEmpty()) {
      return Optional.empty();
    }
    var object = machine.thing();
    object.become(type);
    return Optional.of(new Value.Ref(object));
  }

  @Override
  public boolean onlyShows(String name) {
    return SHOWS.matcher(name).matches();
  }

  @Override
  public boolean runsOut(Node condition) {
    return PerlNumbers.ofArguments(condition);
  }

  @Override
  public boolean callsByName() {
    return true;
  }

  @Override
  public boolean callsWithin() {
    return true;
  }

  @Override
  public boolean returnsLast() {
    return true;
  }
}
