package org.portolan.model.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;

/// For every dependency each piece of evidence with where it came from: the source, the day it was imported, what it
/// proves by itself and what a guess about a name left of that.
public record Ledger(Map<Arrow, List<Entry>> entries) {
  public static final Ledger EMPTY = new Ledger(Map.of());

  public Ledger {
    entries = Map.copyOf(entries);
  }

  /// What a dependency is known by.
  public record Arrow(AssetId from, AssetId to, DependencyKind kind, String name) {
    static Arrow of(Dependency dependency) {
      return new Arrow(dependency.from(), dependency.to(), dependency.kind(), dependency.name());
    }
  }

  /// @param evidence as it counts in the dependency
  /// @param source   the name of the source; empty where that was not kept
  /// @param at       when that source was imported
  /// @param own      what the piece proves by itself
  /// @param factor   what guesses leave of it, 1 where nothing was guessed
  public record Entry(Evidence evidence, String source, Instant at, Confidence own, double factor) {
    Entry weaker(double by) {
      var less = evidence.confidence().then(Confidence.of(by));
      return new Entry(new Evidence(evidence.kind(), evidence.place(), evidence.text(), less), source, at, own,
          factor * by);
    }
  }

  /// In the order of the dependency's evidence; of pieces that are alike, the first.
  public List<Entry> of(Dependency dependency) {
    var known = entries.getOrDefault(Arrow.of(dependency), List.of());
    return dependency.evidence().stream().map(piece -> known.stream().filter(one -> one.evidence().equals(piece))
        .findFirst().orElse(new Entry(piece, "", Instant.EPOCH, piece.confidence(), 1))).toList();
  }
}
