package org.portolan.app.overview;

import org.portolan.model.asset.Asset;
import org.portolan.model.basis.Completeness;
import org.portolan.model.manifest.Item;
import org.portolan.model.survey.Survey;

/// How much of what somebody must decide about is decided, counted as the audit gate counts it.
///
/// @param found without what goes with something else, such as a script with its job
record Decided(long decided, long found) {

  static Decided of(Survey survey) {
    var found =
        survey.inventory().assets().values().stream().filter(one -> Completeness.kind(one).isPresent()).toList();
    return new Decided(found.stream().filter(asset -> isDecided(asset, survey)).count(), found.size());
  }

  long open() {
    return found - decided;
  }

  /// Rounded down: a hundred percent is said only when nothing is left.
  long percent() {
    return found == 0 ? 0 : 100 * decided / found;
  }

  private static boolean isDecided(Asset asset, Survey survey) {
    return survey.coverage().itemOf(asset.id()).map(Item::disposition).filter(one -> one.decided()).isPresent();
  }
}
