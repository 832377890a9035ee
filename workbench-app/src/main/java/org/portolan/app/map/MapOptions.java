package org.portolan.app.map;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.model.asset.AssetId;

/// What is asked of the map: which groups are open, and what takes part.
///
/// @param open   groups whose members are drawn; empty: those that an open silent dependency leads to
/// @param named  assets that are shown by name where their group is open
/// @param by     by what assets are put together
/// @param filter what takes part
/// @param focus  an asset whose blast radius is shown, and nothing else
/// @param unread whether each place that was not read is shown beside what it belongs to
record MapOptions(Optional<Set<String>> open, Set<AssetId> named, GroupBy by, Filter filter,
    Optional<AssetId> focus, boolean unread) {
  static final MapOptions USUAL =
      new MapOptions(Optional.empty(), Set.of(), GroupBy.HOST_AND_SCHEMA, Filter.USUAL, Optional.empty(),
          false);

  MapOptions {
    open = open.map(Set::copyOf);
    named = Set.copyOf(named);
  }

  MapOptions opening(Set<String> groups) {
    return new MapOptions(Optional.of(groups), named, by, filter, focus, unread);
  }

  MapOptions naming(Set<AssetId> more) {
    var all = new HashSet<>(named);
    all.addAll(more);
    return new MapOptions(open, all, by, filter, focus, unread);
  }

  /// Other groups, of which those are open that an open silent dependency leads to.
  MapOptions grouped(GroupBy other) {
    return new MapOptions(Optional.empty(), named, other, filter, focus, unread);
  }

  MapOptions letting(Filter only) {
    return new MapOptions(open, named, by, only, focus, unread);
  }

  MapOptions focusing(Optional<AssetId> asset) {
    return new MapOptions(open, named, by, filter, asset, unread);
  }

  MapOptions marking(boolean notRead) {
    return new MapOptions(open, named, by, filter, focus, notRead);
  }

  /// Without what was opened and named on the way; what takes part stays.
  MapOptions asAtFirst() {
    return new MapOptions(Optional.empty(), Set.of(), by, filter, focus, unread);
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
