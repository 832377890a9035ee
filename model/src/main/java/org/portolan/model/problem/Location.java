package org.portolan.model.problem;

import java.util.Comparator;

/// Where something stands: a file below the imported root (`/`-separated) or a catalog object, with line and
/// column counted from 1; 0 where the whole source is meant.
public record Location(String source, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::source).thenComparingInt(Location::line).thenComparingInt(Location::column);

  public Location {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line and column count from 1, 0 for the whole: " + line + ":" + column);
    }
  }

  public static Location of(String source) {
    return new Location(source, 0, 0);
  }

  public static Location of(String source, int line) {
    return new Location(source, line, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /// The same for people: the folder that everything else lies in has no name of its own.
  public String spoken() {
    return source.equals(".") ? "the top folder" : toString();
  }

  /// `source:line:column` as compilers print it, without the parts that are unknown.
  @Override
  public String toString() {
    return source + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
