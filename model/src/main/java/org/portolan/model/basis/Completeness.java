package org.portolan.model.basis;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.manifest.ItemKind;

/// How much of what was found is decided, per kind of item.
public final class Completeness {
  /// @param found   what must be decided
  /// @param decided of these, what an item decides about
  public record Share(int found, int decided) {
    Share plus(boolean isDecided) {
      return new Share(found + 1, decided + (isDecided ? 1 : 0));
    }
  }

  private Completeness() {}

  public static Map<ItemKind, Share> of(Basis basis) {
    var shares = new EnumMap<ItemKind, Share>(ItemKind.class);
    for (var kind : ItemKind.values()) {
      shares.put(kind, new Share(0, 0));
    }
    for (var asset : basis.inventory().assets().values()) {
      kind(asset)
          .ifPresent(
              kind -> shares.computeIfPresent(kind, (_, share) -> share.plus(basis.decision(asset.id()).isPresent())));
    }
    return shares;
  }

  public static Share inAll(Basis basis) {
    var all = of(basis).values();
    return new Share(all.stream().mapToInt(Share::found).sum(), all.stream().mapToInt(Share::decided).sum());
  }

  /// The kind of item under which somebody must decide about an asset. Empty for what goes with something else (a
  /// script with its job, a trigger with its table), for what only holds others, and for what is not there.
  public static Optional<ItemKind> kind(Asset asset) {
    if (asset.has(Attribute.MISSING) || asset.has(Attribute.OPERATING_SYSTEM)) {
      return Optional.empty();
    }
    return switch (asset.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, ROUTINE -> Optional.of(ItemKind.DATA_ENTITY);
      case ENDPOINT -> Optional.of(ItemKind.INTEGRATION_ENDPOINT);
      case SCHEDULED_JOB, SERVICE, REPORT, LINK -> Optional.of(ItemKind.SCRIPT_OR_JOB);
      case ROLE -> Optional.of(ItemKind.USER_ROLE);
      case HOST, DATABASE, SCHEMA, TRIGGER, SEQUENCE, SCRIPT, CONFIGURATION, CLIENT -> Optional.empty();
    };
  }
}
