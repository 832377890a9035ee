package org.portolan.importers.config;

import java.util.List;
import java.util.Locale;

/// One value of a configuration, with the way to it.
///
/// @param path  the sections or keys above it, then its own key, as written
/// @param value without quotes; with its secrets
/// @param line  counts from 1
record Setting(List<String> path, String value, int line) {
  Setting {
    path = List.copyOf(path);
  }

  /// `spring.datasource.url` and `[database] url` alike: lower case, with `_` between the parts.
  String key() {
    return String.join("_", path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
