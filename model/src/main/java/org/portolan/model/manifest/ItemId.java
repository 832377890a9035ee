package org.portolan.model.manifest;

/// The word that names an item in the manifest: `finance`, `nightly-export`. Unique in the manifest.
public record ItemId(String value) implements Comparable<ItemId> {
  public ItemId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an item has a name");
    }
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
