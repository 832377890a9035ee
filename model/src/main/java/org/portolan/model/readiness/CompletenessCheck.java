package org.portolan.model.readiness;

import java.util.Locale;
import java.util.stream.Stream;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// what stands in the manifest and is not decided, told once for each kind of item.
final class CompletenessCheck implements Check {
  private static final Reason REASON =
      Reason.of(16, "A manifest that cannot be completed says that the old platform is not yet understood.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return Stream.of(ItemKind.values()).flatMap(kind -> undecided(facts, kind));
  }

  private static Stream<Finding> undecided(Facts facts, ItemKind kind) {
    var ofKind = facts.items().stream().filter(item -> item.kind() == kind).toList();
    var open = ofKind.stream().filter(item -> !item.disposition().decided()).map(Item::id).toList();
    if (open.isEmpty()) {
      return Stream.empty();
    }
    var shown = open.stream().limit(3).map(Object::toString).toList();
    var more = open.size() > shown.size() ? " and " + (open.size() - shown.size()) + " more" : "";
    return Stream.of(REASON.finding(Severity.MEDIUM, kind.word(),
        open.size() + " of " + ofKind.size() + " " + kind.plural().toLowerCase(Locale.ROOT) + " undecided: "
            + String.join(", ", shown) + more,
        "Decide", Where.MANIFEST, "disposition"));
  }
}
