package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// File::Spec and the like.
final class PerlPaths {
  private PerlPaths() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    var type = Values.exact(receiver).orElse("");
    if (!type.startsWith("File::Spec")) {
      return Optional.empty();
    }
    return Optional.of(switch (name) {
      case "catfile", "catdir", "join" -> joined(call.values());
      case "canonpath", "rel2abs", "abs2rel" -> call.value(0);
      case "tmpdir" -> new Value.Text("/tmp", Place.NOWHERE);
      default -> Values.UNKNOWN;
    });
  }

  private static Value joined(List<Value> parts) {
    var path = new ArrayList<Value>();
    for (var part : parts) {
      if (!path.isEmpty()) {
        path.add(new Value.Text("/", Place.NOWHERE));
      }
      path.add(part);
    }
    return Values.concat(path);
  }
}
