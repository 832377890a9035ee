package org.portolan.app.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Evidence;
import org.portolan.model.method.Rule;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;

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
  }

  /// All of them, the worst first; among equals the silent dependencies, with the surest first. The finding that a
  /// silent dependency is open says nothing that it does not say itself.
  static List<Concern> of(Survey survey) {
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
    return Stream.concat(silent, findings).sorted(WORST_FIRST).toList();
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
