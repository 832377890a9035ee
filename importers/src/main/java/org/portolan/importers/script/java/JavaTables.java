package org.portolan.importers.script.java;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;

/// jOOQ's statements, whose tables are constants of classes that a generator makes (`ORDERS`), or names.
final class JavaTables {
  private static final String CONTEXT = "org.jooq.DSLContext";
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Set<String> READS = Set.of("from", "join", "leftJoin", "rightJoin", "innerJoin", "leftOuterJoin",
      "crossJoin", "selectFrom", "fetchCount", "fetchExists", "using", "naturalJoin", "fullJoin", "fullOuterJoin");
  private static final Set<String> WRITES = Set.of("insertInto", "update", "deleteFrom", "delete", "mergeInto",
      "truncate", "loadInto");
  private static final double GENERATED = 0.85;

  private final RowSets sets;

  JavaTables(RowSets sets) {
    this.sets = sets;
  }

  Optional<Value> method(Call call, Value receiver, String type, String name) {
    var machine = call.machine();
    if (name.equals("using") && type.matches("(?:.*\\.)?DSL")) {
      call.values();
      return Optional.of(context(machine));
    }
    if (name.matches("table|name") && call.size() == 1 && (type.matches("(?:.*\\.)?DSL") || receiver.isUnknown()
        || machine.knows(type))) {
      return Values.exact(call.value(0)).map(_ -> call.value(0));
    }
    if (!type.endsWith("DSLContext") || call.size() == 0) {
      return type.endsWith("DSLContext") ? Optional.of(receiver) : Optional.empty();
    }
    if (!READS.contains(name) && !WRITES.contains(name)) {
      boolean text = call.value(0) instanceof Value.Text;
      call.callBack(List.of(receiver));
      return text ? Optional.empty() : Optional.of(receiver);
    }
    for (var node : call.nodes()) {
      table(call, node).ifPresent(entity -> sets.touch(machine, entity, Connection.UNSAID,
          WRITES.contains(name) ? DependencyKind.WRITES : DependencyKind.READS, call.place()));
      if (!name.equals("from")) {
        break;
      }
    }
    call.callBack(List.of(Values.UNKNOWN));
    return Optional.of(receiver);
  }

  private static Value context(Machine machine) {
    var thing = machine.thing();
    thing.become(CONTEXT);
    return new Value.Ref(thing);
  }

  /// A constant that no class of the tree has; or a name.
  private static Optional<Entity> table(Call call, Node node) {
    var value = call.eval(node);
    if (value instanceof Value.Text) {
      return Values.exact(value).filter(name -> name.matches("[\\w.\"]+"))
          .map(name -> Entity.named("", name, Entity.SAID));
    }
    var name = constant(node);
    return name.isEmpty() ? Optional.empty()
        : Optional.of(new Entity("", "", name.toLowerCase(Locale.ROOT), GENERATED));
  }

  private static String constant(Node node) {
    return switch (node) {
      case Node.Var(_, var name) when CONSTANT.matcher(name).matches() -> name;
      case Node.Field(_, _, Node.Literal(_, var name), _) when CONSTANT.matcher(name).matches() -> name;
      case Node.Call(_, var own, var parts) when own.equals("<own>") -> constant(parts.getLast());
      case Node.Method(_, var of, Node.Literal(_, var as), _) when as.equals("as") -> constant(of);
      default -> "";
    };
  }
}
