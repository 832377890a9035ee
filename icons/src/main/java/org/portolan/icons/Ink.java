package org.portolan.icons;

/// How one layer of an icon is drawn.
public enum Ink {
  /// The outline, in the icon's colour.
  STROKE,
  /// The inside, in the icon's colour.
  FILL,
  /// Outline and inside, in the icon's colour.
  SOLID,
  /// The outline in the colour of the ground, cut out of the layer below.
  KNOCKOUT
}
