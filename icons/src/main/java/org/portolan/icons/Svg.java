package org.portolan.icons;

import java.util.stream.Collectors;

/// Icons as markup for documents. Colours come from the document: `currentColor`, and `--ground` for what is cut out.
final class Svg {

  private Svg() {}

  static String of(Icon icon, int size) {
    return "<svg class=\"icon\" role=\"img\" aria-label=\"" + icon.accessibleName() + "\" width=\"" + size
        + "\" height=\"" + size + "\" viewBox=\"0 0 24 24\" fill=\"none\" stroke-linecap=\"round\""
        + " stroke-linejoin=\"round\">" + icon.layers().stream().map(Svg::path).collect(Collectors.joining())
        + "</svg>";
  }

  private static String path(Layer layer) {
    return "<path d=\"" + layer.path() + "\"" + paint(layer) + dashes(layer) + "/>";
  }

  private static String paint(Layer layer) {
    var width = " stroke-width=\"" + layer.width() + "\"";
    return switch (layer.ink()) {
      case STROKE -> " stroke=\"currentColor\"" + width;
      case FILL -> " fill=\"currentColor\"";
      case SOLID -> " fill=\"currentColor\" stroke=\"currentColor\"" + width;
      case KNOCKOUT -> " stroke=\"var(--ground, #fff)\"" + width;
    };
  }

  private static String dashes(Layer layer) {
    return layer.dashes().isEmpty()
        ? ""
        : layer.dashes().stream().map(String::valueOf).collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
  }
}
