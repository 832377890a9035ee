package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.asset.Dependency;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;
import org.portolan.model.silent.SilentDependency;

/// nothing depends on a move unnoticed; and decisions about two items that need each other agree.
final class UnnoticedCheck implements Check {
  private static final Reason REASON =
      Reason.of(17, "What depends on a move without a decision breaks without anybody having decided so.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    return Stream.of(facts.silent().stream().filter(SilentDependency::open).map(UnnoticedCheck::open),
        contradictions(facts).stream(), LapsedWords.findings(facts)).flatMap(found -> found);
  }

  private static Finding open(SilentDependency silent) {
    return REASON.finding(silent.severity(), silent.id(), silent.title(),
        silent.evidence().stream().map(one -> one.place()).distinct().limit(3).toList(), "Decide", Where.MAP,
        "silent");
  }

  /// What stays and needs what leaves, or goes on and needs what is switched off; told once for each pair of items.
  private static List<Finding> contradictions(Facts facts) {
    var pairs = new TreeMap<String, Finding>();
    for (var need : facts.basis().inventory().dependencies()) {
      if (need.kind().isNeed()) {
        var from = facts.basis().decision(need.from());
        var to = facts.basis().decision(need.to());
        if (from.isPresent() && to.isPresent() && contradict(from.get(), to.get())) {
          pairs.putIfAbsent(from.get().id() + " → " + to.get().id(), contradiction(from.get(), to.get(), need));
        }
      }
    }
    return new ArrayList<>(pairs.values());
  }

  private static boolean contradict(Item from, Item to) {
    return switch (to.disposition()) {
      case Disposition.Retire _ -> !(from.disposition() instanceof Disposition.Retire);
      case Disposition.Move _ -> from.disposition() instanceof Disposition.Retain;
      case Disposition.Rewire _,Disposition.Retain _,Disposition.Undecided _ -> false;
    };
  }

  private static Finding contradiction(Item from, Item to, Dependency need) {
    var what = to.disposition() instanceof Disposition.Retire ? "is retired" : "moves";
    return REASON.finding(Severity.HIGH, from.id() + " → " + to.id(),
        from.id() + " goes on and needs " + to.id() + ", which " + what + ": " + need.from() + " "
            + need.kind().word() + " " + need.to(),
        need.evidence().stream().map(one -> one.place()).limit(3).toList(), "Decide again", Where.MANIFEST,
        "disposition");
  }
}
