package org.portolan.importers.script.php;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What classes have from a parent of a framework that was not collected: its database, and the models that it makes by
/// their names (CodeIgniter's `$this->load->model('Order_model')`, CakePHP's `$this->fetchTable('Orders')`).
final class PhpInherited {
  private static final Pattern DATABASE = Pattern.compile("_?(?:db|database|dbh|dbal|connection)");
  private static final Pattern TABLE = Pattern.compile("->_init\\(\\s*['\"]([\\w.]+)['\"]");
  private static final Set<String> STARTS = Set.of("run", "execute", "start", "launch", "dispatch", "main");
  private static final List<String> STARTED = List.of("doExecute", "doRun", "_execute", "_run", "doWork", "runJob",
      "execute", "handle");
  private static final String LOADER = "loader of a framework";
  private static final Set<String> MODELS = Set.of("model", "loadModel", "fetchTable");
  private static final Pattern REGISTRY = Pattern.compile("(?:.*\\\\)?(?:TableRegistry|ClassRegistry)");

  private final BraceCore brace;
  private final PhpFiles files;
  private final PhpModels models;
  private final RowSets sets;
  private final Map<String, String> aliases = new HashMap<>();

  PhpInherited(BraceCore brace, PhpFiles files, PhpModels models, RowSets sets) {
    this.brace = brace;
    this.files = files;
    this.models = models;
    this.sets = sets;
  }

  /// A field that no code of the tree sets.
  Optional<Value> field(Machine machine, Value of, String name) {
    if (of instanceof Value.Type(var type) && !machine.knows(type) && DATABASE.matcher(name).matches()) {
      return Optional.of(PhpTables.database(machine));
    }
    boolean asked = machine.hasMethod(of, "__get");
    if (!(of instanceof Value.Ref(var thing)) || !asked && !inherits(machine, thing.type())) {
      return Optional.empty();
    }
    if (DATABASE.matcher(name).matches()) {
      return Optional.of(PhpTables.database(machine));
    }
    if (name.equals("load")) {
      return Optional.of(named(machine, LOADER));
    }
    return model(machine, aliases.getOrDefault(name, name)).or(() -> asked ? kept(machine, name) : Optional.empty());
  }

  /// What a container keeps under a name that a class asks it for: the object of the only class that is called so.
  private Optional<Value> kept(Machine machine, String name) {
    var simple = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return files.library().named(files.run(), simple).map(type -> {
      files.load(machine, type, machine.process().script());
      return brace.object(machine, type);
    });
  }

  /// Whether a class has a parent that was not collected.
  private static boolean inherits(Machine machine, String type) {
    return machine.knows(type) && !machine.knows(machine.ancestry(type).getLast());
  }

  /// A method of a parent that was not collected: the table that Magento's rows are made for, and what a program of a
  /// framework does when it is told to run.
  private Optional<Value> ofParent(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (!(receiver instanceof Value.Ref(var thing)) || !inherits(machine, thing.type())) {
      return Optional.empty();
    }
    if (name.equals("getMainTable")) {
      return files.library().file(files.run(), thing.type(), "").map(files.run()::text).map(TABLE::matcher)
          .filter(Matcher::find).map(said -> new Value.Text(said.group(1), call.place()));
    }
    if (STARTS.contains(name)) {
      var inner = STARTED.stream().filter(method -> machine.hasMethod(receiver, method)).findFirst();
      return inner.map(method -> machine.method(receiver, method, call.values()));
    }
    return Optional.empty();
  }

  private static Value named(Machine machine, String type) {
    var thing = machine.thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(LOADER)) {
      return Optional.of(loaded(call, name));
    }
    if (receiver instanceof Value.Type(var type) && type.equals("Yii") && name.equals("app")) {
      return Optional.of(new Value.Type("Yii::app"));
    }
    boolean registry = receiver instanceof Value.Type(var type) && REGISTRY.matcher(type).matches();
    if (registry && name.equals("getTableLocator") || name.equals("getTableLocator") && !machine.defines(name)) {
      return Optional.of(new Value.Type("TableRegistry"));
    }
    if (receiver instanceof Value.Type(var base) && !machine.knows(base) && name.equals("getInstance")) {
      return Values.exact(call.value(0)).filter(type -> type.matches("[A-Za-z]\\w*"))
          .flatMap(type -> model(machine, type));
    }
    var own = ofParent(call, receiver, name);
    if (own.isPresent()) {
      return own;
    }
    boolean asked = registry && Set.of("get", "init").contains(name) || MODELS.contains(name) && !machine.defines(name)
        && receiver instanceof Value.Ref(var thing) && inherits(machine, thing.type());
    return asked && call.size() > 0 ? Values.exact(call.value(0)).flatMap(said -> table(call, said)) : Optional.empty();
  }

  private Value loaded(Call call, String name) {
    var values = call.values();
    if (name.equals("database")) {
      return PhpTables.database(call.machine());
    }
    if (name.equals("model") || name.equals("library")) {
      for (var said : values.isEmpty() ? List.<Value>of() : values.getFirst().choices()) {
        var path = Values.exact(said).orElse("");
        var last = path.substring(path.lastIndexOf('/') + 1);
        if (values.size() > 1) {
          Values.exact(values.getLast()).ifPresent(alias -> aliases.put(alias, last));
        }
      }
    }
    return Values.UNKNOWN;
  }

  /// The object of a class of the tree that is called so, in letters of whatever case.
  private Optional<Value> model(Machine machine, String name) {
    return files.library().spelled(files.run(), name).filter(type -> !type.contains("\\")).flatMap(type -> {
      files.load(machine, type, machine.process().script());
      return machine.knows(type) ? Optional.of(brace.object(machine, type)) : Optional.<Value>empty();
    });
  }

  /// `fetchTable('Orders')`: the class of that table, else the table that the name means by rule.
  private Optional<Value> table(Call call, String said) {
    var machine = call.machine();
    var name = said.substring(said.lastIndexOf('.') + 1);
    if (!name.matches("[A-Za-z]\\w*")) {
      return Optional.empty();
    }
    var type = files.library().named(files.run(), name + "Table").or(() -> files.library().spelled(files.run(), name));
    if (type.isPresent()) {
      files.load(machine, type.get(), call.place().path());
      if (models.isActive(machine, type.get())) {
        return Optional.of(brace.object(machine, type.get()));
      }
    }
    return Optional.of(sets.set(machine, new Entity("", "", Inflection.plural(Inflection.snake(name)), Entity.RULE),
        Connection.UNSAID, call.place()));
  }
}
