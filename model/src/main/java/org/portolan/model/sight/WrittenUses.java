package org.portolan.model.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.basis.Basis;
import org.portolan.model.problem.Location;

/// What is written in schedules, scripts and configurations, and was never seen.
final class WrittenUses {
  private final Basis basis;
  private final Uses uses;
  private final Watched watched;
  private final SortedMap<AssetId, Integer> notWatched;
  private final Occasions occasions;

  WrittenUses(Basis basis, Uses uses, Watched watched, SortedMap<AssetId, Integer> notWatched) {
    this.basis = basis;
    this.uses = uses;
    this.watched = watched;
    this.notWatched = notWatched;
    this.occasions = new Occasions(basis);
  }

  /// One for each that acts and each database or endpoint.
  List<Gap> neverSeen() {
    Map<AssetId, Map<AssetId, List<Dependency>>> byTop = new TreeMap<>();
    for (var use : uses.written()) {
      for (var top : uses.tops(use.from())) {
        byTop.computeIfAbsent(top, _ -> new HashMap<>())
            .computeIfAbsent(Watched.container(use.to()), _ -> new ArrayList<>()).add(use);
      }
    }
    var gaps = new ArrayList<Gap>();
    byTop.forEach((top, byContainer) -> byContainer.forEach((container, written) -> {
      if (!uses.seen(top, container)) {
        gap(top, container, written, gaps);
      }
    }));
    return gaps;
  }

  private void gap(AssetId top, AssetId container, List<Dependency> written, List<Gap> gaps) {
    var watch = watched.over(container);
    if (watch.isEmpty()) {
      notWatched.merge(container, 1, Integer::sum);
      return;
    }
    var places = written.stream().flatMap(use -> use.evidence().stream()).map(piece -> piece.place()).distinct()
        .limit(3).toList();
    var asset = basis.inventory().asset(top).orElseThrow();
    var said = container + " was " + watch.spoken();
    if (watch.spans().isEmpty()) {
      gaps.add(
          new Gap(top, container, Gap.Proof.COULD_NOT_SHOW, said + ", which shows nobody who comes and goes", places));
    } else if (asset.kind() == AssetKind.SCHEDULED_JOB) {
      gaps.add(ofJob(asset, container, watch, said, places));
    } else {
      gaps.add(new Gap(top, container, runs(asset) ? Gap.Proof.WOULD_HAVE_SHOWN : Gap.Proof.COULD_NOT_SHOW,
          said + ", and it was not seen" + (runs(asset) ? "" : "; when it runs, nobody knows"), places));
    }
  }

  private Gap ofJob(Asset job, AssetId container, Watch watch, String said,
      List<Location> places) {
    var runs = occasions.within(job, watch);
    if (runs.isEmpty()) {
      return new Gap(job.id(), container, Gap.Proof.COULD_NOT_SHOW, said + "; when the job runs is not known", places);
    }
    return runs.get() == 0
        ? new Gap(job.id(), container, Gap.Proof.COULD_NOT_SHOW, said + ", and the job did not run in that time",
            places)
        : new Gap(job.id(), container, Gap.Proof.WOULD_HAVE_SHOWN, said + ", in which the job was to run "
            + (runs.get() == 1 ? "once" : runs.get() + " times") + ", and it was not seen", places);
  }

  private static boolean runs(Asset asset) {
    return asset.kind() == AssetKind.SERVICE || asset.kind() == AssetKind.CLIENT;
  }
}
