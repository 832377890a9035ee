package org.portolan.importers.script.ruby;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Rake's tasks: what each does, and which run before it.
final class RubyTasks {
  private final Map<String, List<Task>> tasks = new LinkedHashMap<>();
  private final List<String> spaces = new ArrayList<>();
  private final Set<String> done = new HashSet<>();

  private record Task(Optional<Value> block, List<String> before) {}

  Optional<Value> declared(Call call, String name) {
    var block = call.named(RubyDeclarations.BLOCK).filter(Value.Code.class::isInstance);
    switch (name) {
      case "namespace" -> {
        spaces.add(Values.exact(call.value(0)).orElse("?"));
        block.ifPresent(body -> call.machine().invoke(body, List.of(), false));
        spaces.removeLast();
      }
      case "task", "multitask", "file" -> task(call, block);
      case "desc", "import" -> call.values();
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Values.NOTHING);
  }

  private void task(Call call, Optional<Value> block) {
    var named = "";
    var before = new ArrayList<String>();
    for (var node : call.nodes()) {
      var value = call.eval(node);
      if (node instanceof Node.Named(_, var key, _)) {
        if (!key.equals(RubyDeclarations.BLOCK) && named.isEmpty()) {
          named = key;
          texts(value, before);
        }
      } else if (value instanceof Value.Ref(var map) && !map.fields().isEmpty()) {
        var entry = map.fields().entrySet().iterator().next();
        named = named.isEmpty() ? entry.getKey() : named;
        texts(entry.getValue().value(), before);
      } else if (named.isEmpty()) {
        named = Values.exact(value).orElse("");
      }
    }
    if (!named.isEmpty()) {
      var full = spaces.isEmpty() ? named : String.join(":", spaces) + ":" + named;
      tasks.computeIfAbsent(full, _ -> new ArrayList<>()).add(new Task(block, before));
    }
  }

  private static void texts(Value value, List<String> into) {
    var all = value instanceof Value.Ref(var list) ? list.items().items() : List.of(value);
    all.forEach(one -> Values.exact(one).ifPresent(into::add));
  }

  /// Runs a task after those it needs; false when there is none of that name.
  boolean run(Machine machine, String written) {
    var name = written.replaceFirst("\\[.*", "");
    var found = tasks.get(name);
    if (found == null) {
      return false;
    }
    if (!done.add(name) || done.size() > 200) {
      return true;
    }
    for (var task : found) {
      var space = name.contains(":") ? name.substring(0, name.lastIndexOf(':') + 1) : "";
      for (var before : task.before()) {
        if (!run(machine, space + before)) {
          run(machine, before);
        }
      }
      task.block().ifPresent(block -> machine.invoke(block, List.of(), true));
    }
    return true;
  }
}
