package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// MongoDB's databases and collections, which count as tables: `MongoClient(url)["shop"].orders.find(…)`.
final class PythonMongo {
  private static final String CLIENT = "client of MongoDB";
  private static final String DATABASE = "database of MongoDB";
  private static final String COLLECTION = "collection of MongoDB";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.$-]*");
  private static final Set<String> CLIENTS = Set.of("MongoClient", "AsyncIOMotorClient", "MotorClient",
      "AsyncMongoClient", "Connection", "MongoReplicaSetClient");
  private static final Set<String> READS = Set.of("find", "find_one", "aggregate", "count", "count_documents",
      "estimated_document_count", "distinct", "map_reduce", "group", "watch", "find_raw_batches");
  private static final Set<String> WRITES = Set.of("insert_one", "insert_many", "update_one", "update_many",
      "replace_one", "delete_one", "delete_many", "bulk_write", "drop", "insert", "update", "remove", "save", "rename",
      "initialize_ordered_bulk_op", "initialize_unordered_bulk_op");
  private static final Set<String> BOTH =
      Set.of("find_one_and_update", "find_one_and_replace", "find_one_and_delete", "find_and_modify");
  private static final double SURE = 0.9;
  private static final int DEEPEST = 6;

  private final PythonDatabases databases;
  private final Map<Thing, Connection> connections = new HashMap<>();
  private final Map<Thing, String> collections = new HashMap<>();

  PythonMongo(PythonDatabases databases) {
    this.databases = databases;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if ((library.startsWith("pymongo") || library.startsWith("motor")) && CLIENTS.contains(name)) {
      return Optional.of(client(call));
    }
    if (!(receiver instanceof Value.Ref(var thing)) || !connections.containsKey(thing)) {
      return Optional.empty();
    }
    return switch (thing.type()) {
      case CLIENT, DATABASE -> inside(call, thing, name);
      case COLLECTION -> onCollection(call, receiver, thing, name);
      default -> Optional.empty();
    };
  }

  private Value client(Call call) {
    var host = call.named("host").or(() -> call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named)
        ? Optional.of(call.value(0)) : Optional.empty());
    var opened =
        host.filter(said -> Values.asText(said).text().contains("://")).map(said -> databases.opened(call, said))
            .orElseGet(() -> databases.opened(call));
    return made(call.machine(), CLIENT, opened instanceof Value.Handle(var to, _) ? to : Connection.UNSAID);
  }

  private Value made(Machine machine, String type, Connection to) {
    var thing = machine.thing();
    thing.become(type);
    connections.put(thing, to);
    return new Value.Ref(thing);
  }

  private Optional<Value> inside(Call call, Thing thing, String name) {
    boolean client = thing.type().equals(CLIENT);
    return switch (name) {
      case "get_database", "get_default_database" -> !client ? Optional.empty()
          : Optional.of(within(call.machine(), thing, call.size() == 0 ? "" : PythonDialect.exact(call.value(0))));
      case "get_collection", "create_collection", "__getitem__" -> client ? Optional.empty()
          : Optional.of(named(call, thing, call.value(0)));
      case "drop_collection" -> {
        named(call, thing, call.value(0)).choices().forEach(one -> touch(call, one, DependencyKind.WRITES));
        yield Optional.of(Values.UNKNOWN);
      }
      default -> Optional.of(Values.UNKNOWN);
    };
  }

  private Value named(Call call, Thing database, Value name) {
    return Values.join(name.choices().stream().map(choice -> {
      var known = PythonDialect.exact(choice);
      if (!NAME.matcher(known).matches()) {
        call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
            "Which collection is asked is only known at run time");
        return Values.UNKNOWN;
      }
      return within(call.machine(), database, known);
    }).toList());
  }

  /// What stands behind a point or in brackets.
  Optional<Value> field(Machine machine, Value of, String name) {
    return of instanceof Value.Ref(var thing) && connections.containsKey(thing) && NAME.matcher(name).matches()
        ? Optional.of(within(machine, thing, name)) : Optional.empty();
  }

  private Value within(Machine machine, Thing thing, String name) {
    var to = connections.getOrDefault(thing, Connection.UNSAID);
    if (thing.type().equals(CLIENT)) {
      return made(machine, DATABASE, name.isEmpty() ? to : to.withDatabase(name));
    }
    var collection = made(machine, COLLECTION, to);
    var before = collections.getOrDefault(thing, "");
    if (collection instanceof Value.Ref(var inner)) {
      collections.put(inner, before.isEmpty() ? name : before + "." + name);
    }
    return collection;
  }

  boolean isDatabase(Thing thing) {
    return thing.type().equals(DATABASE);
  }

  private Optional<Value> onCollection(Call call, Value receiver, Thing thing, String name) {
    if (name.equals("with_options")) {
      return Optional.of(receiver);
    }
    boolean both = BOTH.contains(name);
    if (both || READS.contains(name)) {
      touch(call, receiver, DependencyKind.READS);
    }
    if (both || WRITES.contains(name)) {
      touch(call, receiver, DependencyKind.WRITES);
    }
    var given = call.values();
    if (name.equals("aggregate")) {
      given.forEach(stages -> joined(call, thing, stages, 0));
    }
    return Optional.of(Values.UNKNOWN);
  }

  /// Other collections that the stages of an aggregation name: `$lookup`, `$out`.
  private void joined(Call call, Thing thing, Value value, int depth) {
    if (depth > DEEPEST || !(value instanceof Value.Ref(var stage))) {
      return;
    }
    for (var key : List.of("$lookup", "$graphLookup", "$unionWith")) {
      stage.existing(key).map(cell -> cell.value()).stream()
          .flatMap(said -> said instanceof Value.Ref(var map) ? Stream.of("from", "coll").flatMap(
              one -> map.existing(one).stream()).map(cell -> cell.value()) : Stream.of(said))
          .forEach(name -> other(call, thing, name, DependencyKind.READS));
    }
    for (var key : List.of("$out", "$merge")) {
      stage.existing(key).map(cell -> cell.value())
          .map(said -> said instanceof Value.Ref(var map) ? map.field("into").value() : said)
          .ifPresent(name -> other(call, thing, name, DependencyKind.WRITES));
    }
    stage.items().items().forEach(item -> joined(call, thing, item, depth + 1));
  }

  private void other(Call call, Thing thing, Value name, DependencyKind kind) {
    Values.exact(name).filter(text -> NAME.matcher(text).matches()).ifPresent(
        text -> touch(call, connections.getOrDefault(thing, Connection.UNSAID), text, kind));
  }

  private void touch(Call call, Value collection, DependencyKind kind) {
    if (collection instanceof Value.Ref(var thing)) {
      Optional.ofNullable(collections.get(thing)).ifPresent(
          name -> touch(call, connections.getOrDefault(thing, Connection.UNSAID), name, kind));
    }
  }

  private static void touch(Call call, Connection to, String name, DependencyKind kind) {
    var machine = call.machine();
    machine.run().touch(machine.process(), kind,
        new Target.Relation(to.seenFrom(machine.process().host()), "", name, List.of()), "", call.place(), SURE);
  }
}
