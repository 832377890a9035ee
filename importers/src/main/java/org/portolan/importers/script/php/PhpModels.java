package org.portolan.importers.script.php;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Classes that stand for tables: Eloquent's by rule or `$table`, Doctrine's by what is noted down at them.
final class PhpModels {
  private static final Pattern ELOQUENT =
      Pattern.compile(
          "(?:.*\\\\)?(?:Model|Eloquent|Authenticatable|Pivot|MorphPivot|C?ActiveRecord|AppModel|Table|AbstractTableGateway"
              + "|TableGateway|Zend_Db_Table(?:_Abstract)?)|Illuminate\\\\Foundation\\\\Auth\\\\User");
  private static final Pattern TABLE =
      Pattern.compile("@(?:ORM\\\\)?Table\\(\\s*(?:name\\s*=\\s*)?\"([\\w.`]+)\"");
  private static final Pattern ENTITY = Pattern.compile("(?:@|#\\[)(?:ORM\\\\)?Entity\\b");

  /// Where classes keep their table's name.
  private static final List<String> PROPERTIES = List.of("table", "_name", "useTable", "_table", "tableName");
  private static final Pattern SET = Pattern.compile("\\$this->(?:setTable|table)\\(\\s*['\"]([\\w.]+)['\"]\\s*\\)");
  /// Whose tables are called like one row.
  private static final Pattern ONE_ROW = Pattern.compile("yii\\\\db\\\\ActiveRecord|CActiveRecord");

  private final PhpFiles files;

  PhpModels(PhpFiles files) {
    this.files = files;
  }

  /// Whether the class has methods that build queries (`Order::where(…)`).
  boolean isActive(Machine machine, String type) {
    var line = machine.ancestry(type);
    return machine.knows(type)
        && line.stream().skip(1).anyMatch(one -> ELOQUENT.matcher(one).matches() && !machine.globals()
            .find(one + "::<noted>").isPresent());
  }

  Optional<Entity> entity(Machine machine, String type) {
    if (isActive(machine, type)) {
      return Optional.of(active(machine, type));
    }
    return doctrine(machine, type);
  }

  Optional<Entity> entity(Machine machine, Value value) {
    return switch (value) {
      case Value.Type(var name) -> entity(machine, name);
      case Value.Ref(var thing) -> thing.type().isEmpty() ? Optional.empty() : entity(machine, thing.type());
      case Value.Text text when text.isWhole() && text.text().matches("[\\w\\\\]+") -> {
        files.load(machine, text.text(), machine.process().script());
        yield entity(machine, text.text());
      }
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  private Entity active(Machine machine, String type) {
    for (var ancestor : machine.ancestry(type)) {
      var said = PROPERTIES.stream().flatMap(name -> machine.globals().find(ancestor + "::" + name).stream())
          .flatMap(cell -> Values.exact(cell.value()).stream()).filter(name -> !name.isEmpty()).findFirst();
      if (said.isPresent()) {
        return Entity.named(type, said.get(), Entity.SAID);
      }
    }
    return said(machine, type).map(name -> Entity.named(type, name, Entity.SAID))
        .orElseGet(() -> new Entity(type, "", byRule(machine, type), Entity.RULE));
  }

  /// What a method of the class says: Yii's `tableName()`, CakePHP's `setTable()` and Magento's `_init()` where it begins.
  private Optional<String> said(Machine machine, String type) {
    var method = machine.methodOf(new Value.Type(type), "tableName");
    var name = method.map(code -> machine.invoke(code, List.of(), false)).flatMap(Values::exact);
    return name.or(() -> machine.ancestry(type).stream()
        .flatMap(one -> files.library().file(files.run(), one, "").stream()).map(files.run()::text)
        .map(SET::matcher).filter(Matcher::find).map(set -> set.group(1)).findFirst())
        .map(table -> new PhpTables(new RowSets(), files).plain(table));
  }

  private static String byRule(Machine machine, String type) {
    var simple = type.substring(type.lastIndexOf('\\') + 1);
    var line = machine.ancestry(type);
    if (line.stream().anyMatch(one -> ONE_ROW.matcher(one).matches())) {
      return Inflection.snake(simple);
    }
    boolean cake = line.getLast().replaceFirst(".*\\\\", "").equals("Table") && simple.endsWith("Table");
    return Inflection.plural(Inflection.snake(cake ? simple.substring(0, simple.length() - 5) : simple));
  }

  private Optional<Entity> doctrine(Machine machine, String type) {
    var noted = machine.globals().find(type + "::<noted>").map(cell -> cell.value());
    var simple = type.substring(type.lastIndexOf('\\') + 1);
    if (noted.isPresent() && noted.get() instanceof Value.Ref(var notes)
        && (notes.existing("Entity").isPresent() || notes.existing("Table").isPresent())) {
      var name = notes.existing("Table").map(cell -> cell.value()).flatMap(PhpModels::name);
      return Optional.of(name.map(said -> Entity.named(type, said, Entity.SAID))
          .orElseGet(() -> new Entity(type, "", Inflection.snake(simple), Entity.RULE)));
    }
    if (!machine.knows(type)) {
      return Optional.empty();
    }
    var text = files.library().file(files.run(), type, "").flatMap(files.run()::file).map(file -> file.text())
        .orElse("");
    if (!ENTITY.matcher(text).find()) {
      return Optional.empty();
    }
    var named = TABLE.matcher(text);
    return Optional.of(named.find() ? Entity.named(type, named.group(1), Entity.SAID)
        : new Entity(type, "", Inflection.snake(simple), Entity.RULE));
  }

  private static Optional<String> name(Value note) {
    return note instanceof Value.Ref(var thing)
        ? thing.existing("name").or(() -> thing.existing("0")).map(cell -> cell.value()).flatMap(Values::exact)
        : Optional.empty();
  }
}
