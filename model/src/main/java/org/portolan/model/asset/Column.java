package org.portolan.model.asset;

/// A column of a table or view, with the type as its database spells it.
public record Column(String name, String type, boolean nullable) {}
