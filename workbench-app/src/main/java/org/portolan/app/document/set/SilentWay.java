package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.portolan.app.document.Text;
import org.portolan.app.document.picture.ChainPicture.Link;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.silent.SilentDependency;

/// The way from what nobody knew to what it needs, for people: one line of boxes, and one sentence.
final class SilentWay {
  /// Of each verb.
  private static final int MOST_NEEDED = 12;

  private final SilentDependency silent;
  private final Inventory inventory;

  SilentWay(SilentDependency silent, Inventory inventory) {
    this.silent = silent;
    this.inventory = inventory;
  }

  /// The shortest way to the most important thing that it needs; the others are a number in the last box, because they
  /// do not follow one from another.
  List<Link> chain() {
    var links = new ArrayList<Link>();
    links.add(link(silent.dependant(), "", 0));
    var way = way();
    for (int i = 0; i < way.size(); i++) {
      var arrow = way.get(i);
      links.add(link(arrow.to(), verb(arrow), i == way.size() - 1 ? silent.needed().size() - 1 : 0));
    }
    return List.copyOf(links);
  }

  private List<Dependency> way() {
    var reached = new HashMap<AssetId, Dependency>();
    silent.path().forEach(arrow -> reached.putIfAbsent(arrow.to(), arrow));
    var way = new ArrayList<Dependency>();
    var seen = new LinkedHashSet<AssetId>();
    var at = silent.needed().isEmpty() ? silent.dependant() : silent.needed().getFirst();
    while (!at.equals(silent.dependant()) && reached.containsKey(at) && seen.add(at)) {
      var arrow = Objects.requireNonNull(reached.get(at));
      way.addFirst(arrow);
      at = arrow.from();
    }
    return way;
  }

  /// `job/web1/close writes finance.ledger; reads sales.orders, sales.invoice`
  Text needs() {
    SequencedMap<String, SequencedSet<String>> byVerb = new LinkedHashMap<>();
    silent.path().stream().filter(arrow -> silent.needed().contains(arrow.to()))
        .forEach(arrow -> byVerb.computeIfAbsent(verb(arrow), _ -> new LinkedHashSet<>()).add(arrow.to().value()));
    var text = Text.code(silent.dependant().value());
    var first = true;
    for (var entry : byVerb.entrySet()) {
      text = text.and((first ? " " : "; ") + entry.getKey() + " ");
      first = false;
      text = text.and(LongLists.codes(List.copyOf(entry.getValue()), MOST_NEEDED));
    }
    return text;
  }

  private static String verb(Dependency arrow) {
    return arrow.kind().word().replace('-', ' ');
  }

  private Link link(AssetId id, String verb, int more) {
    var asset = inventory.asset(id);
    var name = asset.map(found -> found.schema().isEmpty() || found.name().equals(found.schema()) ? found.name()
        : found.schema() + "." + found.name()).orElse(id.value());
    return new Link(name, asset.map(SilentWay::kind).orElse("") + (more == 0 ? "" : ", and " + more + " more"), verb);
  }

  private static String kind(Asset asset) {
    return asset.kind().spoken() + (asset.has(Attribute.MISSING) ? ", not found" : "");
  }
}
