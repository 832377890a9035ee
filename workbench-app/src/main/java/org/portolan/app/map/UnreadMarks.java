package org.portolan.app.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.Grouping;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.survey.Survey;

/// The open places that were not read, each with the box of the picture that stands for the asset in which it lies.
///
/// @param byBox     by the id of a node or group
/// @param elsewhere those of which the asset is not in the picture, or of which none is known
record UnreadMarks(Map<String, List<UnknownCase>> byBox, List<UnknownCase> elsewhere) {
  static final UnreadMarks NONE = new UnreadMarks(Map.of(), List.of());

  UnreadMarks {
    byBox = Map.copyOf(byBox);
    elsewhere = List.copyOf(elsewhere);
  }

  static UnreadMarks of(Survey survey, Chart chart, Grouping by) {
    var nodes = new HashMap<AssetId, String>();
    chart.nodes().forEach(node -> node.assets().forEach(asset -> nodes.put(asset, node.id())));
    var groups = chart.groups().stream().collect(Collectors.toMap(Chart.Group::id, group -> group));
    var byBox = new HashMap<String, List<UnknownCase>>();
    var elsewhere = new ArrayList<UnknownCase>();
    for (var one : survey.judgement().unknowns().open()) {
      var asset = asset(one, survey);
      asset.flatMap(found -> Optional.ofNullable(nodes.get(found.id())).or(() -> group(found, groups, by)))
          .ifPresentOrElse(box -> byBox.computeIfAbsent(box, _ -> new ArrayList<>()).add(one),
              () -> elsewhere.add(one));
    }
    return new UnreadMarks(byBox, elsewhere);
  }

  /// The asset in which it lies, else the host or database whose import met it.
  static Optional<Asset> asset(UnknownCase one, Survey survey) {
    var source = one.unknown().source();
    return one.about().flatMap(survey.inventory()::asset)
        .or(() -> source.isEmpty() ? Optional.empty() : survey.inventory().asset(Ids.host(source)))
        .or(() -> source.isEmpty() ? Optional.empty() : survey.inventory().asset(Ids.database(source)));
  }

  /// The outermost closed group around it, or the group that it is itself.
  private static Optional<String> group(Asset asset, Map<String, Chart.Group> groups, Grouping by) {
    var around = ChartBuilder.groupsOf(asset, by);
    var closed = around.stream().filter(id -> groups.containsKey(id) && !groups.get(id).open()).findFirst();
    return closed.or(() -> by.of(asset).itself() ? around.stream().skip(around.size() - 1L)
        .filter(groups::containsKey).findFirst() : Optional.empty());
  }

  /// The assets in which the most lie: they are shown by name where their group is open.
  static Set<AssetId> telling(Survey survey, int most) {
    var counts = new HashMap<AssetId, Integer>();
    survey.judgement().unknowns().open().forEach(
        one -> one.about().ifPresent(asset -> counts.merge(asset, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<AssetId, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  int of(String box) {
    return byBox.getOrDefault(box, List.of()).size();
  }
}
