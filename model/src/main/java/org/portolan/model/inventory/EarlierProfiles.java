package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Unread;

/// What stays of earlier profiles when some tables are counted again: those that no later one looked at.
final class EarlierProfiles {
  private final Set<AssetId> tables = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  private EarlierProfiles() {}

  /// @param profiles complete ones of one database, oldest first
  /// @return the earlier ones, without what a later one replaces
  static List<Intake> of(List<Intake> profiles) {
    var later = new EarlierProfiles();
    var kept = new ArrayList<Intake>();
    for (var profile : profiles.reversed()) {
      if (!later.isEmpty()) {
        kept.addFirst(later.without(profile));
      }
      later.saw(profile.report());
    }
    return kept.stream().filter(one -> !one.report().facts().isEmpty() || !one.report().unread().isEmpty()).toList();
  }

  private boolean isEmpty() {
    return tables.isEmpty() && places.isEmpty();
  }

  private void saw(ImportReport report) {
    report.facts().forEach(fact -> table(fact).forEach(tables::add));
    report.read().stream().map(ReadPlace::source).forEach(places::add);
    report.unread().stream().map(EarlierProfiles::place).forEach(places::add);
  }

  private Intake without(Intake intake) {
    var report = intake.report();
    return new Intake(intake.number(), intake.at(), new ImportReport(report.source(),
        report.facts().stream().filter(fact -> table(fact).stream().noneMatch(tables::contains)).toList(),
        report.read().stream().filter(one -> !places.contains(one.source())).toList(),
        report.unread().stream().filter(one -> !places.contains(place(one))).toList(), true));
  }

  private static String place(Unread unread) {
    return unread.place().source();
  }

  private static List<AssetId> table(Fact fact) {
    return switch (fact) {
      case Fact.Counted counted -> List.of(counted.table());
      case Fact.Matched matched -> List.of(matched.table());
      case Fact.Found _,Fact.Needs _,Fact.Alias _,Fact.Reached _,Fact.Watched _,Fact.Folded _ -> List.of();
    };
  }
}
