package org.portolan.model.sight;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.AssetId;
import org.portolan.model.basis.Basis;

/// What is declared (grants), written (schedules, scripts, configurations) and seen (sessions, logs), each held against
/// the others.
///
/// @param grantedNeverSeen roles that may use a database, and were not seen to
/// @param seenNotWritten   uses that were seen, and that nothing that was read says
/// @param writtenNeverSeen uses that are written somewhere, and were not seen
/// @param notWatched       databases and endpoints that nobody watched, each with how many uses of it are written or
///                         granted: nothing can be said about those
public record Triangulation(List<Gap> grantedNeverSeen, List<Gap> seenNotWritten, List<Gap> writtenNeverSeen,
    SortedMap<AssetId, Integer> notWatched) {
  public Triangulation {
    grantedNeverSeen = grantedNeverSeen.stream().sorted().toList();
    seenNotWritten = seenNotWritten.stream().sorted().toList();
    writtenNeverSeen = writtenNeverSeen.stream().sorted().toList();
    notWatched = Collections.unmodifiableSortedMap(new TreeMap<>(notWatched));
  }

  public static Triangulation of(Basis basis) {
    var uses = new Uses(basis);
    var watched = new Watched(basis.inventory());
    var blind = new TreeMap<AssetId, Integer>();
    var granted = new Grants(basis.inventory(), uses, watched, blind).neverSeen();
    var written = new WrittenUses(basis, uses, watched, blind).neverSeen();
    return new Triangulation(granted, SeenUses.notWritten(uses), written, blind);
  }
}
