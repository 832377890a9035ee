package org.portolan.importers.script.javascript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Rows of further classes that a query takes along: what is noted down at a class's fields (`@ManyToOne(() => Order)`)
/// comes with every search where it is `eager`, else where the query names it.
final class ScriptRelations {
  private static final int DEEPEST = 8;
  private static final Set<String> SEARCHES = Set.of("find", "findOne", "findBy", "findOneBy", "findOneOrFail",
      "findOneByOrFail", "findAndCount", "findAndCountBy", "findByIds", "findOneById");
  private static final Pattern JOINS = Pattern.compile("(?:left|inner)Join(?:And(?:Select|MapOne|MapMany))?");

  private static final Pattern MAPPED = Pattern.compile(
      "withGraph(?:Fetched|Joined)|eager|joinEager|(?:(?:left|inner|leftOuter)?[jJ]oin(?:Related|Relation))");
  private static final Pattern WORD = Pattern.compile("\\w+|[.,\\[\\]]");

  private final RowSets sets;
  private final ScriptModels models;
  /// What the aliases of a query stand for.
  private final Map<Thing, Map<String, String>> aliases = new HashMap<>();

  /// @param type the class whose rows the field stands for
  private record Relation(String type, boolean eager) {}

  ScriptRelations(RowSets sets, ScriptModels models) {
    this.sets = sets;
    this.models = models;
  }

  /// A search on rows of a class reads what comes with them.
  void searched(Call call, Value set, String name) {
    var type = sets.of(set).map(entity -> entity.type()).orElse("");
    if (type.isEmpty() || !SEARCHES.contains(name)) {
      return;
    }
    eager(call, set, type, new HashSet<>(Set.of(type)), 0);
    for (var value : call.values()) {
      if (value instanceof Value.Ref(var options)) {
        options.existing("relations").map(cell -> cell.value()).ifPresent(asked -> asked(call, set, type, asked, 0));
      }
    }
  }

  private void eager(Call call, Value set, String type, Set<String> seen, int depth) {
    for (var relation : all(call.machine(), type).values()) {
      if (relation.eager() && depth < DEEPEST) {
        joined(call, set, relation.type());
        if (seen.add(relation.type())) {
          eager(call, set, relation.type(), seen, depth + 1);
        }
      }
    }
  }

  /// `['labels', 'labels.printer']`, `{ labels: { printer: true } }`.
  private void asked(Call call, Value set, String type, Value asked, int depth) {
    if (!(asked instanceof Value.Ref(var thing)) || depth > DEEPEST) {
      return;
    }
    for (var item : thing.items().items()) {
      Values.exact(item).ifPresent(path -> along(call, set, type, List.of(path.split("\\."))));
    }
    thing.fields().forEach((name, cell) -> {
      var further = along(call, set, type, List.of(name));
      further.ifPresent(next -> asked(call, set, next, cell.value(), depth + 1));
    });
  }

  private Optional<String> along(Call call, Value set, String type, List<String> path) {
    var at = type;
    for (var step : path) {
      var relation = all(call.machine(), at).get(step);
      if (relation == null) {
        return Optional.empty();
      }
      at = relation.type();
      joined(call, set, at);
      eager(call, set, at, new HashSet<>(Set.of(type, at)), 0);
    }
    return Optional.of(at);
  }

  /// `leftJoinAndSelect('parcel.pallet', 'pallet')`; whether the query's class says what is meant.
  boolean joins(Call call, Value set, String name) {
    var type = sets.of(set).map(entity -> entity.type()).orElse("");
    if (!(set instanceof Value.Ref(var thing)) || !JOINS.matcher(name).matches() || type.isEmpty()) {
      return false;
    }
    int at = name.contains("AndMap") ? 1 : 0;
    var known = aliases.computeIfAbsent(thing, _ -> new HashMap<>());
    var other = call.value(at);
    var alias = Values.exact(call.value(at + 1)).orElse("");
    if (models.of(call.machine(), other).isPresent() && other instanceof Value.Type(var joined)) {
      joined(call, set, joined);
      known.put(alias, joined);
      return true;
    }
    var path = Values.exact(other).orElse("");
    int dot = path.indexOf('.');
    var relation = all(call.machine(), known.getOrDefault(dot < 0 ? "" : path.substring(0, dot), type))
        .get(path.substring(dot + 1));
    if (dot > 0 && relation != null) {
      joined(call, set, relation.type());
      known.put(alias, relation.type());
    }
    return dot > 0 && (relation != null || !all(call.machine(), type).isEmpty());
  }

  /// Objection's `withGraphFetched('[items.product, customer]')`, along what the classes map.
  boolean mapped(Call call, Value set, String name) {
    var type = sets.of(set).map(entity -> entity.type()).orElse("");
    if (type.isEmpty() || !MAPPED.matcher(name).matches()) {
      return false;
    }
    var at = new ArrayDeque<>(List.of(type));
    var last = type;
    var words = WORD.matcher(Values.exact(call.value(0)).orElse(""));
    while (words.find()) {
      switch (words.group()) {
        case "." -> at.push(last);
        case "[" -> at.push(at.peek());
        case "]", "," -> {
          if (at.size() > 1) {
            at.pop();
          }
        }
        default -> {
          last = model(call.machine(), at.peek(), words.group());
          joined(call, set, last);
        }
      }
    }
    return true;
  }

  /// The class that a class maps that name to; empty for none.
  private static String model(Machine machine, String type, String name) {
    for (var ancestor : machine.ancestry(type)) {
      var own = machine.globals().find(ancestor + "::relationMappings").map(cell -> cell.value())
          .or(() -> machine.methodOf(new Value.Type(ancestor), "relationMappings")
              .map(code -> machine.invoke(code, List.of(new Value.Type(ancestor)), false)));
      if (own.isPresent() && own.get() instanceof Value.Ref(var all) && all.existing(name).isPresent()
          && all.field(name).value() instanceof Value.Ref(var one) && one.existing("modelClass").isPresent()
          && one.field("modelClass").value() instanceof Value.Type(var model)) {
        return model;
      }
    }
    return "";
  }

  private void joined(Call call, Value set, String type) {
    models.of(call.machine(), new Value.Type(type))
        .ifPresent(entity -> sets.joined(call.machine(), set, entity.less(), call.place()));
  }

  private static Map<String, Relation> all(Machine machine, String type) {
    var all = new HashMap<String, Relation>();
    for (var ancestor : machine.ancestry(type)) {
      machine.globals().find(ancestor + "::" + BraceCore.RELATED).map(cell -> cell.value()).ifPresent(noted -> {
        if (noted instanceof Value.Ref(var fields)) {
          fields.fields().forEach((name, cell) -> relation(machine, cell.value())
              .ifPresent(relation -> all.putIfAbsent(name, relation)));
        }
      });
    }
    return all;
  }

  private static Optional<Relation> relation(Machine machine, Value notes) {
    if (!(notes instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    for (var note : thing.fields().values()) {
      if (note.value() instanceof Value.Ref(var arguments)) {
        var given = new ArrayList<>(arguments.fields().values());
        boolean eager = given.stream().anyMatch(cell -> ScriptModels.option(cell.value(), "eager")
            .filter("1"::equals).isPresent());
        return arguments.existing("0").flatMap(cell -> target(machine, cell.value()))
            .map(type -> new Relation(type, eager));
      }
    }
    return Optional.empty();
  }

  /// `() => Order`, `'Order'`. Files of classes take each other in, so that the name may not be known yet where the note
  /// was made.
  private static Optional<String> target(Machine machine, Value said) {
    if (said instanceof Value.Code code) {
      var made = machine.invoke(code, List.of(), false);
      if (made instanceof Value.Type(var type)) {
        return Optional.of(type);
      }
      return code.routine() instanceof Unit unit && unit.body() instanceof Node.Jump(_, _, var value)
          && value.isPresent() && value.get() instanceof Node.Var(_, var name) ? named(machine, name)
              : Optional.empty();
    }
    return said instanceof Value.Type(var type) ? Optional.of(type)
        : Values.exact(said).flatMap(name -> named(machine, name));
  }

  private static Optional<String> named(Machine machine, String simple) {
    var types = machine.typesNamed(simple);
    return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
  }
}
