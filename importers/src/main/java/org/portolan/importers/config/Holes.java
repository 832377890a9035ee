package org.portolan.importers.config;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Tree;

/// Fills in what a configuration leaves to its environment (`${DB_HOST}`, `${DB_PORT:-5432}`), from the `.env` file
/// beside it and from defaults.
final class Holes {
  private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)(?::?[-:?=]([^}]*))?}|\\$(\\w+)");

  private final Map<String, String> known = new HashMap<>();

  private Holes() {}

  static Holes of(Tree tree, String path) {
    var holes = new Holes();
    var folder = path.substring(0, path.lastIndexOf('/') + 1);
    tree.file(folder + ".env").map(IniSettings::read).ifPresent(settings -> settings
        .forEach(setting -> holes.known.put(setting.path().getLast(), setting.value())));
    return holes;
  }

  /// What cannot be filled in stays as it is.
  String filled(String value) {
    if (value.indexOf('$') < 0) {
      return value;
    }
    return HOLE.matcher(value).replaceAll(match -> {
      var name = match.group(1) == null ? match.group(3) : match.group(1);
      var fallback = match.group(2) == null ? match.group() : match.group(2);
      return Matcher.quoteReplacement(known.getOrDefault(name, fallback));
    });
  }

  Setting filled(Setting setting) {
    return new Setting(setting.path(), filled(setting.value()), setting.line());
  }
}
