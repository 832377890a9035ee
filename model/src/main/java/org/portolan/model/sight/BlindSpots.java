package org.portolan.model.sight;

import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Basis;

/// Every job that is not the operating system's and not switched off, with what nobody could have seen of it, sorted by
/// job.
public record BlindSpots(List<JobSight> jobs) {
  public BlindSpots {
    jobs = List.copyOf(jobs);
  }

  public static BlindSpots of(Basis basis) {
    var look = new Look(basis);
    return new BlindSpots(
        basis.inventory().assets().values().stream().filter(BlindSpots::runs).map(look::at).toList());
  }

  private static boolean runs(Asset asset) {
    return asset.kind() == AssetKind.SCHEDULED_JOB && !asset.has(Attribute.DISABLED)
        && !asset.has(Attribute.OPERATING_SYSTEM) && asset.attribute(Attribute.SCHEDULE).isPresent();
  }

  /// Those that were watched in a time in which they did not run.
  public List<JobSight> blind() {
    return jobs.stream().filter(JobSight::blind).toList();
  }

  /// Those that fire inside the cutover window.
  public List<JobSight> inWindow() {
    return jobs.stream().filter(job -> !job.inWindow().isEmpty()).toList();
  }

  /// Those that do not run between the window and the end of the watch.
  public List<JobSight> notExercised() {
    return jobs.stream().filter(job -> job.forceOn().isPresent()).toList();
  }
}
