package org.portolan.app.map;

import java.util.Optional;
import java.util.Set;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;

/// What takes part in the picture and in the table.
///
/// @param kinds      only these; empty: all
/// @param host       only what lives there or is needed from there; empty: all hosts
/// @param wave       only what moves in it, what that needs and what needs it; empty: all waves
/// @param confidence the least that an arrow must have
/// @param standings  only arrows known this way; empty: all
/// @param decision   only what was decided so, what that needs and what needs it; empty: whatever was decided
/// @param silentOnly only what a silent dependency touches: an open one, or one that was decided so
record Filter(Set<AssetKind> kinds, Optional<String> host, Optional<Integer> wave, double confidence,
    Set<EvidenceKind> standings, Optional<Decided> decision, boolean silentOnly) {
  static final Filter USUAL =
      new Filter(Set.of(), Optional.empty(), Optional.empty(), 0.5, Set.of(), Optional.empty(), false);

  Filter {
    kinds = Set.copyOf(kinds);
    standings = Set.copyOf(standings);
  }

  Filter ofKinds(Set<AssetKind> only) {
    return new Filter(only, host, wave, confidence, standings, decision, silentOnly);
  }

  Filter onHost(Optional<String> only) {
    return new Filter(kinds, only, wave, confidence, standings, decision, silentOnly);
  }

  Filter inWave(Optional<Integer> only) {
    return new Filter(kinds, host, only, confidence, standings, decision, silentOnly);
  }

  Filter from(double least) {
    return new Filter(kinds, host, wave, least, standings, decision, silentOnly);
  }

  Filter known(Set<EvidenceKind> only) {
    return new Filter(kinds, host, wave, confidence, only, decision, silentOnly);
  }

  Filter decided(Optional<Decided> only) {
    return new Filter(kinds, host, wave, confidence, standings, only, silentOnly);
  }

  Filter silentOnly(boolean only) {
    return new Filter(kinds, host, wave, confidence, standings, decision, only);
  }
}
