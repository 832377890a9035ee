package org.portolan.importers.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What columns mean: as the user has said, else by their usual names.
///
/// @param told by the column's name, blanks around it and case aside
public record Columns(Map<String, Meaning> told) {
  /// No name of a column is longer.
  private static final int LONGEST = 80;
  public static final Columns USUAL = new Columns(Map.of());

  public Columns {
    var plain = new LinkedHashMap<String, Meaning>();
    told.forEach((head, meaning) -> plain.put(key(head), meaning));
    told = Map.copyOf(plain);
  }

  Meaning meaning(String head) {
    return Optional.ofNullable(told.get(key(head))).orElseGet(() -> Meaning.guess(head));
  }

  /// How many of these names say something.
  long known(List<String> heads) {
    var names = heads.stream().map(head -> head.length() < LONGEST ? head : "").toList();
    return Headings.of(names, this).stream().filter(meaning -> meaning != Meaning.NOTHING).count();
  }

  /// Whether the user has said what every one of these names means.
  public boolean tell(Collection<String> heads) {
    return heads.stream().allMatch(head -> told.containsKey(key(head)));
  }

  static String key(String head) {
    return head.strip().toLowerCase(Locale.ROOT);
  }
}
