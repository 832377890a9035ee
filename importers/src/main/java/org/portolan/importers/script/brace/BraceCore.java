package org.portolan.importers.script.brace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Comparisons;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What the reader of these languages leaves to be done at run time: making objects, going through lists, and handing
/// over what a declared type asks for.
public final class BraceCore {
  private static final Set<String> KNOWN = Set.of("<new>", "<given>", "<known>", "<iterate>", "<pairs>", "<keys>",
      "<push>", "<here>", "<when asked>", "<use trait>", "<tagged>", "<own>", "<case>");
  private static final String LAZY = "property";
  /// Under this name an object keeps what else its type speaks of: `Order`, for `Repository<Order>`.
  public static final String OF = "<of>";
  /// Under this name a class keeps what is noted down at fields that stand for rows of other classes.
  public static final String RELATED = "<related>";

  private final Library library;
  private final Map<String, Value> wired = new HashMap<>();
  private final Set<String> making = new HashSet<>();

  /// What a language's libraries know of classes and lists.
  public interface Library {
    /// An object of a class that the tree does not define; empty for any other than an ordinary one.
    Optional<Value> made(Call call, String type, List<Value> arguments);

    /// The only class that stands for an interface, else the class itself.
    String behind(Machine machine, String type);

    /// The class that a text names, where the language takes texts for classes.
    default Optional<String> named(Call call, Value text) {
      return Optional.empty();
    }

    /// The elements of something that is no plain list.
    Optional<Value> elements(Machine machine, Value of);
  }

  public BraceCore(Library library) {
    this.library = library;
  }

  public boolean knows(String name) {
    return KNOWN.contains(name);
  }

  public Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "<new>" -> made(call);
      case "<given>" -> given(call);
      case "<known>" -> known(call);
      case "<iterate>" -> elements(call.machine(), call.value(0));
      case "<pairs>" -> pairs(call.machine(), call.value(0));
      case "<keys>" -> keys(call.value(0));
      case "<push>" -> push(call);
      case "<here>" -> here(call);
      case "<when asked>" -> lazy(call);
      case "<use trait>" -> trait(call);
      case "<own>" -> call.value(0).isUnknown() ? call.value(1) : call.value(0);
      case "<case>" -> enumerated(call);
      case "<tagged>" -> call.value(call.size() - 1);
      default -> null;
    });
  }

  private static Value enumerated(Call call) {
    var thing = call.machine().thing();
    thing.become(Values.exact(call.value(0)).orElse(""));
    var journal = call.machine().run().journal();
    journal.set(thing.field("name"), call.value(1));
    journal.set(thing.field("value"), call.value(2));
    journal.set(thing.field(Comparisons.ENUMERATED), call.value(1));
    return new Value.Ref(thing);
  }

  private Value made(Call call) {
    var arguments = new ArrayList<Value>();
    var named = new HashMap<String, Value>();
    for (var node : call.nodes().subList(1, call.size())) {
      if (node instanceof Node.Named(_, var key, _)) {
        named.put(key, call.eval(node));
      } else {
        var value = call.eval(node);
        arguments.addAll(value instanceof Value.Seq(var items, _) ? items : List.of(value));
      }
    }
    var results = new ArrayList<Value>();
    for (var type : call.value(0).choices()) {
      var name = type instanceof Value.Type(var said) ? Optional.of(said) : library.named(call, type);
      results.add(name.map(known -> object(call, known, arguments, named)).orElse(Values.UNKNOWN));
    }
    return Values.join(results);
  }

  private Value object(Call call, String type, List<Value> arguments, Map<String, Value> named) {
    var machine = call.machine();
    var known = library.made(call, type, arguments);
    return known.isPresent() ? known.get() : machine.knows(type)
        ? machine.invoke(new Value.Type(type), arguments, named) : plain(machine, type);
  }

  private static Value plain(Machine machine, String type) {
    var thing = machine.thing();
    thing.become(type);
    return new Value.Ref(thing);
  }

  private Value given(Call call) {
    var value = wire(call, call.value(0));
    if (call.size() > 1 && value instanceof Value.Ref(var thing)) {
      call.machine().run().journal().set(thing.field(OF), call.value(1));
    }
    return value;
  }

  private Value wire(Call call, Value type) {
    if (!(type instanceof Value.Type(var asked))) {
      return Values.UNKNOWN;
    }
    return object(call.machine(), asked, library.made(call, asked, List.of()), call.size() > 1);
  }

  /// The one object of a class that a program is wired with.
  public Value object(Machine machine, String asked) {
    return object(machine, asked, Optional.empty(), false);
  }

  private Value object(Machine machine, String asked, Optional<Value> ofLibrary, boolean fresh) {
    var type = library.behind(machine, asked);
    if (fresh || !machine.knows(type)) {
      return ofLibrary.orElseGet(() -> plain(machine, type));
    }
    var there = wired.get(type);
    if (there != null) {
      return there;
    }
    if (!making.add(type)) {
      return plain(machine, type);
    }
    var made = machine.invoke(new Value.Type(type), List.of(), false);
    wired.put(type, made);
    making.remove(type);
    return made;
  }

  private static Value known(Call call) {
    var value = call.value(0);
    return value.isUnknown() || value instanceof Value.Nothing || value instanceof Value.Text ? call.value(1) : value;
  }

  /// The elements of a list, or the values of a map.
  public Value elements(Machine machine, Value list) {
    var all = new ArrayList<Value>();
    boolean open = false;
    for (var choice : list.choices()) {
      var special = library.elements(machine, choice);
      if (special.isPresent()) {
        all.add(special.get());
        open = true;
      } else if (choice instanceof Value.Ref(var thing)) {
        all.addAll(thing.items().items());
        thing.fields().values().forEach(cell -> all.add(cell.value()));
        open |= thing.items().open() || !(thing.other().value() instanceof Value.Nothing) || !thing.type().isEmpty();
      } else if (choice instanceof Value.Seq(var items, var more)) {
        all.addAll(items);
        open |= more;
      } else {
        open |= !(choice instanceof Value.Nothing);
      }
    }
    return new Value.Seq(all, open && all.isEmpty());
  }

  private Value pairs(Machine machine, Value list) {
    var all = new ArrayList<Value>();
    if (list instanceof Value.Ref(var thing) && library.elements(machine, list).isEmpty()
        && !thing.fields().isEmpty()) {
      thing.fields().forEach((key, cell) -> all.add(
          machine.list(List.of(new Value.Text(key, Place.NOWHERE), cell.value()), false)));
      return new Value.Seq(all, false);
    }
    var values = (Value.Seq) elements(machine, list);
    values.items().forEach(value -> all.add(machine.list(List.of(Values.UNKNOWN, value), false)));
    return new Value.Seq(all, values.open());
  }

  private static Value keys(Value of) {
    if (!(of instanceof Value.Ref(var thing)) || thing.fields().isEmpty()) {
      return new Value.Seq(List.of(), true);
    }
    return new Value.Seq(
        thing.fields().keySet().stream().<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(),
        false);
  }

  private static Value push(Call call) {
    var value = call.value(1);
    for (Thing thing : call.things(call.nodes().getFirst())) {
      thing.append(call.machine().run().journal(), List.of(value), false);
    }
    return value;
  }

  private static Value here(Call call) {
    var path = "/" + call.place().path();
    return new Value.Text(Values.exact(call.value(0)).orElse("").equals("file") ? path : Paths.directory(path),
        Place.NOWHERE);
  }

  private static Value lazy(Call call) {
    var thing = call.machine().thing();
    thing.become(LAZY);
    call.machine().run().journal().set(thing.field(LAZY), call.value(0));
    return new Value.Ref(thing);
  }

  private static Value trait(Call call) {
    if (call.value(1) instanceof Value.Type(var name)) {
      Values.exact(call.value(0)).ifPresent(type -> call.machine().role(type, name));
    }
    return Values.NOTHING;
  }
}
