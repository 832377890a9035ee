package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// each decided item says where to, how, or why not; and covers something that exists.
final class FromToHowCheck implements Check {
  private static final Reason REASON = Reason.of(15, "A decision without its where, how or why cannot be carried out.");

  /// @param part  what is missing: `destination`
  /// @param field where it is said
  private record Missing(String part, String field) {}

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return facts.items().stream().flatMap(item -> Stream.concat(
        Stream.concat(incomplete(item).stream(), unsupported(item)), coversNothing(facts, item)));
  }

  private static List<Finding> incomplete(Item item) {
    var missing = missing(item);
    if (missing.isEmpty()) {
      return List.of();
    }
    var severity = missing.getFirst().field().equals("to") ? Severity.HIGH : Severity.MEDIUM;
    return List.of(REASON.finding(severity, item.id().value(),
        item.id() + " has no " + String.join(" and no ", missing.stream().map(Missing::part).toList()),
        "Say its " + missing.getFirst().part(), Where.MANIFEST, missing.getFirst().field()));
  }

  private static List<Missing> missing(Item item) {
    var missing = new ArrayList<Missing>();
    switch (item.disposition()) {
      case Disposition.Move(var to, var by, _, _) -> {
        if (to.isBlank()) {
          missing.add(new Missing("destination", "to"));
        }
        if (by.isBlank() && item.kind() == ItemKind.DATA_ENTITY) {
          missing.add(new Missing("transformation", "by"));
        }
      }
      case Disposition.Rewire(var change, _) when change.isBlank() -> missing.add(new Missing("change", "change"));
      case Disposition.Retire(_, var reason) when reason.isBlank() -> missing.add(new Missing("reason", "reason"));
      case Disposition.Retain(var reason) when reason.isBlank() -> missing.add(new Missing("reason", "reason"));
      case Disposition.Rewire _,Disposition.Retire _,Disposition.Retain _,Disposition.Undecided _ -> {}
    }
    return missing;
  }

  private static Stream<Finding> unsupported(Item item) {
    return item.supported().filter(supported -> !supported).stream()
        .map(_ -> REASON.finding(Severity.HIGH, item.id() + "/supported",
            "The destination does not support " + item.id(), "Choose another approach", Where.MANIFEST, "approach"));
  }

  private static Stream<Finding> coversNothing(Facts facts, Item item) {
    boolean nothingRead = facts.basis().inventory().assets().isEmpty();
    return nothingRead || !facts.basis().coverage().assetsOf(item.id()).isEmpty()
        ? Stream.empty()
        : Stream.of(REASON.finding(Severity.MEDIUM, item.id() + "/covers",
            item.id() + " covers nothing that was found, or what it covers is covered more exactly by others",
            "Correct what it covers", Where.MANIFEST, "covers"));
  }
}
