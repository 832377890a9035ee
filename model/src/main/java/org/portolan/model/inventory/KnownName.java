package org.portolan.model.inventory;

import org.portolan.model.asset.AssetId;

/// A name or address by which something old is reached; R-52 asks which of them stop working.
///
/// @param name  as written: `legacy-db-02`, `10.20.0.14`, `db.shop.example`
/// @param owner the host or database that it leads to
public record KnownName(String name, AssetId owner) {}
