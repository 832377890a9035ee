package org.portolan.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A program that reads a catalog, run as a process of its own.
///
/// @param rounds how often it is run; 0: as often as the others
record Contender(String what, int rounds, List<String> command, Map<String, String> environment, Preparation before) {

  /// What happens before each run and is not measured.
  interface Preparation {
    void run() throws Exception;
  }

  Contender(String what, List<String> command) {
    this(what, 0, command, Map.of(), () -> {});
  }

  /// For one that takes long.
  Contender once() {
    return new Contender(what, 1, command, environment, before);
  }

  /// The run that is in the middle by the clock.
  Measured median(int times, Measured.ServerTime server) throws Exception {
    var runs = new ArrayList<Measured>();
    for (int round = 0; round < times; round++) {
      before.run();
      runs.add(Measured.run(command, environment, server));
    }
    runs.sort(Comparator.comparingDouble(Measured::seconds));
    return runs.get(times / 2);
  }
}
