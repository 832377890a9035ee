package org.portolan.importers.script.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Comparisons;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.tree.Launch;
import org.portolan.model.intake.UnreadKind;

/// Which of the DAGs that a program makes the job is: the tasks of the others are none of its business.
final class PythonDags {
  /// Asks whether what stands below a `with` is done by the job that is followed.
  static final String CONCERNS = "<concerns>";
  private static final String DAG = "DAG";

  /// Empty where the program as a whole is followed.
  private final String wanted;
  private final Map<Thing, String> names = new HashMap<>();
  private final Set<String> passed = new HashSet<>();
  private boolean met;

  PythonDags(Execution process) {
    var said = process.environment().remove(Launch.PART);
    wanted = said == null ? "" : Values.exact(said).orElse("");
  }

  /// Whether a `with` may be about a DAG.
  static boolean isAsked(Node manager) {
    return switch (manager) {
      case Node.Call(_, var name, _) -> isOne(name);
      case Node.Method(_, _, Node.Literal(_, var name), _) -> isOne(name);
      case Node.Var(_, var name) -> name.toLowerCase(Locale.ROOT).contains("dag");
      default -> false;
    };
  }

  static boolean isOne(String name) {
    return name.equalsIgnoreCase(DAG);
  }

  Value make(Call call) {
    call.values();
    return made(call, name(call));
  }

  private Value made(Call call, String name) {
    var thing = call.machine().thing();
    thing.become(DAG);
    names.put(thing, name);
    return new Value.Ref(thing);
  }

  private static String name(Call call) {
    boolean first = call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named);
    return call.named("dag_id").or(() -> first ? Optional.of(call.value(0)) : Optional.empty()).flatMap(Values::exact)
        .orElse("");
  }

  /// Whether it is another DAG than the one that is followed, and known to be one.
  boolean isOther(Value dag) {
    return dag instanceof Value.Ref(var thing) && isOther(names.getOrDefault(thing, ""));
  }

  /// What a decorator makes of a function: the function, or a DAG that is none of the job's; empty for other decorators.
  ///
  /// @param function its name, which the DAG has where it is given none
  Optional<Value> decorated(Call call, Value decorator, Value function, String name) {
    var given = switch (decorator) {
      case Value.Ref(var thing) -> Optional.ofNullable(names.get(thing));
      case Value.Type(var type) when type.startsWith("airflow::") && type.endsWith("::dag") -> Optional.of("");
      default -> Optional.<String>empty();
    };
    return given.map(own -> own.isEmpty() ? name.substring(name.lastIndexOf(':') + 1) : own)
        .map(id -> isOther(id) ? made(call, id) : function);
  }

  /// A DAG that a decorator made is put together where it is called.
  Optional<Value> apply(Value callee) {
    return callee instanceof Value.Ref(var thing) && names.containsKey(thing) ? Optional.of(callee) : Optional.empty();
  }

  private boolean isOther(String name) {
    if (wanted.isEmpty() || name.isEmpty()) {
      return false;
    }
    met |= name.equals(wanted);
    if (!name.equals(wanted)) {
      passed.add(name);
    }
    return !name.equals(wanted);
  }

  Optional<Value> function(Call call, String name) {
    return name.equals(CONCERNS)
        ? Optional.of(Comparisons.truth(Truth.of(!isOther(call.value(0))), Place.NOWHERE)) : Optional.empty();
  }

  void finish(Run run) {
    if (!met && !passed.isEmpty()) {
      run.unread(new Place(run.launch().place().source(), Math.max(1, run.launch().place().line())),
          UnreadKind.DYNAMIC, "The program makes no DAG that is called " + wanted
              + " where it could be followed; its tasks are only known at run time");
    }
  }
}
