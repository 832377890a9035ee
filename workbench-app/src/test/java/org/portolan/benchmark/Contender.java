package org.portolan.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A program that reads a catalog, run as a process of its own.
///
/// @param most how many tables it is asked to read: some would take an hour
record Contender(String what, int most, List<String> command, Map<String, String> environment, Preparation before) {

  /// What happens before each run and is not measured.
  interface Preparation {
    void run() throws Exception;
  }

  Contender(String what, List<String> command) {
    this(what, Integer.MAX_VALUE, command, Map.of(), () -> {});
  }

  Contender upTo(int tables) {
    return new Contender(what, tables, command, environment, before);
  }

  /// The run that is in the middle by the clock.
  Measured median(int rounds, Measured.ServerTime server) throws Exception {
    var runs = new ArrayList<Measured>();
    for (int round = 0; round < rounds; round++) {
      before.run();
      runs.add(Measured.run(command, environment, server));
    }
    runs.sort(Comparator.comparingDouble(Measured::seconds));
    return runs.get(rounds / 2);
  }
}
