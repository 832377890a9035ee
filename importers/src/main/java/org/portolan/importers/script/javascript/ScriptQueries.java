package org.portolan.importers.script.javascript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.QueryVerbs;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;

/// Queries that are built by calling methods: knex, and the libraries of models.
final class ScriptQueries {
  /// The type of a query builder that does not know its table yet.
  static final String BUILDER = "query builder";
  /// The type of one that will change the table it is told next.
  private static final String CHANGER = "changing query builder";
  private static final String TABLES = "tables by their names";
  /// The type of TypeORM's repositories and of Prisma's delegates.
  static final String REPOSITORY = "repository of rows";
  /// Under these names a repository keeps a row of its table, and the class of its rows.
  private static final String ROWS = "<rows>";
  private static final String CLASS = "<class>";
  private static final QueryVerbs VERBS = new QueryVerbs(
      Set.of("findOne", "findByPk", "findOneBy", "findOneOrFail", "findOneByOrFail", "findFirst", "findUnique",
          "findById",
          "getOne", "findFirstOrThrow", "findUniqueOrThrow", "getOneOrFail"),
      Set.of("findAll", "findAndCountAll", "find", "findBy", "findAndCount", "findMany", "getMany", "getManyAndCount",
          "toArray", "getRawMany", "stream", "cursor", "findAndCountBy", "fetchAll", "fetch"),
      Set.of("count", "countDocuments", "exists", "exist", "max", "min", "sum", "distinct", "estimatedDocumentCount",
          "getCount", "getRawOne", "aggregate", "groupBy", "countBy", "existsBy", "resultSize"),
      Set.of("update", "updateMany", "updateOne", "destroy", "delete", "deleteMany", "deleteOne", "upsert",
          "bulkCreate",
          "createMany", "insertMany", "insert", "remove", "softDelete", "softRemove", "increment", "decrement",
          "truncate",
          "bulkWrite", "replaceOne", "findOneAndUpdate", "findByIdAndUpdate", "findOneAndDelete", "findByIdAndDelete",
          "findByIdAndRemove", "restore", "del", "insertOne", "patch", "deleteById", "patchAndFetchById", "batchInsert",
          "findOneAndReplace", "clear", "recover"),
      Set.of("create", "save", "findOrCreate", "insertAndFetch", "insertGraph", "upsertGraph", "findCreateFind",
          "patchAndFetch"),
      Set.of("join", "leftJoin", "innerJoin", "leftOuterJoin", "rightJoin", "crossJoin", "fullOuterJoin", "from"));
  private static final Set<String> STARTS =
      Set.of("query", "createQueryBuilder", "scope", "unscoped", "where", "select",
          "relatedQuery", "$query", "withGraphFetched");
  private static final Set<String> ROW_WRITES =
      Set.of("save", "update", "destroy", "increment", "decrement", "remove", "deleteOne", "updateOne", "softRemove",
          "restore", "$patch");

  private final RowSets sets;
  private final ScriptModels models;
  private final ScriptRelations relations;
  private Connection in = Connection.UNSAID;

  ScriptQueries(RowSets sets, ScriptModels models) {
    this.sets = sets;
    this.models = models;
    relations = new ScriptRelations(sets, models);
  }

  /// The database that the program's query builder or models are connected to.
  void connected(Connection to) {
    in = to;
  }

  Value builder(Machine machine) {
    return builder(machine, BUILDER);
  }

  private static Value builder(Machine machine, String type) {
    var thing = machine.thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  /// Rows that are handed to something that keeps or removes them; empty for anything else.
  Optional<Value> kept(Call call, Value rows) {
    var machine = call.machine();
    var touched = false;
    for (var one : rows.choices()) {
      var items = one instanceof Value.Ref(var list) && !list.items().items().isEmpty() ? list.items().items()
          : List.of(one);
      for (var row : items) {
        var entity =
            row instanceof Value.Ref ? sets.of(row).or(() -> models.of(machine, row)) : Optional.<Entity>empty();
        entity.ifPresent(of -> sets.touch(machine, of, in, DependencyKind.WRITES, call.place()));
        touched |= entity.isPresent();
      }
    }
    return touched ? Optional.of(rows) : Optional.empty();
  }

  /// What changes tables by their names, without models.
  Value tables(Machine machine) {
    return builder(machine, TABLES);
  }

  private Optional<Value> onTables(Call call, String name) {
    if (!Set.of("bulkDelete", "bulkInsert", "bulkUpdate", "upsert").contains(name)) {
      return Optional.empty();
    }
    sets.writes(call.machine(), table(call, call.value(0)), call.place());
    return Optional.of(Values.UNKNOWN);
  }

  /// A builder is told the table it is about, by its name or class.
  private Value begun(Call call, Value receiver, String how) {
    var machine = call.machine();
    var set = models.of(machine, call.value(0)).map(entity -> sets.set(machine, entity, in, call.place()))
        .orElseGet(() -> table(call, call.value(0)));
    if (how.equals("into") || ((Value.Ref) receiver).thing().type().equals(CHANGER)) {
      sets.writes(machine, set, call.place());
    }
    return set;
  }

  Value repository(Machine machine, Entity entity) {
    var thing = machine.thing();
    thing.become(REPOSITORY);
    var set = sets.row(machine, new Entity(REPOSITORY, entity.schema(), entity.table(), entity.sure()));
    machine.run().journal().set(thing.field(ROWS), set);
    machine.run().journal().set(thing.field(CLASS), new Value.Type(entity.type()));
    return new Value.Ref(thing);
  }

  /// `knex('orders')`.
  Value table(Call call, Value name) {
    var text = Values.asText(name instanceof Value.Ref(var alias) && !alias.fields().isEmpty()
        ? alias.fields().values().iterator().next().value() : name).text();
    return sets.set(call.machine(), Entity.named("", text, Entity.SAID), in, call.place());
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (sets.isSet(receiver)) {
      return Optional.of(onSet(call, receiver, name));
    }
    if (receiver instanceof Value.Ref(var thing) && Set.of(BUILDER, CHANGER).contains(thing.type())) {
      return Optional.of(onBuilder(call, receiver, name));
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(TABLES)) {
      return onTables(call, name);
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(REPOSITORY)) {
      return Optional.of(onRepository(call, thing, name));
    }
    if (receiver instanceof Value.Ref && sets.of(receiver).isPresent() && ROW_WRITES.contains(name)) {
      call.values();
      sets.writes(machine, receiver, call.place());
      return Optional.of(receiver);
    }
    var entity = models.of(machine, receiver);
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    if (receiver instanceof Value.Type && name.equals("init")) {
      return Optional.of(Values.UNKNOWN);
    }
    boolean object = receiver instanceof Value.Ref(var thing) && !thing.type().equals(ScriptModels.MODEL);
    if (object && ROW_WRITES.contains(name)) {
      call.values();
      sets.touch(machine, entity.get(), in, DependencyKind.WRITES, call.place());
      return Optional.of(receiver);
    }
    return asked(name) ? Optional.of(onSet(call, sets.set(machine, entity.get(), in, call.place()), name))
        : Optional.empty();
  }

  private static boolean asked(String name) {
    return STARTS.contains(name) || VERBS.one().contains(name) || VERBS.reads().contains(name)
        || VERBS.counts().contains(name) || VERBS.writes().contains(name) || VERBS.makes().contains(name);
  }

  private Value onSet(Call call, Value set, String name) {
    if (name.equals("then") && call.size() > 0) {
      return call.machine().invoke(call.value(0), List.of(set), false);
    }
    if (relations.joins(call, set, name) || relations.mapped(call, set, name)) {
      return set;
    }
    for (var value : call.values()) {
      included(call, set, value, 0);
    }
    relations.searched(call, set, name);
    return VERBS.on(sets, call, set, name);
  }

  /// `include: [Item, { model: Customer }]`.
  private void included(Call call, Value set, Value options, int depth) {
    if (!(options instanceof Value.Ref(var thing)) || depth > 4) {
      return;
    }
    thing.existing("include").map(cell -> cell.value()).ifPresent(include -> {
      var all = include instanceof Value.Ref(var list) && models.of(call.machine(), include).isEmpty()
          && !list.items().items().isEmpty() ? list.items().items() : List.of(include);
      for (var one : all) {
        var model = one instanceof Value.Ref(var map) && map.existing("model").isPresent() ? map.field("model").value()
            : one;
        models.of(call.machine(), model)
            .ifPresent(entity -> sets.joined(call.machine(), set, entity.less(), call.place()));
        included(call, set, one, depth + 1);
      }
    });
  }

  private Value onRepository(Call call, Thing repository, String name) {
    var machine = call.machine();
    var entity = sets.of(repository.field(ROWS).value());
    var type = repository.field(CLASS).value() instanceof Value.Type(var known) ? known : "";
    if (entity.isEmpty()) {
      call.values();
      return Values.UNKNOWN;
    }
    if (name.equals("query") && call.size() > 0) {
      machine.sink().accept(call.value(0), in, call.place(), SqlSink.Trust.DRIVER);
      return Values.UNKNOWN;
    }
    var plain = new Entity(type, entity.get().schema(), entity.get().table(), entity.get().sure());
    return asked(name) && !name.equals("merge") ? onSet(call, sets.set(machine, plain, in, call.place()), name)
        : Values.UNKNOWN;
  }

  private Value onBuilder(Call call, Value receiver, String name) {
    var machine = call.machine();
    switch (name) {
      case "selectFrom" -> {
        return begun(call, receiver, "from");
      }
      case "insertInto", "updateTable", "deleteFrom", "replaceInto", "mergeInto" -> {
        return begun(call, receiver, "into");
      }
      case "from", "into", "table" -> {
        return call.size() == 0 ? receiver : begun(call, receiver, name);
      }
      case "delete", "update", "insert", "softDelete", "restore" -> {
        if (models.of(machine, call.value(0)).isPresent()) {
          return begun(call, receiver, "into");
        }
        call.values();
        return builder(machine, CHANGER);
      }
      case "raw" -> {
        machine.sink().accept(call.value(0), in, call.place(), SqlSink.Trust.DRIVER);
        return Values.UNKNOWN;
      }
      case "batchInsert" -> {
        var set = table(call, call.value(0));
        sets.writes(machine, set, call.place());
        return Values.UNKNOWN;
      }
      case "transaction", "transacting", "withSchema", "connection" -> {
        call.callBack(List.of(receiver));
        return receiver;
      }
      default -> {
        call.values();
        return receiver;
      }
    }
  }
}
