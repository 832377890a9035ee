package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.tree.Tree;

/// Finds the file of the tree that holds a class, module or task that a schedule names.
final class TreeCode {
  private TreeCode() {}

  /// `shop.tasks.nightly` is the function `nightly` of the only `shop/tasks.py`, or of the package's `__init__.py`.
  static Optional<CodePlace> pythonFunction(Tree tree, String dotted) {
    int dot = dotted.lastIndexOf('.');
    if (dot <= 0 || !dotted.matches("[\\w.:]+")) {
      return Optional.empty();
    }
    var module = dotted.substring(0, dot).replace(':', '.').replace('.', '/');
    return Stream.of(module + ".py", module + "/__init__.py").map(tail -> only(tree, tail)).flatMap(Optional::stream)
        .findFirst().map(path -> new CodePlace(path, dotted.substring(dot + 1)));
  }

  /// `Shop\Jobs\SendDigest`, `Shop::Digest`, `shop.jobs.Digest`: by the name that the language gives the file.
  static Optional<CodePlace> ofClass(Tree tree, String name, String ending) {
    var simple = name.replaceFirst(".*[\\\\:./]", "");
    if (!simple.matches("[A-Za-z_]\\w*")) {
      return Optional.empty();
    }
    var file = ending.equals("rb") ? snake(simple) : simple;
    var path = ending.equals("rb") ? snake(name.replace("::", "/")) : name.replaceAll("[\\\\.]|::", "/");
    return Stream.of(path, file).map(tail -> only(tree, tail + "." + ending)).flatMap(Optional::stream).findFirst()
        .map(found -> new CodePlace(found, ""));
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /// The only file whose path ends so.
  static Optional<String> only(Tree tree, String tail) {
    List<String> found = tree.paths().stream().filter(path -> path.equals(tail) || path.endsWith("/" + tail)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
