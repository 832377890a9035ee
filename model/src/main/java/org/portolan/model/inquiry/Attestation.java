package org.portolan.model.inquiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.model.basis.Basis;
import org.portolan.model.logbook.Entry.Attested;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;

/// An owner's word that the list of what depends on an item is complete, held against what is known today.
///
/// @param appeared what depends on the item today and was not in the list; the word has lapsed unless it is empty
/// @param gone     what was in the list and is not known today; that alone makes nothing lapse
public record Attestation(ItemId item, Attested word, List<String> appeared, List<String> gone) {
  public Attestation {
    appeared = List.copyOf(appeared);
    gone = List.copyOf(gone);
  }

  public boolean lapsed() {
    return !appeared.isEmpty();
  }

  /// One for each item about which somebody gave their word, sorted by item.
  public static List<Attestation> of(Basis basis) {
    var words = WhatWasSaid.in(basis.logbook()).attestations();
    if (words.isEmpty()) {
      return List.of();
    }
    var today = dependants(basis);
    var attestations = new ArrayList<Attestation>();
    new TreeMap<>(words).forEach((item, word) -> {
      var now = today.getOrDefault(new ItemId(item), new TreeSet<>());
      attestations.add(new Attestation(new ItemId(item), word,
          now.stream().filter(one -> !word.dependants().contains(one)).toList(),
          word.dependants().stream().filter(one -> !now.contains(one)).toList()));
    });
    return attestations;
  }

  /// What depends on an item today, each with how: `job/web1/nightly reads`. What lies in the item itself does not count.
  public static List<String> dependants(Basis basis, ItemId item) {
    return List.copyOf(dependants(basis).getOrDefault(item, new TreeSet<>()));
  }

  private static Map<ItemId, TreeSet<String>> dependants(Basis basis) {
    var dependants = new HashMap<ItemId, TreeSet<String>>();
    for (var need : basis.inventory().dependencies()) {
      var to = basis.coverage().itemOf(need.to()).map(Item::id);
      if (need.kind().isNeed() && to.isPresent()
          && !to.equals(basis.coverage().itemOf(need.from()).map(Item::id))) {
        dependants.computeIfAbsent(to.get(), _ -> new TreeSet<>()).add(need.from() + " " + need.kind().word());
      }
    }
    return dependants;
  }
}
