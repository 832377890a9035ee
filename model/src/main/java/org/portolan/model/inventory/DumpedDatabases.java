package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;

/// Databases that are known from a schema dump among collected files. Such a dump stands for its database only until
/// that is imported itself, because the dump may be old.
final class DumpedDatabases {
  private DumpedDatabases() {}

  /// The imports, without what dumps say of databases that were imported themselves.
  static List<Intake> superseded(List<Intake> complete) {
    var live = new ArrayList<Fact.Reached>();
    complete.stream().filter(intake -> intake.report().source().kind() == SourceKind.DATABASE)
        .forEach(intake -> live.addAll(reached(intake.report())));
    return complete.stream().map(intake -> intake.report().source().kind() == SourceKind.FILES
        ? new Intake(intake.number(), intake.at(), without(intake.report(), live))
        : intake).toList();
  }

  private static List<Fact.Reached> reached(ImportReport report) {
    return report.facts().stream().filter(Fact.Reached.class::isInstance).map(Fact.Reached.class::cast).toList();
  }

  private static ImportReport without(ImportReport report, List<Fact.Reached> live) {
    var gone = new HashSet<String>();
    for (var dumped : reached(report)) {
      if (live.stream().anyMatch(other -> same(dumped, other))) {
        gone.add(dumped.source());
      }
    }
    if (gone.isEmpty()) {
      return report;
    }
    var facts = report.facts().stream().filter(fact -> !isOf(fact, gone)).toList();
    return new ImportReport(report.source(), facts, report.read(), report.unread(), report.complete(),
        report.warnings());
  }

  private static boolean same(Fact.Reached dumped, Fact.Reached live) {
    return KnownDatabase.isCompatible(dumped.engine(), live.engine())
        && KnownDatabase.nameKey(dumped.database()).equals(KnownDatabase.nameKey(live.database()));
  }

  private static boolean isOf(Fact fact, Set<String> sources) {
    return switch (fact) {
      case Fact.Found(var asset) -> isOf(asset.id().value(), sources);
      case Fact.Needs need -> isOf(need.from(), sources) || isOf(need.to(), sources);
      case Fact.Reached way -> sources.contains(way.source());
      case Fact.Alias _,Fact.Folded _,Fact.Watched _,Fact.Counted _,Fact.Matched _ -> false;
    };
  }

  private static boolean isOf(Target target, Set<String> sources) {
    return target instanceof Target.Known(var id) && isOf(id.value(), sources);
  }

  private static boolean isOf(String id, Set<String> sources) {
    var parts = id.split("/", 3);
    return parts.length > 1 && parts[0].equals("db") && sources.contains(parts[1].replace("%2F", "/"));
  }
}
