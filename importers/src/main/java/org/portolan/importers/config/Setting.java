package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.model.problem.Location;

/// One value of a configuration, with the way to it.
///
/// @param path    the sections or keys above it, then its own key, as written; items of a list count from 1
/// @param value   without quotes; with its secrets
/// @param file    where it stands
/// @param line    counts from 1
/// @param source  where the value comes from
public record Setting(List<String> path, String value, TextFile file, int line, Source source) {
  /// Where a value comes from.
  public enum Source {
    WRITTEN,
    /// Filled in from what the environment says.
    FILLED,
    /// What holds unless somebody says otherwise where the program is started.
    ASSUMED
  }

  private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])");

  public Setting {
    path = List.copyOf(path);
  }

  public Setting(List<String> path, String value, TextFile file, int line) {
    this(path, value, file, line, Source.WRITTEN);
  }

  /// `spring.datasource.url`, `[database] url` and `driverClassName` alike: lower case, with `_` between the parts.
  public String key() {
    var whole = String.join("_", path);
    var parted = whole.equals(whole.toUpperCase(Locale.ROOT)) ? whole : HUMP.matcher(whole).replaceAll("_");
    return SEPARATOR.matcher(parted.toLowerCase(Locale.ROOT)).replaceAll("_");
  }

  /// Its own key, as written.
  public String name() {
    return path.getLast();
  }

  public Location place() {
    return file.at(line);
  }

  /// The whole line, as written.
  public String text() {
    return file.line(line);
  }

  Setting below(String above) {
    var longer = new ArrayList<>(List.of(above));
    longer.addAll(path);
    return new Setting(longer, value, file, line, source);
  }

  /// The key without its last part, as [#key] spells it: what all settings beside this one have in common.
  String above() {
    return path.size() == 1 ? "" : new Setting(path.subList(0, path.size() - 1), "", file, line).key() + "_";
  }

  Setting saying(String other, boolean assumed) {
    return other.equals(value) ? this
        : new Setting(path, other, file, line, assumed || source == Source.ASSUMED ? Source.ASSUMED : Source.FILLED);
  }
}
