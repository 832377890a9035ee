package org.portolan.model.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;

/// One thing that happened, who says so, and when.
public sealed interface Entry {
  Instant at();

  String by();

  /// When it was said: the moment of the entry, or an earlier one where the entry only brings back what was said before.
  default Instant said() {
    return at();
  }

  /// Somebody added an asset by hand.
  ///
  /// @param first when it was said first, where it only stands again since `at`
  record AssetTold(Instant at, String by, AssetId id, AssetKind kind, String name, String host, String words,
      Optional<Instant> first) implements Entry {
    public AssetTold(Instant at, String by, AssetId id, AssetKind kind, String name, String host, String words) {
      this(at, by, id, kind, name, host, words, Optional.empty());
    }

    @Override
    public Instant said() {
      return first.orElse(at);
    }
  }

  /// Somebody added a dependency by hand.
  ///
  /// @param first when it was said first, where it only stands again since `at`
  record DependencyTold(Instant at, String by, AssetId from, AssetId to, DependencyKind kind, String words,
      Optional<Instant> first) implements Entry {
    public DependencyTold(Instant at, String by, AssetId from, AssetId to, DependencyKind kind, String words) {
      this(at, by, from, to, kind, words, Optional.empty());
    }

    @Override
    public Instant said() {
      return first.orElse(at);
    }
  }

  /// Somebody took back an asset that was added by hand.
  record AssetWithdrawn(Instant at, String by, AssetId id) implements Entry {}

  /// Somebody took back a dependency that was added by hand.
  record DependencyWithdrawn(Instant at, String by, AssetId from, AssetId to, DependencyKind kind) implements Entry {}

  /// Somebody answered an unknown, or said something about a silent dependency.
  ///
  /// @param subject its id; in older logbooks the unknown's place, as `source:line`
  /// @param needs   what follows from the answer; each becomes a piece of evidence
  /// @param first   when it was said first, where it only stands again since `at`
  record Answered(Instant at, String by, String subject, String words, List<Told> needs, Optional<Instant> first)
      implements Entry {
    public Answered {
      needs = List.copyOf(needs);
    }

    public Answered(Instant at, String by, String subject, String words, List<Told> needs) {
      this(at, by, subject, words, needs, Optional.empty());
    }

    public Answered(Instant at, String by, String subject, String words) {
      this(at, by, subject, words, List.of());
    }

    @Override
    public Instant said() {
      return first.orElse(at);
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
  /// @param first      when it was said first, where it only stands again since `at`
  record Attested(Instant at, String by, String item, String words, List<String> dependants, Optional<Instant> first)
      implements Entry {
    public Attested {
      dependants = dependants.stream().sorted().distinct().toList();
    }

    public Attested(Instant at, String by, String item, String words, List<String> dependants) {
      this(at, by, item, words, dependants, Optional.empty());
    }

    @Override
    public Instant said() {
      return first.orElse(at);
    }
  }

  record AttestationWithdrawn(Instant at, String by, String item) implements Entry {}
}
