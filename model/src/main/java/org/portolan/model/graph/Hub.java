package org.portolan.model.graph;

import org.portolan.model.asset.Asset;

/// An asset that much depends on.
///
/// @param direct how many assets need it directly
/// @param inAll  how many its blast radius holds
public record Hub(Asset asset, int direct, int inAll) {}
