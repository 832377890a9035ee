package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.tree.Tree;

/// The tasks of a tree that have names of their own, `@app.task(name="close_day")`, whatever their functions are called.
final class CeleryTasks {
  private static final Pattern NAMED = Pattern.compile(
      "@(?:\\w{1,60}\\.){0,4}(?:shared_|periodic_)?task\\((?:(?!\\n[ \\t]*(?:async[ \\t]+)?def[ \\t])[^@]){0,400}?\\bname[ \\t]*=[ \\t]*[\"']([\\w.:-]{1,120})[\"']"
          + "(?:(?!\\n[ \\t]*(?:async[ \\t]+)?def[ \\t])[\\s\\S]){0,600}\\n[ \\t]*(?:async[ \\t]+)?def[ \\t]+(\\w{1,120})");

  private final Tree tree;
  private final Map<String, CodePlace> named = new HashMap<>();

  private CeleryTasks(Tree tree) {
    this.tree = tree;
  }

  static CeleryTasks of(Tree tree) {
    var tasks = new CeleryTasks(tree);
    tree.paths().stream().filter(path -> path.endsWith(".py")).forEach(tasks::look);
    return tasks;
  }

  private void look(String path) {
    var text = tree.file(path).map(file -> file.text()).orElse("");
    if (!text.contains("task(")) {
      return;
    }
    var matcher = NAMED.matcher(text);
    while (matcher.find()) {
      named.putIfAbsent(matcher.group(1), new CodePlace(path, matcher.group(2)));
    }
  }

  boolean isOf(Tree other) {
    return tree == other;
  }

  Optional<CodePlace> find(String name) {
    return Optional.ofNullable(named.get(name));
  }
}
