package org.portolan.importers.script.code;

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
///
/// What dialects ask and change of a program while it is followed: its functions and classes, the modules it loads.
public final class Machine {
  private final Run run;
  private Execution process;
  private final Dialect dialect;
  private final Symbols symbols = new Symbols();
  private final Loading modules;
  private final Evaluation evaluation;
  private final Calls calls;
  private final Targets targets;
  private double trust = 1;

  public Machine(Run run, Execution process, Dialect dialect) {
    this.run = run;
    this.process = process;
    this.dialect = dialect;
    calls = new Calls(this);
    targets = new Targets(this);
    evaluation = new Evaluation(this, calls, targets);
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

  /// The classes that have a class for one of their parents.
  public List<String> under(String type) {
    return symbols.under(type);
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

  /// Whether any class of the program has a method of that name.
  public boolean defines(String method) {
    return !symbols.called(method).isEmpty();
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
    return evaluation.sequence(nodes, frame).items();
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
    run.journal().forGood(() -> eval(module.body(), Frame.of(process(), scope, module.path(), module.path())));
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
    return evaluation.of(node, frame);
  }
}
