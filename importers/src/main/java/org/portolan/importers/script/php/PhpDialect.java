package org.portolan.importers.script.php;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// PHP's own functions, its search for classes, and the libraries that decide where data goes.
final class PhpDialect implements Dialect, BraceCore.Library {
  private static final Pattern SHOWS = Pattern.compile(
      "(?i)(?:::)?(?:echo|print|printf|print_r|var_dump|error_log|trigger_error|wp_die|_?_[enx]?|_n|esc_html\\w*|esc_attr\\w*|"
          + "trans|log|debug|info|notice|warn|warning|error|critical|alert|emergency|line|comment|newline|writeln|write|"
          + "logger|fwrite|fputs|file_put_contents|dump|dd|abort|abort_if|abort_unless|report|apply_filters|do_action|add_action|"
          + "add_filter|message|setDescription|setHelp|fail|assert\\w*|preg_\\w+|str\\w+|throw\\w*|__construct)");
  private static final Set<String> SHELL =
      Set.of("exec", "shell_exec", "system", "passthru", "popen", "proc_open", "pcntl_exec");
  private static final Set<String> COMMON = Set.of("get", "set", "add", "all", "find", "save", "delete", "update",
      "create", "first", "where", "with", "handle", "run", "execute", "query", "fetch", "count", "push", "make", "send",
      "load", "init", "getId", "getName", "call", "each", "map", "filter", "open", "close", "read", "write", "remove",
      "toArray", "process", "build", "start", "stop", "register", "boot");

  private final PhpFiles files;
  private final BraceCore brace = new BraceCore(this);
  private final RowSets sets = new RowSets();
  private final PhpModels models;
  private final PhpQueries queries;
  private final PhpDatabases databases;
  private final PhpCore core;
  private final PhpWiring wiring;
  private final PhpDrupal drupal;
  private final PhpTables tables;
  private final PhpInherited inherited;
  private final PhpRecords records;
  private final Map<String, Value> environment;
  private final PhpArguments arguments;

  PhpDialect(PhpFiles files, Map<String, Value> environment, PhpArguments arguments) {
    this.files = files;
    this.arguments = arguments;
    this.environment = environment;
    models = new PhpModels(files);
    queries = new PhpQueries(sets, models, files);
    databases = new PhpDatabases(sets, files);
    core = new PhpCore(brace, files);
    wiring = new PhpWiring(brace, files);
    drupal = new PhpDrupal(sets, files);
    tables = new PhpTables(sets, files);
    records = new PhpRecords(sets, files);
    inherited = new PhpInherited(brace, files, models, sets);
  }

  BraceCore brace() {
    return brace;
  }

  void finish(Run run) {
    sets.finish(run);
  }

  @Override
  public Optional<Value> function(Call call, String written) {
    var name = written.startsWith("::") ? written.substring(2) : written;
    return switch (name) {
      case "<class>" -> Optional.of(type(call));
      case "<include>" -> Optional.of(files.include(call));
      case Scheduled.RUN -> Optional.of(scheduled(call));
      case "<global>" -> Optional.of(global(call));
      default -> brace.call(call, name).or(() -> core.call(call, name)).or(() -> wiring.function(call, name))
          .or(() -> drupal.function(call, name)).or(() -> databases.function(call, name))
          .or(() -> arguments.function(call, name))
          .or(() -> outside(call, name));
    };
  }

  private static Value scheduled(Call call) {
    call.callBack(List.of());
    return Values.NOTHING;
  }

  private Value type(Call call) {
    return new Value.Type(named(call, call.value(0)).orElse(""));
  }

  /// `new $class`
  @Override
  public Optional<String> named(Call call, Value text) {
    var name = Values.exact(text).map(said -> said.replaceFirst("^\\\\", ""));
    name.ifPresent(known -> files.load(call.machine(), known, call.place().path()));
    return name;
  }

  /// WordPress's object is there without anybody having made it.
  private static Value global(Call call) {
    var nodes = call.nodes();
    for (var node : nodes) {
      if (node instanceof Node.Var(_, var name) && name.equals("~wpdb")
          && !(call.value(nodes.indexOf(node)) instanceof Value.Ref)) {
        call.declare(name, wordpress(call.machine()));
      }
    }
    return Values.NOTHING;
  }

  private static Value wordpress(Machine machine) {
    var thing = machine.thing();
    thing.become(PhpDatabases.WORDPRESS);
    return new Value.Ref(thing);
  }

  private Optional<Value> outside(Call call, String name) {
    if (SHELL.contains(name) && call.size() > 0) {
      var machine = call.machine();
      return Optional
          .of(machine.run().languages().shell(machine.run(), machine.process(), call.value(0), call.place()));
    }
    if (name.equals("env") || name.equals("getenv")) {
      var known = Values.exact(call.value(0)).map(environment::get);
      return Optional.of(known.orElseGet(() -> call.size() > 1 ? Values.join(call.value(1), Values.UNKNOWN)
          : Values.UNKNOWN));
    }
    if (name.equals("mail") || name.equals("wp_mail")) {
      Outgoing.mail(call, call.value(0));
      call.values();
      return Optional.of(Values.UNKNOWN);
    }
    if (name.equals("curl_init") || name.startsWith("wp_remote_") || name.equals("curl_setopt") || name.equals("fopen")
        || name.equals("file")) {
      call.values().forEach(value -> Outgoing.url(call, value));
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref || receiver.isUnknown() || receiver instanceof Value.Type) {
      if (Set.of("get", "post", "put", "patch", "delete", "request", "head", "send").contains(name)) {
        call.values().stream().limit(2).forEach(value -> Outgoing.url(call, value));
      }
      if (name.equals("to") && call.size() > 0) {
        Outgoing.mail(call, call.value(0));
      }
    }
    if (receiver instanceof Value.Type(var type) && Set.of("from", "tryFrom", "cases").contains(name)) {
      var cases = PhpEnumerations.method(call, type, name);
      if (cases.isPresent()) {
        return cases;
      }
    }
    return drupal.method(call, receiver, name).or(() -> wiring.method(call, receiver, name))
        .or(() -> inherited.method(call, receiver, name)).or(() -> records.method(call, receiver, name))
        .or(() -> queries.method(call, receiver, name))
        .or(() -> tables.method(call, receiver, name))
        .or(() -> databases.method(call, receiver, name));
  }

  @Override
  public Optional<Value> field(Machine machine, Value of, String name, Value kept, Place place) {
    if (of instanceof Value.Ref(var thing) && thing.type().equals(PhpDatabases.WORDPRESS)) {
      return databases.field(name);
    }
    return kept.isUnknown() ? queries.field(machine, of, name, place).or(() -> inherited.field(machine, of, name))
        : Optional.empty();
  }

  @Override
  public Optional<Value> apply(Call call, Value callee) {
    return callee instanceof Value.Ref(var thing) && call.machine().hasMethod(callee, "__invoke")
        && !thing.type().isEmpty()
            ? Optional.of(call.machine().method(callee, "__invoke", call.values())) : Optional.empty();
  }

  @Override
  public Optional<Value> variable(Machine machine, String name) {
    return name.equals("~wpdb") ? Optional.of(wordpress(machine))
        : name.equals("~DB") && records.isMoodle() ? Optional.of(PhpRecords.moodle(machine)) : Optional.empty();
  }

  @Override
  public boolean onlyShows(String name) {
    return SHOWS.matcher(name).matches();
  }

  @Override
  public boolean common(String method) {
    return COMMON.contains(method);
  }

  @Override
  public Optional<Value> made(Call call, String type, List<Value> arguments) {
    if (type.equals(PhpDatabases.WORDPRESS)) {
      return Optional.of(wordpress(call.machine()));
    }
    return databases.made(call, type, arguments).or(() -> records.made(call, type, arguments));
  }

  @Override
  public String behind(Machine machine, String type) {
    var found = files.library().behind(files.run(), type);
    files.load(machine, found, machine.process().script());
    return found;
  }

  @Override
  public Optional<Value> elements(Machine machine, Value of) {
    // what was handed over as one row may be a batch of them
    return sets.isSet(of) ? sets.of(of).map(entity -> sets.row(machine, entity)) : sets.of(of).map(_ -> of);
  }
}
