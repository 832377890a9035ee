package org.portolan.model.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.model.asset.Dependency;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Volume;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.unit.ByteCount;

/// The waves, with what moves in each, why together, and which arrows its boundary cuts.
final class WaveTable {
  private WaveTable() {}

  static List<Wave> of(Basis basis) {
    var items = new TreeMap<Integer, List<ItemId>>();
    basis.order().waves().forEach((item, wave) -> items.computeIfAbsent(wave, _ -> new ArrayList<>()).add(item));
    var crossing = crossing(basis);
    return items.entrySet().stream().map(entry -> wave(basis, entry.getKey(), entry.getValue(),
        crossing.getOrDefault(entry.getKey(), List.of()))).toList();
  }

  private static Wave wave(Basis basis, int number, List<ItemId> ids, List<Dependency> crossing) {
    var items = ids.stream().flatMap(id -> basis.manifest().item(id).stream()).toList();
    var spec = basis.manifest().waves().stream().filter(one -> one.number() == number).findFirst();
    var size = items.stream().flatMap(item -> Volume.of(basis, item).stream()).reduce(ByteCount.ZERO, ByteCount::plus);
    var transfer = items.stream().flatMap(item -> Volume.transferTime(basis, item).stream()).reduce(Duration::plus);
    return new Wave(number, spec.map(WaveSpec::name).filter(name -> !name.isBlank()).orElse("Wave " + number),
        spec.flatMap(WaveSpec::window).or(() -> basis.context().window()), ids, size, transfer,
        why(basis, number, items), crossing);
  }

  private static String why(Basis basis, int number, List<Item> items) {
    boolean byHand = items.stream().anyMatch(item -> item.disposition().chosenWave() > 0);
    var earlier = new TreeSet<Integer>();
    items.forEach(item -> basis.order().needsOf(item.id()).stream().map(basis.order()::waveOf)
        .filter(wave -> wave < number).forEach(earlier::add));
    var reason = byHand ? "chosen by hand" : single(basis)
        ? "all at once" : earlier.isEmpty() ? "needs nothing that moves later" : "as early as its needs allow";
    return earlier.isEmpty() ? reason
        : reason + "; needs wave " + String.join(", ", earlier.stream().map(String::valueOf).toList());
  }

  private static boolean single(Basis basis) {
    return basis.order().waves().values().stream().distinct().count() == 1;
  }

  /// Each arrow between two waves belongs to both.
  private static Map<Integer, List<Dependency>> crossing(Basis basis) {
    var crossing = new TreeMap<Integer, List<Dependency>>();
    for (var dependency : basis.inventory().dependencies()) {
      int from = wave(basis, basis.coverage().itemOf(dependency.from()));
      int to = wave(basis, basis.coverage().itemOf(dependency.to()));
      if (dependency.kind().isNeed() && from > 0 && to > 0 && from != to) {
        crossing.computeIfAbsent(from, _ -> new ArrayList<>()).add(dependency);
        crossing.computeIfAbsent(to, _ -> new ArrayList<>()).add(dependency);
      }
    }
    return crossing;
  }

  private static int wave(Basis basis, Optional<Item> item) {
    return item.map(one -> basis.order().waveOf(one.id())).orElse(0);
  }
}
