package org.portolan.model.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Basis;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Waiver;

/// What is known of the quality of the data that moves.
///
/// @param open     nobody has accepted, the worst first
/// @param accepted somebody has, by name
/// @param looked   how many of the tables that move were looked at
/// @param tables   how many tables move
public record Quality(List<Flaw> open, List<Flaw> accepted, int looked, int tables) {
  /// The rule that each flaw is a finding of.
  static final String RULE = "R-7/";

  public Quality {
    open = List.copyOf(open);
    accepted = List.copyOf(accepted);
  }

  public static Quality of(Basis basis) {
    var waived = basis.manifest().waivers().stream().filter(one -> one.holdsOn(basis.asOf().toLocalDate()))
        .map(Waiver::subject).collect(Collectors.toSet());
    var flaws = new Flaws(basis.inventory());
    var found = basis.inventory().profiles().values().stream().filter(one -> matters(basis, one.table()))
        .flatMap(one -> flaws.of(one).stream()).sorted()
        .collect(Collectors.partitioningBy(one -> waived.contains(RULE + one.subject())));
    var moving = moving(basis);
    int looked = Math.toIntExact(moving.stream().filter(id -> basis.inventory().profiles().containsKey(id)).count());
    return new Quality(found.getOrDefault(false, List.of()), found.getOrDefault(true, List.of()), looked,
        moving.size());
  }

  /// An item that moves, some of whose tables nobody has looked into.
  ///
  /// @param tables how many of them the catalog knows
  public record Unlooked(Item item, int unlooked, int tables) {}

  /// In the order of the manifest. What only programs named is left out: there is no catalog yet to count by.
  public static List<Unlooked> unlooked(Basis basis) {
    var profiles = basis.inventory().profiles();
    return movedData(basis).stream().map(item -> {
      var known = tables(basis, item).stream().filter(id -> basis.inventory().asset(id)
          .filter(asset -> !asset.has(Attribute.NAMED_ONLY)).isPresent()).toList();
      return new Unlooked(item, Math.toIntExact(known.stream().filter(id -> !profiles.containsKey(id)).count()),
          known.size());
    }).filter(one -> one.unlooked() > 0).toList();
  }

  /// The flaws of one table, whoever accepted them.
  public static List<Flaw> of(Inventory inventory, AssetId table) {
    return Optional.ofNullable(inventory.profiles().get(table)).map(new Flaws(inventory)::of).orElse(List.of());
  }

  /// By table; the table with the gravest flaw first.
  public List<List<Flaw>> byTable() {
    var tables = new TreeMap<AssetId, List<Flaw>>();
    open.forEach(flaw -> tables.computeIfAbsent(flaw.table(), _ -> new ArrayList<>()).add(flaw));
    return tables.values().stream().sorted(Comparator.comparing(List::getFirst)).toList();
  }

  /// Whether what becomes of the table makes its quality of interest: what stays or is switched off is left as it is.
  private static boolean matters(Basis basis, AssetId table) {
    return basis.coverage().itemOf(table).map(item -> switch (item.disposition()) {
      case Disposition.Move _,Disposition.Undecided _ -> true;
      case Disposition.Rewire _,Disposition.Retire _,Disposition.Retain _ -> false;
    }).orElse(true);
  }

  private static List<AssetId> moving(Basis basis) {
    return movedData(basis).stream().flatMap(item -> tables(basis, item).stream()).distinct().toList();
  }

  static List<Item> movedData(Basis basis) {
    return basis.manifest().items().stream().filter(item -> item.kind() == ItemKind.DATA_ENTITY)
        .filter(item -> item.disposition() instanceof Disposition.Move).toList();
  }

  static Collection<AssetId> tables(Basis basis, Item item) {
    return basis.coverage().assetsOf(item.id()).stream().filter(id -> basis.inventory().asset(id)
        .filter(asset -> asset.kind() == AssetKind.TABLE && !asset.has(Attribute.MISSING)).isPresent()).toList();
  }

  /// When rows were last looked at; empty while nobody has.
  public static Optional<Instant> lookedAt(Inventory inventory) {
    return inventory.profiles().values().stream().map(TableProfile::at).max(Comparator.naturalOrder());
  }
}
