package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.basis.Completeness;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// everything that was found stands in the manifest; told once for each kind of item.
final class ListedCheck implements Check {
  private static final Reason REASON = Reason.of(14, "What stands in no item is forgotten on the day.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    Map<ItemKind, List<Asset>> unlisted = new EnumMap<>(ItemKind.class);
    for (var asset : facts.basis().inventory().assets().values()) {
      if (facts.basis().coverage().itemOf(asset.id()).isEmpty()) {
        Completeness.kind(asset).ifPresent(kind -> unlisted.computeIfAbsent(kind, _ -> new ArrayList<>()).add(asset));
      }
    }
    return unlisted.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue()));
  }

  private static Finding finding(ItemKind kind, List<Asset> assets) {
    var severity = switch (kind) {
      case DATA_ENTITY, INTEGRATION_ENDPOINT -> Severity.HIGH;
      case SCRIPT_OR_JOB, USER_ROLE -> Severity.MEDIUM;
    };
    var shown = assets.stream().limit(3).map(asset -> asset.id().value()).toList();
    var more = assets.size() > shown.size() ? " and " + (assets.size() - shown.size()) + " more" : "";
    return REASON.finding(severity, kind.word(),
        kind.plural() + " in no item: " + String.join(", ", shown) + more, assets.stream()
            .flatMap(asset -> asset.seenAt().stream().limit(1)).limit(3).toList(),
        "Add " + kind.plural().toLowerCase(Locale.ROOT), Where.MANIFEST, "items");
  }
}
