package org.portolan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table `allowed-uses.txt`: which package may use which, and who may break a rule.
record AllowedUses(Map<String, String> libraries, Map<String, List<String>> packages, Map<String, String> exceptions) {
  static final String ROOT = "org.portolan.";

  static AllowedUses read() {
    var groups = new LinkedHashMap<String, List<String>>();
    var libraries = new LinkedHashMap<String, String>();
    var packages = new LinkedHashMap<String, List<String>>();
    var exceptions = new LinkedHashMap<String, String>();
    var section = "";
    for (var line : lines()) {
      var words = List.of(line.replaceAll("[:|]", " ").trim().split("\\s+"));
      if (line.startsWith("[")) {
        section = line;
      } else if (section.equals("[groups]")) {
        groups.put(words.getFirst(), words.subList(1, words.size()));
      } else if (section.equals("[libraries]")) {
        words.subList(1, words.size()).forEach(prefix -> libraries.put(prefix, words.getFirst()));
      } else if (section.equals("[packages]")) {
        var uses = words.stream().skip(1).flatMap(word -> groups.getOrDefault(word, List.of(word)).stream()).toList();
        requireNew(packages.put(words.getFirst(), uses), line);
      } else {
        var colon = line.indexOf(" : ");
        exceptions.put(line.substring(0, colon), line.substring(colon + 3));
      }
    }
    return new AllowedUses(libraries, packages, exceptions);
  }

  private static void requireNew(Object before, String line) {
    if (before != null) {
      throw new IllegalStateException("Listed twice: " + line);
    }
  }

  private static List<String> lines() {
    try (var in = AllowedUses.class.getResourceAsStream("allowed-uses.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean knows(String ourPackage) {
    return packages.containsKey(shortName(ourPackage));
  }

  /// Whether a class in one of our packages may use something in another package, ours or not.
  boolean allows(String from, String to) {
    if (from.equals(to) || to.isEmpty() || to.startsWith("org.jspecify.")) {
      return true;
    }
    var granted = packages.getOrDefault(shortName(from), List.of());
    if (to.startsWith(ROOT)) {
      return granted.stream().anyMatch(grant -> covers(grant, shortName(to)));
    }
    return libraryOf(to).map(granted::contains).orElse(to.startsWith("java."));
  }

  boolean excepts(String rule, String ourClass) {
    return exceptions.containsKey(rule + " " + shortName(ourClass));
  }

  /// The library with the longest prefix that a package lies under.
  private Optional<String> libraryOf(String packageName) {
    return libraries.keySet().stream()
        .filter(prefix -> packageName.equals(prefix) || packageName.startsWith(prefix + "."))
        .max(Comparator.comparingInt(String::length)).map(libraries::get);
  }

  private static boolean covers(String grant, String target) {
    if (!grant.endsWith(".*")) {
      return grant.equals(target);
    }
    var top = grant.substring(0, grant.length() - 2);
    return target.equals(top) || target.startsWith(top + ".");
  }

  private static String shortName(String name) {
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }
}
