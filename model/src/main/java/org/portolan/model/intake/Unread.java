package org.portolan.model.intake;

import java.util.Comparator;
import org.portolan.model.problem.Location;

/// Something that could not be read, parsed, resolved or seen: an unknown, counted and shown.
///
/// @param reason one sentence: `Table name is built at run time: "stock_" . $region`
public record Unread(Location place, UnreadKind kind, String reason) implements Comparable<Unread> {
  private static final Comparator<Unread> ORDER =
      Comparator.comparing(Unread::place).thenComparing(Unread::kind).thenComparing(Unread::reason);

  @Override
  public int compareTo(Unread other) {
    return ORDER.compare(this, other);
  }
}
