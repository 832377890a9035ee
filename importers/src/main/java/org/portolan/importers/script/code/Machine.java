package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Scope;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Follows one program: evaluates its nodes with what is known of their values, down into every function that is
/// really called. Branches whose condition is known are taken or left; of others both are followed and joined.
public final class Machine {
  /// Nodes inside nodes, over all calls: what nests deeper is no program that a person wrote.
  private static final int DEEPEST = 800;

  private final Run run;
  private Execution process;
  private final Dialect dialect;
  private final Symbols symbols = new Symbols();
  private final Loading modules;
  private final Branches branches;
  private final Calls calls;
  private final Targets targets;
  private double trust = 1;
  private int depth;

  public Machine(Run run, Execution process, Dialect dialect) {
    this.run = run;
    this.process = process;
    this.dialect = dialect;
    branches = new Branches(this);
    calls = new Calls(this);
    targets = new Targets(this);
    modules = new Loading(this);
  }

  /// Follows the program from its first line.
  ///
  /// @param home the package that the top of a program belongs to
  public void start(Module module, String home) {
    run.reached(module.path());
    eval(module.body(), Frame.of(process, top(module, home), module.path(), home));
  }

  /// What every program may ask about itself.
  static Scope top(Module module, String name) {
    var scope = Scope.outermost();
    scope.declare("__name__", new Value.Text(name, Place.NOWHERE));
    scope.declare("__file__", new Value.Text("/" + module.path(), Place.NOWHERE));
    return scope;
  }

  /// Loads a module under a name of its own, for languages with relative names; false when it is not in the tree.
  public boolean loadAs(String name, String asked, String fromPath) {
    return modules.load(name, asked, fromPath);
  }

  /// Loads a module once; its top level runs then.
  public boolean load(String name, String fromPath, List<Value> arguments, String home) {
    boolean there = modules.load(name, name, fromPath);
    symbols.imported(home, name);
    dialect.loaded(this, name, arguments, home);
    return there;
  }

  /// The global names of a module that was loaded, without the module's own name before them.
  public Map<String, Cell> names(String module) {
    return symbols.names(module);
  }

  public Run run() {
    return run;
  }

  /// The process, as sure as the calls that lead here.
  public Execution process() {
    return trust == 1 ? process : process.withTrust(process.trust() * trust);
  }

  /// The process, however sure the calls are that lead here.
  Execution itself() {
    return process;
  }

  /// From here on the program stands in that folder, empty for one that nobody can tell. Where it may not have come
  /// this way, it stays where it was.
  public void stand(String directory) {
    if (run.journal().isCertain()) {
      process = process.in(directory);
    }
  }

  double trust() {
    return trust;
  }

  void trust(double other) {
    trust = other;
  }

  public SqlSink sink() {
    return new SqlSink(run, process());
  }

  Dialect dialect() {
    return dialect;
  }

  Symbols symbols() {
    return symbols;
  }

  public Scope globals() {
    return symbols.globals();
  }

  public void parent(String type, String parent) {
    symbols.parent(type, parent);
  }

  /// A role's methods come before those of a class's parents.
  public void role(String type, String role) {
    symbols.role(type, role);
  }

  /// The classes of that last name, in whatever module.
  public List<String> typesNamed(String simple) {
    return symbols.typesNamed(simple);
  }

  /// Whether the tree defines anything of a class or module.
  public boolean knows(String type) {
    return symbols.knows(type);
  }

  /// The class and its parents, nearest first.
  public List<String> ancestry(String type) {
    return symbols.ancestry(type);
  }

  public void define(Unit unit) {
    symbols.define(unit.name(), new Value.Code(unit, symbols.globals()));
  }

  /// A function under that full name, with the variables it was made among.
  public void define(String fullName, Value.Code code) {
    symbols.define(fullName, code);
  }

  public Optional<Value.Code> find(String fullName) {
    return symbols.function(fullName);
  }

  /// Calls a function value with values and named ones.
  public Value invoke(Value code, List<Value> arguments, Map<String, Value> named) {
    return calls.invoke(code, new Arguments(arguments, false, named), 1);
  }

  /// Calls a function value with values.
  public Value invoke(Value code, List<Value> arguments, boolean open) {
    return calls.invoke(code, new Value.Seq(arguments, open), 1);
  }

  public Value method(Value receiver, String name, List<Value> arguments) {
    return calls.onThing(receiver, name, arguments);
  }

  /// Whether the tree defines the method for what the value is.
  public boolean hasMethod(Value receiver, String name) {
    return methodOf(receiver, name).isPresent();
  }

  /// The function that the tree defines as a method of what the value is.
  public Optional<Value.Code> methodOf(Value receiver, String name) {
    return symbols.method(receiver, Calls.typeOf(receiver), name);
  }

  /// Where the function that is followed now was given that parameter; empty for every other variable.
  public Optional<Place> given(String parameter) {
    return calls.given(parameter);
  }

  /// A fresh array or object.
  public Thing thing() {
    return run.newThing();
  }

  public Value list(List<Value> items, boolean open) {
    var thing = thing();
    thing.items(run.journal(), items, open);
    return new Value.Ref(thing);
  }

  /// Whether a value counts as true in the program's language.
  public Truth truth(Value value) {
    return dialect.truth(value);
  }

  List<Value> arguments(List<Node> nodes, Frame frame) {
    var values = new ArrayList<Value>();
    for (var node : nodes) {
      flatten(eval(node, frame), values);
    }
    return values;
  }

  static void flatten(Value value, List<Value> into) {
    if (value instanceof Value.Seq(var items, _)) {
      items.forEach(item -> flatten(item, into));
    } else {
      into.add(value);
    }
  }

  List<Thing> things(Node node, Frame frame) {
    return targets.things(node, frame);
  }

  /// Follows more program text as if it stood where `call` stands: `eval "…"`, `do FILE`.
  public Value more(Module module, Dialect.Call call) {
    return eval(module.body(), Frame.of(process(), call.frame().scope().inner(), module.path(), call.home()));
  }

  /// Follows a file as if its text stood where `call` stands; the value is what it returns.
  public Value include(Module module, Dialect.Call call) {
    modules.included(module, call.place());
    run.reached(module.path());
    var frame = call.frame().including(module.path());
    eval(module.body(), frame);
    return frame.result(Values.NOTHING);
  }

  /// Follows a file that has names of its own, beside those it is given.
  public void alone(Module module, String fromPath, Map<String, Value> given) {
    if (!module.path().equals(fromPath)) {
      modules.included(module, new Place(fromPath, 1));
    }
    run.reached(module.path());
    var scope = top(module, module.path());
    given.forEach(scope::declare);
    eval(module.body(), Frame.of(process(), scope, module.path(), module.path()));
  }

  /// Adds functions that a library would make.
  public void prelude(Module module, String home) {
    eval(module.body(), Frame.of(process(), symbols.globals(), module.path(), home));
  }

  void declare(Node target, Value value, Frame frame) {
    targets.declare(target, value, frame);
  }

  void assign(Node target, Value value, Frame frame) {
    targets.set(target, value, frame);
  }

  Value eval(Node node, Frame frame) {
    if (frame.ended() || !run.step()) {
      return Values.UNKNOWN;
    }
    if (depth > DEEPEST) {
      run.cut("What is nested more than " + DEEPEST + " deep was not followed");
      return Values.UNKNOWN;
    }
    depth++;
    try {
      return known(node, frame);
    } finally {
      depth--;
    }
  }

  private Value known(Node node, Frame frame) {
    var place = new Place(frame.path(), Math.max(1, node.line()));
    return switch (node) {
      case Node.Literal(_, var text) -> new Value.Text(text, place);
      case Node.Nil _ -> Values.NOTHING;
      case Node.Var _,Node.Field _,Node.My _,Node.Flat _,Node.RefTo _ -> targets.get(node, frame);
      case Node.Concat(_, var parts) -> Values.concat(each(parts, frame));
      case Node.Seq(_, var items) -> sequence(items, frame);
      case Node.MakeList(_, var items) -> makeList(items, frame);
      case Node.MakeMap(_, var items) -> makeMap(items, frame);
      case Node.Lambda(_, var unit) -> new Value.Code(unit, frame.closure());
      case Node.Assign assign -> targets.assign(assign, frame);
      case Node.Call call -> calls.function(call, frame);
      case Node.Method method -> calls.method(method, frame);
      case Node.Apply apply -> calls.apply(apply, frame);
      case Node.And _,Node.Or _,Node.Choice _,Node.If _,Node.Each _,Node.While _,Node.Attempt _ ->
          branches.eval(node, frame);
      case Node.Not(_, var of) -> Comparisons.truth(dialect.truth(eval(of, frame)).not(), place);
      case Node.Same(_, var left, var right, var negated) ->
          Comparisons.same(eval(left, frame), eval(right, frame), negated, place);
      case Node.Opaque(_, var parts) -> {
        parts.forEach(part -> eval(part, frame));
        yield Values.UNKNOWN;
      }
      case Node.Jump jump -> branches.jump(jump, frame);
      case Node.Block(_, var nodes) -> block(nodes, frame);
      case Node.Define(_, var unit) -> new Value.Code(unit, frame.closure());
      case Node.TypeDef type -> type(type, frame);
      case Node.Package(_, var name) -> {
        frame.home(name);
        yield Values.NOTHING;
      }
      case Node.Import(_, var module, var names, _) -> {
        load(module, frame.path(), arguments(names, frame), frame.home());
        yield Values.NOTHING;
      }
      case Node.Named(_, _, var value) -> eval(value, frame);
    };
  }

  private List<Value> each(List<Node> nodes, Frame frame) {
    return nodes.stream().map(node -> eval(node, frame)).toList();
  }

  private Value sequence(List<Node> items, Frame frame) {
    var values = new ArrayList<Value>();
    boolean open = false;
    for (var item : items) {
      var value = eval(item, frame);
      open |= value instanceof Value.Seq(_, var more) && more;
      flatten(value, values);
    }
    return new Value.Seq(values, open);
  }

  private Value makeList(List<Node> items, Frame frame) {
    var sequence = (Value.Seq) sequence(items, frame);
    return list(sequence.items(), sequence.open());
  }

  private Value makeMap(List<Node> items, Frame frame) {
    var thing = thing();
    targets.fill(thing, (Value.Seq) sequence(items, frame));
    return new Value.Ref(thing);
  }

  Value block(List<Node> nodes, Frame frame) {
    for (var node : nodes) {
      if (node instanceof Node.Package(_, var name)) {
        frame.home(name);
      } else if (node instanceof Node.Define(_, var unit) && !unit.name().isEmpty()) {
        symbols.define(unit.name(), new Value.Code(unit, frame.closure()));
      }
    }
    Value last = Values.NOTHING;
    for (var node : nodes) {
      last = eval(node, frame);
      if (frame.ended()) {
        break;
      }
    }
    return last;
  }

  private Value type(Node.TypeDef type, Frame frame) {
    symbols.type(type.name());
    for (var base : type.bases()) {
      Values.exact(eval(base, frame)).ifPresent(parent -> symbols.parent(type.name(), parent));
    }
    var inner = frame.type(type.name());
    eval(type.body(), inner);
    inner.scope().cells().forEach((name, cell) -> symbols.globals().alias(type.name() + "::" + name, cell));
    return new Value.Type(type.name());
  }
}
