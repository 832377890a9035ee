package org.portolan.importers.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the file that a path means: through links, and when the tree's root lies somewhere below the host's.
final class PathIndex {
  /// Links on the way to one file; more are taken for a loop.
  private static final int MOST_LINKS = 16;

  private final Set<String> paths = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  /// By their last two parts; what has one part only has no tail in common with anything.
  private final Map<String, List<String>> byEnd = new HashMap<>();
  private final Map<String, String> links;

  /// @param installed can be asked for by their paths, and are no file that the end of a path may mean
  PathIndex(Collection<String> texts, Collection<String> others, Collection<String> installed,
      Map<String, String> links) {
    this.links = links;
    paths.addAll(installed);
    for (var group : List.of(texts, others)) {
      for (var path : group) {
        paths.add(path);
        end(path).ifPresent(end -> byEnd.computeIfAbsent(end, _ -> new ArrayList<>()).add(path));
        for (int slash = path.lastIndexOf('/'); slash > 0 && folders.add(path.substring(0, slash));) {
          slash = path.lastIndexOf('/', slash - 1);
        }
      }
    }
  }

  /// The file itself, once all links on the way are followed.
  Optional<String> resolve(String path) {
    return followed(path).filter(paths::contains);
  }

  boolean leadsSomewhere(String link) {
    return followed(link).filter(path -> paths.contains(path) || folders.contains(path) || path.isEmpty()).isPresent();
  }

  Optional<String> locate(String pathOnHost, HostLayout layout) {
    var path = normal(pathOnHost);
    var exact = path.map(layout::inTree).flatMap(this::resolve);
    return exact.isPresent() ? exact : path.flatMap(this::byTail);
  }

  /// The only file with the longest common tail of at least two parts.
  private Optional<String> byTail(String path) {
    int best = 1;
    var found = new ArrayList<String>();
    for (var candidate : end(path).map(end -> byEnd.getOrDefault(end, List.of())).orElse(List.of())) {
      int common = commonTail(path, candidate);
      if (common > best) {
        found.clear();
        best = common;
      }
      if (common == best && best > 1) {
        found.add(candidate);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Optional<String> followed(String path) {
    var now = Optional.of(path);
    for (int i = 0; i < MOST_LINKS && now.isPresent(); i++) {
      var next = now.flatMap(this::step);
      if (next.isEmpty()) {
        return now;
      }
      now = next.get().isEmpty() ? Optional.empty() : next.map(List::getFirst);
    }
    return Optional.empty();
  }

  /// Follows the first link on the way: empty where there is none, an empty list where it leads nowhere.
  private Optional<List<String>> step(String path) {
    for (int end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
      var prefix = end < 0 ? path : path.substring(0, end);
      var target = links.get(prefix);
      if (target != null) {
        var rest = end < 0 ? "" : path.substring(end);
        var base = target.startsWith("/") ? "" : prefix.substring(0, Math.max(0, prefix.lastIndexOf('/'))) + "/";
        var next = normal(base + target + rest);
        return Optional.of(next.map(List::of).orElse(List.of()));
      }
      if (end < 0) {
        return Optional.empty();
      }
    }
  }

  /// Without `.`, `..` and double slashes; empty where it leads above the root.
  static Optional<String> normal(String path) {
    var parts = new ArrayList<String>();
    for (var part : Arrays.asList(path.split("/"))) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  private static Optional<String> end(String path) {
    int last = path.lastIndexOf('/');
    return last < 0 ? Optional.empty() : Optional.of(path.substring(path.lastIndexOf('/', last - 1) + 1));
  }

  /// How many parts they end with alike.
  private static int commonTail(String one, String other) {
    int common = 0;
    int here = one.length();
    int there = other.length();
    while (here > 0 && there > 0 && one.charAt(here - 1) == other.charAt(there - 1)) {
      here--;
      there--;
      common += one.charAt(here) == '/' ? 1 : 0;
    }
    boolean whole = (here == 0 || one.charAt(here - 1) == '/') && (there == 0 || other.charAt(there - 1) == '/');
    return whole && (here == 0 || there == 0) ? common + 1 : common;
  }
}
