package org.portolan.importers.script.java;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;

/// Classes that stand for tables, and the interfaces whose methods read and change them: JPA, Spring Data, MyBatis, Jdbi.
final class JavaEntities {
  private static final Pattern REPOSITORY =
      Pattern.compile(".*(?:Repository|BaseMapper|IService|ServiceImpl|CrudRepo\\w*)");
  private static final Pattern READS =
      Pattern.compile(
          "(?:find|get|read|query|search|stream|exists|count|select|list|page|one|load|all|fetch|lambdaQuery)\\w*");
  private static final Pattern WRITES = Pattern.compile(
      "(?:save|delete|remove|insert|update|upsert|persist|merge|flushAnd|create|lambdaUpdate)\\w*");
  /// What JPA's language leaves out: `from Order o`, `delete Order o`.
  private static final Pattern ALL = Pattern.compile("(?i)^\\s*from\\s");
  private static final Pattern FIRST = Pattern.compile("(?i)\\bfrom\\s+([A-Za-z_][\\w.]*)");
  private static final Pattern DELETED = Pattern.compile("(?i)^\\s*delete\\s+(?!from\\b)");
  private static final Set<String> SQL_NOTES =
      Set.of("Select", "Insert", "Update", "Delete", "SqlQuery", "SqlUpdate", "SqlBatch", "SqlCall", "NativeQuery");

  private final RowSets sets;
  private final JavaFiles files;

  JavaEntities(RowSets sets, JavaFiles files) {
    this.sets = sets;
    this.files = files;
  }

  Optional<Entity> entity(Machine machine, String asked) {
    var type = files.load(machine, asked, machine.process().script());
    if (!machine.knows(type)) {
      return Optional.empty();
    }
    var simple = type.substring(type.lastIndexOf('.') + 1);
    for (var ancestor : machine.ancestry(type)) {
      for (var note : List.of("Table", "TableName", "Entity")) {
        var said = said(machine, ancestor, note);
        var name = said.flatMap(value -> text(value, note.equals("Table") ? "name" : "value"))
            .or(() -> said.flatMap(value -> text(value, "value")));
        if (name.isPresent() && !note.equals("Entity")) {
          var schema = said.flatMap(value -> text(value, "schema")).orElse("");
          var entity = Entity.named(type, name.get(), Entity.SAID);
          return Optional.of(schema.isEmpty() ? entity : new Entity(type, schema, entity.table(), entity.sure()));
        }
        if (said.isPresent()) {
          return Optional.of(new Entity(type, "", Inflection.snake(simple), Entity.RULE));
        }
      }
    }
    return files.mapped(type).map(table -> Entity.named(type, table, Entity.SAID));
  }

  private static Optional<Value> said(Machine machine, String type, String note) {
    return machine.globals().find(type + "::<" + note + ">").map(cell -> cell.value());
  }

  private static Optional<String> text(Value note, String key) {
    return note instanceof Value.Ref(var thing) ? thing.existing(key).map(cell -> cell.value()).flatMap(Values::exact)
        : Optional.empty();
  }

  /// A method that nobody in the tree has written a body for.
  Optional<Value> method(Call call, String type, String name) {
    var machine = call.machine();
    for (var ancestor : machine.ancestry(type)) {
      var noted = noted(call, type, ancestor, name);
      if (noted.isPresent()) {
        return noted;
      }
      var statement = files.statement(ancestor, name);
      if (statement.isPresent()) {
        machine.sink().accept(statement.get(), Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
        return Optional.of(Values.UNKNOWN);
      }
    }
    boolean repository = machine.ancestry(type).stream().skip(1)
        .anyMatch(base -> REPOSITORY.matcher(base).matches() && !machine.globals().find(base + "::<of>").isPresent());
    if (!repository) {
      return Optional.empty();
    }
    return managed(machine, type).map(entity -> touched(call, entity, name));
  }

  private Optional<Value> noted(Call call, String type, String ancestor, String name) {
    var machine = call.machine();
    for (var note : SQL_NOTES) {
      var said = said(machine, ancestor, note + " " + name);
      if (said.isPresent()) {
        var sql = said.get() instanceof Value.Ref(var thing) ? thing.field("value").value() : Values.UNKNOWN;
        var whole = sql instanceof Value.Ref(var parts) ? Values.concat(parts.items().items()) : sql;
        machine.sink().accept(
            Values.map(whole, text -> text.replaceAll("#\\{[^}]*\\}", "?").replaceAll("</?\\w[^<>]*>", " ")),
            Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
        return Optional.of(Values.UNKNOWN);
      }
    }
    var query = said(machine, ancestor, "Query " + name);
    if (query.isPresent() && query.get() instanceof Value.Ref(var thing)) {
      boolean own = text(query.get(), "nativeQuery").filter("1"::equals).isPresent();
      var text = thing.field("value").value();
      language(call, own ? text : translated(machine, text, managed(machine, type)));
      return Optional.of(managed(machine, type).map(entity -> sets.row(machine, entity)).orElse(Values.UNKNOWN));
    }
    return Optional.empty();
  }

  void language(Call call, Value sql) {
    call.machine().sink().accept(sql, Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER);
  }

  Value translated(Machine machine, Value text) {
    return translated(machine, text, Optional.empty());
  }

  private Value translated(Machine machine, Value text, Optional<Entity> own) {
    return Values.join(text.choices().stream().<Value>map(choice -> choice instanceof Value.Text(var written, var at)
        ? new Value.Text(new JavaQueryLanguage(machine, name -> entity(machine, name)).translated(
            DELETED.matcher(ALL.matcher(written).replaceFirst("select 1 from ")).replaceFirst("delete from "), own), at)
        : choice).toList());
  }

  private Optional<Entity> managed(Machine machine, String type) {
    return machine.ancestry(type).stream().flatMap(one -> machine.globals().find(one + "::<of>").stream())
        .map(cell -> cell.value()).flatMap(value -> value instanceof Value.Ref(var list) ? list.items().items().stream()
            : Stream.empty())
        .flatMap(value -> Values.exact(value).stream()).flatMap(name -> entity(machine, name).stream()).findFirst();
  }

  private Value touched(Call call, Entity entity, String name) {
    call.callBack(List.of());
    if (WRITES.matcher(name).matches()) {
      touch(call, entity, DependencyKind.WRITES);
    } else if (READS.matcher(name).matches()) {
      touch(call, entity, DependencyKind.READS);
    }
    return sets.row(call.machine(), entity);
  }

  private void touch(Call call, Entity entity, DependencyKind kind) {
    sets.touch(call.machine(), entity, Connection.UNSAID, kind, call.place());
  }

  /// `entityManager.persist(order)`, `find(Order.class, id)`.
  Optional<Value> manager(Call call, String name) {
    var machine = call.machine();
    if (call.size() == 0) {
      return Optional.empty();
    }
    var first = call.value(0);
    var type =
        first instanceof Value.Ref(var thing) ? thing.type() : first instanceof Value.Type(var named) ? named : "";
    var entity = type.isEmpty() ? Optional.<Entity>empty() : entity(machine, type);
    if (entity.isPresent() && Set.of("persist", "merge", "remove", "save", "saveOrUpdate", "update", "delete", "insert")
        .contains(name)) {
      touch(call, entity.get(), DependencyKind.WRITES);
    } else if (entity.isPresent() && Set.of("find", "get", "load", "getReference", "createCriteria").contains(name)) {
      touch(call, entity.get(), DependencyKind.READS);
    } else if (name.equals("createQuery") || name.equals("createSelectionQuery")
        || name.equals("createMutationQuery")) {
      machine.sink().accept(translated(machine, first), Connection.UNSAID, call.place(), SqlSink.Trust.LIKELY);
      var asked = FIRST.matcher(Values.asText(first).text());
      return Optional.of((asked.find() ? entity(machine, asked.group(1)) : entity)
          .map(found -> sets.row(machine, found)).orElse(Values.UNKNOWN));
    } else {
      return Optional.empty();
    }
    return Optional.of(entity.map(found -> sets.row(machine, found)).orElse(Values.UNKNOWN));
  }
}
