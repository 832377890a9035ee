package org.portolan.app.discover;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.app.session.Drifting.Changes;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.unit.Spoken;
import org.portolan.model.workspace.IntakeHeader;

/// What became of one source's assets since the snapshot that is compared with: `+3 −1 ~1`.
record SourceDrift(int appeared, int vanished, int changed) {
  /// What was read longer ago is worth a look.
  private static final int DAYS = 7;

  /// Empty where the source was not read again since, and for lists and records, which share what they tell of.
  static Optional<SourceDrift> of(Source source, Changes changes) {
    boolean before = changes.imports().stream().anyMatch(one -> isOf(one, source) && !isLater(one, changes));
    boolean since = changes.imports().stream().anyMatch(one -> isOf(one, source) && isLater(one, changes));
    if (!before || !since || source.kind() != SourceKind.DATABASE && source.kind() != SourceKind.FILES) {
      return Optional.empty();
    }
    var drift = changes.report().drift();
    var then = changes.earlier().inventory();
    var changed = drift.changed().stream().map(one -> one.asset()).distinct()
        .flatMap(id -> then.asset(id).stream()).toList();
    return Optional.of(new SourceDrift(count(drift.appeared(), source), count(drift.vanished(), source),
        count(changed, source)));
  }

  private static boolean isOf(IntakeHeader one, Source source) {
    return one.source().name().equals(source.name());
  }

  private static boolean isLater(IntakeHeader one, Changes changes) {
    return one.number() > changes.before().number();
  }

  private static int count(List<Asset> assets, Source source) {
    return Math.toIntExact(assets.stream().filter(asset -> brought(asset, source)).count());
  }

  /// A database brings what lies in it, a server's files what is on that host.
  private static boolean brought(Asset asset, Source source) {
    return source.kind() == SourceKind.DATABASE ? asset.id().value().startsWith(Ids.database(source.name()) + "/")
        : asset.host().equals(source.name());
  }

  boolean isEmpty() {
    return appeared + vanished + changed == 0;
  }

  String mark() {
    var parts = new ArrayList<String>();
    if (appeared > 0) {
      parts.add(DriftLine.Sign.APPEARED.mark() + Spoken.count(appeared));
    }
    if (vanished > 0) {
      parts.add(DriftLine.Sign.VANISHED.mark() + Spoken.count(vanished));
    }
    if (changed > 0) {
      parts.add(DriftLine.Sign.CHANGED.mark() + Spoken.count(changed));
    }
    return parts.isEmpty() ? "no drift" : String.join(" ", parts);
  }

  /// The same, read out.
  String words() {
    return Spoken.count(appeared) + " new, " + Spoken.count(vanished) + " gone, " + Spoken.count(changed) + " changed";
  }

  /// `13 days old`, where nobody has looked for so long that it matters.
  static Optional<String> age(SourceSummary source, Instant now) {
    long days = ChronoUnit.DAYS.between(source.importedAt(), now);
    return days > DAYS ? Optional.of(Spoken.count(days, "day", "days") + " old") : Optional.empty();
  }
}
