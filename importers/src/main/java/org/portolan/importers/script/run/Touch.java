package org.portolan.importers.script.run;

import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// Something that a process does to something else.
///
/// @param by        the script, or the job itself where its command line does it
/// @param certainty in (0, 1]: how sure it is, once `by` runs
/// @param way       in (0, 1]: how sure it is that `by` runs; counts only where this is told of something else than `by`
public record Touch(AssetId by, DependencyKind kind, Target to, String name, Place place, double certainty,
    double way) {
  /// The same, however it is come to.
  public Touch whateverTheWay() {
    return way == 1 ? this : new Touch(by, kind, to, name, place, certainty, 1);
  }
}
