package org.portolan.model.silent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;
import org.portolan.model.basis.Basis;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.Suspicion.Direction;

/// a job that is touched by the move runs monthly or more seldom, so neither rehearsal nor watch would see it.
final class RunsSeldom implements SilentRule {
  /// From a month on; February is the shortest.
  private static final Duration SELDOM = Duration.ofDays(28);

  @Override
  public List<Suspicion> suspicions(Basis basis, Dependants dependants) {
    var seldom = new TreeMap<AssetId, List<Chain>>();
    // Many jobs share a schedule, and working out its longest pause takes a while.
    var pauses = new HashMap<Schedule, Boolean>();
    basis.inventory().assets().values().stream().filter(RunsSeldom::runs)
        .filter(asset -> Timing.schedule(basis, asset)
            .filter(schedule -> pauses.computeIfAbsent(schedule, RunsSeldom::isSeldom)).isPresent())
        .forEach(asset -> seldom.put(asset.id(), new ArrayList<>()));
    for (var need : dependants.needs()) {
      if (dependants.ways(need.from()).stream().anyMatch(way -> seldom.containsKey(way.dependant()))) {
        dependants.chains(need).forEach(
            chain -> Optional.ofNullable(seldom.get(chain.dependant())).ifPresent(chains -> chains.add(chain)));
      }
    }
    return seldom.entrySet().stream().filter(entry -> touched(basis, entry)).map(entry -> {
      var chains = entry.getValue();
      return new Suspicion(entry.getKey().value(), RuleId.of(56), entry.getKey(), reaching(basis, chains),
          Gathered.decision(basis, entry.getKey(), chains), Direction.IN);
    }).toList();
  }

  private static boolean runs(Asset job) {
    return !job.has(Attribute.OPERATING_SYSTEM) && !job.has(Attribute.DISABLED);
  }

  private static boolean isSeldom(Schedule schedule) {
    return Schedules.period(schedule).filter(period -> period.compareTo(SELDOM) >= 0).isPresent();
  }

  private static boolean touched(Basis basis, Map.Entry<AssetId, List<Chain>> job) {
    boolean travels = basis.coverage().itemOf(job.getKey()).filter(item -> basis.order().waveOf(item.id()) > 0)
        .isPresent();
    return travels || job.getValue().stream().anyMatch(chain -> basis.leaving().touches(chain.needed()));
  }

  private static List<Chain> reaching(Basis basis, List<Chain> chains) {
    var leaving = chains.stream().filter(chain -> basis.leaving().touches(chain.needed())).toList();
    return leaving.isEmpty() ? chains : leaving;
  }
}
