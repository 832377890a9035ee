package org.portolan.importers.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a file is written, by its place and name.
enum ConfigurationPlace {
  INI("portolan/odbc\\.txt|(?:.*/)?(?:[^/]*\\.(?:ini|cfg|cnf|cf|conf|conf\\.ext|config|properties|env|toml|dsn)|\\.env[^/]*|env|environment)"
      + "|(?:.*/)?etc/(?:default|sysconfig|conf\\.d)/[^/]+"),
  YAML(".*\\.(?:ya?ml|mml)"),
  CODE("(?:.*/)?(?:[^/]*(?:config|settings|conf|database|parameters|local|env)[^/]*\\.php|(?:[^/]*[-_.])?(?:db|dbh|pdo|mysqli?|conn|connect|connection|connexion|conexion|koneksi)(?:[-_.][^/]*)?\\.php|[^/]*\\.inc\\.php|[^/]*\\.inc"
      + "|(?:config|conf|configs|settings|etc)/(?:[^/]+/)?[^/]*\\.php"
      + "|[^/]*(?:settings|config)[^/]*\\.py|(?:settings|config|conf)/[^/]*\\.py"
      + "|(?:[^/]*config|knexfile|[^/]*(?:database|settings|datasource|data-source|\\.module)|ormconfig|[^/]*[-._]orm)\\.(?:[cm]?[jt]s)|config/(?:[^/]+/)?[^/]*\\.(?:[cm]?js|ts)"
      + "|(?:config|etc)/(?:[^/]+/)?[^/]*\\.(?:rb|exs)|[^/]*(?:config|settings|Config|Settings)[^/]*\\.p[lm]|[^/]*_local\\.pl|localconfig|[^/]*\\.cfg\\.lua|[^/]*\\.(?:tf|tfvars|hcl|hocon|groovy|prisma|gradle|gradle\\.kts)"
      + "|[^/]*\\.(?:json|jsonc|json5))"),
  XML(".*\\.(?:xml|dtsx|conmgr|dtsConfig|rdl|rds|ktr|kjb)|(?:.*/)?(?:web|app)\\.[^/]*config"),
  /// Settings of a service in a file that no ending tells, as far as its lines say so.
  ETC("(?:.*/)?etc/(?!(?:init|xinetd|rc[\\dS]?|cron(?:\\.\\w+)?|profile|bash_completion|ssl|alternatives|skel|logrotate|sudoers|ssh|udev|kernel)"
      + "(?:\\.d)?/)(?:[^/]+/)+[^/.]+(?:\\.local)?"
      + "|(?:.*/)?etc/[\\w-]+[ds]rc"),
  /// Shows what one could set, or what was set once.
  SAMPLE("(?:.*/)?[^/]*(?:[.-](?:sample|example|dist|default|template|tmpl|tpl|in|orig|bak|old|rpmnew|rpmsave"
      + "|dpkg-\\w+)|~)(?:\\.(?:php|ya?ml|ini|json|py|env|conf|toml|properties|js|ts))?|(?:.*/)?(?:sample|example|default)[-_.][^/]*"
      + "\\.(?:env|ya?ml|ini|conf|properties)");

  private static final Pattern TEMPLATE = Pattern.compile("(.*)\\.(?:j2|erb|epp)");
  private static final List<ConfigurationPlace> IN_TURN = List.of(SAMPLE, YAML, XML, CODE, INI, ETC);

  /// Read by others (clients' own settings, proxies, containers), or a configuration of something that needs nobody.
  private static final Pattern OTHERS = Pattern.compile(
      "(?:.*/)?(?:\\.?my\\.cnf|\\.?pg_service\\.conf|\\.pgpass|pgpass\\.conf|pg_hba\\.conf|pg_ident\\.conf|recovery\\.conf|postgresql\\.auto\\.conf|r?syslog\\.conf|freetds\\.conf|fstab|hosts|"
          + "package(?:-lock)?\\.json|composer\\.json"
          + "|[jt]sconfig[^/]*\\.json|\\.gitlab-ci\\.yml|nginx\\.conf|haproxy[^/]*\\.cfg|smb\\.conf|x?inetd\\.conf|ssh_config|rsyncd\\.conf"
          + "|pgbouncer[^/]*\\.ini|proxysql[^/]*\\.c(?:nf|onf|fg)|(?:keepalived|stunnel|pgpool)[^/]*\\.conf|(?<!ftpd/db/)postgresql[^/]*\\.conf|[^/]*\\.lock|[^/]*\\.schema\\.json|(?:angular|nx|lerna|renovate|biome"
          + "|turbo|vercel|manifest|bower|deno|global|launchSettings|project\\.assets)\\.json|mkdocs\\.yml|\\.pre-commit-config\\.ya?ml|contribute\\.json|composer\\.lock"
          + "|(?:maven|gradle)-wrapper\\.properties|messages[^/]*\\.properties|[^/]*_[a-z]{2}(?:_[A-Z]{2})?\\.properties"
          + "|(?:webpack|babel|jest|vite|vitest|rollup|eslint|prettier|tailwind|postcss|cypress|playwright|karma|stylelint"
          + "|commitlint|svelte|metro|next)\\.?[^/]*\\.(?:[cm]?js|ts|json)|\\.?(?:eslint|prettier|babel|stylelint)rc[^/]*"
          + "|pyproject\\.toml|Cargo\\.toml|setup\\.cfg|tox\\.ini|pytest\\.ini|\\.editorconfig|ansible\\.cfg|\\.travis\\.yml"
          + "|appveyor\\.yml|dependabot\\.yml|openapi[^/]*|swagger[^/]*|catalog-info\\.ya?ml|[^/]*\\.po|phpunit[^/]*\\.xml"
          + "|checkstyle[^/]*\\.xml|AndroidManifest\\.xml)"
          + "|(?:.*/)?spool/(?:fcron|cron|at)/.*|(?:.*/)?(?:nginx|haproxy|keepalived|stunnel[45]?|(?:apache2|httpd)(?!/(?:[^/]+/)*[^/]+\\.properties)|\\.github|fonts|systemd|udev|modprobe\\.d|sysctl\\.d|apt|pam\\.d"
          + "|security|X11|rsyslog\\.d|(?:mysql|mariadb|(?:my|mariadb)\\.cnf)(?:\\.d|/(?:[^/]+\\.)?conf\\.d)?(?=/[^/]*\\.cnf)|locales?|i18n|translations?|lang|\\.mvn|\\.idea|\\.vscode|\\.devcontainer|vendor|bower_components)/.*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern TESTS =
      Pattern.compile("(?:.*/)?(?:tests?|specs?|__tests__|fixtures|testdata|test[-_]resources|e2e|examples?|samples?|docs?|documentation"
          + "|testing|cypress)/.*|(?:.*/)?(?:[^/]*[._-])?tests?\\.(?:ya?ml|json|ini|cfg|properties|env|toml)|(?:.*/)?\\.env\\.test[^/]*",
          Pattern.CASE_INSENSITIVE);

  /// What builds a program, and says in passing where its tools find a database.
  private static final Pattern BUILDS =
      Pattern.compile("(?:.*/)?(?:pom\\.xml|[^/]*\\.gradle(?:\\.kts)?)", Pattern.CASE_INSENSITIVE);

  private final Pattern paths;

  ConfigurationPlace(String paths) {
    this.paths = Pattern.compile(paths, Pattern.CASE_INSENSITIVE);
  }

  /// Empty where it is no configuration, or one that others read.
  static Optional<ConfigurationPlace> of(String path) {
    var template = TEMPLATE.matcher(path);
    if (template.matches()) {
      // What it is filled with is not known; where it is, is said by what it becomes.
      return of(template.group(1)).filter(place -> place == INI || place == ETC);
    }
    for (var place : IN_TURN) {
      if (place.paths.matcher(path).matches()) {
        return OTHERS.matcher(path).matches() ? Optional.empty() : Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /// Whether only whole addresses of databases count, because most of what it names is fetched once.
  static boolean isBuild(String path) {
    return BUILDS.matcher(path).matches();
  }

  /// Whether it belongs to tests, examples or a description, and so to nothing that runs.
  static boolean isForTests(String path) {
    return TESTS.matcher(path).matches();
  }
}
