package org.portolan.model.inventory;

import java.util.Comparator;
import org.portolan.model.intake.Unread;

/// One thing that could not be read, parsed or resolved, counted once.
///
/// @param id     `U-` and eight hex digits of its source, place and reason. Lines do not count, so that it survives a
///               line that is inserted above it; of several that are alike the later ones get `~2`, `~3`
/// @param source the name of the source that brought it
public record Unknown(String id, String source, Unread unread) implements Comparable<Unknown> {
  private static final Comparator<Unknown> ORDER =
      Comparator.comparing(Unknown::source).thenComparing(Unknown::unread).thenComparing(Unknown::id);

  @Override
  public int compareTo(Unknown other) {
    return ORDER.compare(this, other);
  }
}
