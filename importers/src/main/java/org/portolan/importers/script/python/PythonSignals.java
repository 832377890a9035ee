package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Django's signals: functions that run when a row of a model is saved or deleted, or when a program sends a signal of
/// its own.
final class PythonSignals {
  private static final Pattern OF_MODELS =
      Pattern.compile("django::db::models::signals::((?:pre|post)_(?:save|delete))");
  private static final String OWN = "signal of a program";
  private static final String LISTENS = "function that listens to signals";
  private static final Set<String> SAVES = Set.of("save", "asave", "create", "acreate", "get_or_create",
      "update_or_create", "aget_or_create", "SUPER::save");
  private static final Set<String> DELETES = Set.of("delete", "adelete", "SUPER::delete");
  private static final Set<String> SENDS = Set.of("send", "send_robust", "asend", "asend_robust");

  private final List<Handler> handlers = new ArrayList<>();
  private final Map<Thing, List<Value>> own = new HashMap<>();
  private final Map<Thing, List<Handler>> decorators = new HashMap<>();
  private final Set<String> fired = new HashSet<>();
  private final Set<Value> sending = new HashSet<>();

  /// @param signal  its last name
  /// @param sender  the class of the model; empty for all
  private record Handler(String signal, String sender, Value function) {}

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.startsWith("django::dispatch") && name.equals("Signal")) {
      var thing = call.machine().thing();
      thing.become(OWN);
      own.put(thing, new ArrayList<>());
      return Optional.of(new Value.Ref(thing));
    }
    if (library.startsWith("django::dispatch") && name.equals("receiver") && call.size() > 0) {
      return Optional.of(listener(call));
    }
    if (receiver instanceof Value.Ref(var thing) && own.containsKey(thing)) {
      return Optional.of(onOwn(call, receiver, own.getOrDefault(thing, List.of()), name));
    }
    if (!name.equals("connect") || call.size() == 0 || !isFunction(call.value(0))) {
      return Optional.empty();
    }
    // whoever sends the signal runs it
    signal(receiver).ifPresent(signal -> handlers.add(new Handler(signal, sender(call), call.value(0))));
    return Optional.of(Values.UNKNOWN);
  }

  private static boolean isFunction(Value value) {
    return value.choices().stream().anyMatch(Value.Code.class::isInstance);
  }

  private static Optional<String> signal(Value value) {
    var found = OF_MODELS.matcher(PythonDialect.library(value));
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String sender(Call call) {
    return call.named("sender").map(PythonDialect::library).orElse("");
  }

  /// `@receiver(post_save, sender=Order)`, or a list of signals.
  private Value listener(Call call) {
    var thing = call.machine().thing();
    thing.become(LISTENS);
    var first = call.value(0);
    var signals = first instanceof Value.Ref(var list) && list.type().isEmpty() ? list.items().items() : List.of(first);
    var listens = new ArrayList<Handler>();
    for (var one : signals) {
      listens.add(new Handler(signal(one).orElse(""), sender(call), one));
    }
    decorators.put(thing, listens);
    return new Value.Ref(thing);
  }

  /// Whether a decorator was one that makes a function listen.
  boolean decorated(Value decorator, Value function) {
    var listens = decorator instanceof Value.Ref(var thing) ? decorators.get(thing) : null;
    if (listens == null) {
      return false;
    }
    for (var one : listens) {
      if (one.function() instanceof Value.Ref(var signal) && own.containsKey(signal)) {
        own.getOrDefault(signal, new ArrayList<>()).add(function);
      } else if (!one.signal().isEmpty()) {
        handlers.add(new Handler(one.signal(), one.sender(), function));
      }
    }
    return true;
  }

  private Value onOwn(Call call, Value signal, List<Value> listeners, String name) {
    var values = call.values();
    if (name.equals("connect") && !values.isEmpty()) {
      listeners.add(values.getFirst());
    } else if (SENDS.contains(name) && sending.add(signal)) {
      var named = new HashMap<String, Value>();
      call.nodes().forEach(node -> {
        if (node instanceof Node.Named(_, var key, var value)) {
          named.put(key, call.eval(value));
        }
      });
      List.copyOf(listeners).forEach(listener -> call.machine().invoke(listener, List.of(), named));
      sending.remove(signal);
    }
    return Values.UNKNOWN;
  }

  /// A row of a model was written by that method: each function that listens runs once.
  void written(Machine machine, String type, String method, Value row) {
    var what = SAVES.contains(method) ? "_save" : DELETES.contains(method) ? "_delete" : "";
    if (what.isEmpty() || handlers.isEmpty()) {
      return;
    }
    for (int i = 0; i < handlers.size(); i++) {
      var handler = handlers.get(i);
      boolean concerned = handler.sender().isEmpty() || machine.ancestry(type).contains(handler.sender());
      if (handler.signal().endsWith(what) && concerned && fired.add(i + " " + type)) {
        machine.invoke(handler.function(), List.of(),
            Map.of("sender", new Value.Type(type), "instance", row, "created", Values.UNKNOWN));
      }
    }
  }
}
