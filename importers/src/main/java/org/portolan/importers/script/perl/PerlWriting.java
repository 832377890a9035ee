package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a program prints into files, for those that read them later (statements that a client is given as a file), and
/// into other programs.
final class PerlWriting {
  /// `print FILE …`, `print $file …`: the handle comes first.
  static final String INTO = " into";
  private static final Set<String> WITH_HANDLE =
      Set.of("print" + INTO, "say" + INTO, "printf" + INTO, "syswrite", "binmode");
  private static final Set<String> TO_OUTPUT = Set.of("print", "printf", "say");
  private static final Set<String> WHOLE = Set.of("write_file", "File::Slurp::write_file", "overwrite_file",
      "write_text", "File::Slurper::write_text", "append_file", "File::Slurp::append_file");
  private static final Value DONE = new Value.Text("1", Place.NOWHERE);
  private static final String PATH = "path of the written file";

  private final PerlHandles handles;
  private final Map<Thing, PerlPipe> pipes = new LinkedHashMap<>();

  PerlWriting(PerlHandles handles) {
    this.handles = handles;
  }

  boolean knows(String name) {
    return WITH_HANDLE.contains(name) || TO_OUTPUT.contains(name);
  }

  Optional<Value> call(Call call, String name) {
    if (TO_OUTPUT.contains(name)) {
      var said = call.size() == 0 ? List.of(call.variable("$_").orElse(Values.UNKNOWN)) : call.values();
      print(call, handles.output(), text(name, said));
      return Optional.of(DONE);
    }
    if (WITH_HANDLE.contains(name) && call.size() > 0) {
      var handle = handles.of(call, call.nodes().getFirst());
      var said = rest(call, 1, name.equals("syswrite") ? Math.min(2, call.size()) : call.size());
      if (!name.equals("binmode")) {
        handle.ifPresent(to -> print(call, Optional.of(to), text(name, said)));
      }
      return Optional.of(DONE);
    }
    if (WHOLE.contains(name) && call.size() > 1) {
      return Optional.of(whole(call, call.value(0), rest(call, 1, call.size()), name.contains("append")));
    }
    return switch (name) {
      case "close" -> call.size() == 0 ? Optional.empty() : handles.of(call, call.nodes().getFirst()).flatMap(
          handle -> closed(call, handle));
      case "tempfile", "File::Temp::tempfile" -> Optional.of(temporary(call));
      default -> Optional.empty();
    };
  }

  private static List<Value> rest(Call call, int from, int until) {
    var values = new ArrayList<Value>();
    call.nodes().subList(from, until).forEach(node -> values.addAll(Values.list(call.eval(node)).items()));
    return values;
  }

  /// `$file->print(…)`, `$file->close`, and Path::Tiny's `path($name)->spew(…)`.
  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var handle) && handles.isOne(handle)) {
      return switch (name) {
        case "print", "say", "printf", "printflush", "write", "syswrite" -> {
          print(call, Optional.of(handle), text(name, call.values()));
          yield Optional.of(DONE);
        }
        case "close" -> closed(call, handle).or(() -> Optional.of(DONE));
        case "autoflush", "binmode", "opened", "flush", "blocking" -> Optional.of(DONE);
        default -> Optional.empty();
      };
    }
    boolean file = Values.exact(receiver).filter(path -> path.startsWith("/")).isPresent();
    return file && name.matches("(?:spew|append)(?:_utf8|_raw)?|spurt")
        ? Optional.of(whole(call, receiver, call.values(), name.startsWith("append"))) : Optional.empty();
  }

  private static Value whole(Call call, Value path, List<Value> said, boolean appends) {
    var lines = said.stream().filter(value -> !(value instanceof Value.Ref(var thing) && !thing.fields().isEmpty()))
        .flatMap(value -> value instanceof Value.Ref(var thing) ? thing.items().items().stream()
            : Values.list(value).items().stream())
        .toList();
    var written = call.machine().run().written();
    if (!appends) {
      written.write(call.machine().process(), path, Values.NOTHING);
    }
    written.append(call.machine().process(), path, Values.concat(lines));
    return DONE;
  }

  private void print(Call call, Optional<Thing> handle, Value text) {
    var written = call.machine().run().written();
    if (handle.isEmpty()) {
      written.print(text);
    }
    handle.flatMap(to -> to.existing(PATH)).ifPresent(path -> {
      written.append(call.machine().process(), path.value(), text);
      handle.map(pipes::get).ifPresent(pipe -> pipe.printed(call));
    });
  }

  /// Nothing more comes out of the pipes that the program left open.
  void finish(Run run) {
    List.copyOf(pipes.values()).forEach(pipe -> pipe.close(run));
  }

  private static Value text(String name, List<Value> values) {
    var text = name.startsWith("printf") && !name.equals("printflush") ? Formats.sprintf(values)
        : Values.concat(values);
    return name.startsWith("say") ? Values.concat(List.of(text, new Value.Text("\n", Place.NOWHERE))) : text;
  }

  private Optional<Value> closed(Call call, Thing handle) {
    var pipe = Optional.ofNullable(pipes.get(handle));
    pipe.ifPresent(open -> open.close(call.machine().run()));
    return pipe.map(_ -> DONE);
  }

  /// `open FILE, ">path"`, `open my $file, '>>', $path`: what is printed from here on stands in that file.
  void open(Call call, Thing handle) {
    var said = call.size() < 2 ? "" : Values.asText(call.value(1)).text().strip();
    if (said.startsWith("|")) {
      var words = rest(call, 2, call.size());
      feeds(call, handle, words.isEmpty() ? List.of(new Value.Text(said.substring(1).strip(), call.place())) : words);
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
    goesTo(call, handle, path);
  }

  /// What is printed into the handle from here on is what a program reads: `open P, "| psql shop"`, `open2(…)`.
  void feeds(Call call, Thing handle, List<Value> words) {
    if (words.isEmpty()) {
      return;
    }
    var path = call.machine().run().written().temporary("");
    call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    goesTo(call, handle, path);
    pipes.put(handle, new PerlPipe(call, path, words));
  }

  private static void goesTo(Call call, Thing handle, Value path) {
    call.machine().run().journal().set(handle.field(PATH), path);
  }

  /// `my ($file, $name) = tempfile();`
  private Value temporary(Call call) {
    var path = call.machine().run().written().temporary("");
    var handle = handles.made(call);
    goesTo(call, handle, path);
    return new Value.Seq(List.of(new Value.Ref(handle), path), false);
  }
}
