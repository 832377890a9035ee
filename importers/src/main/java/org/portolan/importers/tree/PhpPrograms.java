package org.portolan.importers.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.text.TextFile;

/// The PHP programs of a tree, without the code of others and without tests: the constants that they declare, and what
/// they add to WordPress's hooks. They are gone through once, however many hooks are asked for.
public final class PhpPrograms {
  private static final Pattern NO_PROGRAM = Pattern.compile("(?:.*/)?(?:vendor|node_modules|tests?)/.*");
  /// `const TIDY = 'shop_tidy';`, `define('TIDY', 'shop_tidy')`
  private static final Pattern CONSTANT = Pattern.compile(
      "(?:const\\s+(?:string\\s+)?|define\\s*\\(\\s*['\"])(\\w+)['\"]?\\s*[=,]\\s*['\"]([^'\"\\n]{1,200})['\"]");
  private static final Pattern ADDS = Pattern
      .compile("add_action\\(\\s*(?:['\"]([^'\"\\n]{1,200})['\"]|(?:[\\w\\\\]{1,200}::)?(\\w{1,200}))\\s*,\\s*");

  private final Map<String, Set<String>> constants = new HashMap<>();
  private final List<Added> added = new ArrayList<>();

  /// @param at where what is added begins in the text of the program
  public record Hooked(String path, int at) {}

  /// @param word the hook's name, or that of the constant that holds it
  private record Added(String word, boolean constant, Hooked hooked) {}

  private PhpPrograms() {}

  public static PhpPrograms of(Tree tree) {
    var programs = new PhpPrograms();
    all(tree).forEach(programs::read);
    return programs;
  }

  /// In order of their paths.
  public static Stream<TextFile> all(Tree tree) {
    return tree.paths().stream().filter(PhpPrograms::isOne).flatMap(path -> tree.file(path).stream());
  }

  private static boolean isOne(String path) {
    return path.endsWith(".php") && !NO_PROGRAM.matcher(path).matches();
  }

  private void read(TextFile program) {
    var text = program.text();
    if (text.contains("const") || text.contains("define")) {
      CONSTANT.matcher(text).results()
          .forEach(one -> constants.computeIfAbsent(one.group(2), _ -> new TreeSet<>()).add(one.group(1)));
    }
    if (text.contains("add_action")) {
      ADDS.matcher(text).results().forEach(one -> added.add(new Added(one.group(1) == null ? one.group(2)
          : one.group(1), one.group(1) == null, new Hooked(program.path(), one.end()))));
    }
  }

  /// Where something is added to a hook, whether that is called by its name or by a constant that holds it.
  public List<Hooked> addedTo(String hook) {
    var names = constants.getOrDefault(hook, Set.of());
    return added.stream().filter(one -> one.constant() ? names.contains(one.word()) : one.word().equals(hook))
        .map(Added::hooked).toList();
  }
}
