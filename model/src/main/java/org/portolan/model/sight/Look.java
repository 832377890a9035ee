package org.portolan.model.sight;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Ids;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.silent.Timing;

/// Looks at one job after the other.
final class Look {
  private static final int RUNS_LISTED = 4;

  private final Basis basis;
  private final Occasions occasions;
  private final Watched watched;
  private final Works works;

  Look(Basis basis) {
    this.basis = basis;
    this.occasions = new Occasions(basis);
    this.watched = new Watched(basis.inventory());
    this.works = new Works(basis, occasions);
  }

  JobSight at(Asset job) {
    var schedule = occasions.schedule(job);
    var spoken = Timing.schedule(basis, job).map(Schedules::spoken).orElse("");
    if (schedule.isEmpty()) {
      return new JobSight(job.id(), spoken, watched.nothing() ? new Sight.NotWatched() : new Sight.TimesUnknown(),
          List.of(), List.of(), Optional.empty(), false, Optional.empty(), Notice.NOBODY);
    }
    var window = window(job);
    var first = window.flatMap(night -> next(schedule.get(), night.ends()));
    boolean exercised = first.filter(run -> run.isBefore(watchEnds(window.orElseThrow()))).isPresent();
    return new JobSight(job.id(), spoken, sight(job), occasions.next(schedule.get(), basis.asOf(), RUNS_LISTED),
        window.map(night -> occasions.between(schedule.get(), night.begins(), night.ends())).orElse(List.of()), first,
        exercised, window.filter(_ -> !exercised).map(Look::forced),
        first.or(() -> next(schedule.get(), basis.asOf())).map(run -> works.notice(job, run)).orElse(Notice.NOBODY));
  }

  private Optional<ZonedDateTime> next(Schedule schedule, ZonedDateTime from) {
    return occasions.next(schedule, from, 1).stream().findFirst();
  }

  private ZonedDateTime watchEnds(Window night) {
    return night.ends().plus(basis.context().thresholds().watch());
  }

  private static LocalDate forced(Window night) {
    return night.from().toLocalDate();
  }

  private Sight sight(Asset job) {
    var places = works.uses(job.id());
    var watch = watched.over(places.isEmpty() ? List.of(Ids.host(job.host().isEmpty() ? "-" : job.host())) : places);
    if (watch.isEmpty()) {
      return new Sight.NotWatched();
    }
    int runs = occasions.within(job, watch).orElse(0);
    return runs == 0 ? new Sight.Blind(watch) : new Sight.Covered(watch, runs);
  }

  /// The window of the wave in which the job moves or is rewired, else the plan's own.
  private Optional<Window> window(Asset job) {
    var wave = basis.coverage().itemOf(job.id()).map(Item::id).map(basis.order()::waveOf).orElse(0);
    return basis.manifest().waves().stream().filter(spec -> spec.number() == wave).findFirst()
        .flatMap(WaveSpec::window).or(() -> basis.context().window());
  }
}
