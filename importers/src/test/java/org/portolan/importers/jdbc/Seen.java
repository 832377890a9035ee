package org.portolan.importers.jdbc;

import java.util.List;
import java.util.TreeSet;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Target;

/// A report, for questions.
record Seen(ImportReport report) {

  Asset asset(String id) {
    return found().stream().filter(asset -> asset.id().value().equals(id)).findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " among " + found().stream().map(Asset::id).toList()));
  }

  List<Asset> found() {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .toList();
  }

  List<Fact.Needs> needs(DependencyKind kind) {
    return report.facts().stream().filter(Fact.Needs.class::isInstance).map(Fact.Needs.class::cast)
        .filter(need -> need.kind() == kind).toList();
  }

  /// `from > to`, with ` (name)` where there is one; sorted, each once.
  List<String> arrows(DependencyKind kind) {
    var arrows = new TreeSet<String>();
    for (var need : needs(kind)) {
      arrows
          .add(shown(need.from()) + " > " + shown(need.to()) + (need.name().isEmpty() ? "" : " (" + need.name() + ")"));
    }
    return List.copyOf(arrows);
  }

  List<String> arrowsFrom(String from, DependencyKind kind) {
    return arrows(kind).stream().filter(arrow -> arrow.startsWith(from + " > ")).toList();
  }

  private static String shown(Target target) {
    return target instanceof Target.Known(var id) ? id.value() : target.toString();
  }
}
