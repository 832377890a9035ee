package org.portolan.model.sight;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;

/// When a job runs, held against what was watched and against the night.
///
/// @param schedule     in words: `quarterly: 1 Jan, Apr, Jul, Oct at 03:00`
/// @param next         its next four runs
/// @param inWindow     the runs that fall into its cutover window, in which old and new side are both shut
/// @param firstAfter   its first run after the window
/// @param exercised    whether that run comes before the watch ends, so that somebody sees it; not while no window is set
/// @param forceOn      the day of the night in which it is run by force, for what is not exercised
/// @param notice       who would notice if that first run failed
public record JobSight(AssetId job, String schedule, Sight sight, List<ZonedDateTime> next,
    List<ZonedDateTime> inWindow, Optional<ZonedDateTime> firstAfter, boolean exercised, Optional<LocalDate> forceOn,
    Notice notice) {
  public JobSight {
    next = List.copyOf(next);
    inWindow = List.copyOf(inWindow);
  }

  public boolean blind() {
    return sight instanceof Sight.Blind;
  }
}
