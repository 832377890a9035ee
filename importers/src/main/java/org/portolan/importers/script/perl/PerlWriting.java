package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
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

  /// Paths by the names of handles that are no variables.
  private final Map<String, Value> handles = new HashMap<>();

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
    var path = path(call);
    if (path.isPresent()) {
      var text = name.equals(PRINTF) ? Formats.sprintf(values) : Values.concat(values);
      var whole = name.equals(SAY) ? Values.concat(List.of(text, new Value.Text("\n", Place.NOWHERE))) : text;
      call.machine().run().written().append(call.machine().process(), path.get(), whole);
    }
  }

  private Optional<Value> path(Call call) {
    return call.nodes().getFirst() instanceof Node.Literal(_, var name) ? Optional.ofNullable(handles.get(name))
        : call.value(0) instanceof Value.Ref(var thing) ? thing.existing(PATH).map(cell -> cell.value())
            : Optional.empty();
  }

  /// `open FILE, ">path"`, `open my $file, '>>', $path`: what is printed from here on stands in that file.
  void open(Call call) {
    var handle = call.nodes().getFirst();
    var name = handle instanceof Node.Literal(_, var word) ? word
        : handle instanceof Node.Call(_, var word, var none) && none.isEmpty() ? word : "";
    handles.remove(name);
    var said = call.size() < 2 ? "" : Values.asText(call.value(1)).text().strip();
    if (!said.startsWith(">") || said.startsWith(">&")) {
      return;
    }
    boolean appends = said.startsWith(">>");
    var plain = said.substring(appends ? 2 : 1).strip();
    var path = call.size() > 2 ? call.value(2) : new Value.Text(plain, Place.NOWHERE);
    if (!appends) {
      call.machine().run().written().write(call.machine().process(), path, Values.NOTHING);
    }
    if (name.isEmpty()) {
      call.assign(handle, into(call, path));
    } else {
      handles.put(name, path);
    }
  }

  private static Value into(Call call, Value path) {
    var thing = call.machine().thing();
    call.machine().run().journal().set(thing.field(PATH), path);
    return new Value.Ref(thing);
  }

  /// `my ($file, $name) = tempfile();`
  private static Value temporary(Call call) {
    var path = call.machine().run().written().temporary("");
    return new Value.Seq(List.of(into(call, path), path), false);
  }
}
