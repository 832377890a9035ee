package org.portolan.importers.sql;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// What single statements touch, kept for the next script that holds the same ones: many jobs run the same file, and
/// are followed side by side.
public final class StatementMemory {
  private static final int MOST = 10_000;
  private static final int LONGEST = 20_000;

  private final SequencedMap<String, Reading> known = new LinkedHashMap<>(64, 0.75f, true);

  Reading read(String statement) {
    if (statement.length() > LONGEST) {
      return SqlReader.read(statement);
    }
    return known(statement).orElseGet(() -> keep(statement, SqlReader.read(statement)));
  }

  private synchronized Optional<Reading> known(String statement) {
    return Optional.ofNullable(known.get(statement));
  }

  private synchronized Reading keep(String statement, Reading reading) {
    known.put(statement, reading);
    if (known.size() > MOST) {
      known.pollFirstEntry();
    }
    return reading;
  }
}
