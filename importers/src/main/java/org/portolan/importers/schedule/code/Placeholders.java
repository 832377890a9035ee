package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;
import org.portolan.model.yaml.YamlNode;
import org.portolan.model.yaml.YamlReader;

/// Fills in `${close.cron}` and `${close.cron:0 0 2 * * *}` from the application's own properties.
final class Placeholders {
  private static final Pattern HOLE = Pattern.compile("\\$?\\{([\\w.\\[\\]-]+)(?::([^}]*))?}");
  private static final Pattern PLACE = Pattern
      .compile(
          "(?:.*/)?(?:application|bootstrap|microprofile-config|config/application)[\\w-]*\\.(?:properties|ya?ml)");
  private static final int DEEPEST = 4;

  private final List<TextFile> files = new ArrayList<>();

  /// The properties that lie nearest to the program: those of its module before those of the whole tree.
  Placeholders(Tree tree, String program) {
    var found =
        tree.paths().stream().filter(path -> PLACE.matcher(path).matches() && !path.contains("/test/")).toList();
    int source = program.indexOf("src/main/");
    var module = source < 0 ? "" : program.substring(0, source);
    var near = found.stream().filter(path -> path.startsWith(module)).toList();
    (near.isEmpty() ? found : near).forEach(path -> tree.file(path).ifPresent(files::add));
  }

  /// Empty where a value is not set, or set differently in different profiles.
  Optional<String> filled(String text) {
    return filled(text, DEEPEST);
  }

  private Optional<String> filled(String text, int deep) {
    Matcher hole = HOLE.matcher(text);
    if (!hole.find()) {
      return Optional.of(text);
    }
    if (deep == 0) {
      return Optional.empty();
    }
    var value = value(hole.group(1)).or(() -> Optional.ofNullable(hole.group(2)));
    return value.flatMap(
        found -> filled(text.substring(0, hole.start()) + found + text.substring(hole.end()), deep - 1));
  }

  private Optional<String> value(String key) {
    var main =
        values(key, files.stream().filter(file -> file.name().matches("(?:application|bootstrap)\\.\\w+")).toList());
    var all = main.isEmpty() ? values(key, files) : main;
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static List<String> values(String key, List<TextFile> files) {
    var values = new TreeSet<String>();
    files.forEach(file -> (file.name().endsWith(".properties") ? property(file, key) : yaml(file, key))
        .ifPresent(values::add));
    return List.copyOf(values);
  }

  private static Optional<String> property(TextFile file, String key) {
    var wanted = relaxed(key);
    return file.lines().stream().map(String::strip)
        .filter(line -> !line.startsWith("#") && line.matches("[^=:\\s]+\\s*[=:].*"))
        .map(line -> line.split("\\s*[=:]\\s*", 2)).filter(parts -> relaxed(parts[0]).equals(wanted))
        .map(parts -> parts[1].strip()).reduce((_, last) -> last);
  }

  private static Optional<String> yaml(TextFile file, String key) {
    return YamlReader.lenient(file.path(), file.text()).documents().stream()
        .flatMap(document -> at(document, relaxed(key)).stream()).findFirst();
  }

  /// Keys may be joined by dots on any level.
  private static Optional<String> at(YamlNode node, String key) {
    for (var entry : node.entries()) {
      var name = relaxed(entry.key().value());
      if (key.equals(name)) {
        return entry.value().text();
      }
      var below = key.startsWith(name + ".") ? at(entry.value(), key.substring(name.length() + 1))
          : Optional.<String>empty();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /// Spring takes `close-time`, `closeTime` and `close_time` for the same.
  private static String relaxed(String key) {
    return key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
