package org.portolan.app.overview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Evidence;
import org.portolan.model.method.Rule;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.DriftReport;
import org.portolan.model.survey.Stale;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// Something that stands between now and the move: a silent dependency nobody has decided, or a finding.
///
/// @param where   the first place it was seen; may be empty
/// @param onMap   the asset to look at; empty where it is about no asset
/// @param verb    the button that leads to its remedy
public record Concern(Severity severity, String title, String why, String where, List<RuleId> rules,
    Optional<AssetId> onMap, String verb, Remedy remedy) {

  private static final Comparator<Concern> WORST_FIRST = Comparator.comparing(Concern::severity)
      .thenComparing(concern -> concern.remedy() instanceof Remedy.DecideSilent ? 0 : 1);

  /// Where it is mended.
  public sealed interface Remedy {

    /// On the map, where the silent dependency is shown with its evidence.
    record DecideSilent(String silentId, AssetId dependant) implements Remedy {}

    /// In the place that the finding names.
    record Mend(Finding finding) implements Remedy {}

    /// On a page of Discover, where all of it stands.
    record Look(Page page) implements Remedy {}
  }

  /// The pages of Discover that hold what no single finding says.
  public enum Page {
    SEEN_AND_UNSEEN,
    SINCE_THE_LAST_SNAPSHOT
  }

  /// All of them, the worst first; among equals the silent dependencies, with the surest first. The finding that a
  /// silent dependency is open says nothing that it does not say itself.
  ///
  /// @param drift what has changed since the last snapshot; empty where nothing was read twice
  static List<Concern> of(Survey survey, Optional<DriftReport> drift) {
    var silent = survey.openSilent()
        .stream()
        .sorted(Comparator.comparing(SilentDependency::severity)
            .thenComparing(SilentDependency::confidence, Comparator.reverseOrder())
            .thenComparing(SilentDependency::id))
        .map(Concern::of);
    var told = survey.openSilent().stream().map(SilentDependency::id).collect(Collectors.toSet());
    var findings = survey.findings()
        .stream()
        .filter(finding -> !(finding.rule().equals(Rule.R_17.id()) && told.contains(finding.subject())))
        .map(finding -> of(finding, survey));
    var pages = Stream.of(drift.flatMap(Concern::of), blind(survey)).flatMap(Optional::stream);
    return Stream.of(silent, findings, pages).flatMap(one -> one).sorted(WORST_FIRST).toList();
  }

  private static Optional<Concern> of(DriftReport drift) {
    var stale = drift.stale();
    if (stale.isEmpty()) {
      return Optional.empty();
    }
    var kinds = stale.stream().collect(Collectors.groupingBy(one -> one.kind().word().replace('-', ' '),
        LinkedHashMap::new, Collectors.counting()));
    boolean grave = stale.stream().map(Stale::kind)
        .anyMatch(kind -> kind == Stale.Kind.DECISION || kind == Stale.Kind.CLOSURE || kind == Stale.Kind.SIGN_OFF);
    return Optional.of(new Concern(grave ? Severity.HIGH : Severity.MEDIUM,
        Spoken.count(stale.size(), "thing of the plan rests", "things of the plan rest")
            + " on what has changed since the last snapshot",
        kinds.entrySet().stream().map(one -> Spoken.count(one.getValue(), one.getKey(), one.getKey() + "s"))
            .collect(Collectors.joining(", "))
            + ". What was decided stays as it is, so each has to be looked at again.",
        "", List.of(), Optional.empty(), "See what changed", new Remedy.Look(Page.SINCE_THE_LAST_SNAPSHOT)));
  }

  /// Jobs whose runs nobody could have seen: that they are not in what was observed proves nothing.
  private static Optional<Concern> blind(Survey survey) {
    var blind = survey.judgement().blindSpots().blind();
    if (blind.isEmpty()) {
      return Optional.empty();
    }
    var first = blind.getFirst();
    return Optional.of(new Concern(Severity.MEDIUM,
        Spoken.count(blind.size(), "job", "jobs") + " had no run while somebody watched",
        "That nothing was seen of " + (blind.size() == 1 ? "it" : "them") + " proves nothing: "
            + survey.inventory().asset(first.job()).map(Asset::name).orElse("")
            + " runs " + first.schedule() + ".",
        "", List.of(Rule.R_56.id()), Optional.of(first.job()), "See when they run",
        new Remedy.Look(Page.SEEN_AND_UNSEEN)));
  }

  private static Concern of(SilentDependency silent) {
    var where = silent.evidence().stream().map(Evidence::place).findFirst();
    return new Concern(silent.severity(), silent.title(), silent.breaks(), where.map(Location::toString).orElse(""),
        silent.rules(), Optional.of(silent.dependant()), "Decide",
        new Remedy.DecideSilent(silent.id(), silent.dependant()));
  }

  private static Concern of(Finding finding, Survey survey) {
    var asset = survey.inventory().assets().keySet().stream().filter(id -> id.value().equals(finding.subject()));
    return new Concern(finding.severity(), finding.summary(), finding.why(),
        finding.places().stream().findFirst().map(Location::toString).orElse(""), List.of(finding.rule()),
        asset.findFirst(), finding.remedy().verb(), new Remedy.Mend(finding));
  }
}
