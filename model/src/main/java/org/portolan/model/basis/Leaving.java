package org.portolan.model.basis;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.manifest.Coverage;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.Manifest;

/// What is no longer at its old place after cutover: all that is moved or retired.
///
/// While nothing at all is decided, every database that was found counts as moving with all that lies in it, so that
/// the first import already shows what hangs on it.
///
/// @param assumed whether that assumption was made
public record Leaving(NavigableSet<AssetId> assets, boolean assumed) {
  public Leaving {
    assets = Collections.unmodifiableNavigableSet(new TreeSet<>(assets));
  }

  static Leaving of(Manifest manifest, Inventory inventory, Coverage coverage) {
    boolean assumed = manifest.items().stream().noneMatch(item -> item.disposition().decided());
    var assets = new TreeSet<AssetId>();
    for (var asset : inventory.assets().values()) {
      if (assumed ? inDatabase(asset) : coverage.itemOf(asset.id()).filter(Leaving::leaves).isPresent()) {
        assets.add(asset.id());
      }
    }
    return new Leaving(assets, assumed);
  }

  public boolean contains(AssetId asset) {
    return assets.contains(asset);
  }

  /// Whether it leaves, or holds something that does: a database of which a schema moves.
  public boolean touches(AssetId asset) {
    if (contains(asset)) {
      return true;
    }
    var inside = asset.value() + "/";
    var first = assets.ceiling(new AssetId(inside));
    return first != null && first.value().startsWith(inside);
  }

  private static boolean leaves(Item item) {
    return switch (item.disposition()) {
      case Disposition.Move _,Disposition.Retire _ -> true;
      case Disposition.Rewire _,Disposition.Retain _,Disposition.Undecided _ -> false;
    };
  }

  private static boolean inDatabase(Asset asset) {
    return switch (asset.kind()) {
      case DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE -> true;
      case LINK, SCHEDULED_JOB -> !asset.database().isEmpty();
      case HOST, SCRIPT, REPORT, SERVICE, ENDPOINT, CONFIGURATION, ROLE, CLIENT -> false;
    };
  }
}
