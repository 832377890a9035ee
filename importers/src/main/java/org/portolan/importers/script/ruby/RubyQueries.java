package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.QueryVerbs;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;

/// Queries of ActiveRecord and Sequel, and what is done with the rows they give.
final class RubyQueries {
  private static final QueryVerbs VERBS = new QueryVerbs(
      Set.of("find", "find_by", "find_by!", "first", "last", "take", "first!", "last!", "take!", "sole", "find_sole_by",
          "second",
          "with_pk", "with_pk!", "find_by_id", "min_by", "max_by", "detect"),
      Set.of("each", "find_each", "find_in_batches", "in_batches", "map", "to_a", "load", "each_with_index", "group_by",
          "sort_by",
          "flat_map", "each_slice", "reject", "collect", "each_with_object", "inject", "index_by", "filter_map",
          "partition",
          "records", "each_batch", "to_set", "uniq", "sort", "paged_each", "each_row", "reverse_each", "select_map",
          "reload",
          "async_load", "load_async", "each_entry", "index_with", "tally", "sum_by"),
      Set.of("count", "pluck", "ids", "exists?", "any?", "empty?", "none?", "many?", "sum", "average", "minimum",
          "maximum", "pick",
          "size", "length", "present?", "blank?", "calculate", "include?", "to_json", "as_json", "one?", "get", "avg",
          "max",
          "min", "all?", "entries", "presence", "to_hash", "as_hash"),
      Set.of("update_all", "delete_all", "destroy_all", "update", "update!", "delete", "destroy", "destroy_by",
          "delete_by",
          "insert_all", "insert", "insert_all!", "insert!", "upsert", "upsert_all", "increment_counter",
          "decrement_counter",
          "update_counters", "touch_all", "reset_counters", "import", "import!", "multi_insert", "truncate", "replace",
          "bulk_insert", "clear", "push", "concat"),
      Set.of("create", "create!", "find_or_create_by", "find_or_create_by!", "create_or_find_by", "create_or_find_by!",
          "first_or_create", "first_or_create!", "find_or_create"),
      Set.of("join", "left_join", "inner_join", "left_outer_join"));
  /// They hand over several rows at once.
  private static final Set<String> BATCHES =
      Set.of("find_in_batches", "in_batches", "each_batch", "each_slice", "in_groups_of", "each_page");
  private static final Set<String> ROW_WRITES = Set.of("save", "save!", "update", "update!", "update_attribute",
      "update_attributes", "update_attributes!", "update_column", "update_columns", "destroy", "destroy!", "delete",
      "increment!", "decrement!", "toggle!", "touch", "save_changes", "update_fields", "soft_delete");
  /// They find one row, or none.
  private static final Set<String> MAY_BE_NIL = Set.of("first", "last", "take", "second", "third");
  private static final Set<String> LOADS = Set.of("joins", "left_joins", "includes", "preload", "eager_load",
      "left_outer_joins", "eager", "eager_graph", "association_join", "merge_joins");
  private static final Set<String> STARTS = Set.of("where", "all", "order", "limit", "select", "group", "distinct",
      "not",
      "unscoped", "lock", "from", "with", "dataset", "none", "having", "readonly", "offset", "unscope", "rewhere",
      "reorder",
      "filter", "exclude", "extending", "strict_loading", "in_order_of", "excluding", "without", "or", "and", "merge");

  private final RowSets sets;
  private final RubyModels models;
  private Connection in = Connection.UNSAID;

  RubyQueries(RowSets sets, RubyModels models) {
    this.sets = sets;
    this.models = models;
  }

  void connected(Connection to) {
    in = to;
  }

  /// `DB[:orders]`.
  Value table(Call call, Value name, Connection at) {
    return sets.set(call.machine(), Entity.named("", Values.asText(name).text(), Entity.SAID), at, call.place());
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var machine = call.machine();
    if (sets.isSet(receiver)) {
      return Optional.of(onSet(call, receiver, name));
    }
    var entity = sets.of(receiver).or(() -> models.entity(machine, receiver));
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    if (receiver instanceof Value.Type) {
      return onType(call, entity.get(), name);
    }
    if (ROW_WRITES.contains(name) || VERBS.writes().contains(name) && name.endsWith("_all")) {
      call.values();
      sets.touch(machine, entity.get(), in, DependencyKind.WRITES, call.place());
      return Optional.of(receiver);
    }
    return relation(call, entity.get(), name);
  }

  private Optional<Value> relation(Call call, Entity entity, String name) {
    var machine = call.machine();
    var over = models.related(machine, entity.type(), name);
    if (over.isEmpty()) {
      return Optional.empty();
    }
    for (var between : over.subList(0, over.size() - 1)) {
      sets.touch(machine, between.less(), in, DependencyKind.READS, call.place());
    }
    if (models.isToOne(machine, entity.type(), name)) {
      sets.touch(machine, over.getLast(), in, DependencyKind.READS, call.place());
      return Optional.of(Values.join(sets.row(machine, over.getLast()), Values.NOTHING));
    }
    return Optional.of(sets.set(machine, over.getLast(), in, call.place()));
  }

  private Optional<Value> onType(Call call, Entity entity, String name) {
    var machine = call.machine();
    var scope = models.scope(machine, entity.type(), name);
    if (scope.isPresent()) {
      return Optional.of(scoped(call, scope.get(), entity));
    }
    if (name.equals("new") || name.equals("build")) {
      return Optional.empty();
    }
    if (name.equals("transaction") || name.equals("uncached") || name.equals("unscoped") && block(call).isPresent()) {
      return Optional.of(block(call).map(block -> machine.invoke(block, List.of(), true)).orElse(Values.UNKNOWN));
    }
    return asked(name) ? Optional.of(onSet(call, sets.set(machine, entity, in, call.place()), name)) : Optional.empty();
  }

  private static boolean asked(String name) {
    return STARTS.contains(name) || LOADS.contains(name) || VERBS.one().contains(name) || VERBS.reads().contains(name)
        || VERBS.counts().contains(name) || VERBS.writes().contains(name) || VERBS.makes().contains(name)
        || name.startsWith("find_by_");
  }

  private static Optional<Value> block(Call call) {
    return call.named(RubyDeclarations.BLOCK).filter(Value.Code.class::isInstance);
  }

  private Value scoped(Call call, Value scope, Entity entity) {
    var machine = call.machine();
    var arguments = new ArrayList<Value>();
    call.nodes().stream().filter(node -> !(node instanceof Node.Named))
        .forEach(node -> arguments.add(call.eval(node)));
    var made = machine.invoke(scope, arguments, true);
    return made.choices().stream().filter(sets::isSet).findFirst()
        .orElseGet(() -> sets.set(machine, entity, in, call.place()));
  }

  private Value onSet(Call call, Value set, String name) {
    var machine = call.machine();
    var entity = sets.of(set).orElseThrow();
    var type = entity.type();
    if (!type.isEmpty()) {
      var scope = models.scope(machine, type, name);
      if (scope.isPresent()) {
        sets.absorbed(set);
        return scoped(call, scope.get(), entity);
      }
      if (!asked(name) && machine.hasMethod(new Value.Type(type), name)) {
        sets.absorbed(set);
        return machine.method(new Value.Type(type), name, call.values());
      }
      if (LOADS.contains(name)) {
        call.nodes().forEach(node -> {
          if (node instanceof Node.Named(_, var key, _)) {
            along(call, type, key).ifPresent(next -> loads(call, next, call.eval(node), 1));
          } else {
            loads(call, type, call.eval(node), 0);
          }
        });
        return set;
      }
      if (!asked(name)) {
        var further = relation(call, entity, name);
        if (further.isPresent()) {
          sets.reads(machine, set, call.place());
          return further.get();
        }
      }
    }
    if (BATCHES.contains(name)) {
      sets.reads(machine, set, call.place());
      call.callBack(List.of(set));
      return set;
    }
    if (name.equals("new") || name.equals("build")) {
      return sets.row(machine, entity);
    }
    if (name.equals("save") || name.equals("save!") || ROW_WRITES.contains(name) && !VERBS.writes().contains(name)) {
      sets.writes(machine, set, call.place());
      return set;
    }
    if (name.startsWith("find_by_") || name.equals("find_by")) {
      sets.reads(machine, set, call.place());
      var found = sets.row(machine, entity);
      return name.endsWith("!") ? found : Values.join(found, Values.NOTHING);
    }
    if (VERBS.joins().contains(name)) {
      Values.exact(call.value(0)).ifPresent(
          table -> sets.joined(machine, set, Entity.named("", table, Entity.SAID), call.place()));
      return set;
    }
    if (call.named(RubyDeclarations.BLOCK).orElse(Values.NOTHING) instanceof Value.Text(var method, _)) {
      var row = sets.row(machine, entity);
      if (machine.hasMethod(row, method)) {
        machine.method(row, method, List.of());
      } else if (ROW_WRITES.contains(method)) {
        sets.writes(machine, row, call.place());
      }
    }
    if (name.endsWith("?") && !asked(name)) {
      return Values.UNKNOWN;
    }
    var found = VERBS.on(sets, call, set, name);
    return MAY_BE_NIL.contains(name) && call.size() == 0 ? Values.join(found, Values.NOTHING) : found;
  }

  /// Relations that are read along: `includes(:customer, items: :product)`.
  private void loads(Call call, String type, Value value, int depth) {
    if (depth > 5) {
      return;
    }
    switch (value) {
      case Value.Text text when text.isWhole() && text.text().matches("\\w+") -> along(call, type, text.text());
      case Value.Text text when text.text().matches("(?is).*\\bjoin\\b.*") -> call.machine().sink().accept(
          new Value.Text("SELECT 1 FROM (SELECT 1) joined_to " + text.text(), text.from()), in, call.place(),
          SqlSink.Trust.LIKELY);
      case Value.Ref(var thing) -> {
        thing.items().items().forEach(item -> loads(call, type, item, depth + 1));
        for (Map.Entry<String, Cell> entry : thing.fields().entrySet()) {
          along(call, type, entry.getKey()).ifPresent(next -> loads(call, next, entry.getValue().value(), depth + 1));
        }
      }
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ -> {
        // only known at run time
      }
    }
  }

  private Optional<String> along(Call call, String type, String name) {
    Machine machine = call.machine();
    var over = models.related(machine, type, name);
    over.forEach(entity -> sets.touch(machine, entity, in, DependencyKind.READS, call.place()));
    return over.isEmpty() ? Optional.empty() : Optional.of(over.getLast().type()).filter(next -> !next.isEmpty());
  }
}
