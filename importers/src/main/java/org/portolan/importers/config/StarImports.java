package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;

/// Settings of Python that begin with those of another file and change some: `from .base import *`, then
/// `DATABASES["default"]["HOST"] = "db2"`.
final class StarImports {
  private static final Pattern STAR = Pattern.compile("from\\s+\\.(\\w+)\\s+import\\s+\\*.*");
  private static final int DEEPEST = 3;

  private StarImports() {}

  static List<Setting> settings(Tree tree, TextFile file) {
    return settings(tree, file, DEEPEST);
  }

  /// What stands before counts only where this file changes a part of it; else the other file says it all.
  private static List<Setting> settings(Tree tree, TextFile file, int deep) {
    var own = CodeSettings.read(file);
    if (!file.name().endsWith(".py") || deep == 0) {
      return own;
    }
    // `DATABASES = {` says it all anew.
    var changed = own.stream().filter(setting -> setting.path().size() > 2)
        .filter(setting -> file.lines().stream().noneMatch(line -> line.startsWith(setting.path().getFirst() + " =")
            || line.startsWith(setting.path().getFirst() + "=")))
        .map(setting -> setting.path().subList(0, 2)).collect(Collectors.toSet());
    var taken = before(tree, file).map(base -> settings(tree, base, deep - 1)).orElse(List.of()).stream()
        .filter(setting -> setting.path().size() > 2 && changed.contains(setting.path().subList(0, 2)))
        .filter(setting -> own.stream().noneMatch(other -> other.path().equals(setting.path()))).toList();
    var all = new ArrayList<>(own);
    all.addAll(taken);
    return all;
  }

  private static Optional<TextFile> before(Tree tree, TextFile file) {
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    return file.lines().stream().map(line -> STAR.matcher(line.strip())).filter(star -> star.matches())
        .flatMap(star -> tree.file(folder + star.group(1) + ".py").stream()).findFirst();
  }
}
