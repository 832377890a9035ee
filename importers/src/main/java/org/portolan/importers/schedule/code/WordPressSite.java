package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.PhpPrograms;
import org.portolan.importers.tree.Tree;

/// What the plugins of a site say to WordPress's cron: rhythms of their own, and what runs at a hook. Its programs are gone
/// through once for all that is scheduled.
final class WordPressSite {
  /// `'often' => array('interval' => 2 * HOUR_IN_SECONDS`, `$schedules['often'] = ['interval' => 7200`
  private static final Pattern INTERVAL =
      Pattern.compile("['\"]([^'\"\\n]{1,100})['\"]\\s*\\]?\\s*=>?\\s*(?:array\\s*\\(|\\[)"
          + "\\s*['\"]interval['\"]\\s*=>\\s*([^,\\n]{1,60})");
  private static final Pattern CALLED = Pattern
      .compile("(?:(?:\\[|array\\s*\\()\\s*[^,\\n]{1,60},\\s*)?['\"](?:[\\w\\\\]+::)?(\\w+)['\"]");

  private final Tree tree;
  private final PhpPrograms programs;
  private final Map<String, String> intervals = new HashMap<>();
  private final Map<String, List<String>> definitions = new HashMap<>();

  private WordPressSite(Tree tree) {
    this.tree = tree;
    programs = PhpPrograms.of(tree);
    PhpPrograms.all(tree).map(TextFile::text).filter(text -> text.contains("interval"))
        .forEach(text -> INTERVAL.matcher(text).results()
            .forEach(one -> intervals.putIfAbsent(one.group(1), one.group(2))));
  }

  static WordPressSite of(Tree tree) {
    return new WordPressSite(tree);
  }

  /// How long a rhythm of that name is, as it is written.
  Optional<String> interval(String name) {
    return Optional.ofNullable(intervals.get(name));
  }

  /// The function that is added to a hook, in the file that adds it or in the one that defines it.
  Optional<CodePlace> at(String hook) {
    for (var hooked : programs.addedTo(hook)) {
      var text = text(hooked.path());
      var called = CALLED.matcher(text).region(hooked.at(), text.length());
      if (called.lookingAt()) {
        return Optional.of(defined(hooked.path(), called.group(1)));
      }
    }
    return Optional.empty();
  }

  private CodePlace defined(String path, String function) {
    var defines = Pattern.compile("function\\s+&?" + function + "\\s*\\(");
    if (defines.matcher(text(path)).find()) {
      return new CodePlace(path, function);
    }
    var others = definitions.computeIfAbsent(function, _ -> PhpPrograms.all(tree)
        .filter(file -> file.text().contains(function) && defines.matcher(file.text()).find()).map(TextFile::path)
        .toList());
    return new CodePlace(others.size() == 1 ? others.getFirst() : path, function);
  }

  private String text(String path) {
    return tree.file(path).map(TextFile::text).orElse("");
  }
}
