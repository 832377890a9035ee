package org.portolan.model.silent;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Evidence;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;

/// A dependency that the manifest does not account for; one for each dependant, however many rules it breaks.
///
/// @param id           stable over re-imports: the dependant's id, and for what crosses waves `from → to`
/// @param rules        which of R-51 … R-57 say so, sorted
/// @param dependant    what would break; a job rather than the script that it runs
/// @param needed       what it needs that moves or stops, the most important first
/// @param path         the arrows from the dependant to what it needs, in order of reach
/// @param evidence     of those arrows, sorted
/// @param title        `quarter-close writes finance.ledger`
/// @param breaks       what stops working, one or two sentences
/// @param wouldConfirm what would prove it
/// @param wouldRefute  what would disprove it
/// @param suggestion   what we would decide; one sentence
/// @param nextRun      of the dependant, where it has a schedule
/// @param fingerprint  of its evidence: 12 hex digits; a closure holds only while it stays the same
public record SilentDependency(String id, List<RuleId> rules, Severity severity, AssetId dependant,
    List<AssetId> needed, List<Dependency> path, List<Evidence> evidence, Confidence confidence, String title,
    String breaks, String wouldConfirm, String wouldRefute, String suggestion, Optional<ZonedDateTime> nextRun,
    String fingerprint, State state) {
  public SilentDependency {
    rules = rules.stream().sorted().distinct().toList();
    needed = List.copyOf(needed);
    path = List.copyOf(path);
    evidence = evidence.stream().sorted().distinct().toList();
  }

  /// Whether somebody decided.
  public sealed interface State {
    record Open() implements State {}

    /// It was closed once, and its evidence has changed since.
    record Returned(Closure before) implements State {}

    /// An item says what happens to the dependant.
    record Decided(ItemId by) implements State {}

    /// It was accepted, or found not to be real.
    record Closed(Closure by) implements State {}
  }

  public boolean open() {
    return switch (state) {
      case State.Open _,State.Returned _ -> true;
      case State.Decided _,State.Closed _ -> false;
    };
  }
}
