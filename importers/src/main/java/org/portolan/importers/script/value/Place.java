package org.portolan.importers.script.value;

import org.portolan.model.problem.Location;

/// A line of a file of the tree; line counts from 1.
public record Place(String path, int line) {
  public static final Place NOWHERE = new Place("", 1);

  public Location location() {
    return Location.of(path, line);
  }

  public Place at(int otherLine) {
    return new Place(path, otherLine);
  }
}
