package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Python's operators and functions on strings and lists, as far as they carry values on.
final class PythonCore {
  /// What a `with` does at its begin and end.
  static final String ENTERS = "enter";
  static final String LEAVES = "leave";
  private static final Set<String> KNOWN =
      Set.of("iterate", ENTERS, LEAVES, "+", "%", "/", "is None", "in", "slice", "comprehension");

  private static final int MOST_LETTERS = 60;

  private final Consumer<Value> goneThrough;
  private final PythonPony pony;

  /// @param goneThrough is told what a program goes through, or counts
  PythonCore(Consumer<Value> goneThrough, PythonPony pony) {
    this.goneThrough = goneThrough;
    this.pony = pony;
  }

  boolean knows(String name) {
    return KNOWN.contains(name) || PythonCounts.knows(name);
  }

  Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "iterate" -> {
        var over = own(call, call.value(0), "__iter__");
        goneThrough.accept(over);
        yield over instanceof Value.Type(var type) ? members(call, type)
            : PythonLines.isFile(call, over) ? PythonLines.of(over)
                : over instanceof Value.Text text && text.isWhole() ? letters(text) : elements(over);
      }
      case ENTERS -> own(call, call.value(0), "__enter__");
      case LEAVES -> own(call, call.value(0), "__exit__");
      case "+" -> plus(call);
      case "%" -> percent(call);
      case "/" -> Values.concat(List.of(call.value(0), new Value.Text("/", Place.NOWHERE), call.value(1)));
      case "is None" -> none(call.value(0));
      case "in" -> contained(call.value(0), call.value(1));
      case "slice" -> PythonSlices.of(call);
      case "list", "tuple", "sorted", "set", "reversed", "iter", "frozenset", "str", "int", "bytes", "Path",
          "PurePath",
          "dedent", "cleandoc", "quote", "deepcopy", "copy", "unicode", "enumerate" ->
          call.size() == 0
              ? name.equals("list") || name.equals("set") ? call.machine().list(List.of(), false) : Values.UNKNOWN
              : name.equals("enumerate") ? counted(call)
                  : name.equals("str") ? written(call, call.value(0)) : call.value(0);
      case "dict" -> dict(call);
      case "comprehension" -> comprehension(call);
      case "zip", "zip_longest", "izip" -> zipped(call);
      case "chain" -> plus(call);
      case "map", "filter" -> mapped(call, name.equals("map"));
      case "getattr" -> call.size() < 2 ? Values.UNKNOWN
          : call.eval(new Node.Field(call.place().line(), call.nodes().get(0), call.nodes().get(1), false));
      case "setattr" -> {
        call.assign(new Node.Field(call.place().line(), call.nodes().get(0), call.nodes().get(1), false),
            call.value(2));
        yield Values.NOTHING;
      }
      case "range" -> PythonCounts.range(call);
      case "len", "isinstance", "hasattr", "type", "id", "sum", "min", "max", "any", "all", "open",
          "input",
          "int16", "float", "bool", "repr", "print", "format", "abs", "round" ->
          name.equals("open") ? null : shown(call, name);
      case "exit", "quit" -> Values.NOTHING;
      case "super" -> call.variable("self").or(() -> call.variable("cls")).orElse(Values.UNKNOWN);
      default -> null;
    });
  }

  /// A short text is gone through letter by letter.
  private static Value.Seq letters(Value.Text text) {
    return text.text().length() > MOST_LETTERS ? new Value.Seq(List.of(), true)
        : new Value.Seq(text.text().chars()
            .<Value>mapToObj(letter -> new Value.Text(Character.toString(letter), text.from())).toList(), false);
  }

  /// An enumeration is gone through by its members.
  private static Value.Seq members(Call call, String type) {
    boolean listed = call.machine().ancestry(type).stream().anyMatch(one -> one.matches("enum::(?:Str|Int)?Enum"));
    return listed
        ? new Value.Seq(call.machine().names(type).values().stream().map(Cell::value)
            .filter(value -> !(value instanceof Value.Code)).toList(), false)
        : new Value.Seq(List.of(), true);
  }

  /// What a method that a class of the tree has for that gives; the value itself where there is none.
  private static Value own(Call call, Value value, String method) {
    return value instanceof Value.Ref(var thing) && !thing.type().isEmpty() && call.machine().hasMethod(value, method)
        ? call.machine().method(value, method, List.of()) : value;
  }

  private Value shown(Call call, String name) {
    var values = call.values();
    if (name.equals("len") || name.equals("any")) {
      values.forEach(goneThrough);
    }
    if (name.equals("isinstance") && call.size() == 2) {
      return isInstance(values.getFirst(), call.nodes().get(1));
    }
    return (name.equals("any") || name.equals("all")) && values.size() == 1 && values.getFirst() instanceof Value.Ref
        ? known(call, values.getFirst(), name.equals("any")) : Values.UNKNOWN;
  }

  /// A word is a text and nothing else; what looks like a number may be one.
  private static Value isInstance(Value value, Node type) {
    boolean word = Values.exact(value).filter(text -> text.matches(".*[A-Za-z].*")).isPresent()
        && value instanceof Value.Text;
    var name = word && type instanceof Node.Var(_, var known) ? known : "";
    return switch (name) {
      case "str" -> new Value.Text("1", Place.NOWHERE);
      case "list", "dict", "tuple", "set", "int", "float", "bool" -> Values.NOTHING;
      default -> Values.UNKNOWN;
    };
  }

  /// Whether one of a list is true, or all are, where that is known of each.
  private static Value known(Call call, Value list, boolean any) {
    var elements = elements(list);
    var truths = elements.items().stream().map(item -> call.machine().truth(item)).distinct().toList();
    var decides = any ? Truth.YES : Truth.NO;
    if (truths.contains(decides)) {
      return any ? new Value.Text("1", Place.NOWHERE) : Values.NOTHING;
    }
    boolean sure = !elements.open() && !truths.isEmpty() && !truths.contains(Truth.UNKNOWN);
    return !sure ? Values.UNKNOWN : any ? Values.NOTHING : new Value.Text("1", Place.NOWHERE);
  }

  private static Value plus(Call call) {
    var terms = call.nodes().stream().map(call::eval).toList();
    var counted = PythonCounts.next(terms, call.nodes().getLast());
    if (counted.isPresent()) {
      return counted.get();
    }
    if (terms.stream().noneMatch(Value.Ref.class::isInstance)) {
      return Values.concat(terms.stream().map(PythonCore::spoken).toList());
    }
    var all = new ArrayList<Value>();
    boolean open = false;
    for (var term : terms) {
      all.addAll(elements(term).items());
      open |= elements(term).open();
    }
    return call.machine().list(all, open);
  }

  /// A class, or what a module that was not read keeps under a name, is no part of a text, and neither is the nothing
  /// that stands for a row which may not be there.
  static Value spoken(Value value) {
    return value instanceof Value.Type ? Values.UNKNOWN
        : value instanceof Value.Many(var choices) ? Values.join(choices.stream()
            .filter(choice -> !(choice instanceof Value.Nothing)).map(PythonCore::spoken).toList()) : value;
  }

  /// An object says by itself how it is written.
  private static Value written(Call call, Value value) {
    var all = value.choices().stream().map(choice -> own(call, choice, "__str__")).toList();
    return spoken(all.size() == 1 ? all.getFirst() : Values.join(all));
  }

  private static Value percent(Call call) {
    var format = call.value(0);
    if (call.nodes().get(1) instanceof Node.Call(_, var name, var none) && name.equals("locals") && none.isEmpty()) {
      return PythonText.named(format, key -> call.variable(key), "%(", ")s");
    }
    return percent(format, written(call, call.value(1)));
  }

  private static Value percent(Value format, Value arguments) {
    if (format.choices().stream().noneMatch(Value.Text.class::isInstance)) {
      return Values.UNKNOWN;
    }
    if (arguments instanceof Value.Ref(var thing) && !thing.fields().isEmpty()) {
      return PythonText.named(format, key -> thing.existing(key).map(Cell::value), "%(", ")s");
    }
    var all = new ArrayList<Value>(List.of(format));
    switch (arguments) {
      case Value.Ref(var thing) when thing.type().isEmpty() ->
          thing.items().items().forEach(item -> all.add(spoken(item)));
      case Value.Seq(var items, _) -> items.forEach(item -> all.add(spoken(item)));
      default -> all.add(arguments);
    }
    return Formats.sprintf(all);
  }

  private static Value none(Value value) {
    boolean all = value.choices().stream().allMatch(Value.Nothing.class::isInstance);
    boolean some = value.choices().stream().anyMatch(choice -> choice instanceof Value.Nothing || choice.isUnknown());
    return all ? new Value.Text("1", Place.NOWHERE) : some ? Values.UNKNOWN : Values.NOTHING;
  }

  private static Value contained(Value item, Value list) {
    var wanted = Values.exact(item);
    if (wanted.isPresent() && item instanceof Value.Text && list instanceof Value.Text text && text.isWhole()
        && text.text().length() <= MOST_LETTERS) {
      return text.text().contains(wanted.get()) ? new Value.Text("1", Place.NOWHERE) : Values.NOTHING;
    }
    if (wanted.isEmpty() || !(list instanceof Value.Ref(var thing)) && !(list instanceof Value.Seq)) {
      return Values.UNKNOWN;
    }
    var items = list instanceof Value.Ref(var of) ? of.items() : (Value.Seq) list;
    boolean keyed = list instanceof Value.Ref(var of) && of.existing(wanted.get()).isPresent();
    boolean there = keyed || items.items().stream().anyMatch(one -> Values.exact(one).equals(wanted));
    boolean sure = !items.open() && items.items().stream().allMatch(one -> Values.exact(one).isPresent())
        && !(list instanceof Value.Ref(var of) && (!of.fields().isEmpty() || of.other().value().isUnknown()));
    return there ? new Value.Text("1", Place.NOWHERE) : sure ? Values.NOTHING : Values.UNKNOWN;
  }

  private static Value counted(Call call) {
    var list = elements(call.value(0));
    var pairs = new ArrayList<Value>();
    for (var item : list.items()) {
      pairs.add(call.machine().list(List.of(Values.UNKNOWN, item), false));
    }
    return call.machine().list(pairs, list.open());
  }

  /// Lists side by side; one that is not known in full goes on with unknown elements.
  private static Value zipped(Call call) {
    var lists = call.nodes().stream().filter(node -> !(node instanceof Node.Named)).map(call::eval)
        .map(PythonCore::elements).toList();
    int longest = lists.stream().mapToInt(list -> list.items().size()).max().orElse(0);
    var rows = new ArrayList<Value>();
    for (int i = 0; i < Math.min(longest, 200); i++) {
      int at = i;
      rows.add(call.machine().list(lists.stream().map(list -> at < list.items().size() ? list.items().get(at)
          : list.open() ? Values.UNKNOWN : Values.NOTHING).toList(), false));
    }
    return call.machine().list(rows, lists.stream().anyMatch(Value.Seq::open));
  }

  private static Value dict(Call call) {
    var thing = call.machine().thing();
    var journal = call.machine().run().journal();
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var name, var value)) {
        journal.set(thing.field(name), call.eval(value));
      } else {
        journal.set(thing.other(), Values.UNKNOWN);
      }
    }
    return new Value.Ref(thing);
  }

  static Value.Seq elements(Value value) {
    return switch (value) {
      case Value.Ref(var thing) -> !thing.items().items().isEmpty()
          || thing.fields().isEmpty() && thing.other().value() instanceof Value.Nothing ? thing.items()
              : new Value.Seq(
                  thing.fields().keySet().stream().<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(),
                  !(thing.other().value() instanceof Value.Nothing));
      case Value.Seq seq -> seq;
      case Value.Many(var choices) -> either(choices);
      case Value.Unknown _,Value.Nothing _,Value.Text _,Value.Code _,Value.Handle _,Value.Type _ ->
          new Value.Seq(List.of(), true);
    };
  }

  /// The elements of one list or another.
  private static Value.Seq either(List<Value> lists) {
    var all = new ArrayList<Value>();
    boolean open = false;
    for (var list : lists) {
      var some = elements(list);
      all.addAll(some.items());
      open |= some.open();
    }
    return new Value.Seq(all, open);
  }

  private Value comprehension(Call call) {
    var element = call.nodes().get(0);
    var through = call.eval(((Node.Named) call.nodes().get(1)).value());
    var rows = pony.rows(call, through);
    var over = elements(rows.orElse(through));
    var target = call.nodes().get(2);
    var conditions = call.nodes().subList(3, call.size());
    var made = new ArrayList<Value>();
    var items = new ArrayList<>(over.items().subList(0, Math.min(Thing.MOST_ITEMS, over.items().size())));
    if (over.open() && items.isEmpty()) {
      items.add(Values.UNKNOWN);
    }
    for (var item : items) {
      call.each(target, item, conditions, element).filter(result -> result.truth() != Truth.NO)
          .ifPresent(result -> made.add(result.value()));
    }
    return rows.orElseGet(() -> call.machine().list(made, over.open()));
  }

  /// What `map(str.strip, lines)` does with each: a method of texts, or whatever function stands there.
  private static Node applied(Call call, Node.Var to) {
    int line = call.place().line();
    return switch (call.nodes().getFirst()) {
      case Node.Field(_, Node.Var(_, var type), var method, _) when type.equals("str") ->
          new Node.Method(line, to, method, List.of());
      case Node.Var(_, var name) -> new Node.Call(line, name, List.of(to));
      case Node function -> new Node.Apply(line, function, List.of(to));
    };
  }

  private static Value mapped(Call call, boolean mapping) {
    if (call.size() < 2) {
      return Values.UNKNOWN;
    }
    var list = elements(call.value(1));
    var made = new ArrayList<Value>();
    var target = new Node.Var(call.place().line(), "each of map");
    var applied = applied(call, target);
    for (var item : list.items().subList(0, Math.min(Thing.MOST_ITEMS, list.items().size()))) {
      var result = call.each(target, item, List.of(), applied);
      made.add(mapping ? result.map(Call.Element::value).orElse(Values.UNKNOWN) : item);
    }
    return call.machine().list(made, list.open());
  }
}
