package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;
import org.portolan.model.inventory.Inventory;

/// Makes items of what was found and no item covers yet, so that an import becomes a manifest with one action.
///
/// One data entity for each schema; one script or job for each job with the scripts and services that only it starts,
/// for each other service and report, and for each folder of other scripts that need something; one endpoint for each
/// endpoint and link; one role for each role. Hosts, clients and configurations are no items of their own, nor is what
/// belongs to the operating system or is not there.
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
    drafts.each(ItemKind.INTEGRATION_ENDPOINT,
        asset -> asset.kind() == AssetKind.ENDPOINT || asset.kind() == AssetKind.LINK);
    drafts.jobs();
    drafts.each(ItemKind.USER_ROLE, asset -> asset.kind() == AssetKind.ROLE);
    return List.copyOf(drafts.items);
  }

  /// A schema's id also covers its tables; a database whose tables lie in one schema or none is taken as a whole.
  private void schemas() {
    var schemas = new TreeMap<String, SortedSet<String>>();
    open.stream().filter(Drafts::holdsData).filter(asset -> !asset.has(Attribute.MISSING))
        .forEach(asset -> schemas.computeIfAbsent(sourceOf(asset), _ -> new TreeSet<>()).add(asset.schema()));
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
    var inside = inventory.assets().values().stream().filter(Drafts::holdsData)
        .filter(asset -> sourceOf(asset).equals(source)).toList();
    return inside.stream().map(Asset::schema).filter(schema -> !schema.isEmpty()).distinct().count() <= 1
        && Set.copyOf(open).containsAll(inside);
  }

  private void jobs() {
    var left = ids(asset -> asset.kind() == AssetKind.SCRIPT || asset.kind() == AssetKind.SERVICE);
    var started = new StartedScripts(inventory.dependencies(), left);
    for (var job : ids(asset -> asset.kind() == AssetKind.SCHEDULED_JOB && !asset.has(Attribute.MISSING))) {
      var own = started.onlyBy(job);
      left.removeAll(own);
      var covers = new ArrayList<>(List.of(job));
      covers.addAll(own);
      add(ItemKind.SCRIPT_OR_JOB, names.ofJob(nameOf(job), own), covers);
    }
    each(ItemKind.SCRIPT_OR_JOB, asset -> asset.kind() == AssetKind.REPORT
        || asset.kind() == AssetKind.SERVICE && left.contains(asset.id()));
    var needy = needy();
    left.removeIf(id -> !needy.contains(id));
    folders(left).forEach((folder, inside) -> add(ItemKind.SCRIPT_OR_JOB,
        ItemNames.ofPath(inside.size() == 1 ? inside.getFirst().value() : folder),
        List.of(inside.size() == 1 ? inside.getFirst() : new AssetId(folder + "/"))));
  }

  /// The scripts that need something other than further scripts.
  private Set<AssetId> needy() {
    Set<AssetId> scripts = ids(asset -> asset.kind() == AssetKind.SCRIPT);
    return inventory.dependencies().stream().filter(arrow -> arrow.kind().isNeed() && !scripts.contains(arrow.to()))
        .map(arrow -> arrow.from()).filter(scripts::contains).collect(Collectors.toSet());
  }

  private static SortedMap<String, List<AssetId>> folders(Set<AssetId> scripts) {
    return scripts.stream().collect(Collectors.groupingBy(
        id -> id.value().substring(0, Math.max(0, id.value().lastIndexOf('/'))), TreeMap::new, Collectors.toList()));
  }

  private void each(ItemKind kind, Predicate<Asset> wanted) {
    ids(wanted.and(asset -> !asset.has(Attribute.MISSING))).forEach(id -> add(kind, nameOf(id), List.of(id)));
  }

  private SortedSet<AssetId> ids(Predicate<Asset> wanted) {
    return open.stream().filter(wanted).map(Asset::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private String nameOf(AssetId id) {
    return inventory.asset(id).map(Asset::name).orElse(id.value());
  }

  private void add(ItemKind kind, String name, List<AssetId> covers) {
    var patterns = covers.stream().map(id -> new AssetPattern(id.value())).toList();
    items.add(Item.of(names.free(name, ItemNames.where(covers.getFirst())), kind, patterns));
  }

  private static boolean holdsData(Asset asset) {
    return switch (asset.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE -> true;
      case HOST, DATABASE, SCHEMA, TRIGGER, SEQUENCE, LINK, SCHEDULED_JOB, SCRIPT, REPORT, SERVICE, ENDPOINT,
          CONFIGURATION, ROLE, CLIENT ->
          false;
    };
  }

  private static String sourceOf(Asset asset) {
    return ItemNames.where(asset.id());
  }
}
