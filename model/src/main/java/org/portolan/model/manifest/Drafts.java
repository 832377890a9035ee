package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;

/// Makes items of what was found and no item covers yet, so that an import becomes a manifest with one action.
///
/// One data entity for each schema; one script or job for each job with the scripts that only it starts, for each
/// service and report, and for each folder of scripts that nothing starts; one endpoint for each endpoint and link;
/// one role for each role. Hosts, clients and configurations are no items of their own, nor are jobs of the operating
/// system.
public final class Drafts {
  private final Inventory inventory;
  private final List<Asset> open;
  private final ItemNames names;
  private final List<Item> items = new ArrayList<>();

  private Drafts(Manifest manifest, Inventory inventory) {
    this.inventory = inventory;
    var coverage = Coverage.of(manifest, inventory.assets().values());
    this.open = inventory.assets().values().stream().filter(asset -> coverage.itemOf(asset.id()).isEmpty())
        .filter(asset -> !asset.has(Attribute.OPERATING_SYSTEM)).toList();
    this.names = new ItemNames(manifest);
  }

  /// Items to be added, by kind and then by what they cover; none when everything is covered.
  public static List<Item> of(Manifest manifest, Inventory inventory) {
    var drafts = new Drafts(manifest, inventory);
    drafts.schemas();
    drafts.ofKind(ItemKind.INTEGRATION_ENDPOINT, AssetKind.ENDPOINT, AssetKind.LINK);
    drafts.jobs();
    drafts.ofKind(ItemKind.SCRIPT_OR_JOB, AssetKind.SERVICE, AssetKind.REPORT);
    drafts.ofKind(ItemKind.USER_ROLE, AssetKind.ROLE);
    return List.copyOf(drafts.items);
  }

  /// A schema's id also covers its tables; a database whose tables lie in one schema or none is taken as a whole.
  private void schemas() {
    var schemas = new TreeMap<String, Set<String>>();
    for (var asset : open) {
      if (isStored(asset)) {
        schemas.computeIfAbsent(sourceOf(asset), _ -> new TreeSet<>()).add(asset.schema());
      }
    }
    schemas.forEach((source, found) -> {
      if (isWhole(source)) {
        add(ItemKind.DATA_ENTITY, source, List.of(Ids.database(source)));
      } else {
        found.stream().filter(schema -> !schema.isEmpty()).forEach(
            schema -> add(ItemKind.DATA_ENTITY, names.dotted(source, schema), List.of(Ids.schema(source, schema))));
      }
    });
  }

  private boolean isWhole(String source) {
    var inside = inventory.assets().values().stream().filter(Drafts::isStored)
        .filter(asset -> sourceOf(asset).equals(source)).toList();
    return inside.stream().map(Asset::schema).filter(schema -> !schema.isEmpty()).distinct().count() <= 1
        && open.containsAll(inside);
  }

  private void jobs() {
    var scripts = open.stream().filter(asset -> asset.kind() == AssetKind.SCRIPT).map(Asset::id)
        .collect(Collectors.toCollection(TreeSet::new));
    var started = new StartedScripts(inventory.dependencies(), scripts);
    for (var job : open) {
      if (job.kind() == AssetKind.SCHEDULED_JOB) {
        var own = started.onlyBy(job.id());
        scripts.removeAll(own);
        var covers = new ArrayList<>(List.of(job.id()));
        covers.addAll(own);
        add(ItemKind.SCRIPT_OR_JOB, names.ofJob(job, own), covers);
      }
    }
    folders(scripts).forEach((folder, inside) -> add(ItemKind.SCRIPT_OR_JOB,
        inside.size() == 1 ? names.ofPath(inside.getFirst().value()) : names.ofPath(folder),
        List.of(inside.size() == 1 ? inside.getFirst() : new AssetId(folder + "/"))));
  }

  private static SortedMap<String, List<AssetId>> folders(Set<AssetId> scripts) {
    return scripts.stream().collect(Collectors.groupingBy(
        id -> id.value().substring(0, Math.max(0, id.value().lastIndexOf('/'))), TreeMap::new, Collectors.toList()));
  }

  private void ofKind(ItemKind kind, AssetKind... kinds) {
    var wanted = Set.of(kinds);
    open.stream().filter(asset -> wanted.contains(asset.kind())).sorted(Comparator.comparing(Asset::id))
        .forEach(asset -> add(kind, asset.name(), List.of(asset.id())));
  }

  private void add(ItemKind kind, String name, List<AssetId> covers) {
    var patterns = covers.stream().map(AssetId::value).map(AssetPattern::new).toList();
    items.add(Item.of(names.free(name), kind, patterns));
  }

  private static boolean isStored(Asset asset) {
    return switch (asset.kind()) {
      case DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, SEQUENCE -> true;
      case HOST, LINK, SCHEDULED_JOB, SCRIPT, REPORT, SERVICE, ENDPOINT, CONFIGURATION, ROLE, CLIENT -> false;
    };
  }

  /// The second part of `db/shop/sales.orders`.
  private static String sourceOf(Asset asset) {
    var parts = asset.id().value().split("/", 3);
    return parts.length > 1 ? parts[1] : asset.id().value();
  }
}
