package org.portolan.importers.script.javascript;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Models that stand for tables: Sequelize's, TypeORM's, Objection's, Mongoose's, Prisma's.
final class ScriptModels {
  /// The type of what `sequelize.define` and `mongoose.model` give.
  static final String MODEL = "model of a table";
  private static final String NAME = "<name>";
  private static final Pattern PRISMA_MODEL =
      Pattern.compile("(?ms)^model\\s+(\\w+)\\s*\\{(.*?)^\\}");
  private static final Pattern MAPPED = Pattern.compile("@@map\\(\\s*(?:name:\\s*)?\"([^\"]+)\"");

  private final Map<Thing, Entity> models = new HashMap<>();
  private final Map<String, Entity> byType = new HashMap<>();

  /// The name under which a model is known to its library.
  static Optional<String> name(Value model) {
    return model instanceof Value.Ref(var thing) && thing.type().equals(MODEL)
        ? thing.existing(NAME).map(cell -> cell.value()).flatMap(Values::exact)
        : model instanceof Value.Type(var type) ? Optional.of(type.substring(type.lastIndexOf(':') + 1))
            : Optional.empty();
  }

  /// `sequelize.define('Order', { … }, { tableName: 'orders' })`.
  Value defined(Call call, boolean documents) {
    var name = Values.exact(call.value(0)).orElse("");
    if (name.isEmpty()) {
      return Values.UNKNOWN;
    }
    if (documents && call.size() < 2) {
      return models.entrySet().stream().filter(entry -> entry.getValue().type().equals(name)).findFirst()
          .<Value>map(entry -> new Value.Ref(entry.getKey()))
          .orElseGet(() -> made(call.machine(), name, document(name)));
    }
    var said = documents ? Values.exact(call.value(2)) : option(call.value(2), "tableName");
    var entity = said.map(table -> Entity.named(name, table, Entity.SAID))
        .orElseGet(() -> documents ? document(name) : new Entity(name, "", frozen(call.value(2)) ? name
            : Inflection.plural(name), Entity.RULE));
    return made(call.machine(), name, entity);
  }

  /// Drizzle's `pgTable('orders', { … })`.
  Value described(Call call) {
    return Values.exact(call.value(0)).map(name -> made(call.machine(), name, Entity.named("", name, Entity.SAID)))
        .orElse(Values.UNKNOWN);
  }

  /// MikroORM's `new EntitySchema({ class: Order, tableName: 'orders' })`.
  void schema(Value options) {
    if (options instanceof Value.Ref(var thing) && thing.existing("class").isPresent()
        && thing.field("class").value() instanceof Value.Type(var type)) {
      option(options, "tableName").or(() -> option(options, "collection"))
          .ifPresent(table -> byType.put(type, Entity.named(type, table, Entity.SAID)));
    }
  }

  private static Entity document(String name) {
    return new Entity(name, "", Inflection.plural(name.toLowerCase(Locale.ROOT)), Entity.RULE);
  }

  private static boolean frozen(Value options) {
    return option(options, "freezeTableName").filter("1"::equals).isPresent();
  }

  private Value made(Machine machine, String name, Entity entity) {
    var thing = machine.thing();
    thing.become(MODEL);
    machine.run().journal().set(thing.field(NAME),
        new Value.Text(name, Place.NOWHERE));
    models.put(thing, entity);
    return new Value.Ref(thing);
  }

  /// `Order.init({ … }, { sequelize, tableName: 'orders' })`.
  void initialised(Value.Type type, Value options) {
    var simple = type.name().substring(type.name().lastIndexOf(':') + 1);
    var model = option(options, "modelName").orElse(simple);
    byType.put(type.name(), option(options, "tableName").map(table -> Entity.named(type.name(), table, Entity.SAID))
        .orElseGet(() -> new Entity(type.name(), "", frozen(options) ? model : Inflection.plural(model), Entity.RULE)));
  }

  static Optional<String> option(Value options, String name) {
    return options instanceof Value.Ref(var thing)
        ? thing.existing(name).map(cell -> cell.value()).flatMap(Values::exact)
        : Optional.empty();
  }

  Optional<Entity> of(Machine machine, Value value) {
    return switch (value) {
      case Value.Ref(var thing) when models.containsKey(thing) -> Optional.of(models.get(thing));
      case Value.Ref(var thing) -> ofType(machine, thing.type());
      case Value.Type(var type) -> ofType(machine, type);
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  private Optional<Entity> ofType(Machine machine, String type) {
    if (type.isEmpty() || !machine.knows(type)) {
      return Optional.empty();
    }
    for (var ancestor : machine.ancestry(type)) {
      if (byType.containsKey(ancestor)) {
        return Optional.of(byType.get(ancestor));
      }
      var said = machine.globals().find(ancestor + "::tableName").map(cell -> cell.value()).flatMap(Values::exact);
      if (said.isPresent()) {
        return Optional.of(Entity.named(type, said.get(), Entity.SAID));
      }
      var noted = machine.globals().find(ancestor + "::<noted>").map(cell -> cell.value());
      if (noted.isPresent() && noted.get() instanceof Value.Ref(var notes)) {
        var entity = noted(type, notes);
        if (entity.isPresent()) {
          return entity;
        }
      }
    }
    return machine.methodOf(new Value.Type(type), "tableName")
        .map(code -> machine.invoke(code, List.of(new Value.Type(type)), false)).flatMap(Values::exact)
        .map(table -> Entity.named(type, table, Entity.SAID));
  }

  private static Optional<Entity> noted(String type, Thing notes) {
    var simple = type.substring(type.lastIndexOf(':') + 1);
    for (var note : List.of("Entity", "Table", "Schema", "ViewEntity")) {
      var given = notes.existing(note).map(cell -> cell.value());
      if (given.isPresent() && given.get() instanceof Value.Ref(var arguments)) {
        var first = arguments.existing("0").map(cell -> cell.value());
        var name = first.flatMap(Values::exact).or(() -> first.flatMap(options -> option(options, "name")))
            .or(() -> first.flatMap(options -> option(options, "tableName")))
            .or(() -> first.flatMap(options -> option(options, "collection")));
        return Optional.of(name.map(table -> Entity.named(type, table, Entity.SAID))
            .orElseGet(() -> new Entity(type, "",
                note.equals("Entity") ? Inflection.snake(simple)
                    : note.equals("Schema") ? Inflection.plural(simple.toLowerCase(Locale.ROOT))
                        : Inflection.plural(simple),
                Entity.RULE)));
      }
    }
    return Optional.empty();
  }

  /// `prisma.orderItem`: the model, and the table that the schema maps it to.
  static Entity prisma(Run run, String name) {
    for (var path : run.tree().paths()) {
      if (path.endsWith(".prisma")) {
        var matcher = PRISMA_MODEL.matcher(run.file(path).map(file -> file.text()).orElse(""));
        while (matcher.find()) {
          if (matcher.group(1).equalsIgnoreCase(name)) {
            var mapped = MAPPED.matcher(matcher.group(2));
            return mapped.find() ? new Entity("", "", mapped.group(1), Entity.SAID)
                : new Entity("", "", matcher.group(1), Entity.SAID);
          }
        }
      }
    }
    return new Entity("", "", Inflection.camel(name), 0.7);
  }
}
