package org.portolan.model.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Basis;
import org.portolan.model.unit.Spoken;

/// Every job that is not the operating system's and not switched off, with what nobody could have seen of it, sorted by
/// job.
public record BlindSpots(List<JobSight> jobs) {
  private static final int SEEN = 4;

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

  /// Those of which nobody saw, nor could have seen, that they run: they fire in the window, run first after the watch,
  /// had no run while somebody watched, were never watched, or run nobody knows when. The ones nearest the night first.
  public List<JobSight> unseen() {
    return jobs.stream().filter(job -> rank(job) < SEEN).sorted(Comparator.comparingInt(BlindSpots::rank)).toList();
  }

  private static int rank(JobSight job) {
    return job.forceOn().isPresent() ? 0 : !job.inWindow().isEmpty() ? 1 : switch (job.sight()) {
      case Sight.Blind _ -> 2;
      case Sight.NotWatched(),Sight.TimesUnknown() -> 3;
      case Sight.Covered _ -> SEEN;
    };
  }

  /// How many there are of each, and what cannot be said yet: `13 never watched · no cutover window yet`.
  public String spoken() {
    if (jobs.isEmpty()) {
      return "no scheduled job was found";
    }
    var parts = new ArrayList<String>();
    part(parts, blind().size(), " had no run while somebody watched");
    part(parts, count(Sight.NotWatched.class), " never watched");
    long untimed = count(Sight.TimesUnknown.class);
    part(parts, untimed, untimed == 1 ? " runs nobody knows when" : " run nobody knows when");
    if (jobs.stream().noneMatch(job -> job.firstAfter().isPresent())) {
      parts.add("no cutover window yet");
    } else {
      parts.add(Spoken.count(inWindow().size(), "fires", "fire") + " in the window");
      parts.add(Spoken.count(notExercised().size(), "runs", "run") + " first after the watch");
    }
    return String.join(" · ", parts);
  }

  private long count(Class<? extends Sight> sight) {
    return jobs.stream().map(JobSight::sight).filter(sight::isInstance).count();
  }

  private static void part(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add(Spoken.count(count) + words);
    }
  }
}
