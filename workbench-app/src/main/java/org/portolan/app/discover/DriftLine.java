package org.portolan.app.discover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.app.session.Drifting.Changes;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.inventory.Drift;
import org.portolan.model.manifest.Item;
import org.portolan.model.survey.Survey;

/// One difference between two snapshots, in words.
///
/// @param what   the asset, or both ends of a dependency
/// @param remark what it means for the plan
/// @param leads  the asset to show; empty where it is not there any more
/// @param gone   what it was, where it is not there any more
record DriftLine(Sign sign, String kind, String what, String remark, Optional<AssetId> leads, Optional<Asset> gone) {

  private static final Set<DependencyKind> TOUCHES = Set.of(DependencyKind.READS, DependencyKind.WRITES);

  /// What became of it.
  enum Sign {
    APPEARED("+", "good", "new"),
    VANISHED("−", "alert", "gone"),
    CHANGED("~", "caution", "changed");

    private final String mark;
    private final String mood;
    private final String word;

    Sign(String mark, String mood, String word) {
      this.mark = mark;
      this.mood = mood;
      this.word = word;
    }

    String mark() {
      return mark;
    }

    String mood() {
      return mood;
    }

    String word() {
      return word;
    }
  }

  /// What changed comes first, because it is rarest; dependencies whose ends are new or gone are told by those.
  static List<DriftLine> of(Changes changes) {
    var drift = changes.report().drift();
    var lines = new ArrayList<DriftLine>();
    drift.changed().stream().collect(Collectors.groupingBy(Drift.Change::asset, TreeMap::new,
        Collectors.mapping(Drift.Change::what, Collectors.joining("; "))))
        .forEach((asset, what) -> lines.add(new DriftLine(Sign.CHANGED, kind(changes.now(), asset), asset.value(), what,
            Optional.of(asset), Optional.empty())));
    drift.appeared().forEach(asset -> lines.add(appeared(asset, changes)));
    drift.vanished().forEach(asset -> lines.add(vanished(asset, changes)));
    var ends = ends(drift);
    drift.newDependencies().stream().filter(one -> between(one, ends))
        .forEach(one -> lines.add(arrow(Sign.APPEARED, one, Optional.of(one.from()))));
    drift.lostDependencies().stream().filter(one -> between(one, ends))
        .forEach(one -> lines.add(arrow(Sign.VANISHED, one, Optional.of(one.from()))));
    return List.copyOf(lines);
  }

  private static Set<AssetId> ends(Drift drift) {
    var ends = new HashSet<AssetId>();
    drift.appeared().forEach(asset -> ends.add(asset.id()));
    drift.vanished().forEach(asset -> ends.add(asset.id()));
    return ends;
  }

  private static boolean between(Dependency one, Set<AssetId> ends) {
    return one.kind().isNeed() && !ends.contains(one.from()) && !ends.contains(one.to());
  }

  private static DriftLine arrow(Sign sign, Dependency one, Optional<AssetId> leads) {
    return new DriftLine(sign, one.kind().word().replace('-', ' '), one.from() + " → " + one.to(), sign.word(), leads,
        Optional.empty());
  }

  private static DriftLine appeared(Asset asset, Changes changes) {
    var touches = changes.report().drift().newDependencies().stream()
        .filter(one -> one.from().equals(asset.id()) && TOUCHES.contains(one.kind())).limit(1)
        .map(one -> ", " + one.kind().word() + " " + last(one.to())).collect(Collectors.joining());
    return new DriftLine(Sign.APPEARED, asset.kind().spoken(), asset.id().value(),
        "new" + touches
            + item(changes.now(), asset.id()).map(one -> one.disposition().decided() ? ", in item " + one.id()
                : ", undecided in " + one.id()).orElse(", in no item"),
        Optional.of(asset.id()), Optional.empty());
  }

  private static DriftLine vanished(Asset asset, Changes changes) {
    return new DriftLine(Sign.VANISHED, asset.kind().spoken(), asset.id().value(), "gone"
        + item(changes.earlier(), asset.id())
            .map(one -> "; item " + one.id() + " covered it").orElse(""),
        Optional.empty(), Optional.of(asset));
  }

  private static Optional<Item> item(Survey survey, AssetId asset) {
    return survey.coverage().itemOf(asset);
  }

  private static String kind(Survey survey, AssetId asset) {
    return survey.inventory().asset(asset).map(one -> one.kind().spoken()).orElse("");
  }

  private static String last(AssetId id) {
    return id.value().substring(id.value().lastIndexOf('/') + 1);
  }
}
