package org.portolan.model.survey;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inventory.Drift;

/// What a newer import changed, and what of the plan has to be looked at again. Decisions themselves stay as they are:
/// nothing is taken back because of an import.
///
/// @param newUnknowns  that only the later inventory has
/// @param goneUnknowns that only the earlier one had
/// @param stale        sorted by kind, decisions first
public record DriftReport(Drift drift, List<UnknownCase> newUnknowns, List<UnknownCase> goneUnknowns,
    List<Stale> stale) {
  public DriftReport {
    newUnknowns = List.copyOf(newUnknowns);
    goneUnknowns = List.copyOf(goneUnknowns);
    stale = stale.stream().sorted().distinct().toList();
  }

  /// @param before what followed from the earlier inventory, with the manifest and logbook of today
  /// @param after  what follows now
  public static DriftReport between(Survey before, Survey after) {
    var drift = Drift.between(before.inventory(), after.inventory());
    return new DriftReport(drift, only(after, before), only(before, after), Staleness.of(drift, before, after));
  }

  private static List<UnknownCase> only(Survey these, Survey those) {
    Set<String> known = those.judgement().unknowns().all().stream().map(UnknownCase::id).collect(Collectors.toSet());
    return these.judgement().unknowns().all().stream().filter(one -> !known.contains(one.id())).toList();
  }
}
