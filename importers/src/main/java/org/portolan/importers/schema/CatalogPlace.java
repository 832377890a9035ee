package org.portolan.importers.schema;

/// Places as `file:line`.
final class CatalogPlace {
  private CatalogPlace() {}

  static String of(String file, int line) {
    return file + ":" + line;
  }

  static int line(String place) {
    return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }

  static String at(String place, int line) {
    return place.substring(0, place.lastIndexOf(':') + 1) + line;
  }
}
