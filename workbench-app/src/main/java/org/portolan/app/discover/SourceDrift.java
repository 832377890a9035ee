package org.portolan.app.discover;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.app.discover.DriftLine.Sign;
import org.portolan.app.session.Drifting.Changes;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.Drift;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.survey.SourceLoss;
import org.portolan.model.unit.Spoken;
import org.portolan.model.workspace.IntakeHeader;

/// What became since the snapshot that is compared with of all that one source tells of: what it found itself, and what
/// it says that others need.
record SourceDrift(List<Asset> appeared, List<Asset> vanished, List<Asset> changed) {
  /// What was read longer ago is worth a look.
  private static final int DAYS = 7;

  SourceDrift {
    appeared = List.copyOf(appeared);
    vanished = List.copyOf(vanished);
    changed = List.copyOf(changed);
  }

  /// Empty where the source was not read again since.
  static Optional<SourceDrift> of(Source source, Changes changes) {
    boolean before = changes.imports().stream().anyMatch(one -> isOf(one, source) && !isLater(one, changes));
    boolean since = changes.imports().stream().anyMatch(one -> isOf(one, source) && isLater(one, changes));
    if (!before || !since) {
      return Optional.empty();
    }
    var drift = changes.report().drift();
    var then = changes.earlier().inventory();
    var now = changes.now().inventory();
    var changed = drift.changed().stream().map(Drift.Change::asset).distinct().flatMap(id -> then.asset(id).stream())
        .toList();
    return Optional.of(new SourceDrift(told(drift.appeared(), now, source), told(drift.vanished(), then, source),
        told(changed, now, source)));
  }

  private static boolean isOf(IntakeHeader one, Source source) {
    return one.source().name().equals(source.name());
  }

  private static boolean isLater(IntakeHeader one, Changes changes) {
    return one.number() > changes.before().number();
  }

  /// A table that a script reads is the catalog's to tell of where there is one.
  private static List<Asset> told(List<Asset> assets, Inventory inventory, Source source) {
    if (assets.isEmpty()) {
      return assets;
    }
    var own = found(inventory, one -> one.source().name().equals(source.name()));
    var others = found(inventory, one -> !one.source().name().equals(source.name()));
    inventory.ledger().entries().forEach((arrow, pieces) -> {
      if (pieces.stream().anyMatch(piece -> piece.source().equals(source.name()))) {
        Stream.of(arrow.from(), arrow.to()).filter(end -> !others.contains(end)).forEach(own::add);
      }
    });
    return assets.stream().filter(asset -> own.contains(asset.id())).toList();
  }

  private static Set<AssetId> found(Inventory inventory, Predicate<SourceSummary> by) {
    return inventory.sources().stream().filter(by).flatMap(one -> one.found().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  boolean isEmpty() {
    return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty();
  }

  /// `3 new, 1 gone`
  String mark() {
    return isEmpty() ? "no drift" : parts(assets -> Spoken.count(assets.size()));
  }

  /// The same by kind: `2 scripts and 1 endpoint new, 1 scheduled job gone`.
  String words() {
    return isEmpty() ? "Nothing has changed" : parts(SourceLoss::kinds);
  }

  private String parts(Function<List<Asset>, String> told) {
    return Stream.of(Map.entry(appeared, Sign.APPEARED), Map.entry(vanished, Sign.VANISHED),
        Map.entry(changed, Sign.CHANGED)).filter(one -> !one.getKey().isEmpty())
        .map(one -> told.apply(one.getKey()) + " " + one.getValue().word())
        .collect(Collectors.joining(", "));
  }

  /// `13 days old`, where nobody has looked for so long that it matters.
  static Optional<String> age(SourceSummary source, ZonedDateTime now) {
    long days = ChronoUnit.DAYS.between(source.importedAt().atZone(now.getZone()).toLocalDate(), now.toLocalDate());
    return days > DAYS ? Optional.of(Spoken.count(days, "day", "days") + " old") : Optional.empty();
  }
}
