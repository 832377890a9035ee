package org.portolan.importers.script.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a language and its libraries bring along, beyond what the machine knows of every language.
public interface Dialect {
  /// The module behind a name, parsed; empty when it is not in the tree, or where reading in a file is a function like
  /// others.
  default Optional<Module> module(Machine machine, String name, String fromPath) {
    return Optional.empty();
  }

  /// Runs when a module that may or may not be in the tree is loaded by `home`.
  default void loaded(Machine machine, String module, List<Value> arguments, String home) {
    // in most languages that does nothing by itself
  }

  /// Whether the name is the language's own, so that a function of the program does not stand in for it. What
  /// parsers make of the language's own words is called `<so>`, as no function of a program is.
  default boolean core(String name) {
    return name.startsWith("<");
  }

  /// A function of the language or of a library that nobody in the tree defines; empty when it is unknown.
  Optional<Value> function(Call call, String name);

  /// A method of something that the tree does not define; empty when it is unknown.
  Optional<Value> method(Call call, Value receiver, String name);

  /// What a class keeps under a name, when it is read through the class or an object of it; empty for what it says.
  ///
  /// @param kept what the class keeps, unknown for nothing
  default Optional<Value> field(Machine machine, Value of, String name, Value kept, Place place) {
    return Optional.empty();
  }

  /// An object is asked for something under a name that nobody knows.
  default void asked(Machine machine, Thing thing, Place place) {
    // most objects keep nothing but values
  }

  /// Whether objects of a class have no fields but those that the tree's own code sets.
  default boolean knowsAllFields(Machine machine, String type) {
    return false;
  }

  /// A class is known from here on, with all that stands in it.
  default void defined(Machine machine, String type) {}

  /// An object of a class of the tree was made; what a framework does with it begins here.
  default void made(Machine machine, Value.Ref object, Place place) {}

  /// An object that a method of a library makes of a class which is not in the tree: no method of the tree is meant by
  /// what is called on it.
  default Optional<Value> foreign(Machine machine, Value receiver, String method) {
    return Optional.empty();
  }

  /// Something is set on an object, under a name that may be known in part only.
  default void changed(Machine machine, Thing thing, Value name, Place place) {
    // most languages have no library that minds
  }

  /// An object was handed to something that was not read, which may keep what was changed of it.
  default void handed(Machine machine, Thing thing, Place place) {
    // most languages' objects are kept by their own methods only
  }

  /// What a class or module has under a name that no code of the tree gives it.
  default Value unwritten(String type, String name) {
    return new Value.Type(type + "::" + name);
  }

  /// An object of a library that is called like a function; empty when it is unknown.
  default Optional<Value> apply(Call call, Value callee) {
    return Optional.empty();
  }

  /// A variable that the language itself sets (`$0`, `@ARGV`, `os.environ`); empty when it is an ordinary one.
  Optional<Value> variable(Machine machine, String name);

  /// Whether a value counts as true where the language asks for that.
  default Truth truth(Value value) {
    return Values.truth(value);
  }

  /// Functions that show or keep text and never run it (`print`, `warn`, `logger.info`).
  boolean onlyShows(String name);

  /// Whether so many classes have a method of that name that it does not tell which one is meant.
  default boolean common(String method) {
    return false;
  }

  /// Whether a loop on that condition takes the command line's words, of which there are few, one after the other.
  default boolean runsOut(Node condition) {
    return false;
  }

  /// Whether a text is called as the function of that name.
  default boolean callsByName() {
    return false;
  }

  /// Whether functions that stand in a list or map which is written out where a library is called may be called by it,
  /// as those are that it is given by themselves: `new XML::Parser(Handlers => { Start => \&start })`.
  default boolean callsWithin() {
    return false;
  }

  /// Whether the value of a function's last statement is what it returns.
  default boolean returnsLast() {
    return false;
  }

  /// A call with its arguments as they are written, which are evaluated when they are asked for, and only once: what
  /// an argument does (`shift @names`) happens once, too.
  final class Call {
    private final Machine machine;
    private final Frame frame;
    private final List<Node> nodes;
    private final Place place;
    private final Map<Integer, Value> known = new HashMap<>();

    Call(Machine machine, Frame frame, List<Node> nodes, int line) {
      this.machine = machine;
      this.frame = frame;
      this.nodes = nodes;
      place = new Place(frame.path(), Math.max(1, line));
    }

    public Machine machine() {
      return machine;
    }

    Frame frame() {
      return frame;
    }

    public List<Node> nodes() {
      return nodes;
    }

    public Place place() {
      return place;
    }

    /// The package or class that calls.
    public String home() {
      return frame.home();
    }

    /// The same without arguments.
    public Call bare() {
      return new Call(machine, frame, List.of(), place.line());
    }

    /// The same with other arguments.
    public Call with(List<Node> others) {
      return new Call(machine, frame, others, place.line());
    }

    /// All arguments, flattened.
    public List<Value> values() {
      var all = new Gathered();
      IntStream.range(0, nodes.size()).forEach(index -> all.add(value(index)));
      return all.values();
    }

    public Value value(int index) {
      if (index >= nodes.size()) {
        return Values.NOTHING;
      }
      var before = known.get(index);
      if (before != null) {
        return before;
      }
      var value = machine.eval(nodes.get(index), frame);
      known.put(index, value);
      return value;
    }

    /// The value of an argument once more, where it depends on what was done in between: `s/(\\w+)/new_$1/g`.
    public Value again(int index) {
      return machine.eval(nodes.get(index), frame);
    }

    public int size() {
      return nodes.size();
    }

    /// The keyword argument of that name.
    public Optional<Value> named(String name) {
      return IntStream.range(0, nodes.size())
          .filter(index -> nodes.get(index) instanceof Node.Named(_, var key, _) && key.equals(name)).boxed()
          .findFirst().map(this::value);
    }

    /// Runs each function among the arguments: what is handed over may be called.
    public void callBack(List<Value> with) {
      values().stream().filter(Value.Code.class::isInstance).forEach(code -> machine.invoke(code, with, true));
    }

    /// Evaluates a node with a variable that only it sees.
    public Value with(String variable, Value value, Node node) {
      var inner = frame.block();
      inner.scope().declare(variable, value);
      return machine.eval(node, inner);
    }

    /// What a node gives for a variable that only it sees, and what it leaves in that variable.
    public record Changed(Value made, Value left) {}

    /// Evaluates a node that may change the variable it sees.
    public Changed changing(String variable, Value value, Node node) {
      var inner = frame.block();
      var cell = inner.scope().declare(variable, value);
      var made = machine.eval(node, inner);
      return new Changed(made, cell.value());
    }

    /// What one element of a list gives: a condition that may leave it out, and a value.
    public record Element(Truth truth, Value value) {}

    /// Evaluates conditions and a value for one element of a list.
    public Optional<Element> each(Node target, Value item, List<Node> conditions, Node made) {
      var inner = frame.block();
      machine.declare(target, item, inner);
      var truth = Truth.YES;
      for (var condition : conditions) {
        truth = Values.truth(machine.eval(condition, inner)) == Truth.NO ? Truth.NO : truth;
      }
      return truth == Truth.NO ? Optional.empty() : Optional.of(new Element(truth, machine.eval(made, inner)));
    }

    /// Does what may happen or not: what it changes may have stayed as it was.
    public Value perhaps(Supplier<Value> work) {
      var journal = machine.run().journal();
      journal.begin();
      var value = work.get();
      journal.join(List.of(journal.close()), true);
      return value;
    }

    /// Declares a variable where the call stands.
    public void declare(String name, Value value) {
      frame.scope().declare(name, value);
    }

    /// The value of a variable where the call stands.
    public Optional<Value> variable(String name) {
      return frame.scope().find(name).map(cell -> cell.value());
    }

    /// The arrays or maps that an argument is or refers to.
    public List<Thing> things(Node node) {
      return machine.things(node, frame);
    }

    /// The value of an argument, or of what an argument is made of.
    public Value eval(Node node) {
      return IntStream.range(0, nodes.size()).filter(index -> nodes.get(index) == node).boxed().findFirst()
          .map(this::value).orElseGet(() -> machine.eval(node, frame));
    }

    public void assign(Node target, Value value) {
      machine.assign(target, value, frame);
    }
  }
}
