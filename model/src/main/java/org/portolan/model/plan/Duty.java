package org.portolan.model.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.basis.PhaseOutline.Part;

/// What a person has to do, before it has dates.
///
/// @param days     working days it takes
/// @param needs    ids of the tasks that end before it begins
/// @param distance for some of them how long after their end it may begin at the earliest
/// @param due      the day before the night on which it is done, and not earlier; empty: as soon as it can be
/// @param done     the part that is done, 0 to 1
/// @param ended    the day on which what is finished was finished, where that is known
record Duty(String id, String name, Part part, int days, List<String> needs, Map<String, Period> distance,
    Optional<Due> due, String person, double done,
    Optional<LocalDate> ended) {
  Duty {
    needs = List.copyOf(needs);
    distance = Map.copyOf(distance);
  }

  /// @param firm whether a day later is too late
  record Due(LocalDate day, boolean firm) {}

  boolean finished() {
    return done >= 1;
  }

  /// Working days that are still to come; a task that is not finished needs at least one.
  int daysLeft() {
    return finished() ? 0 : Math.max(1, (int) Math.ceil(days * (1 - done)));
  }
}
