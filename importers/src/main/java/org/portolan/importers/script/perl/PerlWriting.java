package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a program prints into files, for those that read them later: statements that a client is given as a file.
final class PerlWriting {
  /// `print FILE …`, `print $file …`: the handle comes first.
  static final String INTO = " into";
  private static final String PRINT = "print" + INTO;
  private static final String SAY = "say" + INTO;
  private static final String PRINTF = "printf" + INTO;
  private static final String PATH = "path of the written file";
  private static final String PROGRAM = "program that reads it";

  /// Handles that are no variables, by name.
  private final Map<String, Thing> handles = new HashMap<>();

  boolean knows(String name) {
    return name.equals(PRINT) || name.equals(SAY) || name.equals(PRINTF);
  }

  Optional<Value> call(Call call, String name) {
    return switch (name) {
      case PRINT, SAY, PRINTF -> {
        printed(call, name);
        yield Optional.of(new Value.Text("1", Place.NOWHERE));
      }
      case "tempfile", "File::Temp::tempfile" -> Optional.of(temporary(call));
      default -> Optional.empty();
    };
  }

  private void printed(Call call, String name) {
    var values = new ArrayList<Value>();
    call.nodes().subList(1, call.size()).forEach(node -> values.addAll(Values.list(call.eval(node)).items()));
    var handle = handle(call);
    var path = handle.flatMap(to -> kept(to, PATH));
    if (path.isPresent()) {
      call.machine().run().written().append(call.machine().process(), path.get(), text(name, values));
      handle.flatMap(to -> kept(to, PROGRAM))
          .ifPresent(program -> piped(call, path.get(), Values.list(program).items()));
    }
  }

  /// What is printed without saying where, for the program behind a pipe.
  static void toOutput(Call call, String name) {
    var values = call.size() == 0 ? List.of(call.variable("$_").orElse(Values.UNKNOWN)) : call.values();
    call.machine().run().written().print(text(name, values));
  }

  private static Value text(String name, List<Value> values) {
    var text = name.startsWith("printf") ? Formats.sprintf(values) : Values.concat(values);
    return name.startsWith("say") ? Values.concat(List.of(text, new Value.Text("\n", Place.NOWHERE))) : text;
  }

  /// The program is given all that was printed so far; it says nothing new where it was given most of that before.
  private static void piped(Call call, Value path, List<Value> words) {
    var machine = call.machine();
    Fed.with(machine.run().written().read(machine.process(), path).orElse(Values.NOTHING), machine.run(),
        machine.process(), words, call.place());
  }

  private Optional<Thing> handle(Call call) {
    return call.nodes().getFirst() instanceof Node.Literal(_, var name) ? Optional.ofNullable(handles.get(name))
        : call.value(0) instanceof Value.Ref(var thing) ? Optional.of(thing) : Optional.empty();
  }

  private static Optional<Value> kept(Thing handle, String under) {
    return handle.existing(under).map(cell -> cell.value());
  }

  /// `open FILE, ">path"`, `open my $file, '>>', $path`: what is printed from here on stands in that file.
  void open(Call call) {
    var handle = call.nodes().getFirst();
    var name = handle instanceof Node.Literal(_, var word) ? word
        : handle instanceof Node.Call(_, var word, var none) && none.isEmpty() ? word : "";
    handles.remove(name);
    var said = call.size() < 2 ? "" : Values.asText(call.value(1)).text().strip();
    if (said.startsWith("|")) {
      keep(call, name, program(call, said));
      return;
    }
    if (!said.startsWith(">") || said.startsWith(">&")) {
      return;
    }
    boolean appends = said.startsWith(">>");
    var plain = said.substring(appends ? 2 : 1).strip();
    var path = call.size() > 2 ? call.value(2) : new Value.Text(plain, Place.NOWHERE);
    if (!appends) {
      call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    }
    keep(call, name, into(call, path));
  }

  private void keep(Call call, String name, Thing handle) {
    if (name.isEmpty()) {
      call.assign(call.nodes().getFirst(), new Value.Ref(handle));
    } else {
      handles.put(name, handle);
    }
  }

  /// `open P, "| psql shop"`, `open my $p, '|-', 'psql', 'shop'`: what is printed is the program's input.
  private static Thing program(Call call, String said) {
    var words = new ArrayList<Value>();
    call.nodes().subList(2, call.size()).forEach(node -> words.addAll(Values.list(call.eval(node)).items()));
    if (words.isEmpty()) {
      words.add(new Value.Text(said.substring(1).strip(), call.place()));
    }
    var path = call.machine().run().written().temporary("");
    call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    var handle = into(call, path);
    call.machine().run().journal().set(handle.field(PROGRAM), new Value.Seq(words, false));
    return handle;
  }

  private static Thing into(Call call, Value path) {
    var thing = call.machine().thing();
    call.machine().run().journal().set(thing.field(PATH), path);
    return thing;
  }

  /// `my ($file, $name) = tempfile();`
  private static Value temporary(Call call) {
    var path = call.machine().run().written().temporary("");
    return new Value.Seq(List.of(new Value.Ref(into(call, path)), path), false);
  }
}
