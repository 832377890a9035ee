package org.portolan.model.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.unit.Spoken;

/// What goes with a source that is taken out, and what stays: what somebody wants to know before they do it.
///
/// @param staying  how many of the assets that it found others tell of, too
/// @param lost     how many dependencies have no evidence left
/// @param lessSure how many are less sure, because a piece of their evidence goes
/// @param report   all that would differ
public record SourceLoss(int staying, int lost, int lessSure, DriftReport report) {

  /// @param before  what follows now
  /// @param without what follows when the source is out
  public static SourceLoss of(String source, Survey before, Survey without) {
    var report = DriftReport.between(before, without);
    var left = without.inventory();
    long staying = before.inventory().sources().stream().filter(one -> one.source().name().equals(source))
        .map(SourceSummary::found).flatMap(List::stream).filter(id -> left.asset(id).isPresent()).count();
    return new SourceLoss((int) staying, needs(report), lessSure(before.inventory(), left), report);
  }

  private static int needs(DriftReport report) {
    return (int) report.drift().lostDependencies().stream().filter(one -> one.kind().isNeed()).count();
  }

  private static int lessSure(Inventory before, Inventory left) {
    record Arrow(AssetId from, AssetId to, DependencyKind kind, String name) {}
    var now = new HashMap<Arrow, Double>();
    left.dependencies().forEach(one -> now.put(new Arrow(one.from(), one.to(), one.kind(), one.name()),
        one.confidence().value()));
    return (int) before.dependencies().stream().filter(one -> one.kind().isNeed()).filter(one -> now
        .getOrDefault(new Arrow(one.from(), one.to(), one.kind(), one.name()), 1.0) < one.confidence().value()).count();
  }

  /// Sentences on what goes; at least one.
  public List<String> goes() {
    var goes = new ArrayList<String>();
    var gone = report.drift().vanished();
    goes.add(gone.isEmpty() ? "No asset: others tell of all that it found"
        : Spoken.count(gone.size(), "asset", "assets") + " of which only it tells: " + kinds(gone));
    if (lost > 0 || lessSure > 0) {
      goes.add(Spoken.count(lost, "dependency", "dependencies") + " without other evidence"
          + (lessSure > 0 ? "; " + Spoken.count(lessSure) + " more " + (lessSure == 1 ? "is" : "are") + " less sure"
              : ""));
    }
    int unread = report.goneUnknowns().size();
    if (unread > 0) {
      goes.add(Spoken.count(unread, "place that was not read", "places that were not read"));
    }
    return goes;
  }

  /// Sentences on what stays.
  public List<String> stays() {
    var stays = new ArrayList<String>();
    if (staying > 0) {
      stays.add(Spoken.count(staying, "asset", "assets") + " of which others tell, too");
    }
    int stale = report.stale().size();
    stays.add("Decisions, answers and what was added by hand" + (stale == 0 ? ""
        : "; " + Spoken.count(stale, "thing of the plan rests on what goes, and wants a look",
            "things of the plan rest on what goes, and want a look")));
    stays.add("What was read of it so far, to compare with; the source itself is not touched");
    return stays;
  }

  /// `2 scripts and 1 endpoint`
  public static String kinds(List<Asset> assets) {
    var kinds = assets.stream().collect(Collectors.groupingBy(Asset::kind, TreeMap::new, Collectors.counting()));
    return Spoken.list(kinds.entrySet().stream()
        .map(one -> Spoken.count(one.getValue(), one.getKey().spoken(), one.getKey().plural())).toList());
  }
}
