package org.portolan.importers.script.perl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// What is done to the rows of [PerlRecords]: each method that asks or changes a database reads or writes the table.
final class PerlResultSets {
  private static final double CERTAINTY = 0.85;
  /// Under this key a set of rows keeps the class of its rows.
  private static final String ROWS = "rows of";
  private static final Set<String> READS = Set.of("find", "first", "next", "single", "all", "count", "get_column",
      "slice", "cursor", "exists", "retrieve", "retrieve_all", "search_like", "search_where", "count_all",
      "discard_changes", "as_query", "get_from_storage", "find_or_new", "load", "iterator", "pager");
  private static final Set<String> WRITES = Set.of("create", "populate", "insert", "update", "delete", "update_all",
      "delete_all", "save", "insert_or_update", "insert_or_update_on_duplicate_key", "update_or_insert");
  private static final Set<String> BOTH =
      Set.of("find_or_create", "update_or_create", "update_or_new", "find_or_insert");
  /// Programs ask whether there was such a row, and go on either way.
  private static final Set<String> MAY_BE_NONE = Set.of("find", "single", "first");
  private static final Set<String> ONE =
      Set.of("find", "first", "next", "single", "create", "insert", "retrieve", "new",
          "new_result", "find_or_create", "find_or_new", "update_or_create", "update_or_new");
  private static final Set<String> RELATED = Set.of("search_related", "related_resultset", "create_related",
      "find_related", "update_or_create_related", "find_or_create_related", "delete_related", "count_related",
      "search_related_rs", "new_related");

  private static final int MOST_JOINED = 50;

  private final PerlRecords records;
  private final PerlClassRows classes;

  PerlResultSets(PerlRecords records) {
    this.records = records;
    classes = new PerlClassRows(records);
  }

  /// A module is loaded that may have words of its own for tables.
  void loaded(Machine machine, String module, List<Value> values, String home) {
    records.loaded(machine, module, values, home);
  }

  /// All rows of a set, where a list is wanted; of anything else what it is.
  Optional<Value> call(Call call, String name) {
    if (!name.equals(PerlListContext.ROWS)) {
      return records.said(call, name);
    }
    var given = call.value(0);
    boolean set = given instanceof Value.Ref(var thing) && thing.existing(ROWS).isPresent();
    return !set ? Optional.of(given)
        : call.machine().hasMethod(given, "all") ? Optional.of(call.machine().method(given, "all", List.of()))
            : method(call.bare(), given, "all");
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var ofClass = classes.method(call, receiver, name);
    if (ofClass.isPresent()) {
      return ofClass;
    }
    if ((name.equals("resultset") || name.equals("model") || name.equals("rs")) && call.size() > 0) {
      var opened = Values.exact(call.value(0)).flatMap(said -> opened(call, receiver, said));
      if (opened.isPresent()) {
        return opened;
      }
      if (name.equals("resultset")) {
        notCollected(call);
      }
    }
    if (receiver instanceof Value.Handle && call.size() > 0) {
      var named = named(call, receiver, name);
      if (named.isPresent()) {
        return named;
      }
    }
    var declared = records.declared(call, receiver, name);
    if (declared.isPresent()) {
      return declared;
    }
    var managed = manager(call, receiver).flatMap(type -> managed(call, receiver, type, name));
    if (managed.isPresent()) {
      return managed;
    }
    return rows(call, receiver).flatMap(type -> done(call, receiver, type, name));
  }

  private void notCollected(Call call) {
    var source = Values.exact(call.value(0));
    if (source.filter(records::isReading).isPresent()) {
      return;
    }
    call.machine().run().unread(call.place(), source.isPresent() ? UnreadKind.ABSENT : UnreadKind.DYNAMIC,
        source.map(said -> "Which table " + said + " stands for is not in what was collected")
            .orElse("Which table is meant is only known at run time"));
  }

  /// `$db->search('orders', { … })` of Teng, `$db->table('orders')` of DBIx::Lite: rows of a table without a class.
  private Optional<Value> named(Call call, Value handle, String name) {
    boolean set = name.equals("table");
    boolean asked = name.equals("search") || name.equals("single");
    return !set && !asked ? Optional.empty()
        : Values.exact(call.value(0)).filter(table -> table.matches("[A-Za-z_]\\w*(?:\\.\\w+)?")).map(table -> {
          call.values();
          var type = records.named(table);
          if (asked) {
            touch(call, handle, type, DependencyKind.READS);
          }
          return name.equals("single") ? Values.join(row(call, handle, type), Values.NOTHING)
              : set(call, handle, type, "");
        });
  }

  private Optional<Value> opened(Call call, Value receiver, String said) {
    var source = said.replaceFirst("^\\w+::(?=\\w+$)", "");
    return records.source(call, said).or(() -> records.source(call, source))
        .map(type -> set(call, receiver, type, source));
  }

  private Value set(Call call, Value receiver, String type, String source) {
    var thing = call.machine().thing();
    thing.become(records.setClass(call, source).orElse("DBIx::Class::ResultSet"));
    var journal = call.machine().run().journal();
    journal.set(thing.field(ROWS), new Value.Text(type, Place.NOWHERE));
    if (receiver instanceof Value.Handle) {
      journal.set(thing.field("connection"), receiver);
    }
    return new Value.Ref(thing);
  }

  /// The class of the rows that a value is or holds.
  private Optional<String> rows(Call call, Value receiver) {
    if (receiver instanceof Value.Ref(var thing)) {
      var kept = thing.existing(ROWS).flatMap(cell -> Values.exact(cell.value()));
      return kept.isPresent() ? kept
          : Optional.of(thing.type()).filter(type -> records.table(call.machine(), type).isPresent());
    }
    return Values.exact(receiver).filter(type -> type.contains("::"))
        .filter(type -> records.isOne(call, type));
  }

  /// The class of the rows that a Rose::DB::Object::Manager, or whatever says so of itself, looks after.
  private Optional<String> manager(Call call, Value receiver) {
    return call.machine().hasMethod(receiver, "object_class")
        ? Values.exact(call.machine().method(receiver, "object_class", List.of()))
            .filter(type -> records.table(call.machine(), type).isPresent())
        : Optional.empty();
  }

  private Optional<Value> managed(Call call, Value receiver, String type, String name) {
    var done = RecordManagers.does(name);
    if (done.isEmpty()) {
      return Optional.empty();
    }
    var sql = RecordManagers.statement(call);
    var doing = done.get();
    sql.ifPresentOrElse(
        text -> call.machine().sink().accept(text, Connection.UNSAID, call.place(), SqlSink.Trust.DRIVER), () -> {
          call.values();
          if (doing.reads()) {
            touch(call, receiver, type, DependencyKind.READS);
          }
          if (doing.writes()) {
            touch(call, receiver, type, DependencyKind.WRITES);
          }
          RecordManagers.with(call).forEach(relation -> relations(call, receiver, type, relation, new HashSet<>()));
        });
    return Optional.of(switch (doing.gives()) {
      case ROW -> row(call, receiver, type);
      case ROWS -> call.machine().list(List.of(row(call, receiver, type)), true);
      case ITERATOR -> set(call, receiver, type, "");
      case NOTHING -> Values.UNKNOWN;
    });
  }

  private Optional<Value> done(Call call, Value receiver, String type, String name) {
    boolean set = !(receiver instanceof Value.Ref(var thing)) || thing.existing(ROWS).isPresent();
    if (RELATED.contains(name) && call.size() > 0) {
      return Values.exact(call.value(0)).flatMap(relation -> records.related(call, type, relation)).map(other -> {
        call.values();
        touch(call, receiver, other,
            name.matches("create.*|delete.*|update.*") ? DependencyKind.WRITES : DependencyKind.READS);
        return name.matches("create.*|find.*|new.*|update.*") ? row(call, receiver, other)
            : set(call, receiver, other, other.substring(other.lastIndexOf(':') + 1));
      });
    }
    PerlLiteralSql.in(call.values())
        .forEach(text -> call.machine().sink().accept(text, to(call, receiver, type), call.place(),
            SqlSink.Trust.DRIVER));
    if (READS.contains(name) || BOTH.contains(name)) {
      touch(call, receiver, type, DependencyKind.READS);
    }
    if (WRITES.contains(name) || BOTH.contains(name)) {
      touch(call, receiver, type, DependencyKind.WRITES);
    }
    if (name.equals("result_source") || name.equals("schema")) {
      return Optional.of(connection(receiver).orElse(Values.UNKNOWN));
    }
    if (ONE.contains(name)) {
      var row = row(call, receiver, type);
      return Optional.of(MAY_BE_NONE.contains(name) ? Values.join(row, Values.NOTHING) : row);
    }
    if (name.equals("all") || name.equals("retrieve_all")) {
      return Optional.of(new Value.Seq(List.of(row(call, receiver, type)), true));
    }
    if (set) {
      joined(call, receiver, type);
      boolean scalar = READS.contains(name) || WRITES.contains(name);
      return Optional.of(scalar ? Values.UNKNOWN
          : receiver instanceof Value.Ref ? receiver : set(call, receiver, type, ""));
    }
    return records.related(call, type, name).<Value>map(other -> {
      touch(call, receiver, other, DependencyKind.READS);
      return records.beyond(call, type, name, other).<Value>map(end -> {
        touch(call, receiver, end, DependencyKind.READS);
        return new Value.Seq(List.of(row(call, receiver, end)), true);
      }).orElseGet(() -> row(call, receiver, other));
    }).or(() -> added(call, receiver, type, name))
        .or(() -> WRITES.contains(name) || READS.contains(name) ? Optional.of(receiver) : Optional.empty());
  }

  /// `$order->add_lines(…)`, `$order->add_to_lines(…)`: further rows, written at once or when the order is saved.
  private Optional<Value> added(Call call, Value receiver, String type, String name) {
    return name.startsWith("add_") ? records.related(call, type, name.replaceFirst("add_(?:to_)?", "")).map(other -> {
      touch(call, receiver, other, DependencyKind.WRITES);
      return row(call, receiver, other);
    }) : Optional.empty();
  }

  /// `search({ … }, { join => 'customer', prefetch => [ 'lines' ] })`
  private void joined(Call call, Value receiver, String type) {
    for (var value : call.values()) {
      if (value instanceof Value.Ref(var thing)) {
        for (var key : List.of("join", "prefetch")) {
          thing.existing(key).ifPresent(cell -> relations(call, receiver, type, cell.value(), new HashSet<>()));
        }
      }
    }
  }

  /// @param seen the lists and maps that were gone through: one that holds itself is gone through once
  private void relations(Call call, Value receiver, String type, Value named, Set<Thing> seen) {
    if (named instanceof Value.Ref(var thing) && seen.size() >= MOST_JOINED && !seen.contains(thing)) {
      call.machine().run().cut("Of the relations of one query " + MOST_JOINED + " lists were looked at");
    } else if (named instanceof Value.Ref(var thing) && seen.add(thing)) {
      thing.items().items().forEach(item -> relations(call, receiver, type, item, seen));
      thing.fields().forEach((name, cell) -> records.related(call, type, name).ifPresent(other -> {
        touch(call, receiver, other, DependencyKind.READS);
        relations(call, receiver, other, cell.value(), seen);
      }));
    }
    Values.exact(named).flatMap(name -> records.related(call, type, name))
        .ifPresent(other -> touch(call, receiver, other, DependencyKind.READS));
  }

  private static Value row(Call call, Value receiver, String type) {
    var row = call.machine().thing();
    row.become(type);
    connection(receiver)
        .ifPresent(handle -> call.machine().run().journal().set(row.field("connection"), handle));
    return new Value.Ref(row);
  }

  private static Optional<Value> connection(Value receiver) {
    return receiver instanceof Value.Ref(Thing thing)
        ? thing.existing("connection").map(cell -> cell.value()).filter(Value.Handle.class::isInstance)
        : receiver instanceof Value.Handle ? Optional.of(receiver) : Optional.empty();
  }

  private Connection to(Call call, Value receiver, String type) {
    return connection(receiver).map(handle -> ((Value.Handle) handle).to())
        .orElseGet(() -> classes.to(call.machine(), type));
  }

  private void touch(Call call, Value receiver, String type, DependencyKind kind) {
    var to = to(call, receiver, type);
    records.table(call.machine(), type).ifPresent(table -> {
      var machine = call.machine();
      machine.run().touch(machine.process(), kind, to.seenFrom(machine.process().host()).table(table), "",
          call.place(), CERTAINTY);
    });
  }
}
