package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Run;
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

  /// Handles that are no variables, by name.
  private final Map<String, Thing> handles = new HashMap<>();
  private final Map<Thing, PerlPipe> pipes = new LinkedHashMap<>();

  boolean knows(String name) {
    return name.equals(PRINT) || name.equals(SAY) || name.equals(PRINTF);
  }

  Optional<Value> call(Call call, String name) {
    return switch (name) {
      case PRINT, SAY, PRINTF -> {
        printed(call, name);
        yield Optional.of(new Value.Text("1", Place.NOWHERE));
      }
      case "close" -> closed(call);
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
      handle.map(pipes::get).ifPresent(pipe -> pipe.printed(call));
    }
  }

  /// Nothing more comes out of the pipes that the program left open.
  void finish(Run run) {
    List.copyOf(pipes.values()).forEach(pipe -> pipe.close(run));
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

  private Optional<Value> closed(Call call) {
    var pipe = call.size() == 0 ? Optional.<PerlPipe>empty() : handle(call).map(pipes::get);
    pipe.ifPresent(open -> open.close(call.machine().run()));
    return pipe.map(_ -> new Value.Text("1", Place.NOWHERE));
  }

  private Optional<Thing> handle(Call call) {
    var name = name(call.nodes().getFirst());
    return !name.isEmpty() ? Optional.ofNullable(handles.get(name))
        : call.value(0) instanceof Value.Ref(var thing) ? Optional.of(thing) : Optional.empty();
  }

  private static Optional<Value> kept(Thing handle, String under) {
    return handle.existing(under).map(cell -> cell.value());
  }

  /// `open FILE, ">path"`, `open my $file, '>>', $path`: what is printed from here on stands in that file.
  void open(Call call) {
    var handle = call.nodes().getFirst();
    var name = name(handle);
    Optional.ofNullable(handles.remove(name)).map(pipes::get).ifPresent(pipe -> pipe.close(call.machine().run()));
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

  /// Of a handle that is no variable.
  private static String name(Node handle) {
    return handle instanceof Node.Literal(_, var word) ? word
        : handle instanceof Node.Call(_, var word, var none) && none.isEmpty() ? word : "";
  }

  private void keep(Call call, String name, Thing handle) {
    if (name.isEmpty()) {
      call.assign(call.nodes().getFirst(), new Value.Ref(handle));
    } else {
      handles.put(name, handle);
    }
  }

  /// `open P, "| psql shop"`, `open my $p, '|-', 'psql', 'shop'`: what is printed is the program's input.
  private Thing program(Call call, String said) {
    var words = new ArrayList<Value>();
    call.nodes().subList(2, call.size()).forEach(node -> words.addAll(Values.list(call.eval(node)).items()));
    if (words.isEmpty()) {
      words.add(new Value.Text(said.substring(1).strip(), call.place()));
    }
    var path = call.machine().run().written().temporary("");
    call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    var handle = into(call, path);
    pipes.put(handle, new PerlPipe(call, path, words));
    return handle;
  }

  /// What is printed into a handle from here on is what a program reads that was started before.
  void feeds(Call call, Node handle, List<Value> words) {
    if (words.isEmpty()) {
      return;
    }
    var path = call.machine().run().written().temporary("");
    call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    var thing = into(call, path);
    pipes.put(thing, new PerlPipe(call, path, words));
    var of = handle instanceof Node.RefTo(_, var named) ? named : handle;
    var name = name(of instanceof Node.Call(_, var sign, var glob) && sign.equals("*") ? glob.getFirst() : of);
    if (name.isEmpty()) {
      call.assign(of, new Value.Ref(thing));
    } else {
      handles.put(name, thing);
    }
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
