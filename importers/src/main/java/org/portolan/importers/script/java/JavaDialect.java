package org.portolan.importers.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.SqlReader;

/// Java's own classes, its search for others, and the libraries that decide where data goes.
final class JavaDialect implements Dialect, BraceCore.Library {
  private static final Pattern SHOWS = Pattern.compile(
      "(?i)print\\w*|log|trace|debug|info|warn|error|fatal|append\\w*|format|matches|startsWith|endsWith|contains|equals\\w*|"
          + "indexOf|compile|setMessage|addError|assert\\w*|ok|put|message|description|summary|notNull|hasText|isTrue|getProperty");
  private static final Set<String> COMMON =
      Set.of("get", "set", "add", "all", "find", "save", "delete", "update", "create",
          "run", "execute", "query", "fetch", "count", "push", "send", "load", "init", "call", "map", "filter", "open",
          "close",
          "read", "write", "remove", "process", "build", "start", "stop", "getId", "getName", "size", "put", "apply",
          "accept",
          "test", "of", "list", "insert", "toString", "next", "stream", "forEach", "handle", "convert", "clear");
  private static final Set<String> STATEMENTS = Set.of("query", "queryForObject", "queryForList", "queryForMap",
      "queryForRowSet", "queryForStream", "update", "batchUpdate", "execute", "prepareStatement", "prepareCall",
      "executeQuery",
      "executeUpdate", "executeLargeUpdate", "executeBatch", "addBatch", "sql", "createUpdate", "createQuery", "select",
      "createNativeQuery", "createSQLQuery", "createBatch", "prepareBatch", "createScript", "nativeSQL", "fetch",
      "resultQuery",
      "insert", "run", "selectList", "createCall", "setSql", "queryForInt", "queryForLong", "preparedQuery",
      "createStatement");
  private static final Pattern DRIVER = Pattern.compile(
      ".*(?:Jdbc\\w*|Connection|Statement|Jdbi|Handle|DSLContext|QueryRunner|Sql2o|DatabaseClient)");
  private static final Pattern MANAGER =
      Pattern.compile(".*(?:EntityManager|Session|SessionFactory|HibernateTemplate|R2dbcEntityTemplate)");

  private final JavaFiles files;
  private final BraceCore brace = new BraceCore(this);
  private final RowSets sets = new RowSets();
  private final JavaEntities entities;
  private final JavaSpring spring;
  private final JavaTables tables;
  private Connection opened = Connection.UNSAID;

  JavaDialect(JavaFiles files) {
    this.files = files;
    entities = new JavaEntities(sets, files);
    spring = new JavaSpring(brace, files, entities);
    tables = new JavaTables(sets);
  }

  BraceCore brace() {
    return brace;
  }

  void finish(Run run) {
    sets.finish(run);
  }

  @Override
  public Optional<Value> function(Call call, String name) {
    return name.equals("<class>") ? Optional.of(new Value.Type(files.load(call.machine(),
        Values.exact(call.value(0)).orElse(""), call.place().path()))) : brace.call(call, name);
  }

  @Override
  public Optional<Value> method(Call call, Value receiver, String name) {
    var type = receiver instanceof Value.Ref(var thing) ? thing.type()
        : receiver instanceof Value.Type(var named) ? named : "";
    var machine = call.machine();
    if (name.startsWith("SUPER::__init__")) {
      call.values();
      return Optional.of(Values.NOTHING);
    }
    if (receiver instanceof Value.Ref(var thing) && type.endsWith("StringBuilder")) {
      return Optional.of(built(call, thing, name));
    }
    if (name.equals("getConnection") && type.endsWith("DriverManager")) {
      return Optional.of(connected(call));
    }
    if (!type.isEmpty() && machine.knows(type)) {
      var known = entities.method(call, type, name.replaceFirst("^SUPER::", ""));
      if (known.isPresent()) {
        return known;
      }
    }
    if (MANAGER.matcher(type).matches()) {
      var known = entities.manager(call, name);
      if (known.isPresent()) {
        return known;
      }
    }
    if (name.equals("getBean")) {
      var asked = call.values().stream().filter(Value.Type.class::isInstance).findFirst();
      return asked.map(wanted -> brace.object(machine, ((Value.Type) wanted).name()));
    }
    if (name.equals("getProperty") && call.size() > 0) {
      return Values.exact(call.value(0)).flatMap(files::property).or(() -> Optional.of(Values.UNKNOWN));
    }
    if (name.matches("newJob|onDemand|attach|useExtension|withExtension") && call.size() > 0) {
      return Optional.of(handed(call, receiver, name));
    }
    address(call, name);
    var known = JavaMaps.method(call, receiver, type, name)
        .or(() -> spring.method(call, receiver, receiverType(receiver), name))
        .or(() -> tables.method(call, receiver, receiverType(receiver), name)).or(() -> mapped(call, name));
    return known.isPresent() ? known : statement(call, receiver, type, name).or(() -> text(call, receiver, name))
        .or(() -> list(call, receiver, name));
  }

  private static String receiverType(Value receiver) {
    return receiver instanceof Value.Ref(var thing) ? thing.type()
        : receiver instanceof Value.Type(var named) ? named : "";
  }

  /// An object of a class that a library makes, handed over or to a function: Jdbi's `useExtension(Orders.class, …)`; the
  /// class of one of Quartz's jobs does its work.
  private Value handed(Call call, Value receiver, String name) {
    var machine = call.machine();
    var object = call.value(0) instanceof Value.Type(var type) ? brace.object(machine, type) : receiver;
    if (name.equals("newJob")) {
      machine.methodOf(object, "execute").or(() -> machine.methodOf(object, "executeInternal"))
          .ifPresent(code -> machine.invoke(code, List.of(object), false));
      return Values.UNKNOWN;
    }
    call.callBack(List.of(object));
    return name.equals("onDemand") || name.equals("attach") ? object : Values.UNKNOWN;
  }

  /// MyBatis' `session.selectList("shop.OrderMapper.open")`.
  private Optional<Value> mapped(Call call, String name) {
    var id = name.matches("select(?:List|One|Map|Cursor)?|insert|update|delete") && call.size() > 0
        ? Values.exact(call.value(0)).filter(text -> text.matches("[\\w.]+\\.\\w+")).orElse("") : "";
    int dot = id.lastIndexOf('.');
    var statement = dot < 0 ? Optional.<Value>empty() : files.statement(id.substring(0, dot), id.substring(dot + 1));
    statement.ifPresent(sql -> call.machine().sink().accept(sql, opened, call.place(), SqlSink.Trust.DRIVER));
    return statement.map(_ -> Values.UNKNOWN);
  }

  private Optional<Value> statement(Call call, Value receiver, String type, String name) {
    if (!STATEMENTS.contains(name) || call.size() == 0) {
      return receiver instanceof Value.Handle ? Optional.of(receiver) : Optional.empty();
    }
    var first = call.value(0) instanceof Value.Ref(var builder) && builder.type().endsWith("StringBuilder")
        ? builder.field("text").value() : call.value(0);
    boolean driver =
        receiver instanceof Value.Handle || DRIVER.matcher(type).matches() || MANAGER.matcher(type).matches();
    boolean sql = first.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && SqlReader.startsLikeSql(text));
    if (!sql && !(driver && first.isUnknown())) {
      return driver ? Optional.of(receiver) : Optional.empty();
    }
    var to = receiver instanceof Value.Handle(var known, _) ? known : opened;
    call.machine().sink().accept(first, to, call.place(), driver ? SqlSink.Trust.DRIVER : SqlSink.Trust.LIKELY);
    call.callBack(List.of(Values.UNKNOWN, Values.UNKNOWN));
    return Optional
        .of(driver && (name.startsWith("prepare") || name.startsWith("create") || name.equals("sql")) ? receiver
            : Values.UNKNOWN);
  }

  private Value connected(Call call) {
    var said = Outgoing.said(call, Values.asText(call.value(0)).text());
    opened = said;
    return Outgoing.database(call, said);
  }

  private static Value built(Call call, Thing builder, String name) {
    var journal = call.machine().run().journal();
    var text = builder.field("text");
    if (name.equals("append")) {
      journal.set(text, Values.concat(List.of(text.value(), call.value(0))));
      return new Value.Ref(builder);
    }
    call.values();
    return name.equals("toString") ? text.value() : new Value.Ref(builder);
  }

  private static void address(Call call, String name) {
    if (Set.of("getForObject", "getForEntity", "postForObject", "postForEntity", "exchange", "put", "delete", "uri",
        "create",
        "url", "postForLocation", "baseUrl", "patchForObject", "newCall").contains(name) && call.size() > 0) {
      Outgoing.url(call, call.value(0));
    }
  }

  private static Optional<Value> text(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Type(var type) && type.endsWith("String")) {
      return switch (name) {
        case "format" -> Optional.of(Formats.sprintf(call.values()));
        case "valueOf", "join" -> Optional.of(name.equals("join") ? joined(call) : call.value(0));
        default -> Optional.empty();
      };
    }
    if (!(receiver instanceof Value.Text) && !(receiver instanceof Value.Many)) {
      return Optional.empty();
    }
    return Optional.ofNullable(switch (name) {
      case "trim", "strip", "toString", "stripIndent", "intern", "stripTrailing", "stripLeading" -> receiver;
      case "concat" -> Values.concat(List.of(receiver, call.value(0)));
      case "toLowerCase" -> Values.map(receiver, text -> text.toLowerCase(Locale.ROOT));
      case "toUpperCase" -> Values.map(receiver, text -> text.toUpperCase(Locale.ROOT));
      case "formatted" -> {
        var all = new ArrayList<Value>(List.of(receiver));
        all.addAll(call.values());
        yield Formats.sprintf(all);
      }
      case "replace", "replaceAll" -> {
        var from = Values.exact(call.value(0)).orElse("");
        var to = Values.asText(call.value(1)).text();
        yield from.isEmpty() ? receiver : Values.map(receiver, text -> text.replace(from, to));
      }
      default -> null;
    });
  }

  private static Value joined(Call call) {
    var parts = new ArrayList<Value>();
    var all = call.values();
    for (var value : all.subList(Math.min(1, all.size()), all.size())) {
      var items = value instanceof Value.Ref(var list) ? list.items().items() : List.of(value);
      for (var item : items) {
        if (!parts.isEmpty()) {
          parts.add(all.getFirst());
        }
        parts.add(item);
      }
    }
    return parts.isEmpty() ? Values.UNKNOWN : Values.concat(parts);
  }

  /// Lists, streams and whatever else is handed functions to call with what it holds.
  private Optional<Value> list(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (receiver instanceof Value.Type(var type)
        && type.matches("(?:.*\\.)?(?:List|Set|Arrays|Stream|Collections|Optional|Objects)")) {
      var values = call.values();
      return Optional.of(name.matches("of|asList|singletonList|ofNullable|singleton")
          ? values.size() == 1 && values.getFirst() instanceof Value.Ref ? values.getFirst()
              : machine.list(values, false)
          : values.isEmpty() ? Values.UNKNOWN : values.getFirst());
    }
    if (receiver instanceof Value.Ref(var thing) && name.equals("add") && !machine.knows(thing.type())
        && call.size() > 0) {
      thing.append(machine.run().journal(), List.of(call.value(call.size() - 1)), false);
      return Optional.of(Values.UNKNOWN);
    }
    var functions = call.values().stream().filter(Value.Code.class::isInstance).toList();
    if (functions.isEmpty()) {
      return sets.of(receiver).isPresent()
          ? Optional.of(name.startsWith("get") || name.startsWith("is") ? Values.UNKNOWN
              : receiver)
          : Optional.empty();
    }
    var elements = (Value.Seq) brace.elements(machine, receiver);
    var made = new ArrayList<Value>();
    for (var function : functions) {
      for (var element : elements.items().isEmpty() ? List.of(Values.UNKNOWN)
          : elements.items().stream().limit(20).toList()) {
        made.add(machine.invoke(function, List.of(element), true));
      }
    }
    return Optional.of(name.equals("map") || name.equals("flatMap") ? machine.list(made, true) : receiver);
  }

  @Override
  public Optional<Value> made(Call call, String type, List<Value> arguments) {
    if (!type.matches("(?:.*\\.)?String(?:Builder|Buffer)")) {
      return Optional.empty();
    }
    var thing = call.machine().thing();
    thing.become("StringBuilder");
    call.machine().run().journal().set(thing.field("text"), arguments.isEmpty() ? new Value.Text("", Place.NOWHERE)
        : arguments.getFirst());
    return Optional.of(new Value.Ref(thing));
  }

  @Override
  public String behind(Machine machine, String type) {
    return files.behind(machine, type);
  }

  @Override
  public Optional<Value> elements(Machine machine, Value of) {
    return sets.of(of).map(_ -> of);
  }

  @Override
  public Optional<Value> variable(Machine machine, String name) {
    return Optional.empty();
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
