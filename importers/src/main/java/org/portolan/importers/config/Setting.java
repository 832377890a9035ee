package org.portolan.importers.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One value of a configuration, with the way to it.
///
/// @param path  the sections or keys above it, then its own key, as written
/// @param value without quotes; with its secrets
/// @param line  counts from 1
record Setting(List<String> path, String value, int line) {
  private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");

  Setting {
    path = List.copyOf(path);
  }

  /// `spring.datasource.url` and `[database] url` alike: lower case, with `_` between the parts.
  String key() {
    return SEPARATOR.matcher(String.join("_", path).toLowerCase(Locale.ROOT)).replaceAll("_");
  }
}
