package org.portolan.importers.schedule.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.tree.Tree;

/// The console commands of a Laravel or Symfony application by the names that their classes give them.
final class ArtisanCommands {
  private static final Pattern FILE = Pattern.compile("(?i)(?:.*/)?commands?/.*\\.php");
  private static final Pattern NAMED =
      Pattern.compile("(?:\\$(?:signature|name)\\s*=|AsCommand\\((?:name:)?)\\s*['\"]\\s*([\\w:.-]+)");

  private final Map<String, String> paths = new HashMap<>();

  ArtisanCommands(Tree tree) {
    tree.paths().stream().filter(path -> FILE.matcher(path).matches()).flatMap(path -> tree.file(path).stream())
        .forEach(file -> file.lines().forEach(line -> {
          var named = NAMED.matcher(line);
          if (named.find()) {
            paths.putIfAbsent(named.group(1), file.path());
          }
        }));
  }

  Optional<CodePlace> named(String name) {
    return Optional.ofNullable(paths.get(name)).map(path -> new CodePlace(path, ""));
  }
}
