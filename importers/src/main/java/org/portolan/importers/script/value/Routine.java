package org.portolan.importers.script.value;

/// A function of some language, as far as a value needs to know it.
public interface Routine {
  /// With its package or class: `Shop::Order::total`.
  String name();

  Place place();
}
