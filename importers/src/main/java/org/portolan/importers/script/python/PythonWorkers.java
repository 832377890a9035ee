package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Functions that are handed to threads, processes, loops and queues, with the arguments that they get there.
final class PythonWorkers {
  private static final String FUTURE = "result of a worker";
  private static final String RESULT = "result";
  /// The function, then its arguments.
  private static final Set<String> WITH_ARGUMENTS = Set.of("submit", "to_thread", "run_sync", "enqueue", "spawn",
      "start_new_thread", "call_soon", "call_soon_threadsafe", "run_in_threadpool", "sync_to_async", "async_to_sync",
      "start_soon");
  /// The function, then a list of its arguments and a map of those with names.
  private static final Set<String> WITH_LISTS = Set.of("apply", "apply_async", "add_job", "Timer", "retry_call");
  /// The function, then what it is called with one by one.
  private static final Set<String> MAPS =
      Set.of("map", "imap", "imap_unordered", "map_async", "starmap", "starmap_async", "map_unordered", "process_map",
          "thread_map");
  private static final Set<String> STARTED = Set.of("Thread", "Process", "Greenlet", "Timer");
  /// Something else stands before the function.
  private static final Set<String> SECOND =
      Set.of("run_in_executor", "call_later", "Timer", "enqueue_at", "enqueue_in");
  /// What the libraries of queues add to a function.
  private static final Set<String> LATER =
      Set.of("delay", "apply_async", "send", "send_with_options", "kiq", "defer", "s", "si", "delay_on_commit",
          "submit", "schedule");
  private static final Set<String> RESULTS = Set.of(RESULT, "get", "join", "wait");

  private PythonWorkers() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(FUTURE)) {
      return Optional.of(RESULTS.contains(name) ? thing.field(RESULT).value() : Values.UNKNOWN);
    }
    if (name.equals("start") && receiver instanceof Value.Ref(var thing) && call.machine().hasMethod(receiver, "run")
        && call.machine().ancestry(thing.type()).stream().anyMatch(PythonWorkers::isWorker)) {
      return Optional.of(call.machine().method(receiver, "run", List.of()));
    }
    if (name.equals("addHandler") && call.size() == 1 && call.machine().hasMethod(call.value(0), "emit")) {
      // whoever writes into the log writes by it
      return Optional.of(call.machine().method(call.value(0), "emit", List.of(Values.UNKNOWN)));
    }
    if (receiver instanceof Value.Code && LATER.contains(name)) {
      return Optional.of(later(call, receiver, name));
    }
    var target =
        STARTED.contains(name) ? call.named("target").or(() -> call.named("function")) : Optional.<Value>empty();
    if (target.isPresent()) {
      return Optional.of(started(call, name));
    }
    int at = SECOND.contains(name) ? 1 : 0;
    if (call.size() <= at || !isFunction(call, call.nodes().get(at))) {
      return Optional.empty();
    }
    var function = call.nodes().get(at);
    if (WITH_ARGUMENTS.contains(name) || at == 1 && !name.equals("Timer")) {
      var given = Given.of(call, call.nodes().subList(at + 1, call.size()));
      return Optional.of(future(call, invoke(call, function, given.values(), given.named())));
    }
    if (WITH_LISTS.contains(name)) {
      return Optional.of(future(call, invoke(call, function, list(call, at + 1), named(call, at + 2))));
    }
    return MAPS.contains(name) ? Optional.of(mapped(call, function, name)) : Optional.empty();
  }

  /// Functions of libraries that hand on what they are given: `as_completed(futures)`, `asyncio.gather(…)`.
  static Optional<Value> function(Call call, String name) {
    return switch (name) {
      case "as_completed" -> call.size() > 0 ? Optional.of(call.value(0)) : Optional.empty();
      case "gather" -> Optional.of(call.machine().list(call.values(), false));
      case "run", "run_until_complete", "ensure_future", "create_task", "wait_for", "shield" ->
          call.size() > 0 && call.nodes().getFirst() instanceof Node.Call ? Optional.of(call.value(0))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isWorker(String type) {
    return type.endsWith("::Thread") || type.endsWith("::Process") || type.endsWith("::Greenlet");
  }

  private static boolean isFunction(Call call, Node node) {
    return switch (node) {
      case Node.Var _,Node.Field _,Node.Lambda _ ->
          call.eval(node).choices().stream().anyMatch(Value.Code.class::isInstance);
      default -> false;
    };
  }

  private static Value started(Call call, String name) {
    var function = call.nodes().stream().filter(node -> node instanceof Node.Named(_, var key, _)
        && (key.equals("target") || key.equals("function"))).map(node -> ((Node.Named) node).value()).findFirst();
    if (function.isPresent() && (name.equals("Timer") || isFunction(call, function.get()))) {
      invoke(call, function.get(), PythonCore.elements(call.named("args").orElse(Values.NOTHING)).items(),
          map(call.named("kwargs").orElse(Values.NOTHING)));
    }
    return future(call, Values.UNKNOWN);
  }

  /// A function that a queue or scheduler is told by its name.
  static Value named(Call call, Value function, String name) {
    boolean lists = !name.equals("enqueue");
    var given = lists ? new Given(list(call, 1), named(call, 2)) : Given.of(call, call.nodes().subList(1, call.size()));
    return future(call, call.machine().invoke(function, given.values(), given.named()));
  }

  private static Value later(Call call, Value function, String name) {
    boolean lists = name.equals("apply_async") || name.equals("send_with_options") || name.equals("schedule");
    var given = lists ? new Given(list(call, 0), named(call, 1)) : Given.of(call, call.nodes());
    var values = new ArrayList<>(given.values());
    if (function instanceof Value.Code(Unit unit, _) && !unit.parameters().isEmpty()
        && unit.parameters().getFirst().name().equals("self")) {
      values.addFirst(Values.UNKNOWN);
    }
    return future(call, call.machine().invoke(function, values, given.named()));
  }

  private static Value mapped(Call call, Node function, String name) {
    var lists = call.nodes().subList(1, call.size()).stream().filter(node -> !(node instanceof Node.Named))
        .map(call::eval).map(PythonCore::elements).toList();
    int longest = Math.min(Thing.MOST_ITEMS, lists.stream().mapToInt(list -> list.items().size()).max().orElse(0));
    boolean open = lists.stream().anyMatch(Value.Seq::open);
    var made = new ArrayList<Value>();
    for (int i = 0; i < Math.max(longest, open ? 1 : 0); i++) {
      int at = i;
      var items = lists.stream().map(list -> at < list.items().size() ? list.items().get(at) : Values.UNKNOWN).toList();
      made.add(invoke(call, function,
          name.startsWith("starmap") ? PythonCore.elements(items.getFirst()).items() : items, Map.of()));
    }
    return call.machine().list(made, open);
  }

  /// A function, or a method together with the object that it was taken from.
  private static Value invoke(Call call, Node function, List<Value> values, Map<String, Value> named) {
    if (function instanceof Node.Field(_, var container, Node.Literal(_, var method), _)) {
      var of = call.eval(container);
      var object = of.choices().stream()
          .filter(choice -> choice instanceof Value.Ref && call.machine().hasMethod(choice, method)).findFirst();
      if (object.isPresent()) {
        var all = new ArrayList<>(List.of(object.get()));
        all.addAll(values);
        return call.machine().methodOf(object.get(), method)
            .map(code -> call.machine().invoke(code, all, named)).orElse(Values.UNKNOWN);
      }
    }
    var value = call.eval(function);
    return call.machine().invoke(value, values, named);
  }

  private static List<Value> list(Call call, int at) {
    boolean there = at < call.size() && !(call.nodes().get(at) instanceof Node.Named);
    return PythonCore.elements(call.named("args").orElseGet(() -> there ? call.value(at) : Values.NOTHING)).items();
  }

  private static Map<String, Value> named(Call call, int at) {
    boolean there = at < call.size() && !(call.nodes().get(at) instanceof Node.Named);
    return map(call.named("kwargs").or(() -> call.named("kwds"))
        .orElseGet(() -> there ? call.value(at) : Values.NOTHING));
  }

  private static Map<String, Value> map(Value value) {
    var all = new HashMap<String, Value>();
    if (value instanceof Value.Ref(var thing)) {
      thing.fields().forEach((name, cell) -> all.put(name, cell.value()));
    }
    return all;
  }

  private static Value future(Call call, Value result) {
    var thing = call.machine().thing();
    thing.become(FUTURE);
    call.machine().run().journal().set(thing.field(RESULT), result);
    return new Value.Ref(thing);
  }

  /// Arguments as they are written.
  private record Given(List<Value> values, Map<String, Value> named) {
    static Given of(Call call, List<Node> nodes) {
      var values = new ArrayList<Value>();
      var named = new HashMap<String, Value>();
      for (var node : nodes) {
        var value = call.eval(node);
        if (node instanceof Node.Named(_, var name, _) && name.equals("**")) {
          named.putAll(map(value));
        } else if (node instanceof Node.Named(_, var name, _)) {
          named.put(name, value);
        } else if (value instanceof Value.Seq(var items, _)) {
          values.addAll(items);
        } else {
          values.add(value);
        }
      }
      return new Given(values, named);
    }
  }
}
