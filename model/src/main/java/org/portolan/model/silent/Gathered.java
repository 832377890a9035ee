package org.portolan.model.silent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.asset.AssetId;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.method.RuleId;
import org.portolan.model.silent.Suspicion.Direction;

/// Chains sorted by the dependant they belong to, on their way to becoming suspicions of one rule.
final class Gathered {
  private final Basis basis;
  private final SortedMap<String, List<Chain>> chains = new TreeMap<>();

  Gathered(Basis basis) {
    this.basis = basis;
  }

  void add(Chain chain) {
    add(chain.dependant().value(), chain);
  }

  void add(String id, Chain chain) {
    chains.computeIfAbsent(id, _ -> new ArrayList<>()).add(chain);
  }

  /// One for each dependant, with the item that decides about it.
  List<Suspicion> suspicions(RuleId rule) {
    return chains.entrySet().stream().map(entry -> {
      var dependant = entry.getValue().getFirst().dependant();
      return new Suspicion(entry.getKey(), rule, dependant, entry.getValue(),
          decision(basis, dependant, entry.getValue()), Direction.IN);
    }).toList();
  }

  /// One for each pair, about which no item decides by itself.
  List<Suspicion> suspicions(RuleId rule, Direction direction) {
    return chains.entrySet().stream().map(entry -> new Suspicion(entry.getKey(), rule,
        entry.getValue().getFirst().dependant(), entry.getValue(), Optional.empty(), direction)).toList();
  }

  /// The item that says what happens to the dependant, or to every script by which it does what it does.
  static Optional<ItemId> decision(Basis basis, AssetId dependant, List<Chain> chains) {
    var own = answer(basis, dependant);
    if (own.isPresent() || chains.isEmpty()) {
      return own.map(Item::id);
    }
    var ofParts = chains.stream().map(chain -> answer(basis, chain.use().from())).toList();
    return ofParts.stream().allMatch(Optional::isPresent)
        ? ofParts.getFirst().map(Item::id)
        : Optional.empty();
  }

  /// Staying as it is answers only with a reason.
  private static Optional<Item> answer(Basis basis, AssetId asset) {
    return basis.decision(asset)
        .filter(item -> !(item.disposition() instanceof Disposition.Retain(var reason) && reason.isBlank()));
  }
}
