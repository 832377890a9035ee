package org.portolan.model.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;

/// What a fingerprint is taken of: every value once, in a fixed order, each with its length before it, so that no two
/// inputs run together into the same bytes.
final class Canonical {
  private final MessageDigest digest;

  Canonical() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Canonical manifest(Manifest manifest) {
    put("manifest", manifest.context());
    manifest.items().forEach(item -> put("item", item));
    manifest.waves().forEach(wave -> put("wave", wave));
    manifest.bridges().forEach(bridge -> put("bridge", bridge));
    manifest.closures().forEach(closure -> put("closure", closure));
    manifest.waivers().forEach(waiver -> put("waiver", waiver));
    manifest.unknownRules().forEach(rule -> put("unknown rule", rule));
    return this;
  }

  /// Places count, the moment of import does not: whoever reads the same things again gets the same fingerprint.
  Canonical inventory(Inventory inventory) {
    inventory.sources().forEach(source -> put("source", source.source()));
    inventory.assets().values().forEach(asset -> put("asset", asset));
    inventory.dependencies().forEach(dependency -> put("dependency", dependency));
    inventory.read().forEach(place -> put("read", place));
    inventory.unread().forEach(unread -> put("unread", unread));
    inventory.folded().forEach(folded -> put("folded", folded));
    inventory.windows().forEach(window -> put("window", window));
    inventory.names().forEach(name -> put("name", name));
    return this;
  }

  Canonical logbook(Logbook logbook) {
    logbook.entries().forEach(entry -> put("entry", entry));
    return this;
  }

  Fingerprint fingerprint() {
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  /// Records print their components in order of declaration, lists and sorted maps theirs in order.
  private void put(String what, Object value) {
    var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((what + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
