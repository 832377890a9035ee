package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.rows.QueryVerbs;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// Queries of Eloquent, of Laravel's builder and of Doctrine, and what is done with the rows they give.
final class PhpQueries {
  private static final QueryVerbs VERBS = new QueryVerbs(
      Set.of("first", "firstOrFail", "find", "findOrFail", "sole", "findOneBy", "fresh", "refresh",
          "getOneOrNullResult", "find_one", "findOne", "findByPk", "findByAttributes", "fetchRow", "fetchSingle",
          "findRecord",
          "getSingleResult", "one", "firstWhere"),
      Set.of("get", "all", "chunk", "chunkById", "each", "eachById", "cursor", "lazy", "lazyById", "paginate",
          "simplePaginate", "cursorPaginate", "findMany", "findAll", "findBy", "getResult", "toIterable", "map",
          "fetchAll",
          "load", "getWhere", "get_where", "findAllByAttributes", "findAllBySql", "findAllByPk", "find_many",
          "queryAll", "select"),
      Set.of("count", "exists", "doesntExist", "pluck", "value", "sum", "avg", "min", "max", "toArray", "toSql",
          "getSingleScalarResult", "getArrayResult", "getScalarResult", "fetchAllAssociative", "fetchOne",
          "fetchAssociative", "executeQuery", "isEmpty", "implode", "column", "scalar",
          "countAllResults", "find_array", "queryRow", "queryScalar", "queryColumn", "queryOne", "fetchPairs", "batch",
          "findOneColumn", "findAllByColumn", "sumColumn"),
      Set.of("insert", "insertOrIgnore", "insertGetId", "insertUsing", "update", "upsert", "updateOrInsert", "delete",
          "forceDelete", "truncate", "increment", "decrement", "destroy", "attach", "detach", "sync", "toggle",
          "syncWithoutDetaching", "updateExistingPivot", "touch", "restore", "updateAll", "deleteAll",
          "executeStatement",
          "deleteQuietly", "saveMany", "createMany", "updateAttributes", "prune", "insertBatch", "updateBatch",
          "emptyTable",
          "deleteAllByAttributes", "deleteByPk", "updateByPk", "updateCounters", "delete_many", "updateAllCounters",
          "saveAll", "deleteMany", "remove", "persist"),
      Set.of("create", "firstOrCreate", "updateOrCreate", "forceCreate", "firstOrNew", "createQuietly", "save",
          "createOrFirst"),
      Set.of("join", "leftJoin", "rightJoin", "crossJoin", "joinSub", "from", "innerJoin", "joinWhere",
          "joinLeft", "joinInner", "joinRight", "left_outer_join", "left", "inner"));
  private static final Set<String> ROW_WRITES = Set.of("save", "update", "delete", "forceDelete", "push", "saveOrFail",
      "saveQuietly", "increment", "decrement", "touch", "restore", "updateQuietly", "deleteQuietly", "updateOrFail",
      "updateAttributes", "insert", "destroy", "forceFill");
  private static final Set<String> RELATIONS = Set.of("hasMany", "hasOne", "belongsTo", "belongsToMany", "morphMany",
      "morphOne", "morphToMany", "hasManyThrough", "hasOneThrough", "morphedByMany");
  private static final Set<String> LOADS =
      Set.of("with", "load", "whereHas", "orWhereHas", "has", "withCount", "doesntHave", "whereDoesntHave",
          "loadMissing",
          "withWhereHas", "withExists", "withSum", "loadCount");
  private static final Set<String> LARAVEL_ONLY = Set.of("fill", "forceFill", "getKey", "getAttribute", "toArray",
      "getTable", "wasChanged", "isDirty", "is", "getOriginal");
  private static final Set<String> ALONE = Set.of("without", "withoutEagerLoads", "setEagerLoads", "withOnly");
  private static final String ENTITY = "<entity>";

  private final RowSets sets;
  private final PhpModels models;
  private final PhpFiles files;
  private final Set<Thing> alone = new HashSet<>();

  PhpQueries(RowSets sets, PhpModels models, PhpFiles files) {
    this.sets = sets;
    this.models = models;
    this.files = files;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (sets.isSet(receiver)) {
      return Optional.of(onSet(call, receiver, name));
    }
    var active = receiver instanceof Value.Type(var type) ? type
        : receiver instanceof Value.Ref(var thing) ? thing.type() : "";
    if (!active.isEmpty() && models.isActive(call.machine(), active)) {
      return active(call, receiver, active, name);
    }
    return sets.of(receiver).isPresent() && ROW_WRITES.contains(name) ? Optional.of(wrote(call, receiver))
        : doctrine(call, receiver, name);
  }

  private Value wrote(Call call, Value row) {
    call.values();
    sets.writes(call.machine(), row, call.place());
    return row;
  }

  /// A method that a model's class does not define itself: of a row, or of all its rows.
  private Optional<Value> active(Call call, Value receiver, String type, String name) {
    var machine = call.machine();
    var entity = models.entity(machine, type).orElseThrow();
    boolean row = receiver instanceof Value.Ref;
    if (row && RELATIONS.contains(name)) {
      return Optional.of(related(call, entity, name));
    }
    if (row && ROW_WRITES.contains(name)) {
      call.values();
      sets.touch(machine, entity, Connection.UNSAID, DependencyKind.WRITES, call.place());
      return Optional.of(receiver);
    }
    if (row && LOADS.contains(name)) {
      loads(call, type);
      return Optional.of(receiver);
    }
    if (row && LARAVEL_ONLY.contains(name) || name.startsWith("SUPER::")) {
      call.values();
      return Optional.of(receiver);
    }
    if (Set.of("observe", "creating", "created", "updating", "updated", "saving", "saved", "deleting", "deleted",
        "addGlobalScope", "withoutEvents", "factory", "unguard", "boot", "booted", "shouldBeStrict").contains(name)) {
      return Optional.of(Values.UNKNOWN);
    }
    return Optional.of(onSet(call, sets.set(machine, entity, Connection.UNSAID, call.place()), name));
  }

  private Value related(Call call, Entity owner, String name) {
    var machine = call.machine();
    var target = models.entity(machine, call.value(0));
    if (target.isEmpty()) {
      return Values.UNKNOWN;
    }
    var set = sets.set(machine, target.get(), Connection.UNSAID, call.place());
    var said = call.size() > 1 ? Values.exact(call.value(1)) : Optional.<String>empty();
    if (name.equals("belongsToMany")) {
      sets.joined(machine, set, said.<Entity>flatMap(table -> models.entity(machine, call.value(1)))
          .or(() -> said.map(table -> Entity.named("", table, Entity.SAID)))
          .orElseGet(() -> pivot(owner, target.get())),
          call.place());
    } else if (name.startsWith("morph") && name.endsWith("ToMany") || name.equals("morphedByMany")) {
      said.ifPresent(able -> sets.joined(machine, set,
          new Entity("", "", Inflection.plural(able), Entity.RULE * 0.9), call.place()));
    } else if (name.endsWith("Through") && call.size() > 1) {
      models.entity(machine, call.value(1)).ifPresent(between -> sets.joined(machine, set, between, call.place()));
    }
    return set;
  }

  private static Entity pivot(Entity one, Entity other) {
    var names = List.of(one, other).stream()
        .map(entity -> Inflection.snake(entity.type().substring(entity.type().lastIndexOf('\\') + 1))).sorted()
        .toList();
    return new Entity("", "", String.join("_", names), Entity.RULE * 0.9);
  }

  private Value onSet(Call call, Value set, String name) {
    var entity = sets.of(set).orElseThrow();
    var machine = call.machine();
    if (!entity.type().isEmpty()) {
      var scope = machine.methodOf(new Value.Type(entity.type()),
          "scope" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
      if (scope.isPresent()) {
        var all = new ArrayList<Value>(List.of(new Value.Type(entity.type()), set));
        all.addAll(call.values());
        machine.invoke(scope.get(), all, false);
        return set;
      }
      if (LOADS.contains(name)) {
        loads(call, entity.type());
        return set;
      }
    }
    if (ALONE.contains(name) && set instanceof Value.Ref(var thing)) {
      alone.add(thing);
    }
    boolean rows = VERBS.one().contains(name) || VERBS.reads().contains(name);
    if (rows && set instanceof Value.Ref(var thing) && !alone.contains(thing)) {
      alone.add(thing);
      eager(call, entity.type());
    }
    return VERBS.on(sets, call, set, name);
  }

  /// What a model always brings along: `$with`.
  private void eager(Call call, String type) {
    for (var ancestor : type.isEmpty() ? List.<String>of() : call.machine().ancestry(type)) {
      var with = call.machine().globals().find(ancestor + "::with").map(cell -> cell.value());
      if (with.isPresent() && with.get() instanceof Value.Ref(var list)) {
        all(list).forEach(name -> Values.exact(name)
            .ifPresent(path -> along(call, type, path.replaceFirst("[: ].*", ""))));
        return;
      }
    }
  }

  /// Relations that are read along with a query: `with('items.product', ['customer'])`.
  private void loads(Call call, String type) {
    for (var value : call.values()) {
      var names = value instanceof Value.Ref(var list) ? all(list) : List.of(value);
      for (var name : names) {
        Values.exact(name).ifPresent(path -> along(call, type, path.replaceFirst("[: ].*", "")));
      }
    }
  }

  private static List<Value> all(Thing list) {
    var all = new ArrayList<>(list.items().items());
    list.fields().keySet().forEach(key -> all.add(new Value.Text(key, Place.NOWHERE)));
    list.fields().values().forEach(cell -> all.add(cell.value()));
    return all;
  }

  private void along(Call call, String type, String path) {
    var at = type;
    for (var step : path.split("\\.", 6)) {
      var row = sets.row(call.machine(), new Entity(at, "", "", 1));
      var found = call.machine().methodOf(row, step);
      if (found.isEmpty()) {
        return;
      }
      var set = call.machine().method(row, step, List.of());
      var next = sets.of(set);
      if (next.isEmpty()) {
        return;
      }
      sets.reads(call.machine(), set, call.place());
      at = next.get().type();
    }
  }

  /// A field of a row that is a relation: `$order->items`.
  Optional<Value> field(Machine machine, Value of, String name, Place place) {
    if (!(of instanceof Value.Ref(var thing)) || !models.isActive(machine, thing.type())
        || machine.methodOf(of, name).isEmpty()) {
      return Optional.empty();
    }
    var set = machine.method(of, name, List.of());
    if (!sets.isSet(set)) {
      return Optional.empty();
    }
    sets.reads(machine, set, place);
    return Optional.of(set);
  }

  private Optional<Value> doctrine(Call call, Value receiver, String name) {
    var machine = call.machine();
    switch (name) {
      case "persist", "remove", "merge" -> {
        var entity = call.size() == 1 ? models.entity(machine, call.value(0)) : Optional.<Entity>empty();
        entity.ifPresent(found -> sets.touch(machine, found, Connection.UNSAID, DependencyKind.WRITES, call.place()));
        return entity.map(_ -> Values.UNKNOWN);
      }
      case "getRepository" -> {
        return repository(call);
      }
      case "SUPER::__init__" -> {
        if (call.size() > 1 && receiver instanceof Value.Ref(var self) && models.entity(machine, call.value(1))
            .isPresent()) {
          machine.run().journal().set(self.field(ENTITY), call.value(1));
          return Optional.of(Values.NOTHING);
        }
      }
      case "createQuery" -> {
        if (call.size() > 0 && Values.exact(call.value(0)).isPresent()) {
          return Optional.of(language(call));
        }
      }
      case "createQueryBuilder" -> {
        if (!own(machine, receiver)) {
          return Optional.of(new Value.Type("doctrine builder"));
        }
      }
      case "from", "delete", "update", "insert" -> {
        if (receiver instanceof Value.Type(var builder) && builder.equals("doctrine builder") && call.size() > 0) {
          return Optional.of(built(call, name));
        }
      }
      default -> {
        if (receiver instanceof Value.Type(var builder) && builder.equals("doctrine builder")) {
          call.values();
          return Optional.of(receiver);
        }
      }
    }
    if (own(machine, receiver) && receiver instanceof Value.Ref(var self)) {
      var entity = models.entity(machine, self.field(ENTITY).value());
      return entity.map(found -> onSet(call, sets.set(machine, found, Connection.UNSAID, call.place()),
          name.replaceFirst("^(find(?:One)?By)[A-Z]\\w*$", "$1").replaceFirst("^SUPER::", "")));
    }
    return Optional.empty();
  }

  private static boolean own(Machine machine, Value receiver) {
    return receiver instanceof Value.Ref(var thing) && thing.existing(ENTITY).isPresent()
        && machine.knows(thing.type());
  }

  /// A class of one's own where the entity names one; else what Doctrine makes.
  private Optional<Value> repository(Call call) {
    var machine = call.machine();
    var entity = call.size() == 1 ? models.entity(machine, call.value(0)) : Optional.<Entity>empty();
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    var simple = entity.get().type().replaceFirst(".*\\\\", "");
    var own = entity.get().type().replaceFirst("\\\\Entity\\\\.*$", "\\\\Repository\\\\" + simple + "Repository");
    files.load(machine, own, call.place().path());
    if (!machine.knows(own)) {
      return Optional.of(sets.set(machine, entity.get(), Connection.UNSAID, call.place()));
    }
    var thing = machine.thing();
    thing.become(own);
    machine.run().journal().set(thing.field(ENTITY), new Value.Type(entity.get().type()));
    return Optional.of(new Value.Ref(thing));
  }

  /// Doctrine's own language names classes where SQL names tables.
  private Value language(Call call) {
    var machine = call.machine();
    var text = Values.exact(call.value(0)).orElse("");
    var made = new StringBuilder();
    var matcher = Pattern.compile("\\b[A-Z]\\w*(?:[\\\\:]\\w+)+").matcher(text);
    while (matcher.find()) {
      var entity = models.entity(machine, new Value.Text(matcher.group(), Place.NOWHERE));
      matcher.appendReplacement(made, entity.map(Entity::table).orElse("?").replace("$", "\\$"));
    }
    matcher.appendTail(made);
    if (made.indexOf("?") < 0) {
      machine.sink().accept(new Value.Text(made.toString(), call.place()), Connection.UNSAID, call.place(),
          SqlSink.Trust.LIKELY);
    } else {
      machine.run().unread(call.place(), UnreadKind.DYNAMIC,
          "Which tables a query of Doctrine reads was not found out");
    }
    return Values.UNKNOWN;
  }

  private Value built(Call call, String name) {
    var machine = call.machine();
    var entity = models.entity(machine, call.value(0)).or(() -> Values.exact(call.value(0))
        .filter(table -> table.matches("[\\w.`\"]+")).map(table -> Entity.named("", table, Entity.SAID)));
    if (entity.isEmpty()) {
      return Values.UNKNOWN;
    }
    var set = sets.set(machine, entity.get(), Connection.UNSAID, call.place());
    if (!name.equals("from")) {
      sets.writes(machine, set, call.place());
    }
    return set;
  }
}
