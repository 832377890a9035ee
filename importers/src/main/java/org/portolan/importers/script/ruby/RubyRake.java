package org.portolan.importers.script.ruby;

import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Tasks of rake that a program asks for by their names: `Rake::Task["orders:close"].invoke`.
final class RubyRake {
  private static final String TASK = "task of rake";
  private static final String NAME = "name";
  private static final Set<String> RUNS = Set.of("invoke", "execute");

  private final RubyFiles files;
  private final RubyTasks tasks;
  private boolean read;

  RubyRake(RubyFiles files, RubyTasks tasks) {
    this.files = files;
    this.tasks = tasks;
  }

  Optional<Value> element(Call call, Value of, Value name) {
    if (!(of instanceof Value.Type(var type)) || !type.equals("Rake::Task")) {
      return Optional.empty();
    }
    var thing = call.machine().thing();
    thing.become(TASK);
    call.machine().run().journal().set(thing.field(NAME), name);
    return Optional.of(new Value.Ref(thing));
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Ref(var thing)) || !thing.type().equals(TASK)) {
      return Optional.empty();
    }
    call.values();
    if (RUNS.contains(name)) {
      var task = Values.exact(thing.field(NAME).value());
      task.ifPresentOrElse(known -> run(call, known), () -> call.machine().run().unread(call.place(),
          UnreadKind.DYNAMIC, "Which task of rake runs is only known at run time"));
    }
    return Optional.of(Values.UNKNOWN);
  }

  private void run(Call call, String task) {
    if (tasks.run(call.machine(), task)) {
      return;
    }
    if (!read) {
      read = true;
      files.tasks().forEach(path -> files.follow(call.machine(), path, path));
    }
    if (!tasks.run(call.machine(), task)) {
      call.machine().run().unread(call.place(), UnreadKind.ABSENT,
          "The task " + task + " of rake is not in what was collected");
    }
  }
}
