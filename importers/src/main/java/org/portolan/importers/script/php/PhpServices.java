package org.portolan.importers.script.php;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// What a tree's own files of settings say of its program: which class stands behind the name of a service, and which files
/// are read in with the autoloader.
final class PhpServices {
  private static final Pattern FILES =
      Pattern.compile("(?i)(?:.*/)?[\\w.-]*services?[\\w.-]*\\.(?:xml|ya?ml)|.*/config/.*\\.xml");
  private static final Pattern ELEMENT = Pattern.compile("<service\\s+([^>]*)>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
  private static final Pattern CLASS = Pattern.compile("\\bclass=\"\\\\?([\\w\\\\]+)\"");
  private static final Pattern ENTRY = Pattern.compile("^( {2,4}|\\t)(['\"]?)([A-Za-z_][\\w.\\\\-]*)\\2:\\s*$");
  private static final Pattern NAMED = Pattern.compile("^\\s+class:\\s*['\"]?\\\\?([\\w\\\\]+)['\"]?\\s*$");
  private static final Pattern COMMAND =
      Pattern.compile(".*\\bcommand:\\s*['\"]?([\\w:.-]+)['\"]?\\s*\\}?\\s*,?\\s*$");
  private static final Pattern AUTOLOAD =
      Pattern.compile("\"autoload\"\\s*:\\s*\\{(?:[^{}\"]++|\"|\\{[^{}]*+\\}){0,200}?\"files\"\\s*:\\s*\\[([^\\]]*)\\]",
          Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+\\.\\w+)\"");
  private static final int LARGEST = 500_000;

  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private boolean looked;

  /// The class of a service; empty where the tree names none, or several.
  synchronized Optional<String> type(Run run, String id) {
    look(run);
    return Optional.ofNullable(classes.get(id));
  }

  /// The class that is tagged with the name of a command.
  synchronized Optional<String> command(Run run, String name) {
    look(run);
    return Optional.ofNullable(commands.get(name)).map(id -> classes.getOrDefault(id, id));
  }

  private void look(Run run) {
    if (!looked) {
      looked = true;
      run.tree().paths().stream().filter(path -> FILES.matcher(path).matches() && !path.contains("vendor/"))
          .forEach(path -> run.file(path).map(file -> file.text()).filter(text -> text.length() < LARGEST)
              .ifPresent(text -> read(path, text)));
      classes.keySet().removeAll(doubtful);
    }
  }

  private void read(String path, String text) {
    if (path.endsWith(".xml")) {
      var elements = ELEMENT.matcher(text);
      while (elements.find()) {
        var id = ID.matcher(elements.group(1));
        var type = CLASS.matcher(elements.group(1));
        if (id.find()) {
          note(id.group(1), type.find() ? type.group(1) : id.group(1));
        }
      }
      return;
    }
    var id = "";
    var last = "";
    for (var line : text.split("\\R", -1)) {
      var entry = ENTRY.matcher(line);
      var named = NAMED.matcher(line);
      var command = COMMAND.matcher(line);
      if (entry.matches()) {
        id = entry.group(3);
        last = id.contains("\\") ? id : last;
      } else if (command.matches() && !last.isEmpty()) {
        commands.put(command.group(1), last);
      } else if (named.matches() && !id.isEmpty()) {
        note(id, named.group(1));
        id = "";
      }
    }
  }

  private void note(String id, String type) {
    var before = classes.put(id, type);
    if (before != null && !before.equals(type)) {
      doubtful.add(id);
    }
  }

  /// What Composer's autoloader reads in at once, for the folder that it lies in.
  static List<String> autoloaded(Run run, String vendor) {
    var root = Paths.directory(Paths.directory(Paths.normal(vendor)));
    var plain = root.replaceFirst("^/", "");
    var path = plain.isEmpty() ? "composer.json" : plain + "/composer.json";
    var manifest = run.file(path).or(() -> run.tree().locate("/" + path).flatMap(run::file));
    if (manifest.isEmpty()) {
      return List.of();
    }
    run.reached(manifest.get().path());
    var folder = Paths.directory(manifest.get().path());
    var listed = AUTOLOAD.matcher(manifest.get().text());
    return listed.find() ? QUOTED.matcher(listed.group(1)).results()
        .map(match -> Paths.normal("/" + folder + "/" + match.group(1)).replaceFirst("^/", ""))
        .filter(file -> run.file(file).isPresent()).toList() : List.of();
  }
}
