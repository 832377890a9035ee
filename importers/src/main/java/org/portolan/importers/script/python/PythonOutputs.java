package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a program writes into files, for those that read them later, and into other programs that it started.
final class PythonOutputs {
  private static final String FILE = "written file";
  private static final String PROGRAM = "started program";
  private static final String PATH = "name";
  private static final String WORDS = "words of its command";

  private PythonOutputs() {}

  /// `open(path, 'w')`, `NamedTemporaryFile()`.
  static Optional<Value> function(Call call, String name) {
    return switch (name) {
      case "open" -> mode(call, 1).startsWith("r") ? Optional.empty() : Optional.of(written(call, call.value(0)));
      case "NamedTemporaryFile" -> Optional.of(written(call, call.machine().run().written().temporary("")));
      default -> Optional.empty();
    };
  }

  private static String mode(Call call, int at) {
    boolean there = at < call.size() && !(call.nodes().get(at) instanceof Node.Named);
    return call.named("mode").or(() -> there ? Optional.of(call.value(at)) : Optional.empty()).flatMap(Values::exact)
        .filter(mode -> mode.matches("[wax].*")).orElse("r");
  }

  private static Value written(Call call, Value path) {
    if (!mode(call, 1).startsWith("a")) {
      call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    }
    var thing = call.machine().thing();
    thing.become(FILE);
    set(call, thing, PATH, path);
    return new Value.Ref(thing);
  }

  /// A program that reads what this one writes.
  ///
  /// @param words of its command, or one line for a shell
  static Value started(Call call, List<Value> words) {
    var thing = call.machine().thing();
    thing.become(PROGRAM);
    set(call, thing, PATH, call.machine().run().written().temporary(""));
    set(call, thing, WORDS, new Value.Seq(words, false));
    set(call, thing, "stdin", new Value.Ref(thing));
    return new Value.Ref(thing);
  }

  private static void set(Call call, Thing thing, String field, Value value) {
    call.machine().run().journal().set(thing.field(field), value);
  }

  static Optional<Value> method(Call call, Value receiver, String name) {
    if (name.equals("write_text") && receiver instanceof Value.Text) {
      call.machine().run().written().write(call.machine().process(), receiver, call.value(0));
      return Optional.of(Values.NOTHING);
    }
    if (!(receiver instanceof Value.Ref(var thing)) || !thing.type().equals(FILE) && !thing.type().equals(PROGRAM)) {
      return Optional.empty();
    }
    switch (name) {
      case "write" -> append(call, thing, call.value(0));
      case "writelines" -> PythonCore.elements(call.value(0)).items().forEach(line -> append(call, thing, line));
      case "communicate" -> call.named("input").or(() -> call.values().stream().findFirst())
          .ifPresent(input -> append(call, thing, input));
      default -> {
        return Optional.of(Values.UNKNOWN);
      }
    }
    return Optional.of(Values.UNKNOWN);
  }

  private static void append(Call call, Thing thing, Value text) {
    var machine = call.machine();
    var path = thing.field(PATH).value();
    machine.run().written().append(machine.process(), path, text);
    thing.existing(WORDS).ifPresent(words -> Fed.with(
        machine.run().written().read(machine.process(), path).orElse(Values.NOTHING), machine.run(), machine.process(),
        Values.list(words.value()).items(), call.place()));
  }
}
