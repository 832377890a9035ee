package org.portolan.model.survey;

import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;

/// SHA-256 over manifest, inventory and logbook: two copies of a document that say the same fingerprint agree.
///
/// @param full 64 lower-case hex digits
public record Fingerprint(String full) {
  public Fingerprint {
    if (!full.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a fingerprint has 64 hex digits: " + full);
    }
  }

  public static Fingerprint of(Manifest manifest, Inventory inventory, Logbook logbook) {
    return new Canonical().manifest(manifest).inventory(inventory).logbook(logbook).fingerprint();
  }

  /// The first twelve digits in groups of four, read aloud before the night: `7c1e 94a2 b03f`.
  public String spoken() {
    return full.substring(0, 4) + " " + full.substring(4, 8) + " " + full.substring(8, 12);
  }
}
