package org.portolan.app.map;

import org.portolan.icons.Icon;

/// How the same dependencies are shown.
enum MapMode {
  GRAPH("Graph", Icon.GRAPH),
  TABLE("Table", Icon.COLUMNS),
  MATRIX("Matrix", Icon.MATRIX);

  private final String words;
  private final Icon icon;

  MapMode(String words, Icon icon) {
    this.words = words;
    this.icon = icon;
  }

  String words() {
    return words;
  }

  Icon icon() {
    return icon;
  }
}
