package org.portolan.model.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;

/// What was counted in the rows of one table, and when; no value of them is known.
///
/// @param looked  how many rows were looked at
/// @param rows    how many there are, as far as that was counted or the catalog guesses
/// @param columns how many columns were looked at
/// @param counted for each column that was looked at at least its nulls
/// @param matched the keys whose values were looked up in other tables
public record TableProfile(AssetId table, Instant at, long looked, long rows, int columns, List<Fact.Counted> counted,
    List<Fact.Matched> matched) {
  public TableProfile {
    counted = List.copyOf(counted);
    matched = List.copyOf(matched);
  }

  /// Whether only some of the rows were looked at, so that every count stands for more.
  public boolean sampled() {
    return looked < rows;
  }

  /// The count for one column; 0 where nothing of the kind was seen.
  public long count(String column, Trait trait) {
    return counted.stream().filter(one -> one.trait() == trait && one.columns().equals(List.of(column)))
        .mapToLong(Fact.Counted::count).findFirst().orElse(0);
  }

  /// Which part of what was looked at is missing or not as it should be, 0 to 1.
  public double dirt() {
    double cells = (double) looked * columns;
    double bad = counted.stream().filter(one -> one.trait().takesTime() && one.columns().size() == 1)
        .mapToDouble(Fact.Counted::count).sum();
    return cells == 0 ? 0 : Math.min(1, bad / cells);
  }

  /// The profiles of all tables that the inventory knows, from the imports that count.
  static SortedMap<AssetId, TableProfile> of(List<Intake> intakes, Map<AssetId, ?> known) {
    var profiles = new TreeMap<AssetId, TableProfile>();
    for (var intake : intakes) {
      var drafts = new TreeMap<AssetId, Draft>();
      for (var fact : intake.report().facts()) {
        switch (fact) {
          case Fact.Counted counted -> drafts.computeIfAbsent(counted.table(), _ -> new Draft()).add(counted);
          case Fact.Matched matched -> drafts.computeIfAbsent(matched.table(), _ -> new Draft()).matched.add(matched);
          case Fact.Found _,Fact.Needs _,Fact.Alias _,Fact.Reached _,Fact.Watched _,Fact.Folded _ -> {}
        }
      }
      drafts.keySet().retainAll(known.keySet());
      drafts.forEach((table, draft) -> profiles.put(table, draft.profile(table, intake.at())));
    }
    return profiles;
  }

  private static final class Draft {
    private final List<Fact.Counted> counted = new ArrayList<>();
    private final List<Fact.Matched> matched = new ArrayList<>();
    private long looked;
    private long rows;

    void add(Fact.Counted fact) {
      if (fact.trait() == Trait.ROWS) {
        looked = fact.count();
        rows = Math.max(fact.count(), fact.of());
      } else {
        counted.add(fact);
      }
    }

    TableProfile profile(AssetId table, Instant at) {
      var columns = new HashSet<String>();
      counted.stream().filter(one -> one.columns().size() == 1).forEach(one -> columns.addAll(one.columns()));
      return new TableProfile(table, at, looked, rows, columns.size(), counted, matched);
    }
  }
}
