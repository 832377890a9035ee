package org.portolan.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Walks a view and finds controls without a name and text of too little contrast.
final class Audit {

  /// What WCAG asks of text of ordinary size.
  private static final double LEAST_CONTRAST = 4.5;

  private final List<String> breaches = new ArrayList<>();

  private Audit() {}

  static List<String> of(Parent root) {
    var audit = new Audit();
    audit.walk(root, Color.WHITE, 1);
    return List.copyOf(audit.breaches);
  }

  private void walk(Node node, Color ground, double opacity) {
    if (!node.isVisible()) {
      return;
    }
    // What cannot be used now is dimmed on purpose; the guideline leaves it out.
    var seen = node.isDisabled() ? 0 : opacity * node.getOpacity();
    if (node.isFocusTraversable() && !node.isDisabled() && name(node).isBlank()) {
      breaches.add("no name: " + describe(node));
    }
    var here = node instanceof Region region ? ground(region, ground) : ground;
    if (node instanceof Text text && !text.getText().isBlank() && seen > 0 && inSight(text)) {
      checkContrast(text, here, seen);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, here, seen));
    }
  }

  private void checkContrast(Text text, Color ground, double opacity) {
    colour(text.getFill()).map(ink -> over(ink, ground, opacity)).ifPresent(ink -> {
      var ratio = Contrast.between(ink, ground);
      if (ratio < LEAST_CONTRAST) {
        breaches.add(String.format(Locale.ROOT, "contrast %.2f of “%s” (%s on %s) in %s", ratio, text.getText(), ink,
            ground, describe(text)));
      }
    });
  }

  private static boolean inSight(Text text) {
    return text.getBoundsInParent().getWidth() > 0;
  }

  private static Color ground(Region region, Color below) {
    var result = below;
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        var insets = fill.getInsets();
        if (insets.getTop() < 0 || region.getHeight() - insets.getTop() - insets.getBottom() <= 2) {
          continue;
        }
        var current = result;
        result = colour(fill.getFill()).map(ink -> over(ink, current, 1)).orElse(result);
      }
    }
    return result;
  }

  private static Color over(Color ink, Color ground, double opacity) {
    return ground.interpolate(Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()), ink.getOpacity() * opacity);
  }

  private static Optional<Color> colour(@Nullable Paint paint) {
    return paint instanceof Color colour ? Optional.of(colour) : Optional.empty();
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return switch (node) {
      case Labeled labeled -> Optional.ofNullable(labeled.getText()).orElse("");
      case TextInputControl _ -> "";
      default -> "";
    };
  }

  private static String describe(Node node) {
    var parts = new ArrayList<String>();
    for (Node at = node; at != null && parts.size() < 4; at = at.getParent()) {
      parts.addFirst(
          at.getClass().getSimpleName() + String.join("", at.getStyleClass().stream().map(c -> "." + c).toList()));
    }
    return String.join(" > ", parts);
  }
}
