package org.portolan.app.desk;

import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;

/// Found, decided, happened: all that a workspace holds.
public record Contents(Manifest manifest, Inventory inventory, Logbook logbook) {

  public Contents with(Manifest newManifest) {
    return new Contents(newManifest, inventory, logbook);
  }

  public Contents with(Inventory newInventory) {
    return new Contents(manifest, newInventory, logbook);
  }
}
