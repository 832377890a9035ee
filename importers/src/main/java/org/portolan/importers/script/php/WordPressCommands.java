package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// WordPress's program `wp`, as far as it runs what lies in the tree: commands that plugins add to it, and statements
/// and code on its command line.
///
/// @param path    the file that it is about, empty for what stands on the command line
/// @param program what is done, as PHP
record WordPressCommands(String path, String program) {
  private static final Pattern FUNCTION = Pattern.compile("\\w+");

  /// The command's class or function, and the file that adds it.
  record Added(String path, String by) {}

  static Optional<WordPressCommands> of(Run run, PhpLibrary library, List<Value> arguments) {
    var words = new ArrayList<String>();
    var options = new ArrayList<String>();
    for (var argument : arguments) {
      var word = Values.exact(argument).orElse("");
      (word.startsWith("--") ? options : words).add(word);
    }
    return switch (String.join(" ", words.subList(0, Math.min(2, words.size())))) {
      case "db query" -> words.size() > 2
          ? Optional.of(new WordPressCommands("", "global $wpdb; $wpdb->query(" + quoted(words.get(2)) + ");"))
          : Optional.empty();
      case String first when first.startsWith("eval ") -> Optional.of(new WordPressCommands("", words.get(1)));
      case String first when first.startsWith("eval-file ") ->
          Optional.of(new WordPressCommands(words.get(1).replaceFirst("^/", ""), ""));
      default -> added(run, library, words, options);
    };
  }

  /// `wp shop tidy --days=3`: the longest beginning that a plugin added as a command.
  private static Optional<WordPressCommands> added(Run run, PhpLibrary library, List<String> words,
      List<String> options) {
    for (int length = words.size(); length > 0; length--) {
      var name = String.join(" ", words.subList(0, length));
      var added = library.added(run, name);
      if (added.isPresent()) {
        return Optional.of(called(run, library, added.get(), words.subList(length, words.size()), options));
      }
    }
    return Optional.empty();
  }

  private static WordPressCommands called(Run run, PhpLibrary library, Added added, List<String> rest,
      List<String> options) {
    var file = library.file(run, added.by(), added.path());
    if (file.isEmpty()) {
      return new WordPressCommands(added.path(), "require_once '/" + added.path() + "'; " + added.by() + "("
          + given(rest, options) + ");");
    }
    boolean method = !rest.isEmpty() && FUNCTION.matcher(rest.getFirst().replace('-', '_')).matches();
    var name = method ? rest.getFirst().replace('-', '_') : "__invoke";
    var plain = name.equals("list") ? "list_" : name;
    return new WordPressCommands(file.get(), "$command = new " + added.by() + "(); $command->" + plain + "("
        + given(method ? rest.subList(1, rest.size()) : rest, options) + ");");
  }

  /// Words in order, then options by their names.
  private static String given(List<String> words, List<String> options) {
    var named = new ArrayList<String>();
    for (var option : options) {
      var parts = option.substring(2).split("=", 2);
      named.add(quoted(parts[0]) + " => " + (parts.length > 1 ? quoted(parts[1]) : "true"));
    }
    return "array(" + String.join(", ", words.stream().map(WordPressCommands::quoted).toList()) + "), array("
        + String.join(", ", named) + ")";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
