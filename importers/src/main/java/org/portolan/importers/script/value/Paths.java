package org.portolan.importers.script.value;

import java.util.ArrayDeque;

/// Paths on the host that a program runs on, as text.
public final class Paths {
  private Paths() {}

  /// Without `.`, `..` and doubled slashes; a path with holes keeps them.
  public static String normal(String path) {
    var parts = new ArrayDeque<String>();
    for (var part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
  }

  public static String under(String directory, String path) {
    return path.startsWith("/") || directory.isEmpty() ? normal(path) : normal(directory + "/" + path);
  }

  /// Empty for a name without one.
  public static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : path.substring(0, slash);
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
