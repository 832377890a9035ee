package org.portolan.model.logbook;

import java.time.Instant;
import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;

/// One thing that happened, who says so, and when.
public sealed interface Entry {
  Instant at();

  String by();

  /// Somebody added an asset by hand.
  record AssetTold(Instant at, String by, AssetId id, AssetKind kind, String name, String host, String words)
      implements Entry {}

  /// Somebody added a dependency by hand.
  record DependencyTold(Instant at, String by, AssetId from, AssetId to, DependencyKind kind, String words)
      implements Entry {}

  /// Somebody took back an asset that was added by hand.
  record AssetWithdrawn(Instant at, String by, AssetId id) implements Entry {}

  /// Somebody took back a dependency that was added by hand.
  record DependencyWithdrawn(Instant at, String by, AssetId from, AssetId to, DependencyKind kind) implements Entry {}

  /// Somebody answered an unknown, or said something about a silent dependency.
  ///
  /// @param subject its id; in older logbooks the unknown's place, as `source:line`
  /// @param needs   what follows from the answer; each becomes a piece of evidence
  record Answered(Instant at, String by, String subject, String words, List<Told> needs) implements Entry {
    public Answered {
      needs = List.copyOf(needs);
    }

    public Answered(Instant at, String by, String subject, String words) {
      this(at, by, subject, words, List.of());
    }
  }

  /// A dependency that follows from an answer.
  record Told(AssetId from, DependencyKind kind, AssetId to) {}

  /// Somebody took back an answer, and with it all that followed from it.
  record AnswerWithdrawn(Instant at, String by, String subject) implements Entry {}

  /// An owner said that the list of what depends on an item is complete.
  ///
  /// @param item       of the manifest
  /// @param dependants the list, as it was that day; whatever joins it later makes the word lapse
  record Attested(Instant at, String by, String item, String words, List<String> dependants) implements Entry {
    public Attested {
      dependants = dependants.stream().sorted().distinct().toList();
    }
  }

  record AttestationWithdrawn(Instant at, String by, String item) implements Entry {}
}
