package org.portolan.importers.jdbc;

import java.util.HashMap;
import java.util.Map;

/// Short texts that catalogs repeat row after row, such as names and types: each is kept in memory once.
final class Words {
  private static final int LONGEST = 64;
  private static final int MOST = 100_000;

  private final Map<String, String> known = new HashMap<>();

  String once(String word) {
    if (word.length() > LONGEST) {
      return word;
    }
    var before = known.get(word);
    if (before == null && known.size() < MOST) {
      known.put(word, word);
    }
    return before == null ? word : before;
  }
}
