package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Statements that are put together from models: what they read once they run, and what is written through them.
final class PythonQueries {
  private static final String QUERY = "query of models";
  private static final String STATEMENT = "statement on a table";
  private static final String SUPER = "SUPER::";
  private static final double SURE = 0.85;
  private static final double FOLLOWED = 0.75;
  private static final double BY_RULE = 0.75;
  private static final double HANDED_ON = 0.6;
  private final PythonModels models;
  private final PythonSignals signals;
  private final Supplier<Connection> only;
  private final PythonEntities named;
  private final PythonManagers managers;
  private final Map<Thing, PythonQuery> queries = new HashMap<>();
  private final PythonSessions sessions;
  private final List<PythonQuery> waiting = new ArrayList<>();
  private final Set<Thing> loaded = new HashSet<>();
  private final Set<Thing> unsaved = new HashSet<>();

  PythonQueries(PythonModels models, PythonSignals signals, Supplier<Connection> only) {
    this.models = models;
    this.signals = signals;
    this.only = only;
    sessions = new PythonSessions(this, models);
    named = new PythonEntities(models);
    managers = new PythonManagers(models);
  }

  static boolean isStatement(Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().equals(STATEMENT);
  }

  static boolean isQuery(Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().equals(QUERY);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && queries.containsKey(thing)) {
      return Optional.of(onQuery(call, receiver, queries.get(thing), name));
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(STATEMENT)) {
      // a query may be what it puts in
      call.values();
      return Optional.of(receiver);
    }
    var managed = managers.of(call.machine(), receiver);
    if (managed.isPresent()) {
      var query = query(call, List.of(managed.get()), Connection.UNSAID);
      of(query).managed = !PythonDialect.library(receiver).endsWith("::query");
      return Optional.of(name.equals("get_queryset") ? query : onQuery(call, query, of(query), name));
    }
    if (receiver instanceof Value.Type && name.equals("as_manager")) {
      return Optional.of(call.machine().invoke(receiver, List.of(), false));
    }
    if (name.equals("from_queryset") && call.size() > 0) {
      return Optional.of(call.value(0));
    }
    var entity = models.entity(call.machine(), receiver);
    if (entity.isPresent()) {
      boolean ofClass = receiver instanceof Value.Type && name.startsWith(SUPER);
      return onEntity(call, receiver, entity.get(), ofClass ? name.substring(SUPER.length()) : name);
    }
    var related = models.relation(receiver);
    if (related.isPresent()) {
      return Optional.of(Values.UNKNOWN);
    }
    return sessions.method(call, receiver, name);
  }

  /// What a class keeps under a name, read through the class or an object of it.
  Optional<Value> field(Machine machine, Value of, String name, Value kept, Place place) {
    var table =
        PythonModels.NAMES_OF_TABLES.contains(name) ? models.nameOf(machine, of, place) : Optional.<Value>empty();
    if (table.isPresent()) {
      return table;
    }
    var entity = models.entity(machine, of);
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    if (of instanceof Value.Type && managers.kept(machine, of, kept)) {
      return Optional.of(kept);
    }
    if (PythonModels.DESCRIPTIONS.contains(name)) {
      return Optional.of(new Value.Type(entity.get().type() + "::" + name));
    }
    if (kept.isUnknown() && of instanceof Value.Type(var type)) {
      return Optional.of(new Value.Type(type + "::" + name));
    }
    if (kept.isUnknown() && models.isTable(of)) {
      // `orders.c.id`: a column names its table, wherever it is handed on
      return Optional.of(of);
    }
    return of instanceof Value.Ref ? related(machine, entity.get(), name, place) : Optional.empty();
  }

  private Optional<Value> related(Machine machine, Entity entity, String name, Place place) {
    return models.relation(machine, entity.type(), name).map(relation -> {
      var behind = models.behind(machine, relation);
      var query =
          new PythonQuery(Connection.UNSAID, machine.process().withTrust(machine.process().trust() * FOLLOWED), place);
      query.entities.addAll(behind);
      query.between = (relation.many() || relation.through().isPresent()) && behind.size() == 2;
      waiting.add(query);
      var thing = machine.thing();
      thing.become(QUERY);
      queries.put(thing, query);
      var rows = models.target(machine, relation).map(target -> instance(machine, target)).orElse(Values.UNKNOWN);
      thing.items(machine.run().journal(), List.of(rows), false);
      return (Value) new Value.Many(List.of(rows.isUnknown() ? Values.UNKNOWN : rows, new Value.Ref(thing)));
    });
  }

  /// Something is set on an object: one that came from the database is written back.
  void changed(Machine machine, Thing thing, Place place) {
    if (loaded.contains(thing) && models.isSavedByHand(machine, thing.type())) {
      unsaved.add(thing);
    } else if (loaded.contains(thing)) {
      models.entity(machine, new Value.Ref(thing)).ifPresent(
          entity -> touch(machine.run(), machine.process(), DependencyKind.WRITES, Connection.UNSAID, entity, place,
              FOLLOWED));
    }
  }

  /// A row that was changed and has to be saved goes to something that was not read: most likely that saves it.
  void handed(Machine machine, Thing thing, Place place) {
    if (unsaved.contains(thing)) {
      models.entity(machine, new Value.Ref(thing)).ifPresent(
          entity -> touch(machine.run(), machine.process(), DependencyKind.WRITES, Connection.UNSAID, entity, place,
              HANDED_ON));
    }
  }

  /// A column's default may be a statement, which runs when somebody puts in a row without it.
  Value column(Call call) {
    int before = waiting.size();
    call.values();
    waiting.subList(Math.min(before, waiting.size()), waiting.size()).clear();
    return Values.UNKNOWN;
  }

  /// A class of a model, an object of it, or a table.
  private Optional<Value> onEntity(Call call, Value receiver, Entity entity, String name) {
    boolean table = receiver instanceof Value.Ref(var thing) && models.entity(call.machine(), thing.type()).isEmpty();
    if (receiver instanceof Value.Ref && !table) {
      if (name.equals("SUPER::__init__")) {
        return Optional.of(PythonPieces.filled(call, receiver));
      }
      if (PythonVerbs.SAVES.contains(name)) {
        call.values();
        touch(call, DependencyKind.WRITES, Connection.UNSAID, entity);
        signals.written(call.machine(), entity.type(), name, receiver);
        return Optional.of(Values.UNKNOWN);
      }
      return Optional.empty();
    }
    return switch (name) {
      case "select", "filter", "search", "browse", "where", "all", "exclude", "annotate", "first" -> {
        var query = query(call, List.of(entity), Connection.UNSAID);
        entities(call, call.nodes()).forEach(of(query).entities::add);
        yield Optional.of(query);
      }
      case "insert", "update", "delete", "create", "insert_many", "replace", "get_or_create", "bulk_create",
          "insert_from" -> {
        call.values();
        if (name.equals("get_or_create")) {
          touch(call, DependencyKind.READS, Connection.UNSAID, entity);
          yield Optional.of(call.machine().list(List.of(written(call, entity), Values.UNKNOWN), false));
        }
        yield Optional.of(name.equals("create") ? written(call, entity)
            : statement(call, entity, DependencyKind.WRITES, Connection.UNSAID));
      }
      case "get", "get_by_id", "get_or_none" -> {
        touch(call, DependencyKind.READS, Connection.UNSAID, entity);
        var row = instance(call.machine(), entity);
        yield Optional.of(name.equals("get_or_none") ? Values.join(row, Values.NOTHING) : row);
      }
      case "label", "desc", "asc", "cast", "alias", "nullslast", "distinct" ->
          table ? Optional.of(receiver) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Value written(Call call, Entity entity) {
    touch(call, DependencyKind.WRITES, Connection.UNSAID, entity);
    return instance(call.machine(), entity);
  }

  Value statement(Call call, Entity entity, DependencyKind kind, Connection to) {
    call.values();
    touch(call, kind, to, entity);
    var thing = call.machine().thing();
    thing.become(STATEMENT);
    // it may give back rows that it changed
    thing.items(call.machine().run().journal(), List.of(Values.UNKNOWN), true);
    return new Value.Ref(thing);
  }

  private Value onQuery(Call call, Value self, PythonQuery query, String name) {
    // conditions may come from functions that ask for tables of their own
    call.values();
    if (query.entities.isEmpty()) {
      // `exists().where(…)`: only what follows names a table
      query.entities.addAll(entities(call, call.nodes()));
      boolean rows = PythonVerbs.ROWS.contains(name) || PythonVerbs.ONE.contains(name);
      return query.entities.isEmpty() && rows ? Values.UNKNOWN : self;
    }
    var first = query.entities.getFirst();
    query.entities.addAll(named.spans(call, first, name, loaded::contains));
    if (name.equals("none")) {
      // asks nobody
      waiting.remove(query);
      return self;
    }
    if (name.equals("raw") || name.equals("from_statement")) {
      call.machine().sink().accept(call.value(0), query.to, call.place(), SqlSink.Trust.DRIVER);
    }
    if (PythonVerbs.WRITES.contains(name) || PythonVerbs.BOTH.contains(name)) {
      query.changes = !PythonVerbs.BOTH.contains(name);
      // which rows belong together stands in the table between
      boolean belongs = query.between && Set.of("add", "remove", "set", "clear", "append", "extend").contains(name);
      query.rows |= belongs;
      touch(call, DependencyKind.WRITES, query.to, belongs ? query.entities.get(1) : first);
      added(call, query);
      var made = instance(call.machine(), first);
      signals.written(call.machine(), first.type(), name, made);
      return PythonVerbs.BOTH.contains(name) ? call.machine().list(List.of(made, Values.UNKNOWN), false) : made;
    }
    boolean asks = PythonVerbs.ROWS.contains(name) && !(query.managed && name.equals("all"));
    query.rows |= asks || PythonVerbs.ONE.contains(name);
    if (name.equals("extra")) {
      query.entities.addAll(PythonPieces.read(call, query.to));
    }
    if (PythonVerbs.ONE.contains(name)) {
      var row = instance(call.machine(), first);
      return PythonVerbs.OR_NONE.contains(name) ? Values.join(row, Values.NOTHING) : row;
    }
    return switch (name) {
      case "count", "exists", "aggregate", "scalar_subquery", "in_bulk", "acount", "aexists" -> Values.UNKNOWN;
      default -> self;
    };
  }

  /// Objects that came from no table are put into theirs as soon as they belong to one that did.
  private void added(Call call, PythonQuery query) {
    for (var value : call.values()) {
      if (value instanceof Value.Ref(var thing) && !loaded.contains(thing)) {
        models.entity(call.machine(), value)
            .ifPresent(entity -> touch(call, DependencyKind.WRITES, query.to, entity));
      }
    }
  }

  /// Somebody goes through its rows, whatever happens to them later.
  void goneThrough(Value value) {
    for (var choice : value.choices()) {
      if (choice instanceof Value.Ref(var thing) && queries.containsKey(thing)) {
        Optional.ofNullable(queries.get(thing)).ifPresent(query -> query.rows = true);
      }
    }
  }

  List<Entity> entities(Call call, List<Node> nodes) {
    return named.in(call, nodes, loaded::contains);
  }

  /// A statement deletes what the query would have read.
  void deleted(Call call, Value value) {
    if (value instanceof Value.Ref(var thing) && queries.containsKey(thing)) {
      var query = of(value);
      query.changes = true;
      touch(call, DependencyKind.WRITES, query.to, query.entities.getFirst());
    }
  }

  /// An object that is a row from its making on.
  void row(Machine machine, Thing thing, Entity entity, Place place) {
    loaded.add(thing);
    touch(machine.run(), machine.process(), DependencyKind.WRITES, Connection.UNSAID, entity, place, SURE);
  }

  Value query(Call call, List<Entity> entities, Connection to) {
    // a function that is told the model asks for whoever tells it
    var place = call.size() > 0 && call.nodes().getFirst() instanceof Node.Var(_, var model)
        ? call.machine().given(model).orElse(call.place()) : call.place();
    var query = new PythonQuery(to, call.machine().process(), place);
    query.entities.addAll(entities);
    query.later = call.machine().run().isLoading();
    waiting.add(query);
    var thing = call.machine().thing();
    thing.become(QUERY);
    queries.put(thing, query);
    thing.items(call.machine().run().journal(),
        List.of(entities.isEmpty() ? Values.UNKNOWN : instance(call.machine(), entities.getFirst())), false);
    return new Value.Ref(thing);
  }

  private PythonQuery of(Value query) {
    return Optional.ofNullable(queries.get(((Value.Ref) query).thing())).orElseThrow();
  }

  Value instance(Machine machine, Entity entity) {
    if (entity.type().isEmpty()) {
      return Values.UNKNOWN;
    }
    var thing = machine.thing();
    thing.become(entity.type());
    loaded.add(thing);
    return new Value.Ref(thing);
  }

  void touch(Call call, DependencyKind kind, Connection to, Entity entity) {
    touch(call.machine().run(), call.machine().process(), kind, to, entity, call.place(), SURE);
  }

  private void touch(Run run, Execution process, DependencyKind kind, Connection to,
      Entity entity, Place place, double certainty) {
    run.touch(process, kind,
        new Target.Relation((to.saysNothing() ? only.get() : to).seenFrom(process.host()), entity.schema(),
            entity.table(), List.of()),
        "",
        place, models.isByRule(entity) ? certainty * BY_RULE : certainty);
  }

  /// At the program's end: what was asked for and neither deleted nor changed was read.
  void finish(Run run) {
    for (var query : waiting) {
      if (query.later && !query.rows) {
        continue;
      }
      var read = new LinkedHashSet<>(query.entities);
      if (query.changes && !query.rows && !read.isEmpty()) {
        // its conditions name it again
        read.remove(query.entities.getFirst());
      }
      read.forEach(entity -> touch(run, query.process, DependencyKind.READS, query.to, entity, query.place, SURE));
    }
    waiting.clear();
  }
}
