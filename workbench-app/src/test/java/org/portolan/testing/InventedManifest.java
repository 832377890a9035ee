package org.portolan.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;

/// A manifest in the middle of the work: an item for each schema, job, service and endpoint, two thirds of them decided.
public final class InventedManifest {
  private static final List<String> PEOPLE =
      List.of("R. Haddad", "M. Okafor", "J. Lindqvist", "T. Moreau", "S. Iyer", "P. Novak");

  private InventedManifest() {}

  public static Manifest of(Inventory inventory, long seed) {
    var random = new Random(seed);
    var items = new ArrayList<Item>();
    for (var asset : inventory.assets().values()) {
      if (isListed(asset.kind())) {
        items.add(item(asset, items.size(), random));
      }
    }
    return new Manifest(Context.named("Platform of the invented company"), items, List.of(), List.of(), List.of(),
        List.of());
  }

  private static boolean isListed(AssetKind kind) {
    return kind == AssetKind.SCHEMA || kind == AssetKind.SCHEDULED_JOB || kind == AssetKind.SERVICE
        || kind == AssetKind.ENDPOINT;
  }

  private static Item item(Asset asset, int number, Random random) {
    var pattern = new AssetPattern(asset.id().value());
    var word = asset.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var item = Item.of(new ItemId(word + "-" + (number + 1)), ItemKind.impliedBy(pattern), List.of(pattern));
    var owner = PEOPLE.get(random.nextInt(PEOPLE.size()));
    var owned = random.nextInt(4) == 0 ? item : item.ownedBy(owner, PEOPLE.get(random.nextInt(PEOPLE.size())));
    return switch (random.nextInt(9)) {
      case 0, 1, 2, 3 ->
          owned.with(new Disposition.Move("core/" + word, "pg_dump, 11 to 17", random.nextInt(4), List.of()));
      case 4 -> owned.with(new Disposition.Rewire("Point it at core-db-01", random.nextInt(4)));
      case 5 -> owned.with(new Disposition.Retire(Optional.of(LocalDate.of(2027, 3, 31)), "Nobody reads it"));
      default -> owned;
    };
  }
}
