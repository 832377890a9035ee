package org.portolan.model.runbook;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Small pieces of sentences that steps share.
final class Phrases {
  private Phrases() {}

  /// `1 job`, `14 jobs`
  static String count(int number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /// `a, b and c`; `a, b, c and 9 more` from the fifth on.
  static String list(Collection<String> names) {
    var all = List.copyOf(names);
    var shown = all.size() <= 4 ? all : all.subList(0, 3);
    if (shown.size() == all.size()) {
      return all.size() < 2 ? String.join("", all)
          : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }
    return String.join(", ", shown) + " and " + (all.size() - shown.size()) + " more";
  }

  /// A number of minutes that somebody can plan with: up to the next five.
  static Duration fives(Duration exact) {
    long minutes = Math.ceilDiv(exact.toSeconds(), 60);
    return Duration.ofMinutes(Math.max(5, Math.ceilDiv(minutes, 5) * 5));
  }
}
