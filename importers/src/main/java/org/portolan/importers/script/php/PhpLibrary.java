package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.brace.BraceLanguage;
import org.portolan.importers.script.brace.BraceParser;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.run.Run;
import org.portolan.model.intake.Engine;

/// PHP's files of one tree, parsed once and shared by all launches, and where its classes and commands stand.
final class PhpLibrary {
  private static final int LARGEST = 2_000_000;
  private static final Pattern PASSED_BY =
      Pattern.compile("(?:.*/)?(?:vendor|node_modules|tests?|spec|stubs|fixtures)/.*|.*Test\\.php|.*\\.blade\\.php");
  private static final Pattern NAMESPACE = Pattern.compile("(?m)^[ \\t]*+namespace\\s+([\\w\\\\]+)\\s*[;{]");
  private static final Pattern DECLARES = Pattern.compile(
      "(?m)^[ \\t]*+(?:<\\?php\\s+)?(?:(?:abstract|final|readonly)\\s+)*(class|interface|trait|enum)\\s+(\\w+)([^{;]{0,1000}+)\\{");
  private static final Pattern IMPLEMENTS = Pattern.compile("\\bimplements\\s+([\\w\\\\,\\s]+)");
  private static final Pattern COMMAND = Pattern.compile(
      "(?:\\$(?:signature|name|defaultName)\\s*=|AsCommand\\(\\s*(?:name:)?|->setName\\(|Artisan::command\\()\\s*['\"]\\s*([\\w:.-]+)");
  private static final Pattern ADDED = Pattern.compile("(?i)\\bWP_CLI::add_command\\(\\s*['\"]([\\w -]+)['\"]\\s*,\\s*"
      + "(?:new\\s+)?['\"]?\\\\?(\\w+(?:\\\\+\\w+)*)");
  private static final Pattern DATABASE =
      Pattern.compile("define\\(\\s*['\"](DB_NAME|DB_HOST)['\"]\\s*,\\s*['\"]([\\w.:-]+)['\"]");
  private static final Pattern TABLE_PREFIX = Pattern.compile(
      "(?:\\$dbprefix|\\$CFG->prefix|['\"]tablePrefix['\"])\\s*=>?\\s*['\"](\\w{0,40})['\"]");
  private static final Pattern PREFIX = Pattern.compile("\\$table_prefix\\s*=\\s*['\"](\\w+)['\"]");

  private static final int MOST_PREFIXES = 200;

  /// @param moodle whether the settings are of that application, whose programs name tables without it
  record Prefix(String path, String text, boolean moodle) {
    static final Prefix NONE = new Prefix("", "", false);
  }

  private final ParsedFiles parsed = new ParsedFiles();
  private final Map<String, List<String>> classes = new HashMap<>();
  private final Map<String, List<String>> implementers = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();
  private final Map<String, String> interfaces = new HashMap<>();
  private final Map<String, WordPressCommands.Added> added = new HashMap<>();
  private final Set<Connection> sites = new HashSet<>();
  private final PhpServices services = new PhpServices();
  private final Map<String, String> spelled = new HashMap<>();
  private final Map<String, Set<String>> lastNames = new HashMap<>();
  private String prefix = "wp_";
  private final List<Prefix> prefixes = new ArrayList<>();
  private boolean looked;

  Optional<Module> module(Run run, String path) {
    return parsed.module(run, path, text -> BraceParser.parse(text, BraceLanguage.PHP, path, path));
  }

  /// The file of a class; of several the one nearest to whoever asks.
  Optional<String> file(Run run, String type, String fromPath) {
    look(run);
    var found = classes.getOrDefault(type.toLowerCase(Locale.ROOT), List.of());
    return found.stream().max(Comparator.comparingInt(path -> common(path, fromPath)));
  }

  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  /// The only class that implements an interface of the tree, else the type itself.
  String behind(Run run, String type) {
    look(run);
    if (!interfaces.containsKey(type.toLowerCase(Locale.ROOT))) {
      return type;
    }
    var simple = type.substring(type.lastIndexOf('\\') + 1);
    var found = implementers.getOrDefault(simple, List.of());
    return found.size() == 1 ? found.getFirst() : type;
  }

  /// The file with the console command of that name.
  Optional<String> command(Run run, String name) {
    look(run);
    return Optional.ofNullable(commands.get(name));
  }

  /// The class of a service that containers know by a name.
  Optional<String> service(Run run, String name) {
    return services.type(run, name);
  }

  /// The file of the class that settings of services give to that command.
  Optional<String> tagged(Run run, String name) {
    return services.command(run, name).flatMap(type -> file(run, type, ""));
  }

  /// What a plugin adds to WordPress's program under that name.
  Optional<WordPressCommands.Added> added(Run run, String name) {
    look(run);
    return Optional.ofNullable(added.get(name));
  }

  /// The whole name of a class, as it is declared, that is called so in letters of whatever case and stands in no namespace.
  Optional<String> spelled(Run run, String type) {
    look(run);
    return Optional.ofNullable(spelled.get(type.toLowerCase(Locale.ROOT)));
  }

  /// The whole name of the class with that last name, where only one has it.
  Optional<String> named(Run run, String simple) {
    look(run);
    var all = lastNames.getOrDefault(simple, Set.of());
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  /// What an application puts in front of its tables' names, as the settings say that lie nearest to a program.
  Prefix tablePrefix(Run run, String program) {
    look(run);
    return prefixes.stream().max(Comparator.comparingInt(one -> common(one.path(), program))).orElse(Prefix.NONE);
  }

  /// What WordPress puts in front of its tables' names.
  String prefix(Run run) {
    look(run);
    return prefix;
  }

  /// Where WordPress keeps its tables, if the settings of one site alone are there.
  Connection database(Run run) {
    look(run);
    return sites.size() == 1 ? sites.iterator().next() : Connection.to(Engine.MARIADB);
  }

  private static Connection site(String settings) {
    var said = Connection.to(Engine.MARIADB);
    var defined = DATABASE.matcher(settings);
    while (defined.find()) {
      var parts = defined.group(2).split(":", 2);
      said = defined.group(1).equals("DB_NAME") ? said.withDatabase(defined.group(2))
          : said.withHost(parts[0]).withPort(parts.length > 1 ? parts[1] : "");
    }
    return said;
  }

  private synchronized void look(Run run) {
    if (looked) {
      return;
    }
    looked = true;
    for (var path : run.tree().paths()) {
      if (path.endsWith(".php") && !PASSED_BY.matcher(path).matches()) {
        run.file(path).map(file -> file.text()).filter(text -> text.length() <= LARGEST)
            .ifPresent(text -> note(path, text));
      }
    }
  }

  private void note(String path, String text) {
    var namespace = NAMESPACE.matcher(text);
    var space = namespace.find() ? namespace.group(1) + "\\" : "";
    var declares = DECLARES.matcher(text);
    while (declares.find()) {
      var full = space + declares.group(2);
      var key = full.toLowerCase(Locale.ROOT);
      classes.computeIfAbsent(key, _ -> new ArrayList<>()).add(path);
      spelled.putIfAbsent(key, full);
      lastNames.computeIfAbsent(declares.group(2), _ -> new HashSet<>()).add(full);
      if (declares.group(1).equals("interface")) {
        interfaces.put(key, path);
      }
      var implemented = IMPLEMENTS.matcher(declares.group(3));
      if (implemented.find() && declares.group(1).equals("class")) {
        for (var name : implemented.group(1).split(",", 40)) {
          implementers.computeIfAbsent(name.strip().replaceFirst(".*\\\\", ""), _ -> new ArrayList<>()).add(full);
        }
      }
    }
    var command = COMMAND.matcher(text);
    while (command.find()) {
      commands.putIfAbsent(command.group(1), path);
    }
    var adds = ADDED.matcher(text);
    while (adds.find()) {
      added.putIfAbsent(adds.group(1).strip(),
          new WordPressCommands.Added(path, adds.group(2).replace("\\\\", "\\")));
    }
    var put = TABLE_PREFIX.matcher(text);
    if (prefixes.size() < MOST_PREFIXES && put.find()) {
      prefixes.add(new Prefix(path, put.group(1), put.group().startsWith("$CFG")));
    }
    if (path.endsWith("wp-config.php")) {
      var set = PREFIX.matcher(text);
      prefix = set.find() ? set.group(1) : prefix;
      sites.add(site(text));
    }
  }
}
