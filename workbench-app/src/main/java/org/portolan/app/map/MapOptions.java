package org.portolan.app.map;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;

/// What is asked of the map: which groups are open, and what takes part.
///
/// @param open       groups whose members are drawn; empty: those that an open silent dependency leads to
/// @param named      assets that are shown by name where their group is open
/// @param kinds      only these; empty: all
/// @param host       only what lives there or is needed from there; empty: all hosts
/// @param confidence the least that an arrow must have
/// @param standings  only arrows known this way; empty: all
/// @param silentOnly only what an open silent dependency touches
/// @param focus      an asset whose blast radius is shown, and nothing else
/// @param wave       only what moves in it, what that needs and what needs it; empty: all waves
record MapOptions(Optional<Set<String>> open, Set<AssetId> named, Set<AssetKind> kinds, Optional<String> host,
    double confidence, Set<EvidenceKind> standings, boolean silentOnly, Optional<AssetId> focus,
    Optional<Integer> wave) {
  static final MapOptions USUAL = new MapOptions(Optional.empty(), Set.of(), Set.of(), Optional.empty(), 0.5, Set.of(),
      false, Optional.empty(), Optional.empty());

  MapOptions {
    open = open.map(Set::copyOf);
    named = Set.copyOf(named);
    kinds = Set.copyOf(kinds);
    standings = Set.copyOf(standings);
  }

  MapOptions opening(Set<String> groups) {
    return new MapOptions(Optional.of(groups), named, kinds, host, confidence, standings, silentOnly, focus, wave);
  }

  MapOptions naming(Set<AssetId> more) {
    var all = new HashSet<>(named);
    all.addAll(more);
    return new MapOptions(open, all, kinds, host, confidence, standings, silentOnly, focus, wave);
  }

  MapOptions ofKinds(Set<AssetKind> only) {
    return new MapOptions(open, named, only, host, confidence, standings, silentOnly, focus, wave);
  }

  MapOptions onHost(Optional<String> only) {
    return new MapOptions(open, named, kinds, only, confidence, standings, silentOnly, focus, wave);
  }

  MapOptions from(double least) {
    return new MapOptions(open, named, kinds, host, least, standings, silentOnly, focus, wave);
  }

  MapOptions known(Set<EvidenceKind> only) {
    return new MapOptions(open, named, kinds, host, confidence, only, silentOnly, focus, wave);
  }

  MapOptions silentOnly(boolean only) {
    return new MapOptions(open, named, kinds, host, confidence, standings, only, focus, wave);
  }

  MapOptions inWave(Optional<Integer> only) {
    return new MapOptions(open, named, kinds, host, confidence, standings, silentOnly, focus, only);
  }

  MapOptions focusing(Optional<AssetId> asset) {
    return new MapOptions(open, named, kinds, host, confidence, standings, silentOnly, asset, wave);
  }

  /// With one group opened or closed; the groups inside a closed one stay as they were.
  MapOptions toggled(String group, Set<String> openNow) {
    var next = new TreeSet<>(openNow);
    if (!next.remove(group)) {
      next.add(group);
    }
    return opening(next);
  }
}
