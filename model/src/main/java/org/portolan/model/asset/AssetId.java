package org.portolan.model.asset;

/// A readable name that is stable over re-imports, such as `db/shop/sales.orders` or
/// `job/web1/etc/cron.d/report/nightly-report`. Made by [Ids].
public record AssetId(String value) implements Comparable<AssetId> {
  public AssetId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an asset id is not blank");
    }
  }

  @Override
  public int compareTo(AssetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
