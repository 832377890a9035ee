package org.portolan.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which item of a list became which, when the list changed.
final class Alignment {
  private Alignment() {}

  /// @param before index in the old list
  /// @param wanted index in the new one
  record Pair(int before, int wanted) {}

  /// Pairs in ascending order on both sides; what has no partner was removed, added or moved.
  static List<Pair> of(List<YamlValue> before, List<YamlValue> wanted) {
    var same = longestRising(sameName(before, wanted));
    var pairs = new ArrayList<Pair>();
    var last = new Pair(-1, -1);
    for (var pair : same) {
      pairs.addAll(between(before, wanted, last, pair));
      pairs.add(pair);
      last = pair;
    }
    pairs.addAll(between(before, wanted, last, new Pair(before.size(), wanted.size())));
    return pairs;
  }

  /// Items are the same when their first field says the same, or, without fields, when they are equal.
  private static List<Pair> sameName(List<YamlValue> before, List<YamlValue> wanted) {
    Map<Object, List<Integer>> places = new HashMap<>();
    for (int at = before.size() - 1; at >= 0; at--) {
      places.computeIfAbsent(name(before.get(at)), _ -> new ArrayList<>()).add(at);
    }
    var pairs = new ArrayList<Pair>();
    for (int at = 0; at < wanted.size(); at++) {
      var left = places.getOrDefault(name(wanted.get(at)), List.of());
      if (!left.isEmpty()) {
        pairs.add(new Pair(left.removeLast(), at));
      }
    }
    return pairs;
  }

  private static Object name(YamlValue value) {
    return value instanceof YamlValue.Fields(var entries, _) && !entries.isEmpty() ? entries.getFirst() : value;
  }

  /// Drops as few pairs as possible so that none crosses another.
  private static List<Pair> longestRising(List<Pair> pairs) {
    var tails = new ArrayList<Integer>();
    var previous = new int[pairs.size()];
    for (int at = 0; at < pairs.size(); at++) {
      int place = place(pairs, tails, pairs.get(at).before());
      previous[at] = place > 0 ? tails.get(place - 1) : -1;
      if (place == tails.size()) {
        tails.add(at);
      } else {
        tails.set(place, at);
      }
    }
    var rising = new ArrayList<Pair>();
    for (int at = tails.isEmpty() ? -1 : tails.getLast(); at >= 0; at = previous[at]) {
      rising.addFirst(pairs.get(at));
    }
    return rising;
  }

  private static int place(List<Pair> pairs, List<Integer> tails, int before) {
    int low = 0;
    int high = tails.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.get(tails.get(middle)).before() < before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// As many old as new ones between two neighbours, and alike: they were renamed, not exchanged.
  private static List<Pair> between(List<YamlValue> before, List<YamlValue> wanted, Pair from, Pair to) {
    int count = to.before() - from.before() - 1;
    var pairs = new ArrayList<Pair>();
    if (count == to.wanted() - from.wanted() - 1) {
      for (int step = 1; step <= count; step++) {
        var pair = new Pair(from.before() + step, from.wanted() + step);
        if (isAlike(before.get(pair.before()), wanted.get(pair.wanted()))) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static boolean isAlike(YamlValue before, YamlValue wanted) {
    if (!(before instanceof YamlValue.Fields(var old, _)) || !(wanted instanceof YamlValue.Fields(var now, _))) {
      return before.isScalar() && wanted.isScalar();
    }
    long equal = now.stream().filter(old::contains).count();
    return 2 * equal >= Math.max(old.size(), now.size()) - 1 && equal > 0;
  }
}
