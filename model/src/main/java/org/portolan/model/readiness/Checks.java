package org.portolan.model.readiness;

import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.manifest.Waiver;

/// All checks, and what they find.
public final class Checks {
  /// One line for each rule.
  private static final List<Check> ALL = List.of(new ScopeCheck(), new AcceptanceCheck(), new StrategyCheck(),
      new WayBackCheck(), new StagingCheck(), new QualityCheck(), new SignOffCheck(), new ListedCheck(),
      new FromToHowCheck(),
      new CompletenessCheck(), new UnnoticedCheck(), new DirtCheck(), new TransferCheck(), new UnknownsCheck(),
      new NightCheck(),
      new ClockCheck(),
      new FreezeCheck(), new ReversalCheck(), new RollbackCriteriaCheck(), new FingersCrossedCheck(), new ToldCheck());

  private Checks() {}

  public static List<Check> all() {
    return ALL;
  }

  /// The worst first, without those that somebody waived and whose waiver still holds.
  public static List<Finding> of(Facts facts) {
    var waived =
        facts.basis().manifest().waivers().stream().filter(waiver -> waiver.holdsOn(facts.basis().asOf().toLocalDate()))
            .map(Waiver::subject).collect(Collectors.toSet());
    return ALL.stream().flatMap(check -> check.findings(facts)).filter(finding -> !waived.contains(finding.id()))
        .distinct().sorted().toList();
  }
}
