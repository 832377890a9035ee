package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Ruby's own functions, its search for classes, and the libraries that decide where data goes.
final class RubyDialect implements Dialect {
  private static final Pattern SHOWS = Pattern.compile(
      "(?i)puts|print|p|pp|warn|log|logger|debug|info|error|fatal|unknown|raise|abort|say|notify|t|translate|l|desc|flash|render|"
          + "respond_to\\?|is_a\\?|match\\??|start_with\\?|end_with\\?|include\\?|message|capture_exception|capture_message|"
          + "validates?\\w*|attr_\\w+|alias_method|delegate|enum|private|public|protected|module_function|sleep|format|write|<<|"
          + "assert\\w*|expect|describe|it|context|binding|banner|option|argument|method_option|exit|add_column|say_with_time");
  private static final Set<String> COMMON =
      Set.of("get", "set", "add", "all", "find", "save", "delete", "update", "create",
          "first", "where", "run", "execute", "query", "fetch", "count", "push", "send", "load", "init", "call", "each",
          "map",
          "open", "close", "read", "write", "remove", "process", "build", "start", "stop", "perform", "new", "to_s",
          "name", "id",
          "title", "url", "destroy", "show", "index", "body", "user", "data", "size", "type", "key", "value", "values",
          "path");
  private static final Set<String> LATER =
      Set.of("perform_later", "perform_now", "perform_async", "perform_in", "perform_at",
          "perform_bulk", "perform_inline", "enqueue", "delay", "push_bulk");
  private static final Set<String> HTTP =
      Set.of("get", "post", "put", "patch", "delete", "get_response", "post_form", "open",
          "request", "head", "new", "start", "fetch", "execute", "URI", "parse");
  static final List<String> ENTRIES = List.of("perform", "call", "run", "execute", "process", "main", "run!", "call!");

  private final RubyFiles files;
  private final RowSets sets = new RowSets();
  private final RubyModels models;
  private final RubyQueries queries;
  private final RubyDatabases databases = new RubyDatabases();
  private final RubyCore core = new RubyCore(sets);
  private final RubyTasks tasks = new RubyTasks();
  private final RubyThreads threads = new RubyThreads();
  private final RubyOptions options = new RubyOptions();
  private final RubyRake rake;
  private final RubyKernel kernel;
  private final Map<String, Value> environment;

  RubyDialect(RubyFiles files, Map<String, Value> environment) {
    this.files = files;
    this.environment = new HashMap<>(environment);
    models = new RubyModels(files);
    kernel = new RubyKernel(files, tasks);
    rake = new RubyRake(files, tasks);
    queries = new RubyQueries(sets, models);
  }

  RubyTasks tasks() {
    return tasks;
  }

  void finish(Run run) {
    threads.finish();
    sets.finish(run);
  }

  @Override
  public Optional<Value> function(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "<constant>" -> constant(call);
      case "<type>" -> new Value.Type(Values.exact(call.value(0)).orElse(""));
      case "<self>" -> call.value(0);
      case "<class of>" -> call.value(0) instanceof Value.Ref(var thing) && !thing.type().isEmpty()
          ? new Value.Type(thing.type()) : call.value(0);
      case "<plus>" -> core.plus(call.value(0), call.value(1), call);
      case RubyCore.SHOVEL -> shovel(call);
      case "<percent>" -> RubyCore.percent(call);
      case "<iterate>" -> core.elements(call.machine(), call.value(0));
      case "<element>" -> element(call);
      case "<set>" -> set(call);
      case RubyDeclarations.GIVEN -> call.variable(RubyDeclarations.BLOCK).orElse(Values.UNKNOWN);
      case "<yield>" -> call.machine().invoke(call.variable(RubyDeclarations.BLOCK).orElse(Values.UNKNOWN),
          RubyCore.positional(call), false);
      case "<shell>" -> call.machine().run().languages().shell(call.machine().run(), call.machine().process(),
          call.value(0), call.place());
      default -> null;
    });
  }

  /// Into a list, a queue, or whatever a class of the tree does with it.
  private Value shovel(Call call) {
    var into = call.value(0);
    if (into instanceof Value.Ref && call.machine().hasMethod(into, "<<")) {
      return call.machine().method(into, "<<", List.of(call.value(1)));
    }
    return threads.method(call, into, "<<").orElseGet(() -> core.shovel(call));
  }

  private Value constant(Call call) {
    var name = Values.exact(call.value(0)).orElse("");
    var machine = call.machine();
    for (var space = call.home(); !space.isEmpty();) {
      var kept = machine.globals().find(space + "::" + name);
      if (kept.isPresent()) {
        return kept.get().value();
      }
      int colon = space.lastIndexOf("::");
      space = colon < 0 ? "" : space.substring(0, colon);
    }
    var plain = call.variable(name);
    if (plain.isPresent() && !(plain.get() instanceof Value.Nothing)) {
      return plain.get();
    }
    var global = machine.globals().find(name).or(() -> machine.globals().find(RubyParser.TOP + "::" + name));
    if (global.isPresent()) {
      return global.get().value();
    }
    var full = models.resolved(machine, call.home().equals(RubyParser.TOP) ? "" : call.home(), name);
    int colon = full.lastIndexOf("::");
    if (!machine.knows(full) && colon > 0) {
      var owner = models.resolved(machine, call.home(), full.substring(0, colon));
      var kept = machine.globals().find(owner + full.substring(colon));
      if (kept.isPresent()) {
        return kept.get().value();
      }
    }
    return switch (full) {
      case "ENV" -> environment(machine);
      case "ARGV" -> options.words(machine);
      default -> new Value.Type(full);
    };
  }

  private Value environment(Machine machine) {
    var thing = machine.thing();
    environment.forEach((key, value) -> machine.run().journal().set(thing.field(key), value));
    machine.run().journal().set(thing.other(), Values.UNKNOWN);
    return new Value.Ref(thing);
  }

  private Value element(Call call) {
    var of = call.value(0);
    if (of instanceof Value.Handle(var to, _)) {
      var asked = call.value(1);
      if (Values.asText(asked).text().strip().matches("(?is)(?:select|insert|update|delete|with)\\s.*")) {
        call.machine().sink().accept(asked, to, call.place(), SqlSink.Trust.DRIVER);
        return Values.UNKNOWN;
      }
      return queries.table(call, call.value(1), to);
    }
    if (of instanceof Value.Type || sets.isSet(of)) {
      return rake.element(call, of, call.value(1)).orElse(Values.UNKNOWN);
    }
    return call.eval(new Node.Field(call.place().line(), call.nodes().get(0), call.nodes().get(1), false));
  }

  /// `order.status = 'sent'`, `self.table_name = 'orders'`.
  private Value set(Call call) {
    var name = Values.exact(call.value(1)).orElse("");
    var value = call.value(2);
    for (var choice : call.value(0).choices()) {
      if (choice instanceof Value.Type(var type)) {
        call.machine().globals().declare(type + "::@" + name, value);
      } else if (choice instanceof Value.Ref(var thing)) {
        if (call.machine().hasMethod(choice, name + "=")) {
          call.machine().method(choice, name + "=", List.of(value));
        } else {
          call.machine().run().journal().set(thing.field("@" + name), value);
        }
      }
    }
    return value;
  }

  @Override
  public Optional<Value> method(Call call, Value receiver, String written) {
    var name = written.startsWith("SUPER::") ? written.substring(7) : written;
    if (written.startsWith("SUPER::__init__")) {
      call.values();
      return Optional.of(Values.NOTHING);
    }
    var machine = call.machine();
    var threaded = threads.method(call, receiver, name).or(() -> rake.method(call, receiver, name))
        .or(() -> options.method(call, receiver, name));
    if (threaded.isPresent()) {
      return threaded;
    }
    if (receiver instanceof Value.Type(var type)) {
      var known = threads.ofType(call, type, name).or(() -> options.ofType(call, type, name))
          .or(() -> ofType(call, type, name));
      if (known.isPresent()) {
        return known;
      }
    }
    boolean own = receiver instanceof Value.Ref(var thing)
        && (thing.type().equals(RubyParser.TOP) || machine.knows(thing.type()));
    if (own || receiver instanceof Value.Type || receiver.isUnknown()) {
      var global =
          own || receiver instanceof Value.Type ? kernel.method(call, receiver, name) : Optional.<Value>empty();
      if (global.isPresent()) {
        return global;
      }
    }
    address(call, receiver, name);
    // Sequel's `DB.from(:orders)`
    if (receiver instanceof Value.Handle(var to, _) && name.equals("from") && call.size() > 0) {
      return Optional.of(queries.table(call, call.value(0), to));
    }
    var known = queries.method(call, receiver, name).or(() -> databases.method(call, receiver, name))
        .or(() -> core.method(call, receiver, name));
    return known.isPresent() ? known : attribute(call, receiver, name);
  }

  /// What an object keeps under a name, or a row has in a column.
  private Optional<Value> attribute(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Ref(var thing)) || call.size() > 0) {
      return Optional.empty();
    }
    var kept = thing.existing("@" + name).or(() -> thing.type().isEmpty() ? thing.existing(name) : Optional.empty());
    return kept.map(cell -> cell.value()).or(() -> sets.of(receiver).map(_ -> Values.UNKNOWN));
  }

  private Optional<Value> ofType(Call call, String type, String name) {
    var machine = call.machine();
    if (models.declared(call, type, name)) {
      return Optional.of(Values.NOTHING);
    }
    switch (name) {
      case "include", "prepend", "extend" -> {
        for (var value : call.values()) {
          if (value instanceof Value.Type(var module)) {
            files.load(machine, module, call.place().path());
            machine.role(type, module);
          }
        }
        return Optional.of(Values.NOTHING);
      }
      case "included", "class_methods", "class_eval", "concerning", "instance_eval" -> {
        block(call).ifPresent(body -> machine.invoke(body, List.of(), false));
        return Optional.of(Values.NOTHING);
      }
      case "before_action", "after_action", "after_commit", "after_create", "after_save", "before_save",
          "before_create",
          "after_update", "before_validation", "validate", "rescue_from", "after_destroy", "before_destroy",
          "around_perform" -> {
        return Optional.of(Values.NOTHING);
      }
      case "connection", "lease_connection", "with_connection", "retrieve_connection" -> {
        if (models.isModel(machine, type) || type.matches("ActiveRecord::Base|ApplicationRecord")) {
          block(call).ifPresent(body -> machine.invoke(body, List.of(RubyDatabases.ofRecords(call.place())), false));
          return Optional.of(RubyDatabases.ofRecords(call.place()));
        }
      }
      case "table_name", "quoted_table_name", "table_name_prefix", "table_name_suffix" -> {
        return models.ownName(machine, type, name).map(said -> new Value.Text(said, call.place()));
      }
      case "find_by_sql", "count_by_sql" -> {
        machine.sink().accept(call.value(0), databases.last(), call.place(), SqlSink.Trust.DRIVER);
        return Optional.of(models.entity(machine, type).map(entity -> sets.row(machine, entity))
            .map(row -> machine.list(List.of(row), false)).orElse(Values.UNKNOWN));
      }
      case "must", "let", "cast", "unsafe", "bind", "assert_type!" -> {
        // Sorbet's words about types hand the value on
        return type.equals("T") && call.size() > 0 ? Optional.of(call.value(0)) : Optional.empty();
      }
      case "sql" -> {
        return type.equals("Arel") ? Optional.of(call.value(0)) : Optional.empty();
      }
      case "transaction" -> {
        return block(call).map(body -> machine.invoke(body, List.of(), false));
      }
      case "new" -> {
        if (machine.knows(type) && !type.equals("Class")) {
          return Optional.of(machine.invoke(new Value.Type(type), RubyCore.positional(call), named(call)));
        }
      }
      case "join", "expand_path", "read", "foreach", "write", "dirname" -> {
        if (type.matches("File|Pathname|IO")) {
          return Optional.of(file(call, name));
        }
      }
      case "root" -> {
        if (type.equals("Rails")) {
          return Optional.of(new Value.Text("", Place.NOWHERE));
        }
      }
      case "perform_all_later" -> {
        var jobs = core.elements(machine, call.value(0));
        jobs.items().forEach(job -> perform(machine, job, List.of()));
        return Optional.of(Values.UNKNOWN);
      }
      default -> {
        // one of many others
      }
    }
    if (LATER.contains(name) && machine.knows(type)) {
      perform(machine, machine.invoke(new Value.Type(type), List.of(), false), RubyCore.positional(call));
      return Optional.of(Values.UNKNOWN);
    }
    if (name.equals("set") && machine.knows(type) && ENTRIES.stream()
        .anyMatch(entry -> machine.hasMethod(new Value.Type(type), entry))) {
      return Optional.of(new Value.Type(type));
    }
    if (type.matches("Open3|IO|Process|Kernel|PTY")
        && Set.of("capture2", "capture2e", "capture3", "popen", "popen2e", "popen3",
            "spawn", "system").contains(name)) {
      return Optional.of(RubyKernel.shell(call));
    }
    var opened = databases.library(call, type, name);
    opened.ifPresent(_ -> queries.connected(databases.last()));
    return opened;
  }

  static Optional<Value> block(Call call) {
    return call.named(RubyDeclarations.BLOCK).filter(Value.Code.class::isInstance);
  }

  static Map<String, Value> named(Call call) {
    var named = new HashMap<String, Value>();
    call.nodes().stream().filter(Node.Named.class::isInstance).map(Node.Named.class::cast)
        .forEach(node -> named.put(node.name(), call.eval(node)));
    return named;
  }

  private static void perform(Machine machine, Value job, List<Value> arguments) {
    ENTRIES.stream().filter(entry -> machine.hasMethod(job, entry)).findFirst()
        .ifPresent(entry -> machine.method(job, entry, arguments));
  }

  private Value file(Call call, String name) {
    var all = RubyCore.positional(call);
    if (name.equals("read") || name.equals("foreach")) {
      return all.isEmpty() ? Values.UNKNOWN : Values.exact(all.getFirst()).map(files::content).orElse(Values.UNKNOWN);
    }
    if (name.equals("expand_path") && all.size() > 1) {
      var base = Values.exact(all.get(1)).orElse("");
      return Values.map(all.getFirst(), text -> Paths.under(base, text));
    }
    if (name.equals("dirname")) {
      return Values.map(all.isEmpty() ? Values.UNKNOWN : all.getFirst(),
          Paths::directory);
    }
    var parts = new ArrayList<Value>();
    for (var value : all) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text("/", Place.NOWHERE));
      }
      parts.add(value);
    }
    return Values.concat(parts);
  }

  private static void address(Call call, Value receiver, String name) {
    if (HTTP.contains(name) && call.size() > 0 && !(receiver instanceof Value.Handle)) {
      Outgoing.url(call, call.value(0));
    }
  }

  @Override
  public Optional<Value> variable(Machine machine, String name) {
    return name.equals("$::0") || name.equals("$::PROGRAM_NAME")
        ? Optional.of(new Value.Text("/" + machine.process().script(), Place.NOWHERE)) : Optional.empty();
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
  public boolean returnsLast() {
    return true;
  }
}
