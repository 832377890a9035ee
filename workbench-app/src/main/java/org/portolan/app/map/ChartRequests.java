package org.portolan.app.map;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portolan.app.layout.ChartBuilder;
import org.portolan.app.layout.ChartRequest;
import org.portolan.app.layout.Overview;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.survey.Survey;

/// Turns what is asked of the map into what the picture is built from.
final class ChartRequests {
  private static final int NAMED = 5;
  private static final int NAMED_IN_FOCUS = 24;
  /// More would push what depends on each other out of sight.
  private static final int NAMED_UNREAD = 12;
  /// A focus with more assets than this shows them in closed groups first.
  private static final int MOST_OPENED = 60;

  private ChartRequests() {}

  static ChartRequest of(Survey survey, MapOptions options) {
    var by = options.by().grouping(survey);
    var usual = Overview.request(survey.inventory(), survey.silent(), by);
    var open = options.open().orElse(usual.open());
    var named = new HashSet<>(usual.named());
    named.addAll(options.named());
    if (options.unread()) {
      named.addAll(UnreadMarks.telling(survey, NAMED_UNREAD));
    }
    var filter = options.filter();
    Predicate<Asset> assets = asset -> filter.kinds().isEmpty() || filter.kinds().contains(asset.kind());
    if (filter.host().isPresent()) {
      var host = filter.host().orElseThrow();
      assets = assets.and(near(survey, asset -> asset.host().equals(host)));
    }
    if (filter.wave().isPresent()) {
      assets = assets.and(near(survey, inWave(survey, filter.wave().orElseThrow())));
    }
    if (filter.silentOnly() || filter.decision().filter(Decided::ofSilentOnly).isPresent()) {
      assets = assets.and(among(silent(survey, filter.decision().orElse(Decided.NOT_YET))));
    } else if (filter.decision().isPresent()) {
      var decision = filter.decision().orElseThrow();
      assets = assets.and(near(survey, asset -> Decided.of(asset.id(), survey) == decision));
    }
    if (options.focus().isPresent()) {
      return focus(survey, options, options.focus().orElseThrow(), assets);
    }
    return new ChartRequest(open, named, NAMED, assets, arrows(filter), by);
  }

  private static ChartRequest focus(Survey survey, MapOptions options, AssetId on, Predicate<Asset> assets) {
    var reached = new HashSet<AssetId>(Set.of(on));
    survey.graph().blastRadius(on).impacts().forEach(impact -> reached.add(impact.asset().id()));
    var by = options.by().grouping(survey);
    var open = new HashSet<String>(options.open().orElse(Set.of()));
    if (reached.size() <= MOST_OPENED || open.isEmpty()) {
      reached.stream().limit(MOST_OPENED).forEach(id -> survey.inventory().asset(id).ifPresent(
          asset -> open.addAll(ChartBuilder.groupsOf(asset, by))));
    }
    return new ChartRequest(open, Set.of(on), NAMED_IN_FOCUS, assets.and(among(reached)),
        arrows(options.filter()), by);
  }

  private static Predicate<Asset> among(Set<AssetId> ids) {
    return asset -> ids.contains(asset.id());
  }

  private static Predicate<Dependency> arrows(Filter filter) {
    return dependency -> dependency.confidence().value() >= filter.confidence()
        && (filter.standings().isEmpty() || filter.standings().contains(dependency.standing()));
  }

  private static Predicate<Asset> inWave(Survey survey, int number) {
    var items = survey.plan().waves().stream().filter(wave -> wave.number() == number)
        .flatMap(wave -> wave.items().stream()).collect(Collectors.toSet());
    return asset -> survey.coverage().itemOf(asset.id()).filter(item -> items.contains(item.id())).isPresent();
  }

  /// These, what they need and what needs them.
  private static Predicate<Asset> near(Survey survey, Predicate<Asset> these) {
    var near = new HashSet<AssetId>();
    for (var dependency : survey.inventory().dependencies()) {
      var from = survey.inventory().asset(dependency.from());
      var to = survey.inventory().asset(dependency.to());
      if (from.filter(these).isPresent()) {
        near.add(dependency.to());
      }
      if (to.filter(these).isPresent()) {
        near.add(dependency.from());
      }
    }
    return asset -> these.test(asset) || near.contains(asset.id());
  }

  /// What silent dependencies touch of which that was decided.
  private static Set<AssetId> silent(Survey survey, Decided decision) {
    var touched = new HashSet<AssetId>();
    survey.silent().stream().filter(one -> Decided.of(one, survey) == decision).forEach(one -> {
      touched.add(one.dependant());
      touched.addAll(one.needed());
      one.path().forEach(arrow -> {
        touched.add(arrow.from());
        touched.add(arrow.to());
      });
    });
    return touched;
  }
}
