package org.portolan.importers.script.perl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Classes whose objects are rows of a table (DBIx::Class, Class::DBI, Rose::DB::Object): which table, and which other
/// classes they lead to.
final class PerlRecords {
  private static final Pattern CLASS = Pattern.compile("\\w+(::\\w+)*");
  private static final Set<String> RELATIONS =
      Set.of("belongs_to", "has_many", "has_one", "might_have", "has_a", "many_to_many");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*+package\\s+([\\w:]+)");

  /// A file that says which table its class stands for, in words of its own or DBIx::Class::Candy's.
  private static final Pattern DECLARES = Pattern.compile("->table\\b|\\bCandy\\b");
  private static final String SUGAR = "DBIx::Class::Candy";
  private static final Pattern ABOVE_ROWS = Pattern.compile(".*::(?:Result|Schema)::");

  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, Map<String, String>> relations = new HashMap<>();
  /// By class and relation, the relation of the joining class that leads on.
  private final Map<String, Map<String, String>> ends = new HashMap<>();
  /// The classes that relations lead to, which whoever declares these reads in, too.
  private final Set<String> led = new HashSet<>();
  private final Map<String, Optional<String>> sources = new HashMap<>();
  private final Set<String> reading = new HashSet<>();
  private final Map<String, Optional<String>> setClasses = new HashMap<>();
  /// Classes that say what they are without naming themselves: `table 'orders';`
  private final Set<String> sugared = new HashSet<>();

  /// `__PACKAGE__->table('orders')` and what else a class says about its table.
  Optional<Value> declared(Call call, Value receiver, String name) {
    var type = Values.exact(receiver).orElse("");
    if (type.isEmpty() || !CLASS.matcher(type).matches()) {
      return Optional.empty();
    }
    if (RELATIONS.contains(name) && call.size() > 1) {
      var values = call.values();
      if (values.size() > 1 && !name.equals("many_to_many")) {
        // of a list, the second says what of the rows is meant
        var to = values.get(1) instanceof Value.Ref(var list) && !list.items().items().isEmpty()
            ? list.items().items().getFirst() : values.get(1);
        Values.exact(values.get(0)).ifPresent(relation -> Values.exact(to).ifPresent(
            other -> relation(type, relation, other)));
      }
      return Optional.of(Values.NOTHING);
    }
    return switch (name) {
      case "table", "set_table" -> call.size() == 0 ? table(call.machine(), type).<Value>map(
          table -> new Value.Text(table, call.place())) : keep(type, call.value(0));
      case "setup" -> keepNamed(type, call.values());
      case "relationships", "foreign_keys", "add_relationships", "add_foreign_keys" -> {
        relations(type, call.values());
        yield isRose(call.machine(), type) ? Optional.of(Values.NOTHING) : Optional.empty();
      }
      case "meta" -> isRose(call.machine(), type) ? Optional.of(receiver) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// `use DBIx::Class::Candy -autotable => v1;`, or a module of one's own that is one.
  void loaded(Machine machine, String module, List<Value> values, String home) {
    if (!machine.ancestry(module).contains(SUGAR)) {
      return;
    }
    sugared.add(home);
    boolean named = values.stream().anyMatch(value -> Values.exact(value).orElse("").equals("-autotable"))
        || machine.methodOf(new Value.Type(module), "autotable").isPresent();
    if (named) {
      var own = ABOVE_ROWS.matcher(home).replaceFirst("").replace("::", "_");
      tables.putIfAbsent(home, Inflection.plural(Inflection.snake(own)));
    }
  }

  /// What such a class says.
  Optional<Value> said(Call call, String name) {
    return sugared.contains(call.home()) ? declared(call, new Value.Text(call.home(), Place.NOWHERE), name)
        : Optional.empty();
  }

  /// The class that stands for the rows of a table which is only named.
  String named(String table) {
    var type = "rows of " + table;
    tables.put(type, table);
    return type;
  }

  private static boolean isRose(Machine machine, String type) {
    return machine.ancestry(type).stream().anyMatch(parent -> parent.startsWith("Rose::DB::Object"));
  }

  private Optional<Value> keep(String type, Value table) {
    return Values.exact(table).filter(name -> name.matches("[\\w.\"`]+")).map(name -> {
      tables.put(type, name.replaceAll("[\"`]", ""));
      return Values.NOTHING;
    });
  }

  /// `setup(table => 'orders', foreign_keys => [ … ], relationships => [ … ])`
  private Optional<Value> keepNamed(String type, List<Value> values) {
    var kept = Optional.<Value>empty();
    for (int i = 0; i + 1 < values.size(); i += 2) {
      switch (Values.exact(values.get(i)).orElse("")) {
        case "table" -> kept = keep(type, values.get(i + 1));
        case "foreign_keys", "relationships" -> relations(type, List.of(values.get(i + 1)));
        default -> {
          // columns and keys lead nowhere else
        }
      }
    }
    return kept;
  }

  /// `customer => { class => 'Shop::Customer' }`, `tags => { map_class => 'Shop::OrderTag', map_to => 'tag' }`
  private void relations(String type, List<Value> values) {
    var pairs = values.size() == 1 && values.getFirst() instanceof Value.Ref(var list) ? list.items().items() : values;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      var relation = Values.exact(pairs.get(i)).orElse("");
      if (!relation.isEmpty() && pairs.get(i + 1) instanceof Value.Ref(var about)) {
        said(about, "class").ifPresent(to -> relation(type, relation, to));
        said(about, "map_class").ifPresent(map -> {
          relation(type, relation, map);
          said(about, "map_to").ifPresent(end -> ends.computeIfAbsent(type, _ -> new HashMap<>()).put(relation, end));
        });
      }
    }
  }

  private static Optional<String> said(Thing about, String key) {
    return about.existing(key).flatMap(cell -> Values.exact(cell.value()));
  }

  private void relation(String type, String relation, String to) {
    led.add(to);
    relations.computeIfAbsent(type, _ -> new HashMap<>()).put(relation, to);
  }

  /// The class at the other end of a table that only joins two.
  Optional<String> beyond(Call call, String type, String relation, String between) {
    return call.machine().ancestry(type).stream()
        .flatMap(one -> Optional.ofNullable(ends.getOrDefault(one, Map.of()).get(relation)).stream()).findFirst()
        .flatMap(end -> related(call, between, end));
  }

  /// The table of a class or its parents.
  Optional<String> table(Machine machine, String type) {
    return machine.ancestry(type).stream().flatMap(one -> Optional.ofNullable(tables.get(one)).stream()).findFirst();
  }

  /// Whether the objects of a class are rows.
  boolean isOne(Call call, String type) {
    return table(call.machine(), type).isPresent() || led.contains(type) && load(call, type);
  }

  /// The class that a relation of a class leads to.
  Optional<String> related(Call call, String type, String relation) {
    var to = call.machine().ancestry(type).stream()
        .flatMap(one -> Optional.ofNullable(relations.getOrDefault(one, Map.of()).get(relation)).stream()).findFirst();
    return to.flatMap(other -> load(call, other) ? Optional.of(other) : source(call, other));
  }

  private boolean load(Call call, String type) {
    call.machine().load(type, call.place().path(), List.of(), call.home());
    return table(call.machine(), type).isPresent();
  }

  /// The class behind `resultset('Order')`: the file of the tree named so, below `Result` where schemas keep them.
  Optional<String> source(Call call, String said) {
    var known = sources.get(said);
    if (known == null) {
      // reading in one class may ask for others, and for itself
      sources.put(said, Optional.empty());
      reading.add(said);
      known = found(call, said);
      reading.remove(said);
      sources.put(said, known);
    }
    return known;
  }

  /// Whether the class behind that name is being read in, and asks for itself.
  boolean isReading(String said) {
    return reading.contains(said);
  }

  private Optional<String> found(Call call, String source) {
    var file = source.replace("::", "/") + ".pm";
    var run = call.machine().run();
    for (var tail : List.of("Result/" + file, "Schema/" + file, file)) {
      for (var path : run.index().ending(tail)) {
        var text = run.file(path).map(found -> found.text()).orElse("");
        var declared = PACKAGE.matcher(text);
        if (DECLARES.matcher(text).find() && declared.find() && load(call, declared.group(1))) {
          return Optional.of(declared.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /// The class with methods of its own for sets of such rows.
  Optional<String> setClass(Call call, String source) {
    return setClasses.computeIfAbsent(source, name -> call.machine().run().index()
        .ending("ResultSet/" + name.replace("::", "/") + ".pm").stream().findFirst()
        .flatMap(call.machine().run()::file).map(file -> PACKAGE.matcher(file.text()))
        .filter(declared -> declared.find()).map(declared -> declared.group(1)))
        .filter(type -> call.machine().load(type, call.place().path(), List.of(), call.home()));
  }
}
