package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;

/// Makes one landscape of the facts of all sources: what is the same thing under several names becomes one asset.
///
/// Pure and deterministic; takes time in proportion to the facts. Where a name leaves several readings open, the
/// confidence is lowered by the factor of the guess ([Guess]).
public final class Resolution {
  private final CurrentReports reports;
  private final Landscape landscape = new Landscape();
  private final Map<String, Set<Ledger.Arrow>> arrowsOf = new HashMap<>();

  private Resolution(CurrentReports reports) {
    this.reports = reports;
  }

  /// The inventory as of the latest complete import of each source; imports that broke off replace nothing, but what
  /// they could not read is shown.
  public static Inventory of(List<Intake> intakes) {
    return new Resolution(CurrentReports.of(intakes)).inventory();
  }

  private Inventory inventory() {
    var hostNames = new HostNames(all(Fact.Alias.class));
    var hosts = new HostAssets(hostNames, all(Fact.Found.class).stream().map(Fact.Found::asset)
        .filter(asset -> asset.kind() == AssetKind.HOST).map(Asset::name).distinct().toList());
    var reachedAt = reachedAt();
    each(Fact.Found.class, fact -> landscape.found(placed(fact.asset(), hosts, reachedAt)));
    var catalogs = new Catalogs(reports.complete().stream().map(Intake::report).toList());
    var written = written();
    var targets = targets(hostNames, hosts, catalogs, written);
    reports.complete().forEach(intake -> connect(intake, targets));
    each(Fact.Watched.class, watched -> targets.meant(watched.what())
        .ifPresent(meant -> landscape.named(meant.asset(), watched.place())));
    new ObservedClients(landscape, hosts).recognise();
    landscape.settleDoubts();
    var assets = landscape.assets();
    var names = new KnownNames(hostNames, hosts, catalogs.reached(), assets.keySet()).all(written, targets);
    var unknowns = reports.unknowns(Unresolved.in(assets.values(), reports.unread()));
    var dependencies = landscape.dependencies();
    var implied = ImpliedKeys.of(assets.values(), dependencies, Inclusion.of(all(Fact.Matched.class)));
    dependencies.addAll(implied.found());
    return new Inventory(assets, dependencies, summaries(),
        reports.counting().stream().flatMap(intake -> intake.report().read().stream()).sorted().distinct().toList(),
        reports.unread(), folded(), names, unknowns, windows(targets), landscape.ledger(),
        implied.withheld(), TableProfile.of(reports.counting(), assets));
  }

  /// A catalog knows its host by the name it was reached under, and none where it was read on this machine; others may
  /// call it differently.
  private static Asset placed(Asset asset, HostAssets hosts, Map<String, String> reachedAt) {
    if (asset.database().isEmpty()) {
      return asset;
    }
    var parts = asset.id().value().split("/", 3);
    var host = asset.host().isEmpty() && parts[0].equals("db") ? reachedAt.getOrDefault(parts[1], "") : asset.host();
    return host.isEmpty() ? asset : asset.onHost(hosts.named("", host).name());
  }

  /// By the database's name in asset ids, the first host beyond this machine that it is reached at.
  private Map<String, String> reachedAt() {
    var hosts = new HashMap<String, String>();
    each(Fact.Reached.class, way -> {
      if (!way.host().isEmpty() && !Address.isLoopback(way.host())) {
        hosts.putIfAbsent(way.source(), way.host());
      }
    });
    return hosts;
  }

  private Targets targets(HostNames hostNames, HostAssets hosts, Catalogs catalogs, Set<Target> written) {
    var unexplained = new UnexplainedDatabases(hosts);
    var databases = new DatabaseFinder(new KnownDatabases(hostNames, catalogs.reached()), catalogs, unexplained);
    written.forEach(databases::expect);
    unexplained.settle(landscape.found().keySet());
    var names = new WrittenNames(written, databases, unexplained);
    return new Targets(databases, unexplained, new NamedObjects(databases, catalogs, unexplained, names,
        new SchemaCoverage(written, databases, catalogs)), hosts);
  }

  /// Everything that some fact names, once.
  private Set<Target> written() {
    var written = new LinkedHashSet<Target>();
    each(Fact.Needs.class, need -> {
      written.add(need.from());
      written.add(need.to());
    });
    each(Fact.Watched.class, watched -> written.add(watched.what()));
    return written;
  }

  /// What a view reads, as a file defines it, is told of one that no catalog describes: else the catalog knows better.
  private void connect(Intake intake, Targets targets) {
    var arrows = arrowsOf.computeIfAbsent(intake.report().source().name(), _ -> new HashSet<>());
    for (var fact : intake.report().facts()) {
      if (fact instanceof Fact.Needs need) {
        var to = targets.meant(need.to());
        targets.meant(need.from()).filter(from -> to.isPresent() && isMeaningful(need.kind(), from, to.get()))
            .filter(from -> !(need.from() instanceof Target.Relation) || from.asset().has(Attribute.NAMED_ONLY))
            .ifPresent(from -> arrows.add(connect(intake, need, from, to.get())));
      }
    }
  }

  private Ledger.Arrow connect(Intake intake, Fact.Needs need, Meant from, Meant to) {
    Stream.of(from, to).forEach(end -> {
      landscape.named(end.asset(), need.evidence().place());
      end.in().ifPresent(database -> landscape.named(database, need.evidence().place()));
    });
    var arrow = new Ledger.Arrow(from.id(), to.id(), need.kind(), need.name());
    landscape.needs(arrow, need.evidence(), from.factor() * to.factor(), intake);
    landscape.doubt(arrow, to.doubt());
    return arrow;
  }

  /// A table may refer to itself and a routine call itself; a host that connects to itself says nothing.
  private static boolean isMeaningful(DependencyKind kind, Meant from, Meant to) {
    return !from.id().equals(to.id()) || kind != DependencyKind.CONNECTS_TO && kind != DependencyKind.RUNS_ON;
  }

  private List<SourceSummary> summaries() {
    return reports.complete().stream().map(intake -> {
      var report = intake.report();
      var assets = report.facts().stream().filter(Fact.Found.class::isInstance)
          .map(fact -> ((Fact.Found) fact).asset().id()).distinct().toList();
      int dependencies = arrowsOf.getOrDefault(report.source().name(), Set.of()).size();
      return new SourceSummary(report.source(), intake.at(), assets.size(), dependencies,
          report.unread().size(), assets);
    }).toList();
  }

  private List<ObservationWindow> windows(Targets targets) {
    var windows = new ArrayList<ObservationWindow>();
    for (var intake : reports.complete()) {
      for (var fact : intake.report().facts()) {
        if (fact instanceof Fact.Watched(var what, var from, var until, var continuous, var place)) {
          targets.meant(what).ifPresent(meant -> windows.add(new ObservationWindow(meant.id(), from, until, continuous,
              intake.report().source().name(), place)));
        }
      }
    }
    return windows;
  }

  private List<Fact.Folded> folded() {
    return all(Fact.Folded.class).stream()
        .sorted(Comparator.comparing(Fact.Folded::host).thenComparing(Fact.Folded::what)).distinct().toList();
  }

  private <F extends Fact> void each(Class<F> kind, Consumer<F> action) {
    for (var intake : reports.counting()) {
      for (var fact : intake.report().facts()) {
        if (kind.isInstance(fact)) {
          action.accept(kind.cast(fact));
        }
      }
    }
  }

  private <F extends Fact> List<F> all(Class<F> kind) {
    var all = new ArrayList<F>();
    each(kind, all::add);
    return all;
  }
}
