package org.portolan.model.manifest;

import java.time.LocalDate;
import java.util.Optional;

/// Settles many unknowns at once, also those that are found later: all of `/usr/lib/**` belongs to the operating system.
///
/// @param places glob over their places: `*` stands for anything within one folder, `**` across folders; empty: all
/// @param says   glob over their reasons, in which `*` stands for anything; empty: all
/// @param from   the source they come from; empty: every one
/// @param until  the last day it holds; empty: to the end
public record UnknownRule(String places, String says, String from, String by, LocalDate on, String reason,
    Optional<LocalDate> until) {
  public UnknownRule {
    if (places.isBlank() && says.isBlank()) {
      throw new IllegalArgumentException("a rule for unknowns says which places or which reasons it is about");
    }
  }

  public boolean holdsOn(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /// What it is about, in words: `/usr/lib/** of web1`.
  public String subject() {
    var what = places.isBlank() ? "“" + says + "”" : says.isBlank() ? places : places + " (“" + says + "”)";
    return from.isBlank() ? what : what + " of " + from;
  }
}
