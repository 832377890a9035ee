package org.portolan.importers.script.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// JavaScript's own functions, its modules, and the libraries that decide where data goes.
final class ScriptDialect implements Dialect, BraceCore.Library {
  private static final Pattern SHOWS = Pattern.compile(
      "(?i)(?:console|log|debug|info|warn|warning|error|trace|verbose|fatal|notice|write|print|emit|json|send|status|render|"
          + "test|match|startsWith|endsWith|includes|indexOf|describe|it|expect|Error|TypeError|RangeError|assert|equal|t|i18n|"
          + "\\$t|__|notify|alert|dispatch|writeFile|writeFileSync|appendFile|captureException|captureMessage|parseInt|isNaN|"
          + "String|Number|Boolean|Symbol|isArray|hasOwnProperty|search|localeCompare|setHeader|header|setTitle)");
  private static final Set<String> COMMON =
      Set.of("get", "set", "add", "all", "find", "save", "delete", "update", "create",
          "first", "where", "run", "execute", "query", "fetch", "count", "push", "send", "load", "init", "call", "each",
          "map",
          "filter", "open", "close", "read", "write", "remove", "process", "build", "start", "stop", "register", "then",
          "catch",
          "on", "once", "use", "next", "end", "done", "handle", "exec", "list", "emit", "listen", "connect");
  private static final Set<String> TIMED =
      Set.of("schedule", "scheduleJob", "CronJob", "Cron", "setInterval", "cron", "add",
          "define", "every", "process", "addJob", "job");
  private static final Set<String> SHELL = Set.of("exec", "execSync", "spawn", "spawnSync", "execFile", "execFileSync",
      "fork");
  private static final Set<String> HTTP = Set.of("get", "post", "put", "patch", "delete", "head", "request", "fetch",
      "getJSON", "stream");

  private final ScriptFiles files;
  private final BraceCore brace = new BraceCore(this);
  private final RowSets sets = new RowSets();
  private final ScriptModels models = new ScriptModels();
  private final ScriptCommands commands = new ScriptCommands();
  private final ScriptQueries queries = new ScriptQueries(sets, models);
  private final ScriptDatabases databases = new ScriptDatabases();
  private final ScriptCore core = new ScriptCore(brace);
  private final Map<String, Value> environment;
  private boolean onlyScheduled;

  /// @param onlyScheduled whether what is handed to a scheduler waits for its own job
  ScriptDialect(ScriptFiles files, Map<String, Value> environment, boolean onlyScheduled) {
    this.files = files;
    this.environment = environment;
    this.onlyScheduled = onlyScheduled;
  }

  void settled() {
    onlyScheduled = false;
  }

  void finish(Run run) {
    sets.finish(run);
  }

  @Override
  public Optional<Value> function(Call call, String name) {
    return switch (name) {
      case "<require>", "require" -> Optional.of(files.require(call));
      case "<taken>" -> Optional.of(taken(call));
      case "<hand on>" -> Optional.of(handedOn(call));
      case "<tagged>" -> Optional.of(tagged(call));
      case Scheduled.RUN -> Optional.of(scheduled(call));
      default -> brace.call(call, name).or(() -> plain(call, name));
    };
  }

  private Value scheduled(Call call) {
    onlyScheduled = false;
    for (var value : call.values()) {
      value.choices().stream().filter(Value.Code.class::isInstance)
          .forEach(code -> call.machine().invoke(code, List.of(), true));
    }
    return Values.NOTHING;
  }

  private static Value taken(Call call) {
    var name = Values.exact(call.value(1)).orElse("");
    var module = call.value(0);
    if (name.equals("*")) {
      return module;
    }
    if (module instanceof Value.Ref(var thing)) {
      var given = thing.existing(name).map(cell -> cell.value());
      return given.orElse(name.equals("default") ? module : Values.UNKNOWN);
    }
    return module instanceof Value.Type(var library)
        ? name.equals("default") ? module : new Value.Type(library + "::" + name)
        : name.equals("default") ? module : Values.UNKNOWN;
  }

  private static Value handedOn(Call call) {
    if (call.value(0) instanceof Value.Ref(var to) && call.value(1) instanceof Value.Ref(var from)) {
      from.fields().forEach((name, cell) -> call.machine().run().journal().set(to.field(name), cell.value()));
    }
    return Values.NOTHING;
  }

  /// A statement behind a name: `prisma.$queryRaw`, `sql`.
  private Value tagged(Call call) {
    var text = call.value(call.size() - 1);
    var tag = call.nodes().getFirst();
    var name = tag instanceof Node.Field(_, _, Node.Literal(_, var last), _) ? last
        : tag instanceof Node.Var(_, var variable) ? variable : "";
    if (name.matches("\\$?(?:queryRaw|executeRaw)|sql|query|db|pg") || call.value(0) instanceof Value.Handle) {
      call.machine().sink().accept(text, databases.last(), call.place(), SqlSink.Trust.LIKELY);
    }
    return text;
  }

  private Optional<Value> plain(Call call, String name) {
    return switch (name) {
      case "fetch", "axios", "got", "request", "superagent", "$fetch", "needle", "ky" -> {
        call.values().forEach(value -> address(call, value));
        call.callBack(List.of());
        yield Optional.of(Values.UNKNOWN);
      }
      case "knex", "Knex" -> Optional.of(builder(call));
      case "getRepository" -> Optional.of(repository(call, call.value(0)));
      case "String", "Number", "structuredClone", "promisify" -> Optional.of(call.value(0));
      case "setTimeout", "setImmediate", "queueMicrotask", "nextTick" -> {
        call.callBack(List.of());
        yield Optional.of(Values.UNKNOWN);
      }
      default -> SHELL.contains(name) ? shell(call, name) : onlyScheduled && TIMED.contains(name)
          ? Optional.of(Values.UNKNOWN) : Optional.empty();
    };
  }

  private static void address(Call call, Value value) {
    Outgoing.url(call, value);
    if (value instanceof Value.Ref(var options)) {
      for (var key : List.of("url", "uri", "baseURL")) {
        options.existing(key).ifPresent(cell -> Outgoing.url(call, cell.value()));
      }
    }
  }

  private Value builder(Call call) {
    var opened = databases.open(call, "knex", call.values());
    queries.connected(((Value.Handle) opened).to());
    return queries.builder(call.machine());
  }

  private Value repository(Call call, Value model) {
    return models.of(call.machine(), model).map(entity -> queries.repository(call.machine(), entity))
        .orElse(Values.UNKNOWN);
  }

  private static Optional<Value> shell(Call call, String name) {
    var machine = call.machine();
    var languages = machine.run().languages();
    if (call.size() == 0) {
      return Optional.empty();
    }
    var first = call.value(0);
    if (name.equals("exec") || name.equals("execSync")) {
      return first instanceof Value.Text
          ? Optional.of(languages.shell(machine.run(), machine.process(), first, call.place()))
          : Optional.empty();
    }
    var words = new ArrayList<Value>();
    if (name.equals("fork")) {
      words.add(new Value.Text("node", call.place()));
    }
    words.add(first);
    if (call.size() > 1 && call.value(1) instanceof Value.Ref(var more)) {
      words.addAll(more.items().items());
    }
    return Optional.of(languages.execute(machine.run(), machine.process(), words, Values.NOTHING, call.place()));
  }

  @Override
  public Optional<Value> method(Call call, Value receiver, String name) {
    if (onlyScheduled && TIMED.contains(name)
        && call.values().stream().anyMatch(value -> value instanceof Value.Code)) {
      return Optional.of(Values.UNKNOWN);
    }
    if (receiver instanceof Value.Type(var library)) {
      var known = library(call, library, name);
      if (known.isPresent()) {
        return known;
      }
    }
    if (HTTP.contains(name) && !(receiver instanceof Value.Handle) && call.size() > 0) {
      call.values().stream().limit(2).forEach(value -> address(call, value));
    }
    if (name.equals("sendMail") && call.value(0) instanceof Value.Ref(var mail)) {
      mail.existing("to").ifPresent(cell -> Outgoing.mail(call, cell.value()));
    }
    return commands.method(call, receiver, name).or(() -> queries.method(call, receiver, name))
        .or(() -> repositories(call, receiver, name))
        .or(() -> databases.method(call, receiver, name)).or(() -> core.method(call, receiver, name));
  }

  private Optional<Value> library(Call call, String library, String name) {
    if (library.isEmpty()) {
      return plain(call, name).or(() -> ScriptDatabases.opens(name)
          ? Optional.of(databases.open(call, name, call.values())) : Optional.empty());
    }
    if (library.equals("mongoose") && name.equals("model")) {
      return Optional.of(models.defined(call, true));
    }
    if (library.startsWith("sequelize") && name.equals("define")) {
      return Optional.of(models.defined(call, false));
    }
    if (name.equals("init") && call.size() > 1 && call.machine().knows(library)) {
      models.initialised(new Value.Type(library), call.value(1));
      return Optional.of(Values.UNKNOWN);
    }
    if (library.equals("child_process") && SHELL.contains(name)) {
      return shell(call, name);
    }
    if (library.equals("knex") && name.matches("(?i)knex|default")) {
      return Optional.of(builder(call));
    }
    if (library.equals("mongodb::MongoClient") || ScriptDatabases.opens(library + "::" + name)) {
      return Optional.of(databases.open(call, library + "::" + name, call.values()));
    }
    return library.equals("knex") && !name.equals("schema") ? Optional.of(builder(call)) : Optional.empty();
  }

  /// What gives access to the rows of a model that is handed to it.
  private Optional<Value> repositories(Call call, Value receiver, String name) {
    var machine = call.machine();
    return switch (name) {
      case "getRepository", "getMongoRepository", "getTreeRepository" ->
          call.size() > 0 ? Optional.of(repository(call, call.value(0)))
              : models.of(machine, receiver).map(entity -> queries.repository(machine, entity));
      case "define" -> receiver instanceof Value.Handle || receiver.isUnknown() && call.size() > 1
          && Values.exact(call.value(0)).isPresent() && call.value(1) instanceof Value.Ref
              ? Optional.of(models.defined(call, false)) : Optional.empty();
      case "createQueryBuilder" -> mayConnect(receiver) ? Optional.of(started(call)) : Optional.empty();
      case "getQueryInterface" -> Optional.of(queries.tables(machine));
      case "collection" -> Values.exact(call.value(0)).map(table -> sets.set(machine,
          Entity.named("", table, 0.8), databases.last(), call.place()));
      default -> {
        var first = call.size() > 1 ? models.of(machine, call.value(0))
            : Optional.<Entity>empty();
        if (call.size() == 1 && mayConnect(receiver)
            && Set.of("save", "remove", "softRemove", "recover", "persist").contains(name)) {
          yield queries.kept(call, call.value(0));
        }
        yield first.isPresent()
            && Set.of("find", "findOne", "findOneBy", "findBy", "save", "insert", "update", "delete",
                "remove", "count", "softDelete", "upsert", "increment").contains(name)
                    ? queries.method(call, queries.repository(machine, first.get()), name) : Optional.empty();
      }
    };
  }

  /// A connection, or something of which nothing is known, such as what a library hands to a function it calls.
  private static boolean mayConnect(Value receiver) {
    return receiver instanceof Value.Handle || receiver.isUnknown() || receiver instanceof Value.Nothing;
  }

  /// A query that is begun at a connection: of a class that is named at once, or in one of its steps.
  private Value started(Call call) {
    return call.size() > 0 && models.of(call.machine(), call.value(0)).isPresent()
        ? queries.method(call, call.value(0), "createQueryBuilder").orElse(Values.UNKNOWN)
        : queries.builder(call.machine());
  }

  @Override
  public Optional<Value> made(Call call, String type, List<Value> arguments) {
    if (type.endsWith("::PrismaClient")) {
      var thing = call.machine().thing();
      thing.become("PrismaClient");
      return Optional.of(new Value.Ref(thing));
    }
    if (type.matches("(?:typeorm|@mikro-orm/\\w+)::(?:\\w*Repository|EntityRepository)") && call.size() > 1) {
      return models.of(call.machine(), call.value(1)).map(entity -> queries.repository(call.machine(), entity));
    }
    if (type
        .matches("(?:typeorm::(?:DataSource|EntityManager|Connection)|sequelize(?:-typescript)?(?:::Sequelize)?)")) {
      var handle = arguments.isEmpty() ? databases.any(call.place()) : databases.open(call, type, arguments);
      queries.connected(databases.last());
      return Optional.of(handle);
    }
    if (onlyScheduled && TIMED.contains(type.substring(type.lastIndexOf(':') + 1))) {
      return Optional.of(Values.UNKNOWN);
    }
    if (type.matches("(?:cron|croner|node-cron|toad-scheduler)(?:::\\w+)?")) {
      arguments.stream().filter(Value.Code.class::isInstance)
          .forEach(code -> call.machine().invoke(code, List.of(), true));
      return Optional.of(Values.UNKNOWN);
    }
    return ScriptDatabases.opens(type) ? Optional.of(databases.open(call, type, arguments)) : Optional.empty();
  }

  @Override
  public String behind(Machine machine, String type) {
    return type;
  }

  @Override
  public Optional<Value> elements(Machine machine, Value of) {
    return sets.isSet(of) ? sets.of(of).map(entity -> sets.row(machine, entity)) : sets.of(of).map(_ -> of);
  }

  @Override
  public Optional<Value> field(Machine machine, Value of, String name, Value kept, Place place) {
    if (of instanceof Value.Ref(var thing) && thing.type().equals("PrismaClient") && !name.startsWith("$")) {
      return Optional.of(queries.repository(machine, ScriptModels.prisma(machine.run(), name)));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> apply(Call call, Value callee) {
    if (callee instanceof Value.Ref(var thing) && thing.type().equals(ScriptQueries.BUILDER)) {
      return Optional.of(call.size() == 0 ? callee : queries.table(call, call.value(0)));
    }
    // `require('knex')({ … })`
    return callee instanceof Value.Type(var module) && !call.machine().knows(module) ? library(call, module, module)
        : Optional.empty();
  }

  @Override
  public Optional<Value> variable(Machine machine, String name) {
    return switch (name) {
      case "process" -> Optional.of(process(machine));
      case "Object", "Array", "Promise", "JSON", "Buffer", "Reflect", "Math" -> Optional.of(new Value.Type(name));
      default -> Optional.empty();
    };
  }

  private Value process(Machine machine) {
    Thing thing = machine.thing();
    var env = machine.thing();
    environment.forEach((key, value) -> machine.run().journal().set(env.field(key), value));
    machine.run().journal().set(env.other(), Values.UNKNOWN);
    machine.run().journal().set(thing.field("env"), new Value.Ref(env));
    var words = new ArrayList<Value>();
    words.add(new Value.Text("node", Place.NOWHERE));
    words.add(new Value.Text("/" + machine.process().script(), Place.NOWHERE));
    words.addAll(machine.process().arguments());
    machine.run().journal().set(thing.field("argv"), machine.list(words, machine.process().arguments().isEmpty()));
    machine.run().journal().set(thing.other(), Values.UNKNOWN);
    return new Value.Ref(thing);
  }

  @Override
  public boolean onlyShows(String name) {
    return SHOWS.matcher(name).matches();
  }

  @Override
  public boolean common(String method) {
    return COMMON.contains(method);
  }
}
