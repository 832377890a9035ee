package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.rows.RowSets;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// Ruby's own operators, and methods of strings and lists, as far as they carry values on.
final class RubyCore {
  private static final Set<String> SAME =
      Set.of("strip", "squish", "to_s", "freeze", "dup", "chomp", "html_safe", "to_str",
          "strip_heredoc", "to_a", "compact", "uniq", "sort", "reverse", "flatten", "presence", "itself", "lazy",
          "to_sym", "to_i",
          "clone", "unicode_normalize", "utc", "to_h", "symbolize_keys", "with_indifferent_access", "squeeze", "tap",
          "then",
          "to_path", "expand_path", "constantize", "to_set", "unscope", "read", "rstrip", "lstrip");
  private static final Set<String> EACH =
      Set.of("each", "map", "flat_map", "each_with_index", "collect", "select", "reject",
          "filter_map", "find", "detect", "each_slice", "each_with_object", "each_pair", "each_key", "each_value",
          "any?", "all?",
          "sum", "group_by", "sort_by", "partition", "times", "each_entry", "filter", "in_groups_of", "each_cons",
          "map!", "upto",
          "inject", "reduce", "each_index", "cycle", "step", "zip", "none?", "min_by", "max_by", "to_h", "index_by",
          "uniq");

  /// Over elements that are only known at run time, whatever they are called on.
  private static final Set<String> COUNTED = Set.of("times", "upto", "step");
  /// Further elements are followed as one that nobody knows.
  private static final int MOST_ROUNDS = 200;
  static final String SHOVEL = "<shovel>";

  private final RowSets sets;

  RubyCore(RowSets sets) {
    this.sets = sets;
  }

  Value plus(Value one, Value other, Call call) {
    if (one instanceof Value.Ref(var left) && left.type().isEmpty()) {
      var all = new ArrayList<>(left.items().items());
      var more = elements(call.machine(), other);
      all.addAll(more.items());
      return call.machine().list(all, left.items().open() || more.open());
    }
    return Values.concat(List.of(one, other));
  }

  /// `sql << " WHERE …"`, `list << item`, `order.items << item`.
  Value shovel(Call call) {
    var target = first(call.nodes().getFirst());
    var one = call.value(0);
    var other = call.value(1);
    if (sets.isSet(one)) {
      sets.writes(call.machine(), one, call.place());
      return one;
    }
    if (one instanceof Value.Ref(var thing)) {
      thing.append(call.machine().run().journal(), List.of(other), false);
      return one;
    }
    var made = Values.concat(List.of(one, other));
    if (target instanceof Node.Var) {
      call.assign(new Node.My(target.line(), List.of(target), true), made);
    } else if (target instanceof Node.Field) {
      call.assign(target, made);
    }
    return made;
  }

  /// What a row of `<<` goes into: `sql << "…" << "…"`.
  private static Node first(Node target) {
    return target instanceof Node.Call(_, var name, var parts) && name.equals(SHOVEL) ? first(parts.getFirst())
        : target;
  }

  static Value percent(Call call) {
    var format = call.value(0);
    var with = call.value(1);
    if (format.choices().stream().noneMatch(Value.Text.class::isInstance)) {
      return Values.UNKNOWN;
    }
    var all = new ArrayList<Value>(List.of(format));
    all.addAll(with instanceof Value.Ref(var thing) ? thing.items().items() : List.of(with));
    return Formats.sprintf(all);
  }

  Value.Seq elements(Machine machine, Value list) {
    var all = new ArrayList<Value>();
    boolean open = false;
    for (var choice : list.choices()) {
      if (sets.isSet(choice)) {
        all.add(sets.row(machine, sets.of(choice).orElseThrow()));
      } else if (choice instanceof Value.Ref(var thing)) {
        all.addAll(thing.items().items());
        open |= thing.items().open() || !thing.type().isEmpty() && thing.items().items().isEmpty();
      } else if (choice instanceof Value.Seq(var items, var more)) {
        all.addAll(items);
        open |= more;
      } else {
        open |= !(choice instanceof Value.Nothing);
      }
    }
    return new Value.Seq(all, open);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var block =
        call.named(RubyDeclarations.BLOCK).filter(value -> value instanceof Value.Code || value instanceof Value.Text);
    boolean plain = receiver instanceof Value.Ref(var thing) && thing.type().isEmpty() || receiver.isUnknown()
        || receiver instanceof Value.Seq || receiver instanceof Value.Text;
    if (block.isPresent() && plain && EACH.contains(name)) {
      return Optional.of(each(call, receiver, block.get(), name));
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().isEmpty()) {
      return list(call, receiver, thing, name);
    }
    if (receiver instanceof Value.Code && Set.of("call", "()", "yield", "[]").contains(name)) {
      return Optional.of(call.machine().invoke(receiver, positional(call), false));
    }
    if (SAME.contains(name) && (receiver instanceof Value.Text || receiver instanceof Value.Many)) {
      block.ifPresent(code -> call.machine().invoke(code, List.of(receiver), false));
      return Optional.of(receiver);
    }
    return receiver instanceof Value.Text ? text(call, receiver, name) : Optional.empty();
  }

  static List<Value> positional(Call call) {
    var all = new ArrayList<Value>();
    call.nodes().stream().filter(node -> !(node instanceof Node.Named)).forEach(node -> {
      var value = call.eval(node);
      all.addAll(value instanceof Value.Seq(var items, _) ? items : List.of(value));
    });
    return all;
  }

  private Value each(Call call, Value list, Value block, String name) {
    var machine = call.machine();
    boolean pairs = list instanceof Value.Ref(var map) && !map.fields().isEmpty() && map.items().items().isEmpty();
    var made = new ArrayList<Value>();
    if (pairs) {
      var entries = List.copyOf(((Value.Ref) list).thing().fields().entrySet());
      entries.stream().limit(MOST_ROUNDS).forEach(entry -> made.add(machine.invoke(block,
          List.of(new Value.Text(entry.getKey(), Place.NOWHERE), entry.getValue().value()), false)));
      if (entries.size() > MOST_ROUNDS) {
        made.add(machine.invoke(block, List.of(Values.UNKNOWN, Values.UNKNOWN), true));
      }
      return machine.list(made, false);
    }
    var elements = COUNTED.contains(name) ? new Value.Seq(List.of(), true) : elements(machine, list);
    for (var element : elements.items().subList(0, Math.min(MOST_ROUNDS, elements.items().size()))) {
      made.add(block instanceof Value.Text ? Values.UNKNOWN
          : machine.invoke(block, List.of(element, Values.UNKNOWN), false));
    }
    boolean others = elements.open() || elements.items().size() > MOST_ROUNDS;
    if (others && block instanceof Value.Code) {
      made.add(machine.invoke(block, List.of(Values.UNKNOWN, Values.UNKNOWN), true));
    }
    return switch (name) {
      case "map", "collect", "flat_map", "filter_map", "map!" -> machine.list(made, elements.open());
      case "find", "detect", "min_by", "max_by" -> Values.join(elements.items());
      case "each", "select", "reject", "filter", "sort_by", "each_with_index", "uniq", "each_slice" -> list;
      default -> Values.UNKNOWN;
    };
  }

  private Optional<Value> list(Call call, Value receiver, Thing thing, String name) {
    var journal = call.machine().run().journal();
    return Optional.ofNullable(switch (name) {
      case "join" -> joined(call, receiver);
      case "push", "append", "unshift", "concat", "add" -> {
        thing.append(journal, positional(call), false);
        yield receiver;
      }
      case "merge", "merge!", "reverse_merge", "update" -> {
        var made = call.machine().thing();
        for (var part : List.of(receiver, call.size() == 0 ? Values.NOTHING : call.value(0))) {
          if (part instanceof Value.Ref(var map)) {
            map.fields().forEach((key, cell) -> journal.set(made.field(key), cell.value()));
          }
        }
        call.nodes().stream().filter(Node.Named.class::isInstance)
            .forEach(node -> journal.set(made.field(((Node.Named) node).name()), call.eval(node)));
        yield new Value.Ref(made);
      }
      case "first", "last" -> thing.items().items().isEmpty() ? Values.UNKNOWN
          : name.equals("first") ? thing.items().items().getFirst() : thing.items().items().getLast();
      case "fetch", "dig" -> call.size() == 0 ? Values.UNKNOWN
          : Values.exact(call.value(0)).flatMap(thing::existing).map(cell -> cell.value()).orElse(Values.UNKNOWN);
      case "keys" -> call.machine().list(thing.fields().keySet().stream()
          .<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(), thing.fields().isEmpty());
      case "values" -> call.machine().list(thing.fields().values().stream().map(cell -> cell.value()).toList(), false);
      default -> SAME.contains(name) ? receiver : null;
    });
  }

  private Value joined(Call call, Value list) {
    var elements = elements(call.machine(), list);
    if (elements.open() || elements.items().isEmpty()) {
      return Values.UNKNOWN;
    }
    var between = call.size() == 0 ? new Value.Text("", Place.NOWHERE) : call.value(0);
    var parts = new ArrayList<Value>();
    for (var item : elements.items()) {
      if (!parts.isEmpty()) {
        parts.add(between);
      }
      parts.add(item);
    }
    return Values.concat(parts);
  }

  private static Optional<Value> text(Call call, Value receiver, String name) {
    return Optional.ofNullable(switch (name) {
      case "downcase" -> Values.map(receiver, text -> text.toLowerCase(Locale.ROOT));
      case "upcase" -> Values.map(receiver, text -> text.toUpperCase(Locale.ROOT));
      case "underscore", "tableize" -> Values.map(receiver, text -> name.equals("tableize")
          ? Inflection.plural(Inflection.snake(text)) : Inflection.snake(text));
      case "pluralize" -> Values.map(receiver, Inflection::plural);
      case "camelize", "classify" -> Values.map(receiver, text -> Inflection.camel(name.equals("classify")
          ? Inflection.singular(text) : text));
      case "join" -> joinedPath(call, receiver);
      case "gsub", "sub", "tr" -> replaced(call, receiver, name);
      case "+", "concat" -> Values.concat(List.of(receiver, call.value(0)));
      case "split" -> Values.UNKNOWN;
      default -> null;
    });
  }

  /// A pattern that was not read leaves a statement what it is, and a name unknown.
  private static Value replaced(Call call, Value receiver, String name) {
    var from = Values.exact(call.value(0)).orElse("");
    var to = Values.asText(call.value(1)).text();
    boolean ranges = name.equals("tr") && from.length() > 1;
    if (from.isEmpty() || ranges) {
      return Values.map(receiver, text -> text.contains(" ") ? text : Hole.TEXT);
    }
    return name.equals("sub") ? Values.map(receiver, text -> replacedOnce(text, from, to))
        : Values.join(receiver.choices().stream().<Value>map(choice -> choice instanceof Value.Text text
            ? Values.replaced(text, from, to) : Values.UNKNOWN).toList());
  }

  private static String replacedOnce(String text, String from, String to) {
    int at = text.indexOf(from);
    return at < 0 ? text : text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static Value joinedPath(Call call, Value receiver) {
    var parts = new ArrayList<Value>(List.of(receiver));
    for (var part : positional(call)) {
      parts.add(new Value.Text("/", Place.NOWHERE));
      parts.add(part);
    }
    return Values.map(Values.concat(parts), Paths::normal);
  }
}
