package org.portolan.importers.script.php;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.rows.Inflection;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// Which class of a framework's application a console program runs for the words that it is given, as each framework finds
/// it: by a name that the class declares, or by the names of its file and method.
final class PhpConsoles {
  private static final Pattern CONSOLE =
      Pattern.compile("artisan|console|craft|please|spark|magento|typo3(?:cms)?|cake|yiic?|index|cli|oil");
  private static final Pattern ONLY_CONSOLE = Pattern.compile("artisan|spark|magento|typo3(?:cms)?|cake|yiic?");
  /// What others tell of (the jobs that a schedule in the application starts), and what only tidies its files.
  private static final Pattern NOTHING =
      Pattern
          .compile("schedule:(?:run|work|finish)|tasks:run|cron:run|(?:config|route|view|event|optimize|cache|storage)"
              + "(?::\\w+)?|down|up|list|help|migrate(?::\\w+)?|scheduler:run");
  private static final Pattern SYMFONY = Pattern.compile("\\bSymfony\\\\+Component\\\\+Console\\b");
  private static final Pattern ROUTE = Pattern.compile("\\w[\\w-]*(?:/[\\w-]+)*");
  private static final Pattern CODE_IGNITER =
      Pattern.compile("\\bextends\\s+\\\\?(?:\\w*_Controller|Controller|BaseController)\\b");

  private final PhpLibrary library;

  PhpConsoles(PhpLibrary library) {
    this.library = library;
  }

  /// @param method empty where it is the one that such classes usually have
  record Meant(String path, String method) {}

  /// What the console runs; empty for a program that is none, or that does not get so far.
  ///
  /// @param console the program's path, which may be known in part only
  /// @param words   behind it
  Optional<Meant> of(Run run, String console, List<String> words) {
    var name = Paths.name(console).replaceFirst("\\.php$", "");
    var said = said(words);
    if (said.isEmpty() || !CONSOLE.matcher(name).matches() && !isConsole(run, console)) {
      return Optional.empty();
    }
    var first = said.getFirst();
    return switch (name) {
      case "index", "cli" -> controller(run, console, said).or(() -> isConsole(run, console) ? declared(run, first)
          : Optional.empty());
      case "yii" -> action(run, console, first);
      case "yiic" -> oldCommand(run, console, said);
      case "cake" -> cake(run, console, said);
      default -> declared(run, first);
    };
  }

  private Optional<Meant> declared(Run run, String name) {
    return library.command(run, name).or(() -> library.tagged(run, name)).map(path -> new Meant(path, ""));
  }

  /// Whether a program of whatever name hands its words to Symfony's console.
  private static boolean isConsole(Run run, String program) {
    var path = run.tree().locate(program).orElse(program.replaceFirst("^/", ""));
    return run.tree().paths().contains(path) && SYMFONY.matcher(run.text(path)).find();
  }

  /// The command that a console of a framework is asked for, of those that do something by themselves.
  Optional<String> asked(Run run, String console, List<String> words) {
    var name = Paths.name(console).replaceFirst("\\.php$", "");
    boolean front = name.equals("index") && run.index().hasFolder("application", "controllers");
    return front || ONLY_CONSOLE.matcher(name).matches() ? said(words).stream().limit(1)
        .filter(word -> word.matches("[\\w:/.-]{1,80}") && !NOTHING.matcher(word).matches()).findFirst()
        : Optional.empty();
  }

  /// The words without options; CakePHP's own program is told where its application stands first.
  private static List<String> said(List<String> words) {
    var from = words.size() > 2 && List.of("-working", "-app").contains(words.getFirst()) ? 2 : 0;
    return words.stream().skip(from).filter(word -> !word.startsWith("-")).toList();
  }

  /// CodeIgniter's `php index.php jobs close 7` and `php index.php jobs/close`.
  private Optional<Meant> controller(Run run, String console, List<String> said) {
    var parts = said.stream().flatMap(word -> Stream.of(word.replaceFirst("^/", "").split("/", 8))).toList();
    for (int i = 0; i < Math.min(3, parts.size()); i++) {
      var method = i + 1 < parts.size() ? parts.get(i + 1) : "index";
      var file = "controllers/" + String.join("/", parts.subList(0, i)) + (i == 0 ? "" : "/");
      // a module has its own folder of controllers
      var names = Stream.of(file + upper(parts.get(i)), file + parts.get(i), "controllers/" + upper(parts.get(i)));
      var found = names.flatMap(tail -> near(run, console, tail + ".php").stream())
          .filter(path -> CODE_IGNITER.matcher(run.text(path)).find() && has(run, path, method)).findFirst();
      if (found.isPresent()) {
        return found.map(path -> new Meant(path, method));
      }
    }
    return Optional.empty();
  }

  /// Yii's `yii mail-queue/send-all`.
  private Optional<Meant> action(Run run, String console, String route) {
    if (!ROUTE.matcher(route).matches()) {
      return Optional.empty();
    }
    var parts = List.of(route.split("/", 8));
    var last = near(run, console, camel(parts.getLast()) + "Controller.php").stream()
        .filter(path -> run.text(path).contains("console\\")).findFirst();
    if (parts.size() > 1) {
      var method = "action" + camel(parts.getLast());
      var found = near(run, console, camel(parts.get(parts.size() - 2)) + "Controller.php").stream()
          .filter(path -> has(run, path, method)).findFirst();
      if (found.isPresent()) {
        return found.map(path -> new Meant(path, method));
      }
    }
    return last.map(path -> new Meant(path, usualAction(run.text(path))));
  }

  private static String usualAction(String text) {
    var said = Pattern.compile("\\$defaultAction\\s*=\\s*['\"]([\\w-]+)['\"]").matcher(text);
    return "action" + camel(said.find() ? said.group(1) : "index");
  }

  /// Yii's first version: `yiic mail send`.
  private Optional<Meant> oldCommand(Run run, String console, List<String> said) {
    var action = said.size() > 1 ? "action" + upper(said.get(1)) : "actionIndex";
    return near(run, console, upper(said.getFirst()) + "Command.php").stream().findFirst()
        .map(path -> new Meant(path, has(run, path, action) ? action : "run"));
  }

  /// CakePHP's commands, and shells with a method for each of theirs.
  private Optional<Meant> cake(Run run, String console, List<String> said) {
    var plain = said.stream().map(word -> word.substring(word.lastIndexOf('.') + 1)).toList();
    var first = camel(plain.getFirst());
    var second = plain.size() > 1 ? camel(plain.get(1)) : "";
    var commands = Stream.of(first + second, first).distinct().map(name -> name + "Command.php")
        .flatMap(file -> near(run, console, file).stream()).findFirst();
    if (commands.isPresent()) {
      return commands.map(path -> new Meant(path, "execute"));
    }
    return near(run, console, first + "Shell.php").stream().findFirst().map(path -> {
      var method = plain.size() > 1 ? lower(camel(plain.get(1))) : "main";
      return new Meant(path, has(run, path, method) ? method : "main");
    });
  }

  /// The files of that name in the application of the console, which stands at its top or one or two folders below.
  private static List<String> near(Run run, String console, String tail) {
    var folder = Paths.directory(Paths.normal(console)).replaceFirst("^/", "");
    var found = run.index().ending(tail).stream().filter(path -> !path.contains("vendor/")).toList();
    for (int up = 0; up < 3 && found.size() > 1; up++) {
      var root = folder;
      var inside = found.stream().filter(path -> path.startsWith(root.isEmpty() ? "" : root + "/")).toList();
      if (!inside.isEmpty()) {
        return inside;
      }
      folder = Paths.directory(folder);
    }
    return found.size() == 1 ? found : List.of();
  }

  private static boolean has(Run run, String path, String method) {
    return Pattern.compile("(?i)\\bfunction\\s+" + Pattern.quote(method) + "\\s*\\(").matcher(run.text(path)).find();
  }

  private static String camel(String words) {
    return Inflection.camel(words.replace('-', '_'));
  }

  private static String upper(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String lower(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
