package org.portolan.importers.tree;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Constants that PHP programs of a tree declare: `const TIDY = 'shop_tidy';`, `define('TIDY', 'shop_tidy')`.
public final class PhpConstants {
  private static final Pattern NO_PROGRAM = Pattern.compile("(?:.*/)?(?:vendor|node_modules|tests?)/.*");

  private PhpConstants() {}

  /// The names of those that hold a text, without their classes.
  public static List<String> holding(Tree tree, String text) {
    var sets = Pattern.compile("(?:const\\s+(?:string\\s+)?|define\\s*\\(\\s*['\"])(\\w+)['\"]?\\s*[=,]\\s*['\"]"
        + Pattern.quote(text) + "['\"]");
    var found = new TreeSet<String>();
    for (var path : tree.paths()) {
      if (path.endsWith(".php") && !NO_PROGRAM.matcher(path).matches()) {
        tree.file(path).map(file -> file.text()).filter(program -> program.contains(text))
            .ifPresent(program -> sets.matcher(program).results().forEach(one -> found.add(one.group(1))));
      }
    }
    return List.copyOf(found);
  }

  /// What stands for a text in a program: itself in quotes, or one of those constants.
  public static String pattern(Tree tree, String text) {
    var names = holding(tree, text);
    return "(?:['\"]" + Pattern.quote(text) + "['\"]"
        + (names.isEmpty() ? "" : "|(?:[\\w\\\\]+::)?(?:" + String.join("|", names) + ")") + ")";
  }
}
