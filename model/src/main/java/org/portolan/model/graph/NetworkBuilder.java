package org.portolan.model.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;

/// Numbers assets and dependencies for a [Network].
final class NetworkBuilder {
  private final List<Asset> assets;
  private final Map<AssetId, Integer> numbers;
  private final Map<Integer, Integer> writesTo = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private int[] tail;
  private int[] head;

  NetworkBuilder(List<Asset> sortedAssets) {
    assets = sortedAssets;
    numbers = HashMap.newHashMap(assets.size());
    for (int node = 0; node < assets.size(); node++) {
      numbers.put(assets.get(node).id(), node);
    }
    tail = new int[Math.max(16, assets.size() * 3)];
    head = new int[tail.length];
  }

  Network build(List<Dependency> dependencies) {
    var needs = dependencies.stream().filter(dependency -> dependency.kind().isNeed()).toList();
    needs.stream().filter(need -> need.kind() == DependencyKind.FIRES_ON).forEach(this::triggered);
    needs.forEach(this::need);
    assets.forEach(this::container);
    int size = assets.size() + writesTo.size();
    return new Network(assets, size, List.copyOf(steps), Arrays.copyOf(tail, steps.size()),
        Arrays.copyOf(head, steps.size()));
  }

  private void triggered(Dependency firesOn) {
    int table = number(firesOn.to());
    int write = writesTo.computeIfAbsent(table, _ -> assets.size() + writesTo.size());
    add(write, number(firesOn.from()), new Step.SetsOff(firesOn));
  }

  private void need(Dependency need) {
    int from = number(need.from());
    int to = number(need.to());
    var step = new Step.Needs(need);
    add(from, to, step);
    var write = need.kind() == DependencyKind.WRITES ? writesTo.get(to) : null;
    if (write != null) {
      add(from, write, step);
    }
  }

  private void container(Asset asset) {
    containerOf(asset).map(numbers::get).filter(outer -> !assets.get(outer).id().equals(asset.id()))
        .ifPresent(outer -> add(number(asset.id()), outer, new Step.LiesIn(asset.id(), assets.get(outer).id())));
  }

  private Optional<AssetId> containerOf(Asset asset) {
    var parts = asset.id().value().split("/", 3);
    if (!asset.database().isEmpty() && parts.length == 3) {
      var schema = new AssetId("db/" + parts[1] + "/" + asset.schema().replace("/", "%2F"));
      var inSchema = !asset.schema().isEmpty() && !schema.equals(asset.id()) && numbers.containsKey(schema);
      return Optional.of(inSchema ? schema : new AssetId("db/" + parts[1])).filter(numbers::containsKey);
    }
    return asset.host().isEmpty() ? Optional.empty() : Optional.of(Ids.host(asset.host())).filter(numbers::containsKey);
  }

  private int number(AssetId id) {
    var number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("a dependency of an asset that is not in the inventory: " + id);
    }
    return number;
  }

  private void add(int from, int to, Step step) {
    int edge = steps.size();
    if (edge == tail.length) {
      tail = Arrays.copyOf(tail, edge * 2);
      head = Arrays.copyOf(head, edge * 2);
    }
    tail[edge] = from;
    head[edge] = to;
    steps.add(step);
  }
}
