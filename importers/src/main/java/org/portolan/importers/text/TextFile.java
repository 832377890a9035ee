package org.portolan.importers.text;

import java.util.List;
import org.portolan.model.problem.Location;

/// A text file of a collected tree, cut into lines.
///
/// @param path  below the root of the tree, `/`-separated, without a leading `/`
/// @param lines without their line ends; the first is line 1
public record TextFile(String path, List<String> lines) {
  public TextFile {
    lines = List.copyOf(lines);
  }

  /// @param number counts from 1
  public String line(int number) {
    return lines.get(number - 1);
  }

  public Location at(int number) {
    return Location.of(path, number);
  }

  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String text() {
    return String.join("\n", lines);
  }
}
