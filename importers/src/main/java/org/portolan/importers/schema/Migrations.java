package org.portolan.importers.schema;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folders of migrations: which files belong to them, and in which order they were applied.
final class Migrations {
  private static final Pattern UNDONE =
      Pattern.compile("(?i)(?:^U\\d.*|.*[._-](?:down|rollback|undo|revert)\\.\\w+|down\\.sql)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Migrations() {}

  /// Those that undo others are left out.
  static boolean isOne(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".sql") && !UNDONE.matcher(name).matches();
  }

  /// By their versions, as numbers; Flyway's repeatable ones come last.
  static List<Path> inOrder(List<Path> files) {
    return files.stream().sorted(Comparator.comparing((Path file) -> file.getFileName().toString().startsWith("R__"))
        .thenComparing(file -> version(file.toString()), Migrations::compare).thenComparing(Path::toString)).toList();
  }

  private static List<BigInteger> version(String path) {
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var head = name.split("__|-|\\s|_(?=[A-Za-z])", 2)[0];
    var source = NUMBER.matcher(head).find() ? head : path;
    var numbers = new ArrayList<BigInteger>();
    NUMBER.matcher(source).results().limit(20).forEach(found -> numbers.add(new BigInteger(found.group())));
    return numbers;
  }

  private static int compare(List<BigInteger> one, List<BigInteger> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int by = one.get(i).compareTo(other.get(i));
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
