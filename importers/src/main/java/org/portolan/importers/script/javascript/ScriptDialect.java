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
import org.portolan.importers.sql.Hole;

/// JavaScript's own functions, its modules, and the libraries that decide where data goes.
final class ScriptDialect implements Dialect, BraceCore.Library {
  /// How Drizzle's descriptions of tables begin.
  private static final Pattern DESCRIBES =
      Pattern.compile("(?:pg|mysql|sqlite|singlestore)(?:Table|View|MaterializedView)");
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
  private static final Pattern ROWS =
      Pattern.compile("(?is)^(\\s*insert\\s+into\\s+[\\w.\"]+)\\s*" + Hole.TEXT);
  private static final Pattern FILES = Pattern.compile("fs(?:/promises|::promises|-extra)?");
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
    if (name.matches("\\$?(?:queryRaw|executeRaw)|sql|query(?:Object|Array)?|db|pg")
        || call.value(0) instanceof Value.Handle) {
      call.machine().sink().accept(withRows(text), databases.last(), call.place(), SqlSink.Trust.LIKELY);
    }
    return text;
  }

  /// `INSERT INTO orders ${sql(rows)}`: the library puts columns and values there.
  private static Value withRows(Value statement) {
    return Values.join(statement.choices().stream().<Value>map(choice -> choice instanceof Value.Text(var text, var at)
        ? new Value.Text(ROWS.matcher(text).replaceFirst("$1 (a) VALUES (1)"), at) : choice).toList());
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
      default -> ScriptProcess.starts(name) ? ScriptProcess.started(call, name) : onlyScheduled && TIMED.contains(name)
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
    if (ScriptOptions.isLibrary(library)) {
      return name.equals("command") ? ScriptOptions.command(call, new Value.Type(library))
          : name.equals("argv") || name.equals("parse") || name.equals("parseSync") || name.equals(library)
              ? Optional.of(ScriptOptions.parsed(call.machine())) : Optional.of(new Value.Type("yargs"));
    }
    if (FILES.matcher(library).matches() && name.matches("readFile(?:Sync)?")) {
      return Optional.of(files.content(call));
    }
    if (library.startsWith("drizzle-orm") || library.startsWith("@supabase/supabase-js")) {
      return ofBuilder(call, library, name);
    }
    if (library.equals("child_process") && ScriptProcess.starts(name)) {
      return ScriptProcess.started(call, name);
    }
    if (library.equals("knex") && name.matches("(?i)knex|default")) {
      return Optional.of(builder(call));
    }
    if (library.equals("mongodb::MongoClient") || ScriptDatabases.opens(library + "::" + name)) {
      return Optional.of(databases.open(call, library + "::" + name, call.values()));
    }
    return library.equals("knex") && !name.equals("schema") ? Optional.of(builder(call)) : Optional.empty();
  }

  /// Libraries of queries that are told their tables by name or by a description of them.
  private Optional<Value> ofBuilder(Call call, String library, String name) {
    if (DESCRIBES.matcher(name).matches()) {
      return Optional.of(models.described(call));
    }
    if (name.equals("drizzle")) {
      var known = call.values().stream().filter(Value.Handle.class::isInstance).findFirst();
      queries.connected(known.map(handle -> ((Value.Handle) handle).to()).orElseGet(() -> {
        databases.open(call, library, call.values());
        return databases.last();
      }));
      return Optional.of(queries.builder(call.machine()));
    }
    return name.equals("createClient") ? Optional.of(queries.builder(call.machine())) : Optional.empty();
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
      case "get", "resolve" -> receiver.isUnknown() && call.size() > 0 ? wired(call) : Optional.empty();
      case "model" -> call.size() > 1 && ScriptModels.option(call.value(1), "tableName").isPresent()
          ? Optional.of(
              models.defined(call.with(List.of(call.nodes().get(0), call.nodes().get(1), call.nodes().get(1))), false))
          : Optional.empty();
      case "command" -> receiver.isUnknown() ? ScriptOptions.command(call, receiver) : Optional.empty();
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

  /// `app.get(SyncService)`: a container hands over the object of a class.
  private Optional<Value> wired(Call call) {
    return call.value(0) instanceof Value.Type(var type) && call.machine().knows(type)
        && models.of(call.machine(), call.value(0)).isEmpty() ? Optional.of(brace.object(call.machine(), type))
            : Optional.empty();
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
    if (type.equals("Promise")) {
      call.machine().invoke(arguments.isEmpty() ? Values.NOTHING : arguments.getFirst(), List.of(), true);
      return Optional.of(Values.UNKNOWN);
    }
    if (type.equals("kysely::Kysely")) {
      queries.connected(databases.last());
      return Optional.of(queries.builder(call.machine()));
    }
    if (type.endsWith("::EntitySchema") && !arguments.isEmpty()) {
      models.schema(arguments.getFirst());
      return Optional.empty();
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
    // `yargs(words).argv`
    return of instanceof Value.Type(var library) && ScriptOptions.isLibrary(library) && name.matches("argv|parsed")
        ? Optional.of(ScriptOptions.parsed(machine)) : Optional.empty();
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
      case "process" -> Optional.of(ScriptProcess.itself(machine, environment));
      case "Object", "Array", "Promise", "JSON", "Buffer", "Reflect", "Math" -> Optional.of(new Value.Type(name));
      default -> Optional.empty();
    };
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
