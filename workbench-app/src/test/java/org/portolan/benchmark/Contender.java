package org.portolan.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A program that reads a catalog, run as a process of its own.
///
/// @param rounds  how often it is run; 0: as often as the others
/// @param longest it is stopped after that time
record Contender(String what, int rounds, List<String> command, Map<String, String> environment, Duration longest,
    Preparation before) {
  private static final Duration LONGEST = Duration.ofHours(1);

  /// What happens before each run and is not measured.
  interface Preparation {
    void run() throws Exception;
  }

  Contender(String what, List<String> command) {
    this(what, 0, command, Map.of(), LONGEST, () -> {});
  }

  Contender(String what, List<String> command, Map<String, String> environment, Preparation before) {
    this(what, 0, command, environment, LONGEST, before);
  }

  /// For one that takes long.
  Contender once() {
    return once(LONGEST);
  }

  Contender once(Duration atMost) {
    return new Contender(what, 1, command, environment, atMost, before);
  }

  /// The run that is in the middle by the clock.
  Measured median(int times, Measured.ServerTime server) throws Exception {
    var runs = new ArrayList<Measured>();
    for (int round = 0; round < times; round++) {
      before.run();
      runs.add(Measured.run(command, environment, server, longest));
    }
    runs.sort(Comparator.comparingDouble(Measured::seconds));
    return runs.get(times / 2);
  }
}
