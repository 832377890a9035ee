package org.portolan.model.basis;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.graph.DependencyGraph;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Coverage;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.Window;

/// What was found, decided and happened, with the first conclusions that everything else needs.
///
/// @param asOf    the moment it is asked for, in the reader's zone
/// @param leaving what is no longer at its old place after cutover
/// @param order   which wave each item moves in
public record Basis(Manifest manifest, Inventory inventory, Logbook logbook, ZonedDateTime asOf, Coverage coverage,
    DependencyGraph graph, Leaving leaving, MoveOrder order) {

  public static Basis of(Manifest manifest, Inventory inventory, Logbook logbook, ZonedDateTime asOf) {
    var coverage = Coverage.of(manifest, inventory.assets().values());
    var graph = DependencyGraph.of(inventory);
    return new Basis(manifest, inventory, logbook, asOf, coverage, graph, Leaving.of(manifest, inventory, coverage),
        MoveOrder.of(manifest, coverage, graph));
  }

  public Context context() {
    return manifest.context();
  }

  /// The item that says what happens to an asset; empty while nobody has decided.
  public Optional<Item> decision(AssetId asset) {
    return coverage.itemOf(asset).filter(item -> item.disposition().decided());
  }

  /// The zone of the night; where no window is set, the reader's.
  public ZoneId zone() {
    return context().window().map(Window::zone).orElse(asOf.getZone());
  }
}
