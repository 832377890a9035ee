package org.portolan.importers.script.php;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What a program finds in its folders, so that parts which it loads one by one are known: `glob`, `scandir`, `basename`.
final class PhpFolders {
  private final PhpFiles files;

  PhpFolders(PhpFiles files) {
    this.files = files;
  }

  Value call(Call call, String name) {
    return switch (name) {
      case "basename" -> Values.map(call.value(0), text -> named(text, Values.exact(call.value(1)).orElse("")));
      case "glob" -> globbed(call);
      default -> listed(call);
    };
  }

  private static String named(String path, String ending) {
    var name = Paths.name(path.replaceFirst("/+$", ""));
    return !ending.isEmpty() && name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  /// The files of the tree that a pattern fits.
  private Value globbed(Call call) {
    var pattern = Values.exact(call.value(0)).map(Paths::normal).orElse("");
    var name = Paths.name(pattern);
    if (!pattern.startsWith("/") || Paths.directory(pattern).contains("*") || name.contains("[")) {
      return Values.UNKNOWN;
    }
    var form = Pattern.compile(Stream.of(name.split("\\*", -1)).map(Pattern::quote)
        .collect(Collectors.joining("[^/]*")));
    var folder = Paths.directory(pattern);
    return inFolder(call, folder, form, folder + "/");
  }

  private Value listed(Call call) {
    var folder = Values.exact(call.value(0)).map(Paths::normal).orElse("");
    return folder.startsWith("/") ? inFolder(call, folder, Pattern.compile(".*"), "") : Values.UNKNOWN;
  }

  private Value inFolder(Call call, String folder, Pattern form, String before) {
    var names = files.run().index().names(folder).stream().filter(name -> form.matcher(name).matches()).toList();
    return names.isEmpty() ? Values.UNKNOWN : call.machine().list(names.stream().limit(Thing.MOST_ITEMS)
        .<Value>map(name -> new Value.Text(before + name, Place.NOWHERE)).toList(), names.size() > Thing.MOST_ITEMS);
  }
}
