package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.rows.Entity;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Classes that stand for tables, as ActiveRecord and Sequel have them, with their scopes and relations.
final class RubyModels {
  private static final Pattern BASE =
      Pattern.compile("(?:::)?(?:ActiveRecord::Base|ApplicationRecord|ActiveRecord::Model|Sequel::Model)");
  private static final Set<String> TO_ONE = Set.of("belongs_to", "has_one", "many_to_one", "one_to_one");
  private static final Set<String> RELATIONS =
      Set.of("has_many", "has_one", "belongs_to", "has_and_belongs_to_many", "one_to_many", "many_to_one",
          "many_to_many",
          "has_rich_text", "has_one_attached");

  private final RubyFiles files;
  private final Set<String> toOne = new HashSet<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<String, Value> scopes = new HashMap<>();

  /// @param target the class at the other end, empty where that is only known at run time
  /// @param join   a table that stands between, empty without one
  private record Relation(String target, String through, String join) {}

  RubyModels(RubyFiles files) {
    this.files = files;
  }

  boolean isModel(Machine machine, String type) {
    return !type.isEmpty() && machine.ancestry(type).stream().anyMatch(one -> BASE.matcher(one).matches())
        && !BASE.matcher(type).matches();
  }

  Optional<Entity> entity(Machine machine, Value value) {
    return switch (value) {
      case Value.Type(var name) -> entity(machine, name);
      case Value.Ref(var thing) -> entity(machine, thing.type());
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  Optional<Entity> entity(Machine machine, String type) {
    if (!isModel(machine, type)) {
      return Optional.empty();
    }
    var line = machine.ancestry(type);
    var root = type;
    for (var ancestor : line) {
      var said = machine.globals().find(ancestor + "::@table_name").map(cell -> cell.value()).flatMap(Values::exact);
      if (said.isPresent()) {
        return Optional.of(Entity.named(type, said.get(), Entity.SAID));
      }
      boolean inherited = machine.ancestry(ancestor).stream().anyMatch(one -> BASE.matcher(one).matches());
      if (inherited && !BASE.matcher(ancestor).matches() && !isAbstract(machine, ancestor)) {
        root = ancestor;
      }
    }
    var simple = root.substring(root.lastIndexOf(':') + 1);
    return Optional.of(new Entity(type, "", within(machine, root) + Inflection.plural(Inflection.snake(simple)),
        Entity.RULE));
  }

  /// A model inside another one has that one's name before its own; empty for any other.
  private String within(Machine machine, String type) {
    int colon = type.lastIndexOf("::");
    var outer = colon < 0 ? "" : type.substring(0, colon);
    if (!outer.isEmpty()) {
      files.load(machine, outer, machine.process().script());
    }
    return outer.isEmpty() || isAbstract(machine, outer) ? ""
        : entity(machine, outer).map(found -> Inflection.singular(found.table()) + "_").orElse("");
  }

  /// What a class answers that is asked for its table's name, or for what stands before and behind all such names.
  Optional<String> ownName(Machine machine, String type, String asked) {
    return asked.endsWith("table_name") ? entity(machine, type).map(Entity::table)
        : isModel(machine, type) || BASE.matcher(type).matches() ? Optional.of("") : Optional.empty();
  }

  private static boolean isAbstract(Machine machine, String type) {
    return machine.globals().find(type + "::@abstract_class").isPresent();
  }

  /// What a class says of itself; false for anything else.
  boolean declared(Call call, String type, String name) {
    if (name.equals("scope") && call.size() > 1) {
      Values.exact(call.value(0)).ifPresent(scope -> scopes.put(type + "::" + scope, call.value(1)));
      return true;
    }
    if (!RELATIONS.contains(name)) {
      return false;
    }
    Values.exact(call.value(0)).ifPresent(relation -> {
      relations.put(type + "::" + relation, relation(call, type, name, relation));
      if (TO_ONE.contains(name)) {
        toOne.add(type + "::" + relation);
      }
    });
    return true;
  }

  private static Relation relation(Call call, String type, String name, String relation) {
    var through = option(call, "through").flatMap(Values::exact).orElse("");
    var said = option(call, "class_name").flatMap(Values::exact);
    boolean open = option(call, "polymorphic").isPresent();
    var source = option(call, "source").flatMap(Values::exact).orElse(relation);
    var target = said.orElseGet(() -> Inflection.camel(name.contains("many") || name.equals("has_and_belongs_to_many")
        ? Inflection.singular(source) : source));
    var simple = type.substring(type.lastIndexOf(':') + 1);
    var join = !name.equals("has_and_belongs_to_many") ? "" : option(call, "join_table").flatMap(Values::exact)
        .orElseGet(() -> List.of(Inflection.plural(Inflection.snake(simple)), relation).stream().sorted()
            .reduce((one, other) -> one + "_" + other).orElse(""));
    return new Relation(open || name.startsWith("has_rich") || name.endsWith("attached") ? "" : target, through, join);
  }

  /// `through: :loans`, and as it was written before: `:through => :loans`.
  private static Optional<Value> option(Call call, String name) {
    return call.named(name).or(() -> call.values().stream().filter(Value.Ref.class::isInstance)
        .flatMap(map -> ((Value.Ref) map).thing().existing(name).stream()).map(Cell::value).findFirst());
  }

  /// Whether a relation leads to one object, and not to several.
  boolean isToOne(Machine machine, String type, String name) {
    return machine.ancestry(type).stream().anyMatch(one -> toOne.contains(one + "::" + name));
  }

  /// The tables that a relation of a class leads over, the last one being where it leads.
  List<Entity> related(Machine machine, String type, String name) {
    for (var ancestor : machine.ancestry(type)) {
      var relation = relations.get(ancestor + "::" + name);
      if (relation != null) {
        return tables(machine, type, relation);
      }
    }
    return List.of();
  }

  private List<Entity> tables(Machine machine, String type, Relation relation) {
    if (relation.target().isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Entity>();
    if (!relation.through().isEmpty()) {
      related(machine, type, relation.through()).stream().reduce((_, last) -> last).ifPresent(all::add);
    }
    if (!relation.join().isEmpty()) {
      all.add(new Entity("", "", relation.join(), Entity.RULE * 0.9));
    }
    var target = resolved(machine, type, relation.target());
    entity(machine, target).ifPresentOrElse(found -> all.add(found.less()), () -> all.add(new Entity("", "",
        Inflection.plural(Inflection.snake(relation.target().replaceFirst(".*::", ""))), 0.6)));
    return all;
  }

  /// A class by the name that another one calls it.
  String resolved(Machine machine, String from, String name) {
    var plain = name.replaceFirst("^::", "");
    for (var space = from; !space.isEmpty();) {
      var full = space + "::" + plain;
      files.load(machine, full, machine.process().script());
      if (machine.knows(full)) {
        return full;
      }
      int colon = space.lastIndexOf("::");
      space = colon < 0 ? "" : space.substring(0, colon);
    }
    files.load(machine, plain, machine.process().script());
    return plain;
  }

  Optional<Value> scope(Machine machine, String type, String name) {
    return machine.ancestry(type).stream().map(one -> scopes.get(one + "::" + name)).filter(Objects::nonNull)
        .findFirst();
  }
}
