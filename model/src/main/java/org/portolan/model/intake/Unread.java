package org.portolan.model.intake;

import java.util.Comparator;
import org.portolan.model.problem.Location;

/// Something that could not be read, parsed, resolved or seen: an unknown, counted and shown.
///
/// @param reason one sentence: `Table name is built at run time: "stock_" . $region`
/// @param remedy a command that would mend it, ready to be copied (`GRANT SELECT ON cron.job TO portolan;`); may be empty
public record Unread(Location place, UnreadKind kind, String reason, String remedy) implements Comparable<Unread> {
  private static final Comparator<Unread> ORDER = Comparator.comparing(Unread::place).thenComparing(Unread::kind)
      .thenComparing(Unread::reason).thenComparing(Unread::remedy);

  public Unread(Location place, UnreadKind kind, String reason) {
    this(place, kind, reason, "");
  }

  @Override
  public int compareTo(Unread other) {
    return ORDER.compare(this, other);
  }
}
