package org.portolan.model.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.problem.Location;

/// Collects assets and dependencies, each once, with all that every source says about it.
final class Landscape {
  /// A server that half the files of a tree name is shown with some of them.
  private static final int MOST_PLACES = 50;

  private final Map<AssetId, Asset> found = new HashMap<>();
  private final Map<AssetId, Asset> named = new HashMap<>();
  /// By asset, the first place in each source.
  private final Map<AssetId, SortedMap<String, Location>> namedAt = new HashMap<>();
  private final Map<Ledger.Arrow, List<Evidence>> evidence = new HashMap<>();
  private final Map<Ledger.Arrow, List<Ledger.Entry>> ledger = new HashMap<>();
  private final Map<Ledger.Arrow, Double> doubts = new HashMap<>();

  void found(Asset asset) {
    found.merge(asset.id(), asset, Landscape::merged);
  }

  Map<AssetId, Asset> found() {
    return found;
  }

  /// An end of a dependency; it is shown as `asset` where no source describes it.
  void named(Asset asset, Location place) {
    if (!found.containsKey(asset.id())) {
      named.merge(asset.id(), asset, (a, b) -> a.equals(b) ? a : merged(a, b));
      namedAt.computeIfAbsent(asset.id(), _ -> new TreeMap<>())
          .merge(place.source(), place, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /// @param factor what guesses leave of the piece
  void needs(Ledger.Arrow arrow, Evidence piece, double factor, Intake from) {
    var own = new Ledger.Entry(piece, from.report().source().name(), from.at(), piece.confidence(), 1);
    keep(arrow, factor == 1 ? own : own.weaker(factor));
  }

  private void keep(Ledger.Arrow arrow, Ledger.Entry entry) {
    evidence.computeIfAbsent(arrow, _ -> new ArrayList<>(1)).add(entry.evidence());
    ledger.computeIfAbsent(arrow, _ -> new ArrayList<>(1)).add(entry);
  }

  /// Remembers that something speaks against all that is read about an arrow.
  void doubt(Ledger.Arrow arrow, double left) {
    if (left < 1) {
      doubts.merge(arrow, left, Math::min);
    }
  }

  /// Lowers what was only read; what was declared, seen or told stands, and so does what statements make themselves.
  ///
  /// One and the same doubt holds for all pieces of an arrow, so they are lowered together: 1 − (1 − c)ᵏ for each, with
  /// such a k that the sum of them is multiplied by what is left.
  void settleDoubts() {
    var made = doubts.keySet().stream().filter(arrow -> pieces(arrow).anyMatch(MakesTables::says)).map(Ledger.Arrow::to)
        .collect(Collectors.toSet());
    doubts.forEach((arrow, left) -> {
      if (!made.contains(arrow.to()) && pieces(arrow).allMatch(piece -> piece.kind() == EvidenceKind.INFERRED)) {
        lower(arrow, left);
      }
    });
  }

  private Stream<Evidence> pieces(Ledger.Arrow arrow) {
    return evidence.getOrDefault(arrow, List.of()).stream();
  }

  private void lower(Ledger.Arrow arrow, double left) {
    double sum = Confidence.together(pieces(arrow).distinct().map(Evidence::confidence).toList()).value();
    double k = sum >= 1 ? 1 : Math.log1p(-sum * left) / Math.log1p(-sum);
    var entries = ledger.getOrDefault(arrow, List.of());
    evidence.remove(arrow);
    ledger.remove(arrow);
    entries.forEach(entry -> {
      double own = entry.evidence().confidence().value();
      keep(arrow, entry.weaker(sum >= 1 ? left : (1 - Math.pow(1 - own, k)) / own));
    });
  }

  Ledger ledger() {
    return new Ledger(ledger);
  }

  Map<Ledger.Arrow, List<Evidence>> arrows() {
    return evidence;
  }

  /// What was seen of a client belongs to an asset that explains it; the client itself is no stranger any more.
  ///
  /// @param factor how sure that is
  void recognise(AssetId client, Asset as, double factor) {
    found.remove(client);
    found.put(as.id(), as);
    var seen = evidence.keySet().stream().filter(arrow -> arrow.from().equals(client)).toList();
    for (var arrow : seen) {
      var pieces = ledger.getOrDefault(arrow, List.of());
      evidence.remove(arrow);
      ledger.remove(arrow);
      pieces.forEach(piece -> keep(new Ledger.Arrow(as.id(), arrow.to(), arrow.kind(), arrow.name()),
          piece.weaker(factor)));
    }
  }

  void change(Asset asset) {
    found.put(asset.id(), asset);
  }

  SortedMap<AssetId, Asset> assets() {
    var assets = new TreeMap<AssetId, Asset>(found);
    named.forEach((id, asset) -> assets.putIfAbsent(id, seenAt(asset)));
    return assets;
  }

  private Asset seenAt(Asset asset) {
    return namedAt.getOrDefault(asset.id(), new TreeMap<>()).values().stream().limit(MOST_PLACES)
        .reduce(asset, Asset::seenAt, (_, last) -> last);
  }

  List<Dependency> dependencies() {
    var dependencies = new ArrayList<Dependency>(evidence.size());
    evidence.forEach((arrow, pieces) -> dependencies
        .add(new Dependency(arrow.from(), arrow.to(), arrow.kind(), arrow.name(), pieces)));
    return dependencies;
  }

  /// What the earlier source says stands; the later one adds what is not said yet. Something that one source misses
  /// and another one describes is there.
  static Asset merged(Asset first, Asset second) {
    if (first.has(Attribute.MISSING) && !second.has(Attribute.MISSING)) {
      return merged(second, first);
    }
    var attributes = new TreeMap<>(second.attributes());
    attributes.putAll(first.attributes());
    for (var doubt : List.of(Attribute.MISSING, Attribute.NAMED_ONLY, Attribute.TOLD)) {
      if (!(first.has(doubt) && second.has(doubt))) {
        attributes.remove(doubt);
      }
    }
    var places = new ArrayList<>(first.seenAt());
    places.addAll(second.seenAt());
    return new Asset(first.id(), first.kind(), first.name(), either(first.host(), second.host()),
        either(first.database(), second.database()), either(first.schema(), second.schema()),
        first.columns().isEmpty() ? second.columns() : first.columns(), attributes, places);
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
