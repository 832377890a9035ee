package org.portolan.app.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.app.layout.ChartRequest;
import org.portolan.app.layout.Placement.Spot;
import org.portolan.model.asset.AssetId;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;

/// How many dependencies lead from each group to each other, the busiest groups first.
///
/// @param left groups that are not among them
record GroupCounts(List<Spot> groups, Map<Ends, Count> cells, int left) {
  private static final int MOST = 24;

  GroupCounts {
    groups = List.copyOf(groups);
    cells = Map.copyOf(cells);
  }

  record Ends(String from, String to) {}

  /// @param silent how many of them are part of an open silent dependency
  record Count(int all, int silent) {
    static final Count NONE = new Count(0, 0);

    Count and(Count other) {
      return new Count(all + other.all, silent + other.silent);
    }
  }

  static GroupCounts of(Survey survey, MapOptions options) {
    var request = ChartRequests.of(survey, options);
    var silent = survey.silent().stream().filter(SilentDependency::open).flatMap(one -> one.path().stream())
        .collect(Collectors.toSet());
    var groups = new HashMap<String, Spot>();
    var cells = new HashMap<Ends, Count>();
    var busy = new HashMap<String, Integer>();
    survey.inventory().dependencies().stream().filter(request::draws).forEach(dependency -> {
      var from = spot(survey, dependency.from(), request);
      var to = spot(survey, dependency.to(), request);
      if (from.isPresent() && to.isPresent()) {
        cells.merge(new Ends(from.get().id(), to.get().id()), new Count(1, silent.contains(dependency) ? 1 : 0),
            Count::and);
        Stream.of(from.get(), to.get()).forEach(spot -> {
          groups.put(spot.id(), spot);
          busy.merge(spot.id(), 1, Integer::sum);
        });
      }
    });
    var busiest = groups.values().stream()
        .sorted(Comparator.comparing((Spot spot) -> -busy.getOrDefault(spot.id(), 0)).thenComparing(Spot::id))
        .limit(MOST).toList();
    return new GroupCounts(busiest, cells, groups.size() - busiest.size());
  }

  /// The innermost group of an asset that takes part.
  private static Optional<Spot> spot(Survey survey, AssetId id, ChartRequest request) {
    return survey.inventory().asset(id).filter(request.assets()).map(asset -> request.by().of(asset).groups())
        .filter(groups -> !groups.isEmpty()).map(List::getLast);
  }

  Count at(Spot from, Spot to) {
    return cells.getOrDefault(new Ends(from.id(), to.id()), Count.NONE);
  }
}
