package org.portolan.importers.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a file is written, by its place and name.
enum ConfigurationPlace {
  INI("(?:.*/)?(?:[^/]*\\.(?:ini|cfg|cnf|conf|config|properties|env|toml|dsn)|\\.env[^/]*|env|environment)"
      + "|(?:.*/)?etc/(?:default|sysconfig|conf\\.d)/[^/]+"),
  YAML(".*\\.(?:ya?ml|json)"),
  PHP("(?:.*/)?(?:[^/]*(?:config|settings|conf|database|parameters|local|env)[^/]*\\.php|[^/]*\\.inc\\.php|[^/]*\\.inc)"),
  XML(".*\\.xml"),
  /// Shows what one could set, or what was set once.
  SAMPLE("(?:.*/)?[^/]*(?:[.-](?:sample|example|dist|default|template|tmpl|tpl|in|orig|bak|old|rpmnew|rpmsave"
      + "|dpkg-\\w+)|~)(?:\\.(?:php|ya?ml|ini|json))?");

  /// Read by others (clients' own settings, proxies, containers), or a configuration of something that needs nobody.
  private static final Pattern OTHERS = Pattern.compile(
      "(?:.*/)?(?:\\.?my\\.cnf|\\.?pg_service\\.conf|pg_hba\\.conf|package(?:-lock)?\\.json|composer\\.json|pom\\.xml"
          + "|tsconfig[^/]*\\.json|(?:docker-)?compose[^/]*\\.ya?ml|\\.gitlab-ci\\.yml|nginx\\.conf|haproxy\\.cfg"
          + "|[^/]*\\.lock|[^/]*\\.schema\\.json)"
          + "|(?:.*/)?(?:nginx|haproxy|apache2|httpd|\\.github|fonts|systemd|udev|modprobe\\.d|sysctl\\.d|apt|pam\\.d"
          + "|security|X11|mysql|mariadb)/.*",
      Pattern.CASE_INSENSITIVE);

  private final Pattern paths;

  ConfigurationPlace(String paths) {
    this.paths = Pattern.compile(paths, Pattern.CASE_INSENSITIVE);
  }

  /// Empty where it is no configuration, or one that others read.
  static Optional<ConfigurationPlace> of(String path) {
    if (OTHERS.matcher(path).matches()) {
      return Optional.empty();
    }
    for (var place : new ConfigurationPlace[] {SAMPLE, YAML, PHP, XML, INI}) {
      if (place.paths.matcher(path).matches()) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }
}
