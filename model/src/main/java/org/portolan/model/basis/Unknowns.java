package org.portolan.model.basis;

import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.intake.Unread;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.Waiver;

/// What could not be read, and about which nobody has said anything yet.
public final class Unknowns {
  private Unknowns() {}

  /// Those that no entry of the logbook answers and no waiver covers, sorted.
  public static List<Unread> open(Basis basis) {
    var answered = basis.logbook().entries().stream().filter(Entry.Answered.class::isInstance)
        .map(entry -> ((Entry.Answered) entry).subject()).collect(Collectors.toSet());
    var waived = basis.manifest().waivers().stream().filter(waiver -> holds(basis, waiver)).map(Waiver::subject)
        .collect(Collectors.toSet());
    return basis.inventory().unread().stream().filter(unread -> !answered.contains(unread.place().toString()))
        .filter(unread -> !waived.contains(unread.place().toString())).toList();
  }

  /// A waiver with a last day does not hold after it.
  public static boolean holds(Basis basis, Waiver waiver) {
    return waiver.until().filter(until -> until.isBefore(basis.asOf().toLocalDate())).isEmpty();
  }
}
