package org.portolan.importers.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;

/// The database that an application itself works on, where its framework reads that from settings of a known place: its
/// programs name tables only. Asked by all that follow programs, which may be several at once.
public final class ApplicationDatabases {
  /// Folders above a program that may be its application's.
  private static final int MOST_UP = 12;
  private static final Pattern DJANGO_SETTINGS =
      Pattern.compile("DJANGO_SETTINGS_MODULE[\"']\\s*,\\s*[\"']([\\w.]{1,200})[\"']");
  /// What settings call a connection that programs mean which name none.
  private static final Set<String> USUAL = Set.of("default", "primary", "main");

  /// A framework: the file by which its applications are known, and where their settings lie below the same folder, the
  /// ones that count most first.
  private record Framework(String mark, List<String> settings) {}

  private static final List<Framework> FRAMEWORKS = List.of(
      // Rails
      new Framework("config/database.yml", List.of("config/database.yml")),
      // Laravel
      new Framework("artisan", List.of(".env", "config/database.php")),
      // Symfony
      new Framework("bin/console",
          List.of(".env.local", ".env", "config/packages/doctrine.yaml", "app/config/parameters.yml")),
      new Framework("app/console", List.of("app/config/parameters.yml", "app/config/config.yml")),
      // CakePHP, CodeIgniter, Yii
      new Framework("bin/cake", List.of("config/app_local.php", "config/app.php")),
      new Framework("spark", List.of(".env", "app/Config/Database.php")),
      new Framework("yii", List.of("config/db.php", "common/config/main-local.php", "config/web.php")),
      new Framework("application/config/database.php",
          List.of("application/config/production/database.php", "application/config/database.php")),
      new Framework("protected/yiic", List.of("protected/config/console.php", "protected/config/main.php")),
      new Framework("Console/cake", List.of("Config/database.php")),
      new Framework("configuration.php", List.of("configuration.php")),
      new Framework("manage.py", List.of(".env")),
      // Magento, Drupal, Moodle, MediaWiki, Nextcloud
      new Framework("bin/magento", List.of("app/etc/env.php")),
      new Framework("sites/default/settings.php", List.of("sites/default/settings.php")),
      new Framework("admin/cli/cron.php", List.of("config.php")),
      new Framework("LocalSettings.php", List.of("LocalSettings.php")),
      new Framework("occ", List.of("config/config.php")),
      spring("properties"), spring("yml"), spring("yaml"));

  private static Framework spring(String ending) {
    var base = "src/main/resources/application";
    return new Framework(base + "." + ending,
        Stream.of("-prod", "-production", "").map(profile -> base + profile + "." + ending).toList());
  }

  private final Tree tree;
  private final Map<String, Optional<Application>> around = new ConcurrentHashMap<>();
  private final Map<String, Optional<Application>> startedIn = new ConcurrentHashMap<>();
  private final Map<String, Optional<Connection>> known = new ConcurrentHashMap<>();

  /// @param root empty, or with a `/` at its end
  private record Application(Framework framework, String root) {}

  public ApplicationDatabases(Tree tree) {
    this.tree = tree;
  }

  /// The database of the application that a program belongs to; empty where nothing tells that it is one, or its settings
  /// name several and none that is usual.
  ///
  /// @param program     the file in the tree
  /// @param environment the one of several that it runs in (`production`); empty where nobody says
  public Optional<Connection> ofProgram(String program, String environment) {
    return around.computeIfAbsent(above(program), this::application)
        .flatMap(application -> database(application, environment));
  }

  private Optional<Application> application(String inside) {
    var folder = inside;
    for (int up = 0; up < MOST_UP; up++) {
      var root = folder.isEmpty() ? "" : folder + "/";
      var framework = FRAMEWORKS.stream().filter(one -> tree.file(root + one.mark()).isPresent()).findFirst();
      if (framework.isPresent() || folder.isEmpty()) {
        return framework.map(known -> new Application(known, root));
      }
      folder = above(folder);
    }
    return Optional.empty();
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /// The same for what is started in a folder.
  ///
  /// @param folder on the host
  public Optional<Connection> startedIn(String folder, String environment) {
    return startedIn.computeIfAbsent(folder, this::located)
        .flatMap(application -> database(application, environment));
  }

  private Optional<Application> located(String folder) {
    return FRAMEWORKS.stream()
        .flatMap(framework -> tree.locate(folder + "/" + framework.mark()).map(mark -> new Application(framework,
            mark.substring(0, mark.length() - framework.mark().length()))).stream())
        .filter(application -> isNamed(application.root(), folder)).findFirst();
  }

  /// An application that alone was collected lies at the root of the tree; any other keeps the name of its folder.
  private static boolean isNamed(String root, String folder) {
    return root.isEmpty() || ("/" + root).endsWith(folder.substring(Math.max(0, folder.lastIndexOf('/'))) + "/");
  }

  private Optional<Connection> database(Application application, String environment) {
    return known.computeIfAbsent(application.root() + " " + environment,
        _ -> read(application.framework(), application.root(), environment));
  }

  private Optional<Connection> read(Framework framework, String root, String environment) {
    var settings = new SettingsReader(tree, new Findings());
    return Stream.concat(framework.settings().stream().map(root::concat), django(framework, root))
        .flatMap(path -> tree.file(path).stream())
        .flatMap(file -> ConfigurationPlace.of(tree.onHost(file.path())).stream()
            .flatMap(kind -> only(settings.read(file, kind), environment).stream()))
        .findFirst();
  }

  /// The module of settings that an application of Django names where it starts.
  private Stream<String> django(Framework framework, String root) {
    return framework.mark().equals("manage.py")
        ? tree.file(root + framework.mark()).map(TextFile::text).map(DJANGO_SETTINGS::matcher).filter(Matcher::find)
            .map(said -> root + said.group(1).replace('.', '/')).stream()
            .flatMap(path -> Stream.of(path + ".py", path + "/__init__.py"))
        : Stream.of();
  }

  /// The one that counts of all that a file names.
  private static Optional<Connection> only(List<List<Setting>> documents, String environment) {
    var all = documents.stream().flatMap(document -> DatabaseSettings.in(document).found().stream()).distinct()
        .filter(found -> !found.connection().hasPlaceholder()).toList();
    var said = environment.isEmpty() ? "production" : environment;
    return Stream.<Predicate<FoundConnection>>of(_ -> true, found -> isBelow(found, Set.of(said)),
        found -> isBelow(found, Set.of(said)) && isBelow(found, USUAL), found -> isBelow(found, USUAL))
        .map(fits -> all.stream().filter(fits).map(FoundConnection::connection).distinct().toList())
        .filter(left -> left.size() == 1).map(List::getFirst).findFirst();
  }

  private static boolean isBelow(FoundConnection found, Set<String> names) {
    var path = found.by().path();
    return path.subList(0, path.size() - 1).stream().anyMatch(names::contains);
  }
}
