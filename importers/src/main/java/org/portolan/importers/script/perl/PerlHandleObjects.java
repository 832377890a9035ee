package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Handles that are used as objects: `IO::File->new("| psql shop")`, `$pipe->writer('psql', 'shop')`,
/// `$file->print(…)`.
final class PerlHandleObjects {
  private static final Set<String> CLASSES = Set.of("IO::File", "FileHandle", "IO::Handle", "IO::Pipe");

  private final PerlProcesses processes;
  private final PerlWriting writing;
  private final PerlLines lines;
  private final PerlHandles handles;

  PerlHandleObjects(PerlProcesses processes, PerlWriting writing, PerlLines lines, PerlHandles handles) {
    this.processes = processes;
    this.writing = writing;
    this.lines = lines;
    this.handles = handles;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (name.equals("new") && Values.exact(receiver).filter(CLASSES::contains).isPresent()) {
      return Optional.of(new Value.Ref(open(call, handles.made(call))));
    }
    if (receiver instanceof Value.Ref(var handle) && handles.isOne(handle)) {
      switch (name) {
        case "open" -> open(call, handle);
        case "writer" -> writing.feeds(call, handle, call.values());
        case "reader" -> PerlProcesses.run(call, call.values());
        default -> {
          return writing.method(call, receiver, name).or(() -> lines.of(call, handle, name));
        }
      }
      return Optional.of(receiver);
    }
    return writing.method(call, receiver, name);
  }

  /// `new($path, 'w')` says how behind what, other than the function `open`.
  private Thing open(Call call, Thing handle) {
    if (call.size() > 0) {
      var line = call.place().line();
      var operands = new ArrayList<Node>(List.of(new Node.Nil(line)));
      if (call.size() > 1) {
        operands.add(new Node.Literal(line, Values.exact(call.value(1)).map(PerlHandleObjects::mode).orElse("")));
      }
      operands.add(call.nodes().getFirst());
      processes.open(call.with(operands), handle);
    }
    return handle;
  }

  private static String mode(String said) {
    return switch (said) {
      case "r" -> "<";
      case "w" -> ">";
      case "a" -> ">>";
      default -> said;
    };
  }
}
