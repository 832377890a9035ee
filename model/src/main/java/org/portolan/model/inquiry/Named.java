package org.portolan.model.inquiry;

import java.util.LinkedHashSet;
import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inventory.Inventory;

/// Which asset people mean by a name: an id, or the end of one, such as `sales.orders`, also with the database
/// in front: `shop.sales.orders`.
public sealed interface Named {

  record One(AssetId asset) implements Named {}

  /// None, or more than one.
  ///
  /// @param like up to eight ids that may have been meant
  record Several(List<String> like) implements Named {
    public Several {
      like = List.copyOf(like);
    }
  }

  /// Where several end so, none is taken.
  static Named find(Inventory inventory, String name) {
    if (name.isBlank()) {
      return new Several(List.of());
    }
    var exact = new AssetId(name);
    var ids = inventory.assets().keySet();
    if (ids.contains(exact)) {
      return new One(exact);
    }
    var literal =
        ids.stream().filter(id -> id.value().endsWith("/" + name) || id.value().endsWith("." + name)).toList();
    var ending = literal.isEmpty() ? ids.stream().filter(id -> dotted(id.value()).endsWith("." + dotted(name))).toList()
        : literal;
    if (ending.size() == 1) {
      return new One(ending.getFirst());
    }
    var like = ending.isEmpty() ? ids.stream().filter(id -> id.value().contains(name)).toList() : ending;
    return new Several(like.stream().limit(8).map(AssetId::value).toList());
  }

  /// All that may be meant, the likeliest first: the one that is called so, then those in whose ids the name stands.
  static List<AssetId> all(Inventory inventory, String name, int most) {
    var all = new LinkedHashSet<AssetId>();
    if (find(inventory, name) instanceof One(var asset)) {
      all.add(asset);
    }
    if (!name.isBlank()) {
      inventory.assets().keySet().stream().filter(id -> id.value().contains(name)).forEach(all::add);
    }
    return all.stream().limit(most).toList();
  }

  /// As people write a table with its database in front: `shop.sales.orders`.
  private static String dotted(String name) {
    return name.replace('/', '.');
  }
}
