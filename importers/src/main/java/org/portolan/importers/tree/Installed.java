package org.portolan.importers.tree;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The packages that lie in Python's `site-packages`, on Debian `dist-packages`. Nearly all of them are libraries of
/// others, which nobody looks through; the one that a job starts can be asked for.
final class Installed {
  private static final Pattern FOLDER = Pattern.compile("(?<![^/])(?:site|dist)-packages(?=/)");
  private static final int MOST = 60_000;
  private static final long LARGEST = 1_000_000;

  private final Map<String, Gathering.Content> files = new HashMap<>();
  private final SortedSet<String> folders = new TreeSet<>();

  static boolean holds(String path) {
    // what says which commands there are is looked at like any other file
    return !path.endsWith("/entry_points.txt") && FOLDER.matcher(path).find();
  }

  /// Whether the file is a module of a package, which alone is kept.
  static boolean isModule(String path, long size) {
    return path.endsWith(".py") && size <= LARGEST;
  }

  /// The folder, when something in it is met for the first time.
  Optional<String> add(String path, long size, Gathering.Content content) {
    var matcher = FOLDER.matcher(path);
    var folder = matcher.find() ? path.substring(0, matcher.end()) : path;
    if (isModule(path, size) && files.size() < MOST) {
      files.put(path, content);
    }
    return folders.add(folder) ? Optional.of(folder) : Optional.empty();
  }

  Map<String, Gathering.Content> files() {
    return Collections.unmodifiableMap(files);
  }

  SortedSet<String> folders() {
    return Collections.unmodifiableSortedSet(folders);
  }
}
