package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;

/// Which imports count: of each source the latest complete one.
///
/// @param complete    by source; databases first, then files, then testimony, so that catalogs have the first word
/// @param interrupted those that broke off after the latest complete import of their source
/// @param kept        of earlier profiles, what no later one looked at, oldest first: a profile may be of some tables only
record CurrentReports(List<Intake> complete, List<Intake> interrupted, List<Intake> kept) {
  private static final Comparator<Intake> ORDER = Comparator
      .comparing((Intake intake) -> intake.report().source().kind())
      .thenComparing(intake -> intake.report().source().name());

  static CurrentReports of(List<Intake> intakes) {
    SortedMap<String, Intake> complete = new TreeMap<>();
    SortedMap<String, Intake> interrupted = new TreeMap<>();
    intakes.stream().sorted(Comparator.comparingLong(Intake::number)).forEach(intake -> {
      var name = intake.report().source().name();
      if (intake.report().complete()) {
        complete.put(name, intake);
        interrupted.remove(name);
      } else {
        interrupted.put(name, intake);
      }
    });
    return new CurrentReports(DumpedDatabases.superseded(sorted(complete.values())), sorted(interrupted.values()),
        kept(intakes));
  }

  private static List<Intake> kept(List<Intake> intakes) {
    var profiles = new TreeMap<String, List<Intake>>();
    intakes.stream().filter(one -> one.report().complete() && one.report().source().kind() == SourceKind.PROFILE)
        .sorted(Comparator.comparingLong(Intake::number))
        .forEach(one -> profiles.computeIfAbsent(one.report().source().name(), _ -> new ArrayList<>()).add(one));
    return profiles.values().stream().flatMap(each -> EarlierProfiles.of(each).stream()).toList();
  }

  /// All that says something now.
  List<Intake> counting() {
    return Stream.concat(kept.stream(), complete.stream()).toList();
  }

  private static List<Intake> sorted(Collection<Intake> intakes) {
    return intakes.stream().sorted(ORDER).toList();
  }

  /// Of the complete imports, and of those that broke off.
  List<Unread> unread() {
    return Stream.concat(counting().stream(), interrupted.stream()).flatMap(intake -> intake.report().unread().stream())
        .sorted().distinct().toList();
  }

  /// The same, each with its source and id, and what the landscape leaves open besides.
  List<Unknown> unknowns(Map<String, List<Unread>> unresolved) {
    var bySource = new TreeMap<String, List<Unread>>();
    Stream.concat(counting().stream(), interrupted.stream()).map(Intake::report).forEach(
        report -> bySource.computeIfAbsent(report.source().name(), _ -> new ArrayList<>()).addAll(report.unread()));
    unresolved.forEach((source, more) -> bySource.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(more));
    var numbering = new Numbering();
    bySource.forEach(numbering::count);
    return numbering.unknowns();
  }
}
