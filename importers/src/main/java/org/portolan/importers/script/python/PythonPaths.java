package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// pathlib's paths, which are kept as their text, and the files that a program finds in folders of the tree:
/// `glob("steps/*.sql")`, `os.listdir`.
final class PythonPaths {
  private static final int MOST_FILES = 200;

  private PythonPaths() {}

  /// What a text is asked without parentheses is what a path is asked; a member of an enumeration is its value.
  static Optional<Value> field(Machine machine, Value.Text text, String name) {
    if (name.equals("value")) {
      return Optional.of(text);
    }
    if (!text.text().contains("/")) {
      return Optional.empty();
    }
    return Optional.ofNullable(switch (name) {
      case "parent" -> Values.map(text, Paths::directory);
      case "name" -> Values.map(text, Paths::name);
      case "stem" -> Values.map(text, path -> Paths.name(path).replaceFirst("(?<=.)\\.[^.]*$", ""));
      case "parents" -> machine.list(above(text), false);
      default -> null;
    });
  }

  private static List<Value> above(Value.Text path) {
    var folders = new ArrayList<Value>();
    var folder = Paths.directory(path.text());
    while (folder.length() > 1 && folders.size() < MOST_FILES) {
      folders.add(new Value.Text(folder, path.from()));
      folder = Paths.directory(folder);
    }
    return folders;
  }

  static Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.equals("glob")) {
      return function(call, name);
    }
    if (library.equals("os") && (name.equals("listdir") || name.equals("scandir"))) {
      return Optional.of(found(call, call.value(0), "*", name.equals("listdir")));
    }
    if (!(receiver instanceof Value.Text)) {
      return Optional.empty();
    }
    return switch (name) {
      case "glob" -> Optional.of(found(call, receiver, PythonDialect.exact(call.value(0)), false));
      case "rglob" -> Optional.of(found(call, receiver, "**/" + PythonDialect.exact(call.value(0)), false));
      case "iterdir" -> Optional.of(found(call, receiver, "*", false));
      case "with_name" -> Optional.of(Values.map(receiver,
          path -> Paths.under(Paths.directory(path), PythonDialect.exact(call.value(0)))));
      case "with_suffix" -> Optional.of(Values.map(receiver,
          path -> path.replaceFirst("(?<=[^/])\\.[^./]*$", "") + PythonDialect.exact(call.value(0))));
      default -> Optional.empty();
    };
  }

  /// `glob(pattern)`, where the name itself was imported.
  static Optional<Value> function(Call call, String name) {
    if (!name.equals("glob") && !name.equals("iglob") || call.size() == 0) {
      return Optional.empty();
    }
    var pattern = PythonDialect.exact(call.value(0));
    var plain = pattern.replaceFirst("[^/]*[*?\\[].*$", "");
    return pattern.isEmpty() ? Optional.empty() : Optional.of(found(call,
        new Value.Text(plain.isEmpty() ? "." : plain, Place.NOWHERE), pattern.substring(plain.length()), false));
  }

  /// The files of a folder whose names fit; what was not collected may be more.
  private static Value found(Call call, Value folder, String pattern, boolean namesOnly) {
    var process = call.machine().process();
    var said = PythonDialect.exact(folder);
    if (said.isEmpty() || pattern.isEmpty()) {
      return call.machine().list(List.of(), true);
    }
    var form = form(pattern);
    var from = process.directory().isEmpty() ? Paths.directory("/" + process.script()) : process.directory();
    var root = Paths.under(from, said);
    var all = call.machine().run().index().below(root).stream().map(path -> path.substring(root.length()))
        .map(path -> path.startsWith("/") ? path.substring(1) : path).filter(path -> form.matcher(path).matches())
        .sorted().toList();
    return call.machine().list(all.stream().limit(MOST_FILES)
        .<Value>map(path -> new Value.Text(namesOnly ? path : Paths.under(root, path), Place.NOWHERE)).toList(),
        all.isEmpty() || all.size() > MOST_FILES);
  }

  private static Pattern form(String pattern) {
    var form = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (pattern.startsWith("**/", i)) {
        form.append("(?:.*/)?");
        i += 2;
      } else {
        form.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(form.toString());
  }
}
