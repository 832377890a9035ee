package org.portolan.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins two changes of the same thing, where they do not contradict each other.
///
/// Mappings are joined field by field; lists of mappings item by item, which are the same where their first field is.
/// Anything else that both have changed, each in its own way, is a contradiction.
public final class Merge {
  private Merge() {}

  /// What both wanted; empty when they contradict each other.
  public static Optional<YamlValue> of(YamlValue before, YamlValue mine, YamlValue theirs) {
    return present(Optional.of(before), Optional.of(mine), Optional.of(theirs)).flatMap(Joined::value);
  }

  /// @param value empty: both agree that it is gone
  private record Joined(Optional<YamlValue> value) {
    static Joined of(YamlValue value) {
      return new Joined(Optional.of(value));
    }
  }

  /// Empty: a contradiction.
  private static Optional<Joined> present(Optional<YamlValue> before, Optional<YamlValue> mine,
      Optional<YamlValue> theirs) {
    if (mine.equals(before) || mine.equals(theirs)) {
      return Optional.of(new Joined(theirs));
    }
    if (theirs.equals(before)) {
      return Optional.of(new Joined(mine));
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    if (mine.get() instanceof YamlValue.Fields ours && theirs.get() instanceof YamlValue.Fields others) {
      return fields(before.orElse(YamlValue.fields()), ours, others);
    }
    if (mine.get() instanceof YamlValue.Items ours && theirs.get() instanceof YamlValue.Items others) {
      return items(before.orElse(YamlValue.texts(List.of())), ours, others);
    }
    return Optional.empty();
  }

  private static Optional<Joined> fields(YamlValue before, YamlValue.Fields mine,
      YamlValue.Fields theirs) {
    var joined = joined(byKey(before), byKey(mine), byKey(theirs));
    return joined.map(all -> Joined.of(new YamlValue.Fields(
        all.entrySet().stream().map(entry -> new YamlValue.Entry((String) entry.getKey(), entry.getValue())).toList(),
        mine.spaced())));
  }

  private static Optional<Joined> items(YamlValue before, YamlValue.Items mine, YamlValue.Items theirs) {
    var all = new ArrayList<YamlValue>(mine.items());
    all.addAll(theirs.items());
    if (!all.stream().allMatch(item -> item instanceof YamlValue.Fields fields && !fields.entries().isEmpty())) {
      return Optional.empty();
    }
    return joined(byName(before), byName(mine), byName(theirs))
        .map(items -> Joined.of(new YamlValue.Items(List.copyOf(items.values()), mine.spread())));
  }

  private static Optional<Map<Object, YamlValue>> joined(Map<Object, YamlValue> before, Map<Object, YamlValue> mine,
      Map<Object, YamlValue> theirs) {
    var joined = new LinkedHashMap<Object, YamlValue>();
    for (var key : order(mine, theirs)) {
      var value = present(Optional.ofNullable(before.get(key)), Optional.ofNullable(mine.get(key)),
          Optional.ofNullable(theirs.get(key)));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      value.get().value().ifPresent(one -> joined.put(key, one));
    }
    return Optional.of(joined);
  }

  /// Mine in their order; each that only the others have behind the one that it stands behind there.
  private static List<Object> order(Map<Object, YamlValue> mine, Map<Object, YamlValue> theirs) {
    Map<Object, List<Object>> behind = new HashMap<>();
    var first = new ArrayList<Object>();
    var last = Optional.empty();
    for (var key : theirs.keySet()) {
      if (mine.containsKey(key)) {
        last = Optional.of(key);
      } else {
        last.map(one -> behind.computeIfAbsent(one, _ -> new ArrayList<>())).orElse(first).add(key);
      }
    }
    var order = new LinkedHashSet<>(first);
    for (var key : mine.keySet()) {
      order.add(key);
      order.addAll(behind.getOrDefault(key, List.of()));
    }
    return List.copyOf(order);
  }

  private static Map<Object, YamlValue> byKey(YamlValue value) {
    var map = new LinkedHashMap<Object, YamlValue>();
    if (value instanceof YamlValue.Fields fields) {
      fields.entries().forEach(entry -> map.put(entry.key(), entry.value()));
    }
    return map;
  }

  /// Items of the same name are told apart by their order.
  private static Map<Object, YamlValue> byName(YamlValue value) {
    record Name(YamlValue.Entry first, int count) {}
    var map = new LinkedHashMap<Object, YamlValue>();
    if (value instanceof YamlValue.Items items) {
      for (var item : items.items()) {
        var first = ((YamlValue.Fields) item).entries().getFirst();
        int count = 0;
        while (map.containsKey(new Name(first, count))) {
          count++;
        }
        map.put(new Name(first, count), item);
      }
    }
    return map;
  }
}
