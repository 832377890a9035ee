package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What programs take out of texts that lie in files: lines, one by one, and statements.
final class PythonLines {
  private static final int MOST = 200;

  private PythonLines() {}

  /// Whether it is the text of another file than the one that asks.
  static boolean isFile(Call call, Value value) {
    return value instanceof Value.Text text && text.isWhole() && !text.from().path().isEmpty()
        && !text.from().path().equals(call.place().path());
  }

  /// Lines that say something, as a file gives them, with what ends them; a comment is none.
  static Value.Seq of(Value value) {
    return of(value, "\n");
  }

  private static Value.Seq of(Value value, String end) {
    if (!(value instanceof Value.Text text) || !text.isWhole()) {
      return new Value.Seq(List.of(), true);
    }
    var lines = text.text().lines().toList();
    var from = text.from();
    var said = new ArrayList<Value>();
    for (int i = 0; i < Math.min(MOST, lines.size()); i++) {
      var line = lines.get(i).stripTrailing();
      if (!line.isEmpty() && !line.stripLeading().startsWith("#")) {
        said.add(new Value.Text(line + end, from.path().isEmpty() ? from : from.at(from.line() + i)));
      }
    }
    return new Value.Seq(said, lines.size() > MOST);
  }

  static Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.equals("sqlparse")) {
      return switch (name) {
        // whoever runs the statements takes them apart again
        case "split" -> Optional.of(call.machine().list(List.of(call.value(0)), false));
        case "format" -> Optional.of(call.value(0));
        default -> Optional.empty();
      };
    }
    if (library.equals("re") && call.size() > 1) {
      return switch (name) {
        case "sub" -> kept(call, call.value(2));
        case "split" -> kept(call, call.value(1)).map(text -> call.machine().list(List.of(text), false));
        default -> Optional.empty();
      };
    }
    boolean cut = name.equals("splitlines");
    if (!(receiver instanceof Value.Text) || Values.exact(receiver).isEmpty()
        || !cut && !(name.equals("readlines") && isFile(call, receiver))) {
      return Optional.empty();
    }
    var lines = of(receiver, cut ? "" : "\n");
    return Optional.of(call.machine().list(lines.items(), lines.open()));
  }

  /// Statements of a file, out of which comments are taken, are what stands there.
  private static Optional<Value> kept(Call call, Value text) {
    return isFile(call, text) && ((Value.Text) text).from().path().matches(".*\\.(?:p?g?sql|ddl|tmpl|j2)")
        ? Optional.of(text) : Optional.empty();
  }
}
