package org.portolan.app.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.Survey;

/// Which findings are about which item: those that name it, and those about the rows of a table that it covers.
final class ItemFindings {
  private static final Set<RuleId> ABOUT_ROWS = Set.of(RuleId.of(7), RuleId.of(18));

  private ItemFindings() {}

  static Map<ItemId, List<Finding>> of(Survey survey) {
    var items = new HashMap<String, ItemId>();
    survey.manifest().items().forEach(item -> items.put(item.id().value(), item.id()));
    var findings = new HashMap<ItemId, List<Finding>>();
    for (var finding : survey.findings()) {
      Optional.ofNullable(items.get(finding.subject())).or(() -> ofTable(survey, finding))
          .ifPresent(item -> findings.computeIfAbsent(item, _ -> new ArrayList<>()).add(finding));
    }
    return findings;
  }

  private static Optional<ItemId> ofTable(Survey survey, Finding finding) {
    return ABOUT_ROWS.contains(finding.rule())
        ? finding.places().stream().findFirst()
            .flatMap(place -> survey.coverage().itemOf(new AssetId(place.source()))).map(item -> item.id())
        : Optional.empty();
  }
}
