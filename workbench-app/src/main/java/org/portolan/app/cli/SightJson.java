package org.portolan.app.cli;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.model.asset.AssetId;
import org.portolan.model.problem.Location;
import org.portolan.model.sight.BlindSpots;
import org.portolan.model.sight.Gap;
import org.portolan.model.sight.JobSight;
import org.portolan.model.sight.Sight;
import org.portolan.model.sight.Triangulation;

/// What was seen and what could not be, as the commands print it.
final class SightJson {
  private SightJson() {}

  static Map<String, Object> of(Triangulation all, boolean watched) {
    var blind = new TreeMap<String, Object>();
    all.notWatched().forEach((what, uses) -> blind.put(what.value(), uses));
    return Json.object("anythingWatched", watched, "grantedNeverSeen", gaps(all.grantedNeverSeen()), "seenNotWritten",
        gaps(all.seenNotWritten()), "writtenNeverSeen", gaps(all.writtenNeverSeen()), "notWatched", blind);
  }

  private static List<Map<String, Object>> gaps(List<Gap> gaps) {
    return gaps.stream().map(gap -> Json.object("who", gap.who().value(), "what", gap.what().value(), "proof",
        gap.proof().name().toLowerCase(Locale.ROOT).replace('_', '-'), "reason", gap.reason(), "places",
        gap.places().stream().map(Location::toString).toList())).toList();
  }

  static List<Map<String, Object>> of(BlindSpots spots) {
    return spots.jobs().stream().map(SightJson::of).toList();
  }

  private static Map<String, Object> of(JobSight job) {
    return Json.object("job", job.job().value(), "schedule", job.schedule(), "sight", sight(job.sight()), "seen",
        job.sight().spoken(), "next", moments(job.next()), "inWindow", moments(job.inWindow()), "firstAfter",
        job.firstAfter().map(Object::toString).orElse(""), "exercised", job.exercised(), "forceOn",
        job.forceOn().map(Object::toString).orElse(""), "noticedBy",
        job.notice().by().map(AssetId::value).orElse(""), "noticedAt",
        job.notice().at().map(Object::toString).orElse(""),
        "noticedAfter", job.notice().after().map(Object::toString).orElse(""), "noticedHow", job.notice().how());
  }

  private static List<String> moments(List<ZonedDateTime> runs) {
    return runs.stream().map(Object::toString).toList();
  }

  private static String sight(Sight sight) {
    return switch (sight) {
      case Sight.NotWatched() -> "not-watched";
      case Sight.Blind _ -> "blind";
      case Sight.Covered _ -> "covered";
      case Sight.TimesUnknown() -> "times-unknown";
    };
  }
}
