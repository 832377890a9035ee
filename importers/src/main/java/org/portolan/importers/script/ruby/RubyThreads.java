package org.portolan.importers.script.ruby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Work that is handed to threads, and the queues through which they get it. A thread that finds its queue empty waits
/// until somebody has filled it: its block is followed again once it is joined, or at the program's end.
final class RubyThreads {
  private static final String QUEUE = "queue";
  private static final String THREAD = "thread";
  private static final String RESULT = "result";
  private static final Set<String> QUEUES = Set.of("Queue", "SizedQueue", "Thread::Queue", "Thread::SizedQueue");
  private static final Set<String> STARTS = Set.of("new", "start", "fork", "execute", "post", "future");
  private static final Set<String> WORKERS = Set.of("Thread", "Ractor", "Fiber", "Concurrent::Future",
      "Concurrent::Promise", "Concurrent::Promises", "Async");

  private final Map<Thing, Runnable> waiting = new LinkedHashMap<>();
  private int found;

  Optional<Value> ofType(Call call, String type, String name) {
    if (QUEUES.contains(type) && name.equals("new")) {
      var thing = call.machine().thing();
      thing.become(QUEUE);
      return Optional.of(new Value.Ref(thing));
    }
    return WORKERS.contains(type) && STARTS.contains(name)
        ? RubyDialect.block(call).map(block -> started(call, block)) : Optional.empty();
  }

  private Value started(Call call, Value block) {
    var machine = call.machine();
    var arguments = RubyCore.positional(call);
    var thread = machine.thing();
    thread.become(THREAD);
    int before = found;
    var result = machine.invoke(block, arguments, Map.of());
    machine.run().journal().set(thread.field(RESULT), result);
    if (found > before) {
      waiting.put(thread, () -> machine.invoke(block, arguments, Map.of()));
    }
    return new Value.Ref(thread);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    return switch (thing.type()) {
      case QUEUE -> onQueue(call, thing, name);
      case THREAD -> onThread(thing, name);
      default -> Optional.empty();
    };
  }

  private Optional<Value> onQueue(Call call, Thing queue, String name) {
    return switch (name) {
      case "push", "enq", "<<" -> {
        var handed = RubyCore.positional(call);
        queue.append(call.machine().run().journal(), handed.subList(Math.max(0, handed.size() - 1), handed.size()),
            false);
        yield Optional.of(new Value.Ref(queue));
      }
      case "pop", "deq", "shift" -> {
        var items = queue.items().items();
        found += items.isEmpty() ? 1 : 0;
        yield Optional.of(items.isEmpty() ? Values.UNKNOWN : Values.join(items));
      }
      default -> {
        call.values();
        yield Optional.of(Values.UNKNOWN);
      }
    };
  }

  private Optional<Value> onThread(Thing thread, String name) {
    return switch (name) {
      case "join", "wait", "take" -> {
        goOn(thread);
        yield Optional.of(new Value.Ref(thread));
      }
      case "value", "value!" -> {
        goOn(thread);
        yield Optional.of(thread.field(RESULT).value());
      }
      default -> Optional.of(Values.UNKNOWN);
    };
  }

  private void goOn(Thing thread) {
    Optional.ofNullable(waiting.remove(thread)).ifPresent(Runnable::run);
  }

  /// At the program's end.
  void finish() {
    List.copyOf(waiting.keySet()).forEach(this::goOn);
  }
}
