package org.portolan.model.sight;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.EvidenceKind;

/// What was seen, and nothing that was read says.
final class SeenUses {
  private SeenUses() {}

  static List<Gap> notWritten(Uses uses) {
    var gaps = new ArrayList<Gap>();
    for (var use : uses.seen()) {
      if (use.evidence().stream().allMatch(piece -> piece.kind() == EvidenceKind.OBSERVED)) {
        gaps.add(new Gap(use.from(), use.to(), Gap.Proof.SEEN, "It was seen, and nothing that was read says that it "
            + verb(use) + " it", use.evidence().stream().map(piece -> piece.place()).distinct().limit(3).toList()));
      }
    }
    return gaps;
  }

  private static String verb(Dependency use) {
    return use.kind().word().replace('-', ' ');
  }
}
