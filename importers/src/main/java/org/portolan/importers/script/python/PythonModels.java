package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Classes that stand for tables, and what refers from one to another: SQLAlchemy, Django, peewee, Odoo.
final class PythonModels {
  private static final String RELATION = "relation between models";
  private static final String TABLE = "table of a schema";
  static final String REFLECTED = "reflected";
  /// Under these names a class keeps what describes its table.
  static final Set<String> DESCRIPTIONS = Set.of("_meta", "__table__");
  static final Set<String> NAMES_OF_TABLES = Set.of("db_table", "table_name", "name", "fullname", "description");
  /// Rows of another model that say themselves which row of which model they belong to.
  private static final String GENERIC = "GenericRelation";
  private static final Set<String> RELATIONS = Set.of("ForeignKey", "OneToOneField", "ManyToManyField", "relationship",
      "relation", "dynamic_loader", "ForeignKeyField", "ParentalKey", "TreeForeignKey", GENERIC);

  /// Tables of Django's own applications, which lie in no tree.
  private static final Map<String, String> OF_DJANGO = Map.of("django::contrib::auth::models::User", "auth_user",
      "django::contrib::auth::models::Group", "auth_group", "django::contrib::auth::models::Permission",
      "auth_permission", "django::contrib::contenttypes::models::ContentType", "django_content_type",
      "django::contrib::sessions::models::Session", "django_session", "django::contrib::sites::models::Site",
      "django_site", "django::contrib::admin::models::LogEntry", "django_admin_log");
  private static final Pattern OF_APPLICATIONS =
      Pattern.compile("(?:\\w+::)*?(\\w+)::models::(?:[a-z_]\\w*::)*([A-Z]\\w*)");
  private static final Pattern OF_SCHEMAS = Pattern.compile("(?:flask_)?sqlalchemy|sqlmodel|gino|geoalchemy2");
  private static final Pattern SETTINGS = Pattern.compile(".*settings(?:/\\w+)?\\.py");
  private static final Pattern USERS = Pattern.compile("(?m)^AUTH_USER_MODEL\\s*=\\s*[\"'](?:\\w+\\.)+(\\w+)[\"']");

  private final Map<Thing, Relation> relations = new HashMap<>();
  private final Map<Integer, Thing> fields = new HashMap<>();
  private final Map<Thing, Entity> tables = new HashMap<>();
  private final Map<String, Relation> reverse = new HashMap<>();
  private final Map<String, Optional<Entity>> known = new HashMap<>();
  private final Set<String> absent = new HashSet<>();
  private Optional<Optional<String>> users = Optional.empty();

  private BiPredicate<Machine, String> unloaded = (_, _) -> false;

  /// @param loads reads in what may refer to a model by a name that nothing which was loaded knows, if there is such
  void loading(BiPredicate<Machine, String> loads) {
    unloaded = loads;
  }

  /// A table, and the class that stands for it, if one does.
  record Entity(String type, String schema, String table) {}

  /// @param number tells fields apart that look the same
  /// @param many   whether a table of its own stands between
  record Relation(int number, String owner, Value target, Optional<Value> through, boolean many) {}

  /// The table a class stands for.
  Optional<Entity> entity(Machine machine, String type) {
    var ofDjango = OF_DJANGO.get(type);
    if (ofDjango != null) {
      return Optional.of(new Entity(type, "", ofDjango));
    }
    if (type.startsWith(REFLECTED) || absent.contains(type)) {
      return known.getOrDefault(type, Optional.empty());
    }
    if (type.isEmpty() || !machine.knows(type)) {
      return Optional.empty();
    }
    return known.computeIfAbsent(type, _ -> PythonTableNames.of(machine, type, this::table));
  }

  /// The table behind a class, an object of it, or a table of a schema.
  Optional<Entity> entity(Machine machine, Value value) {
    return switch (value) {
      case Value.Type(var name) -> entity(machine, name);
      case Value.Ref(var thing) when tables.containsKey(thing) -> Optional.of(tables.get(thing));
      case Value.Ref(var thing) -> entity(machine, thing.type());
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  /// What a table is called, asked of what describes it: `Order._meta.db_table`, `Order.__table__.name`, `orders.name`.
  Optional<Value> nameOf(Machine machine, Value of, Place place) {
    var described = of instanceof Value.Type(var name) && name.contains("::") && DESCRIPTIONS.contains(simple(name))
        ? entity(machine, name.substring(0, name.lastIndexOf("::"))) : table(of);
    return described.map(entity -> new Value.Text(
        entity.schema().isEmpty() ? entity.table() : entity.schema() + "." + entity.table(), place));
  }

  /// The table whose column a class keeps under a name: `Order.id`, handed on as a value.
  Optional<Entity> ofColumn(Machine machine, Value value) {
    return value instanceof Value.Type(var name) && name.contains("::") && !machine.knows(name)
        ? entity(machine, name.substring(0, name.lastIndexOf("::"))) : Optional.empty();
  }

  /// A model of one of Django's applications that was not collected, asked through its manager: nearly all are called by
  /// the rule.
  Optional<Entity> byRule(String type) {
    var named = OF_APPLICATIONS.matcher(type);
    if (!named.matches()) {
      return Optional.empty();
    }
    absent.add(type);
    return known.computeIfAbsent(type,
        _ -> Optional.of(PythonTableNames.entity(type,
            named.group(1) + "_" + named.group(2).toLowerCase(Locale.ROOT))));
  }

  boolean isByRule(Entity entity) {
    return absent.contains(entity.type());
  }

  /// Fields that refer to other models, and tables of a schema.
  ///
  /// @param library where the function comes from; empty where that is not known. Much else is called `Table`.
  Optional<Value> function(Call call, String library, String name) {
    if (name.equals("Table") && call.size() > 0 && (library.isEmpty() || OF_SCHEMAS.matcher(library).lookingAt())) {
      return Values.exact(call.value(0)).map(table -> table(call, table));
    }
    if (name.equals("table") && call.size() > 0 && OF_SCHEMAS.matcher(library).lookingAt()) {
      return Values.exact(call.value(0)).map(table -> table(call, table));
    }
    if (name.equals("backref") && call.size() > 0) {
      return Optional.of(call.value(0));
    }
    if (name.equals("mapper") || name.equals("map_imperatively")) {
      return mapped(call);
    }
    if (!RELATIONS.contains(name) || call.size() == 0 && call.named("to").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(related(call, name));
  }

  /// A field that refers to another model.
  Value related(Call call, String name) {
    var thing = call.machine().thing();
    thing.become(RELATION);
    var target = call.named("to").or(() -> call.named("model")).orElseGet(() -> call.value(0));
    boolean many = name.equals("ManyToManyField");
    var relation = new Relation(thing.number(), call.home(), target,
        call.named("through").or(() -> call.named("secondary")), many);
    relations.put(thing, relation);
    fields.put(relation.number(), thing);
    call.named("related_name").or(() -> call.named("backref")).flatMap(Values::exact)
        .ifPresent(back -> reverse.put(last(target, call.home()) + "." + back, relation));
    if (!name.equals(GENERIC)) {
      var back = last(target, call.home()) + "." + simple(call.home()).toLowerCase(Locale.ROOT);
      reverse.putIfAbsent(back, relation);
      reverse.putIfAbsent(back + "_set", relation);
    }
    return new Value.Ref(thing);
  }

  boolean isTable(Value value) {
    return table(value).isPresent();
  }

  private Optional<Entity> table(Value value) {
    return value instanceof Value.Ref(var thing) ? Optional.ofNullable(tables.get(thing)) : Optional.empty();
  }

  private Value table(Call call, String name) {
    return table(call.machine(), call.named("schema").flatMap(Values::exact).orElse(""), name);
  }

  Value table(Machine machine, String schema, String name) {
    var thing = machine.thing();
    thing.become(TABLE);
    var plain = PythonTableNames.entity("", name);
    tables.put(thing, new Entity("", schema.isEmpty() ? plain.schema() : schema, plain.table()));
    return new Value.Ref(thing);
  }

  /// A class that SQLAlchemy makes of a table when the program runs.
  Value reflected(String name) {
    var type = REFLECTED + "::" + name;
    known.put(type, Optional.of(PythonTableNames.entity(type, name)));
    return new Value.Type(type);
  }

  /// A class that is bound to its table from outside.
  private Optional<Value> mapped(Call call) {
    if (call.size() < 2 || !(call.value(0) instanceof Value.Type(var type))) {
      return Optional.empty();
    }
    var globals = call.machine().globals();
    if (call.value(1) instanceof Value.Ref(var thing) && tables.containsKey(thing)) {
      globals.declare(type + "::__table__", new Value.Ref(thing));
      known.remove(type);
    }
    if (call.named("properties").orElse(Values.NOTHING) instanceof Value.Ref(var properties)) {
      properties.fields().forEach((name, cell) -> {
        if (cell.value() instanceof Value.Ref(var kept) && relations.containsKey(kept)) {
          globals.declare(type + "::" + name, cell.value());
        }
      });
    }
    return Optional.of(Values.UNKNOWN);
  }

  Optional<Relation> relation(Value value) {
    return value instanceof Value.Ref(var thing) ? Optional.ofNullable(relations.get(thing)) : Optional.empty();
  }

  /// What a name leads to from a model: a field that refers to another, or one that another refers by.
  Optional<Relation> relation(Machine machine, String type, String name) {
    for (var ancestor : machine.ancestry(type)) {
      var field = machine.globals().find(ancestor + "::" + name).flatMap(cell -> relation(cell.value()));
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.ofNullable(reverse.get(simple(type) + "." + name))
        .or(() -> Optional.ofNullable(reverse.get("AUTH_USER_MODEL." + name))
            .filter(_ -> users(machine).filter(user -> user.type().equals(type)).isPresent()))
        .map(back -> new Relation(back.number(), type, new Value.Type(back.owner()), back.through(), back.many()))
        .or(() -> entity(machine, type)
            .flatMap(entity -> PythonDjangoUsers.relation(machine, entity, name, () -> users(machine))));
  }

  /// The tables that a relation leads to: the other side, and one between.
  List<Entity> behind(Machine machine, Relation relation) {
    var all = new ArrayList<Entity>();
    target(machine, relation).ifPresent(all::add);
    relation.through().flatMap(value -> named(machine, value, relation.owner()).or(() -> spelled(value)))
        .ifPresent(all::add);
    if (relation.many() && relation.through().isEmpty()) {
      Optional.ofNullable(fields.get(relation.number())).flatMap(field -> between(machine, field, relation))
          .ifPresent(all::add);
    }
    return all;
  }

  /// The tables that a path of relations leads through: `order__customer__name`.
  ///
  /// @param whole whether its last word is a relation, too
  List<Entity> spanned(Machine machine, String type, String path, boolean whole) {
    var all = new ArrayList<Entity>();
    var parts = path.split("__", 12);
    var at = type;
    for (int i = 0; i < (whole ? parts.length : parts.length - 1); i++) {
      var relation = at.isEmpty() ? Optional.<Relation>empty() : relation(machine, at, parts[i]);
      if (relation.isEmpty() && i > 0 && unloaded.test(machine, parts[i])) {
        relation = relation(machine, at, parts[i]);
      }
      boolean own = i + 1 < parts.length && Set.of("id", "pk", "in", "isnull", "exact").contains(parts[i + 1]);
      if (relation.isEmpty() || own) {
        return all;
      }
      all.addAll(behind(machine, relation.get()));
      at = target(machine, relation.get()).map(Entity::type).orElse("");
    }
    return all;
  }

  /// A table between two others that is named as such.
  private static Optional<Entity> spelled(Value table) {
    return Values.exact(table).filter(name -> name.matches("[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)?"))
        .map(name -> PythonTableNames.entity("", name));
  }

  Optional<Entity> target(Machine machine, Relation relation) {
    return named(machine, relation.target(), relation.owner());
  }

  private Optional<Entity> between(Machine machine, Thing thing, Relation relation) {
    return entity(machine, relation.owner()).flatMap(from -> machine.globals().find(relation.owner() + "::__fields__")
        .map(_ -> from)).flatMap(from -> machine.names(relation.owner()).entrySet().stream()
            .filter(entry -> entry.getValue().value() instanceof Value.Ref(var kept) && kept == thing)
            .map(entry -> new Entity("", from.schema(), from.table() + "_" + entry.getKey())).findFirst());
  }

  private Optional<Entity> named(Machine machine, Value target, String owner) {
    if (target instanceof Value.Code) {
      return named(machine, machine.invoke(target, List.of(), false), owner);
    }
    var direct = entity(machine, target);
    if (direct.isPresent()) {
      return direct;
    }
    if (target instanceof Value.Type(var name) && name.endsWith("settings::AUTH_USER_MODEL")) {
      return users(machine);
    }
    var text = Values.exact(target).orElse("");
    if (text.equals("self")) {
      return entity(machine, owner);
    }
    var simple = text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1);
    return simple.isEmpty() ? Optional.empty() : machine.typesNamed(simple).stream()
        .flatMap(type -> entity(machine, type).stream()).findFirst();
  }

  /// Whether what is set on a row stays there until somebody saves it: a session of SQLAlchemy writes by itself.
  boolean isSavedByHand(Machine machine, String type) {
    return machine.ancestry(type).stream().anyMatch(one -> PythonTableNames.DJANGO.matcher(one).matches()
        || one.equals("peewee::Model") || one.startsWith("tortoise::"));
  }

  /// The model of users: Django's own, unless the settings of the program's project name another.
  Optional<Entity> users(Machine machine) {
    if (users.isEmpty()) {
      users = Optional.of(namedUsers(machine));
    }
    return users.get()
        .map(name -> machine.typesNamed(name).stream().flatMap(type -> entity(machine, type).stream()).findFirst())
        .orElseGet(() -> entity(machine, "django::contrib::auth::models::User"));
  }

  private static Optional<String> namedUsers(Machine machine) {
    var run = machine.run();
    var root = Paths.directory(machine.process().script());
    var all = run.tree().paths().stream().filter(path -> SETTINGS.matcher(path).matches()).toList();
    var own = all.stream().filter(path -> root.isEmpty() || path.startsWith(root + "/")).toList();
    return (own.isEmpty() ? all : own).stream().flatMap(path -> run.file(path).stream())
        .map(file -> USERS.matcher(file.text())).filter(Matcher::find).map(found -> found.group(1)).findFirst();
  }

  private static String last(Value target, String owner) {
    var text = Values.exact(target).orElse("");
    return text.equals("self") ? simple(owner)
        : text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1);
  }

  static String simple(String type) {
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
